import { type EdgeRecord, kindOf, type NodeId, type NodeRecord } from '../../model/graph.ts';
import type { Inventory } from '../inventory-view.ts';
import { sendersOf } from './activities.ts';
import { agreementsBetween, isProcessorContract } from './agreements.ts';
import { idsIn, textIn } from './names.ts';

/** That one organisation processes data for another (Art. 4(8)). */
export interface Engagement {
  principal: NodeId;
  processor: NodeId;
  /** The edges that tell of it. */
  sources: readonly EdgeRecord[];
}

const between = (principal: NodeId, processor: NodeId, source: EdgeRecord): Engagement[] =>
  principal === processor || kindOf(processor) !== 'Organisation' || kindOf(principal) !== 'Organisation'
    ? []
    : [{ principal, processor, sources: [source] }];

function disclosures(inventory: Inventory): Engagement[] {
  const edges = inventory.edges('DISCLOSES_TO').filter(({ fields }) => fields.recipientRole === 'PROCESSOR');
  return edges.flatMap((edge) =>
    sendersOf(inventory, edge.from).flatMap((principal) => between(principal, edge.to, edge)),
  );
}

/** Who runs a system for one organisation alone, or under an agreement, is its processor; of other services that is open. */
function provisions(inventory: Inventory): Engagement[] {
  return inventory.edges('PROVIDED_BY').flatMap((edge) => {
    const isForOne = inventory.node(edge.from)?.fields.tenancy === 'OWN' || edge.fields.agreement !== null;
    const users = inventory.in(edge.from, 'RUNS_ON').flatMap(({ from }) => sendersOf(inventory, from));
    return isForOne ? users.flatMap((principal) => between(principal, edge.to, edge)) : [];
  });
}

function onBehalf(inventory: Inventory): Engagement[] {
  return inventory
    .edges('PERFORMED_BY')
    .flatMap((edge) =>
      idsIn(edge.fields.onBehalfOf).flatMap((principal) => between(principal, edge.to, edge)),
    );
}

function direct(inventory: Inventory): Engagement[] {
  return inventory.edges('ENGAGES').flatMap((edge) => between(edge.from, edge.to, edge));
}

/** Who processes data for whom, as far as organisations are named; each pair once. */
export function engagementsIn(inventory: Inventory): Engagement[] {
  const all = [disclosures, provisions, onBehalf, direct].flatMap((read) => read(inventory));
  const pairs = Map.groupBy(all, ({ principal, processor }) => `${principal} ${processor}`);
  return [...pairs.values()].flatMap((told) => {
    const [first] = told;
    const sources = new Map(told.flatMap((each) => each.sources).map((edge) => [edge.id, edge]));
    return first === undefined ? [] : [{ ...first, sources: [...sources.values()] }];
  });
}

/** Whether the agreement can be one of the two: its stated parties are complete once there are two. */
function maybeBetween(inventory: Inventory, agreement: NodeId, ends: readonly NodeId[]): boolean {
  const parties = new Set(inventory.in(agreement, 'PARTY_TO').map(({ from }) => from));
  return parties.size < 2 || ends.every((end) => parties.has(end));
}

/** The contracts with the processor that are known: those that the edges name, and those that both are parties to. */
export function contractsOf(
  inventory: Inventory,
  { principal, processor, sources }: Engagement,
): NodeRecord[] {
  const named = sources.flatMap(({ fields }) => inventory.node(textIn(fields.agreement) ?? '') ?? []);
  const own = named.filter(({ id }) => maybeBetween(inventory, id, [principal, processor]));
  const all = [...own, ...agreementsBetween(inventory, principal, processor)];
  const contracts = all.filter((agreement) => isProcessorContract(inventory, agreement));
  return [...new Map(contracts.map((agreement) => [agreement.id, agreement])).values()];
}

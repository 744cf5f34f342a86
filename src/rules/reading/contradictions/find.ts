import type { EdgeType } from '../../../model/edge-types.ts';
import type { NodeId } from '../../../model/graph.ts';
import { say } from '../../../model/sentence.ts';
import type { Inventory } from '../../inventory-view.ts';
import type { Hit } from '../../rule.ts';
import { activitiesOf } from '../activities.ts';
import { nameOf, relation } from '../names.ts';
import type { Clash, Contradiction, Statements } from './contradiction.ts';
import { keeping } from './keeping.ts';
import { roles } from './roles.ts';
import { sharing } from './sharing.ts';

/** Every way in which statements contradict each other. */
const CONTRADICTIONS: readonly Contradiction[] = [...sharing, ...keeping, ...roles];

/** The systems that the activities run on, but for those that many share, and what they contain. */
function storesOf(inventory: Inventory, activities: Iterable<NodeId>): Set<NodeId> {
  const systems = [...activities].flatMap((id) => inventory.out(id, 'RUNS_ON').map(({ to }) => to));
  const stores = new Set(systems.filter((id) => inventory.node(id)?.fields.tenancy !== 'SHARED'));
  for (const each of stores) for (const { to } of inventory.out(each, 'CONTAINS')) stores.add(to);
  return stores;
}

/** What is held against statements: what documents state too, or what the organisation declares. */
type Held = 'STATED' | 'DECLARED';

function statementsOf(inventory: Inventory, organisation: NodeId, held: Held): Statements {
  const activities = activitiesOf(inventory, organisation);
  const speakers = [...activities, ...storesOf(inventory, activities), organisation];
  const reader = (wanted: Held) => (type: EdgeType) =>
    speakers.flatMap((id) => inventory.out(id, type)).filter(({ provenance }) => provenance === wanted);
  return { inventory, of: reader('STATED'), against: reader(held) };
}

function hitFor(inventory: Inventory, { article, message, settledBy }: Contradiction, clash: Clash): Hit {
  const { left, right } = clash;
  const name = nameOf(inventory, left.from);
  return {
    subject: left.id,
    beside: [article, ...right.map(({ id }) => id)],
    article,
    message: say(`${name.en}: ${message.en}.`, `${name.ar}: ${message.ar}.`),
    inputs: [left, ...right].map((edge) => relation(inventory, edge)),
    missing: [settledBy],
  };
}

/** A clash that several organisations answer for is one. */
function eachOnce(hits: readonly Hit[]): Hit[] {
  const key = ({ subject, beside = [] }: Hit) => JSON.stringify([subject, ...[...beside].sort()]);
  return [...new Map(hits.map((hit) => [key(hit), hit])).values()];
}

/** The statements of documents that others, or what is declared, go against. */
export function contradictionsIn(inventory: Inventory, held: Held): Hit[] {
  const kinds = CONTRADICTIONS.filter(({ isPromise }) => held === 'STATED' || isPromise);
  const hits = inventory.nodes('Organisation').flatMap(({ id }) => {
    const statements = statementsOf(inventory, id, held);
    return kinds.flatMap((kind) => kind.find(statements).map((clash) => hitFor(inventory, kind, clash)));
  });
  return eachOnce(hits);
}

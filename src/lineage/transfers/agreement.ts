import { kindOf, type NodeId } from '../../model/graph.ts';
import { isValidOn } from '../../model/time.ts';
import type { Movement } from './movements.ts';
import type { Regime } from './regime.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, met, notMet, unknown } from './verdict.ts';

const partiesOf = (graph: TransferGraph, agreement: NodeId): NodeId[] => [
  ...new Set(graph.in(agreement, 'PARTY_TO').map(({ from }) => from)),
];

/** Whether both are parties to the agreement on the day. */
export function hasBothParties(
  graph: TransferGraph,
  agreement: NodeId,
  exporter: NodeId | null,
  importer: NodeId | null,
): boolean {
  const parties = partiesOf(graph, agreement);
  return [exporter, importer].every((each) => each !== null && parties.includes(each));
}

const dateOf = (graph: TransferGraph, agreement: NodeId, field: string): string | null => {
  const value = graph.node(agreement)?.fields[field];
  return typeof value === 'string' ? value : null;
};

/** The day of signature, else the day from which the agreement holds. */
export function signedOn(graph: TransferGraph, agreement: NodeId): string | null {
  return dateOf(graph, agreement, 'signedOn') ?? graph.node(agreement)?.validFrom ?? null;
}

/** Whether the agreement binds on the day: it stands, is signed if that is dated, and has not ended. */
export function agreementBinds(graph: TransferGraph, regime: Regime, agreement: NodeId): Check {
  const { day } = graph;
  const node = graph.node(agreement);
  const signed = dateOf(graph, agreement, 'signedOn');
  const end = dateOf(graph, agreement, 'endsOn');
  const told = (message: string) => ({
    rule: 'AGREEMENT' as const,
    message,
    inputs: [agreement],
    citation: regime.citations.safeguards,
  });
  if (node === undefined || !isValidOn(node, day))
    return notMet(told(`${agreement} does not stand on ${day}.`));
  if (signed !== null && day < signed)
    return notMet(told(`${agreement} was signed on ${signed}, after ${day}.`));
  if (end !== null && end <= day) return notMet(told(`${agreement} ended on ${end}.`));
  return met(told(`${agreement} binds on ${day}.`));
}

/** Whether exporter and importer are both bound by the agreement. */
export function partiesBound(
  graph: TransferGraph,
  regime: Regime,
  { exporter, importer }: Movement,
  agreement: NodeId,
): Check {
  const parties = partiesOf(graph, agreement);
  const told = (message: string) => ({
    rule: 'PARTIES' as const,
    message,
    inputs: [agreement, ...parties],
    citation: regime.citations.safeguards,
  });
  const ends = [exporter, importer].filter((each) => each !== null);
  if (hasBothParties(graph, agreement, exporter, importer)) {
    return met(told(`${ends.join(' and ')} are parties to ${agreement}.`));
  }
  if (importer !== null && kindOf(importer) !== 'Organisation') {
    return unknown(
      told(`${importer} is a kind of recipient; which of them is a party to ${agreement} is open.`),
      ['IMPORTER', importer],
    );
  }
  const absent = ends.filter((each) => !parties.includes(each));
  if (parties.length < 2) {
    return unknown(told(`Not all parties to ${agreement} are named; ${absent.join(' and ')} may be one.`), [
      'PARTY',
      agreement,
    ]);
  }
  return notMet(told(`${absent.join(' and ')} is no party to ${agreement}.`));
}

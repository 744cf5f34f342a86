import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import { isValidOn } from '../../model/time.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** Whether an instrument can be relied on on the day; where not, why. */
export interface Standing {
  stands: boolean;
  message: string;
  inputs: readonly NodeId[];
}

const dateOf = (graph: TransferGraph, id: NodeId, field: string): string | null => {
  const value = graph.node(id)?.fields[field];
  return typeof value === 'string' ? value : null;
};

/** From which day a ruling makes an instrument void: that of the relation, else that of the ruling. */
function voidFrom(graph: TransferGraph, { from, validFrom }: EdgeRecord): string | null {
  return validFrom ?? dateOf(graph, from, 'appliesFrom') ?? dateOf(graph, from, 'adopted');
}

/**
 * Whether the instrument applies on the day (where that is not known: is adopted), has not ended and has not been
 * declared void.
 */
export function instrumentStands(graph: TransferGraph, id: NodeId): Standing {
  const { day } = graph;
  const failed = (message: string, ...inputs: NodeId[]) => ({
    stands: false,
    message,
    inputs: [id, ...inputs],
  });
  const node = graph.node(id);
  if (node === undefined || !isValidOn(node, day)) return failed(`${id} does not stand on ${day}.`);
  const from = dateOf(graph, id, 'appliesFrom') ?? dateOf(graph, id, 'adopted');
  if (from !== null && day < from) return failed(`${id} applies from ${from}, after ${day}.`);
  const end = dateOf(graph, id, 'endsOn');
  if (end !== null && end <= day) return failed(`${id} cannot be relied on since ${end}.`);
  const ruling = graph.in(id, 'INVALIDATES').find((edge) => (voidFrom(graph, edge) ?? day) <= day);
  if (ruling) return failed(`${id} is void by ${ruling.from} on ${day}.`, ruling.from);
  return { stands: true, message: `${id} can be relied on on ${day}.`, inputs: [id] };
}

import type { EdgeType } from '../../model/edge-types.ts';
import { type EdgeRecord, isEdge, type NodeId, type NodeRecord } from '../../model/graph.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import { isValidOn } from '../../model/time.ts';
import { namedNodes } from '../named-nodes.ts';
import { type Movement, relatedMovements } from '../transfers/movements.ts';
import { statedMovements } from '../transfers/stated.ts';
import { readTransferGraph } from '../transfers/transfer-graph.ts';
import type { Hypothesis } from './hypothesis.ts';
import { refuse } from './refusal.ts';

/** A change that is asked for, and the register that it is supposed of. */
export interface Asked {
  hypothesis: Hypothesis;
  /** Where it stands among the arguments, such as `changes[0].remove`. */
  at: string;
  /** Key of what it adds where it names none. */
  key: string;
}

/** The node that an argument of the change names: see `namedNodes`. */
export async function nodeNamed(
  { hypothesis, at }: Asked,
  argument: string,
  id: NodeId,
  ...kinds: readonly NodeKind[]
): Promise<NodeRecord> {
  const { day } = hypothesis;
  const [node] = await namedNodes(hypothesis.reading(), `${at}.${argument}`, [id], new Set(kinds), day);
  if (node === undefined) throw new Error(`${id} named and not read`);
  return node;
}

/** The edge that an argument of the change names. `NOT_FOUND` where it does not hold on the day. */
export async function edgeNamed(
  { hypothesis, at }: Asked,
  argument: string,
  id: string,
): Promise<EdgeRecord> {
  const { day } = hypothesis;
  const store = hypothesis.reading();
  const [edge] = await store.facts([id]);
  if (edge === undefined || !isEdge(edge))
    refuse(`${at}.${argument}`, `there is no relation ${id}.`, 'NOT_FOUND');
  const ends = await store.facts([edge.from, edge.to]);
  if ([edge, ...ends].every((fact) => isValidOn(fact, day))) return edge;
  refuse(`${at}.${argument}`, `${id} does not hold on ${day}.`, 'NOT_FOUND');
}

const MAX_EDGES = 200_000;

/** The edges of some types on the day, by id; of one node where one is given. */
export async function edgesOf(
  { hypothesis, at }: Asked,
  types: readonly EdgeType[],
  end: { from: NodeId } | { to: NodeId } | null,
): Promise<readonly EdgeRecord[]> {
  const from = end && ('from' in end ? end.from : end.to);
  const { edges, isPartial } = await hypothesis.reading().edges({
    nodes: from === null ? null : [from],
    direction: end && 'to' in end ? 'IN' : 'OUT',
    types,
    asOf: hypothesis.day,
    limit: MAX_EDGES,
  });
  if (isPartial)
    refuse(at, `there are more than ${MAX_EDGES} relations of ${types.join(', ')}.`, 'LIMIT_EXCEEDED');
  return edges;
}

/** The movements of data on the day, without a verdict. */
export async function movementsOf({ hypothesis }: Asked): Promise<readonly Movement[]> {
  const store = hypothesis.reading();
  const graph = await readTransferGraph(store, await store.changeNumber(), hypothesis.day);
  const related = relatedMovements(graph);
  return [...related, ...statedMovements(graph, related)];
}

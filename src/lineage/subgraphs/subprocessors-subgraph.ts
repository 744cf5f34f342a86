import { type EdgeRecord, kindOf, type NodeId } from '../../model/graph.ts';
import { say } from '../../model/sentence.ts';
import type { Subgraph, SubgraphEdge } from '../../model/subgraph.ts';
import type { Store } from '../../store/store.ts';
import { consistently } from '../consistent.ts';
import { edgeReader } from '../edge-reader.ts';
import { climb } from '../impact/climb.ts';
import { MAX_EDGES } from '../limits.ts';
import { type SubprocessorsQuestion, subprocessors } from '../subprocessors.ts';
import { drawn } from './draw.ts';

/** With the data categories that the edge itself lists, if it does. */
export function listing(edge: EdgeRecord): SubgraphEdge {
  const listed = (edge.fields.categories ?? []) as readonly NodeId[];
  return { edge, categories: listed.length > 0 ? listed : null };
}

/** What makes the activities that the chains begin at those of the organisation. */
async function ownership(store: Store, { of, asOf }: SubprocessorsQuestion, edges: readonly EdgeRecord[]) {
  const reader = edgeReader(store, asOf, MAX_EDGES);
  const begin = [...new Set(edges.map(({ from }) => from))].filter(
    (id) => kindOf(id) === 'ProcessingActivity',
  );
  const parts = await climb(reader, begin.sort(), 'OUT', 'PART_OF');
  const activities = new Set([...begin, ...parts.map(({ to }) => to)]);
  const own = await reader.read([of], 'IN', ['CONTROLLED_BY', 'PERFORMED_BY']);
  return { ties: [...own.filter(({ from }) => activities.has(from)), ...parts], isCut: reader.isCut() };
}

/** Who stands behind an organisation as a subgraph, to the end of the chain. */
export function subprocessorsSubgraph(store: Store, question: SubprocessorsQuestion): Promise<Subgraph> {
  const { of, asOf } = question;
  return consistently(store, async () => {
    const { rows, edges, isPartial } = await subprocessors(store, question);
    const reached = rows.map(({ node, depth }) => ({ id: node.id, depth, isStart: false, categories: null }));
    const { ties, isCut } = await ownership(store, question, edges);
    return drawn(store, {
      about: [of],
      title: (name) => say(`Who stands behind ${name(of).en}`, `من يقف وراء ${name(of).ar}`),
      asOf,
      nodes: [{ id: of, depth: 0, isStart: true, categories: null }, ...reached],
      edges: [...edges, ...ties].sort((a, b) => (a.id < b.id ? -1 : 1)).map(listing),
      limit: isPartial?.limit ?? (isCut ? 'EDGES' : null),
    });
  });
}

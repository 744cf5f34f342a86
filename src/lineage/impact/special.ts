import { edgeIndex } from '../../model/edge-index.ts';
import type { NodeId } from '../../model/graph.ts';
import { isSpecial } from '../../rules/reading/terms.ts';
import type { Store } from '../../store/store.ts';
import type { EdgeReader } from '../edge-reader.ts';
import { nodesById } from '../named-nodes.ts';
import { climb } from './climb.ts';

/**
 * Whether each data category is special (Art. 9), or on convictions and offences (Art. 10), as it or a broader one says; null where
 * none says.
 */
export async function specialOf(
  store: Store,
  reader: EdgeReader,
  categories: readonly NodeId[],
): Promise<(category: NodeId) => boolean | null> {
  const broader = await climb(reader, [...categories].sort(), 'OUT', 'BROADER');
  const ids = new Set([...categories, ...broader.map(({ to }) => to)]);
  const nodes = await nodesById(store, [...ids].sort());
  const graph = { ...edgeIndex(broader), node: (id: NodeId) => nodes.get(id) };
  return (category) => isSpecial(graph, category);
}

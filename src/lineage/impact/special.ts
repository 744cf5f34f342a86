import type { NodeId } from '../../model/graph.ts';
import type { Store } from '../../store/store.ts';
import type { EdgeReader } from '../edge-reader.ts';
import { nodesById } from '../named-nodes.ts';
import { climb } from './climb.ts';

/**
 * Whether each data category is special (Art. 9), or on convictions and offences (Art. 10): as it says itself, else as the
 * nearest broader terms say; null where none says.
 */
export async function specialOf(
  store: Store,
  reader: EdgeReader,
  categories: readonly NodeId[],
): Promise<(category: NodeId) => boolean | null> {
  const broader = await climb(reader, [...categories].sort(), 'OUT', 'BROADER');
  const above = Map.groupBy(broader, ({ from }) => from);
  const records = await nodesById(
    store,
    [...new Set([...categories, ...broader.map(({ to }) => to)])].sort(),
  );
  return (category) => {
    const seen = new Set([category]);
    for (let level = [category]; level.length > 0; ) {
      const said = level.flatMap((id) => records.get(id)?.fields.special ?? []);
      if (said.length > 0) return said.some((value) => value !== 'NONE');
      level = level.flatMap((id) => (above.get(id) ?? []).map(({ to }) => to)).filter((id) => !seen.has(id));
      for (const id of level) seen.add(id);
    }
    return null;
  };
}

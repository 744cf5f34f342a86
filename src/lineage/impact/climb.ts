import type { Direction, EdgeType } from '../../model/edge-types.ts';
import { type EdgeRecord, farEnd, type NodeId } from '../../model/graph.ts';
import type { EdgeReader } from '../edge-reader.ts';

/** The edges of one type from the nodes on, level by level, to the end. */
export async function climb(
  reader: EdgeReader,
  start: readonly NodeId[],
  direction: Direction,
  type: EdgeType,
): Promise<EdgeRecord[]> {
  const found: EdgeRecord[] = [];
  const seen = new Set(start);
  for (let level = [...seen]; level.length > 0; ) {
    const edges = await reader.read(level, direction, [type]);
    found.push(...edges);
    level = [...new Set(edges.map((edge) => farEnd(edge, direction)))].filter((id) => !seen.has(id)).sort();
    for (const id of level) seen.add(id);
  }
  return found;
}

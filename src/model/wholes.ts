import type { EdgeType } from './edge-types.ts';
import type { EdgeRecord, NodeId } from './graph.ts';

/** The edges of a graph that are valid on its day. */
export interface Edges {
  out(id: NodeId, type: EdgeType): readonly EdgeRecord[];
  in(id: NodeId, type: EdgeType): readonly EdgeRecord[];
}

/** The nodes, then what these lead to, and so on; each node once, at its least distance. */
export function levelsFrom(start: readonly NodeId[], next: (id: NodeId) => readonly NodeId[]): NodeId[][] {
  const seen = new Set(start);
  const levels: NodeId[][] = [];
  for (let level = [...seen]; level.length > 0; ) {
    levels.push(level);
    level = [...new Set(level.flatMap(next))].filter((id) => !seen.has(id));
    for (const id of level) seen.add(id);
  }
  return levels;
}

const levelsOf = (edges: Edges, activity: NodeId) =>
  levelsFrom([activity], (id) => edges.out(id, 'PART_OF').map(({ to }) => to));

/** The activity and all that it is part of, nearest first. What is said of a whole holds for its parts. */
export function wholesOf(edges: Edges, activity: NodeId): NodeId[] {
  return levelsOf(edges, activity).flat();
}

/** The activities and all that are part of one of them. */
export function withParts(edges: Edges, activities: readonly NodeId[]): NodeId[] {
  return levelsFrom(activities, (id) => edges.in(id, 'PART_OF').map(({ from }) => from)).flat();
}

/** What is told of the activity itself, else of what it is part of, the nearest first to tell: of all that are equally near. */
export function toldNearest<T>(edges: Edges, activity: NodeId, told: (id: NodeId) => readonly T[]): T[] {
  for (const level of levelsOf(edges, activity)) {
    const found = level.flatMap(told);
    if (found.length > 0) return found;
  }
  return [];
}

/** The edges that say who controls or performs the activity, as is told nearest to it (Art. 4(7)-(8)). */
export function actorsOf(edges: Edges, activity: NodeId): EdgeRecord[] {
  return toldNearest(edges, activity, (id) => [
    ...edges.out(id, 'CONTROLLED_BY'),
    ...edges.out(id, 'PERFORMED_BY'),
  ]);
}

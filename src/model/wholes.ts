import type { EdgeType } from './edge-types.ts';
import type { EdgeRecord, NodeId } from './graph.ts';

/** The edges of a graph that are valid on its day. */
export interface Edges {
  out(id: NodeId, type: EdgeType): readonly EdgeRecord[];
  in(id: NodeId, type: EdgeType): readonly EdgeRecord[];
}

function closure(start: readonly NodeId[], next: (id: NodeId) => readonly NodeId[]): NodeId[] {
  const found = new Set(start);
  for (const each of found) for (const id of next(each)) found.add(id);
  return [...found];
}

/** The activity and all that it is part of, nearest first. What is said of a whole holds for its parts. */
export function wholesOf(edges: Edges, activity: NodeId): NodeId[] {
  return closure([activity], (id) => edges.out(id, 'PART_OF').map(({ to }) => to));
}

/** The activities and all that are part of one of them. */
export function withParts(edges: Edges, activities: readonly NodeId[]): NodeId[] {
  return closure(activities, (id) => edges.in(id, 'PART_OF').map(({ from }) => from));
}

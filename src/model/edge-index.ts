import type { EdgeType } from './edge-types.ts';
import type { EdgeRecord, NodeId } from './graph.ts';
import type { Edges } from './wholes.ts';

const NONE: readonly EdgeRecord[] = [];

/** The edges of a graph, found by their type and by the node at either end. */
export interface EdgeIndex extends Edges {
  all(type: EdgeType): readonly EdgeRecord[];
}

/** The edges, each list in the order in which they are given. */
export function edgeIndex(edges: readonly EdgeRecord[]): EdgeIndex {
  const byType = Map.groupBy(edges, ({ type }) => type);
  const byStart = byTypeAnd(byType, ({ from }) => from);
  const byEnd = byTypeAnd(byType, ({ to }) => to);
  return {
    all: (type) => byType.get(type) ?? NONE,
    out: (id, type) => byStart.get(type)?.get(id) ?? NONE,
    in: (id, type) => byEnd.get(type)?.get(id) ?? NONE,
  };
}

type Found = ReadonlyMap<EdgeType, ReadonlyMap<NodeId, readonly EdgeRecord[]>>;

function byTypeAnd(
  byType: ReadonlyMap<EdgeType, readonly EdgeRecord[]>,
  end: (edge: EdgeRecord) => NodeId,
): Found {
  return new Map([...byType].map(([type, those]) => [type, Map.groupBy(those, end)]));
}

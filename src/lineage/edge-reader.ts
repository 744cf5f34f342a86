import type { Direction, EdgeType } from '../model/edge-types.ts';
import type { EdgeRecord, NodeId } from '../model/graph.ts';
import type { IsoDate } from '../model/time.ts';
import type { Store } from '../store/store.ts';

/** Reads edges of sets of nodes on one day, and stops when it has read as many as the question may. */
export interface EdgeReader {
  read(
    nodes: readonly NodeId[],
    direction: Direction,
    types: readonly EdgeType[],
  ): Promise<readonly EdgeRecord[]>;
  /** Whether edges were left unread. */
  isCut(): boolean;
}

export function edgeReader(store: Store, asOf: IsoDate | null, limit: number): EdgeReader {
  let left = limit;
  let cut = false;
  return {
    isCut: () => cut,
    async read(nodes, direction, types) {
      if (nodes.length === 0) return [];
      if (left === 0) cut = true;
      if (cut) return [];
      const { edges, isPartial } = await store.edges({ nodes, direction, types, asOf, limit: left });
      left -= edges.length;
      cut = isPartial;
      return edges;
    },
  };
}

import { type EdgeType, edgeTypes } from '../model/edge-types.ts';
import { type NodeKind, nodeKinds } from '../model/node-kinds.ts';
import type { IsoDate } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import { consistently } from './consistent.ts';

/** How large the register is on a day. */
export interface Statistics {
  /** Number of the last change set, 0 in an empty register. */
  changeNumber: number;
  nodeCount: number;
  edgeCount: number;
  /** In the order of the model; kinds without nodes are left out. */
  nodes: readonly { kind: NodeKind; count: number }[];
  /** In the order of the model; types without edges are left out. */
  edges: readonly { type: EdgeType; count: number }[];
}

const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);

/** The nodes of each kind and the edges of each type that are valid on the day; null: ever. */
export function statistics(store: Store, asOf: IsoDate | null): Promise<Statistics> {
  return consistently(store, async (changeNumber) => {
    const counts = await store.counts(asOf);
    const nodes = nodeKinds
      .map((kind) => ({ kind, count: counts.nodes[kind] ?? 0 }))
      .filter(({ count }) => count > 0);
    const edges = edgeTypes
      .map((type) => ({ type, count: counts.edges[type] ?? 0 }))
      .filter(({ count }) => count > 0);
    return { changeNumber, nodeCount: sum(nodes), edgeCount: sum(edges), nodes, edges };
  });
}

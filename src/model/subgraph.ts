import type { EdgeRecord, NodeId, NodeRecord } from './graph.ts';
import type { Sentence } from './sentence.ts';
import type { IsoDate } from './time.ts';

/** Part of the graph, as an answer shows it. */
export interface Subgraph {
  title: Sentence;
  /** The day; null: all time. */
  asOf: IsoDate | null;
  nodes: readonly SubgraphNode[];
  /** Parallel ones are all here, and both ends of each are among the nodes. */
  edges: readonly SubgraphEdge[];
  /** What the data categories and places that it tells of are called. */
  names: ReadonlyMap<NodeId, Sentence>;
  /** Which limit cut the answer short, and what that means; null where it is whole. */
  cut: SubgraphCut | null;
}

export interface SubgraphCut {
  limit: string;
  message: Sentence;
}

/** Data categories: all, named or not, or the broadest of those that are meant; null where the answer tells none. */
export type Carried = 'ALL' | readonly NodeId[] | null;

export interface SubgraphNode {
  node: NodeRecord;
  /** Steps from where the question starts; null where the answer counts none. */
  depth: number | null;
  /** Whether the question starts here. */
  isStart: boolean;
  /** What reaches it. */
  categories: Carried;
}

export interface SubgraphEdge {
  edge: EdgeRecord;
  /** What travels along it. */
  categories: Carried;
}

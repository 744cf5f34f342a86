import type { EdgeRecord, Modality, NodeId, NodeRecord } from './graph.ts';
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
  /** What is told of the nodes beside the picture; empty where the answer tells no more. */
  asides: readonly SubgraphAside[];
  /** Where data are taken to; empty where the answer does not ask that. Who takes them and the place are among the nodes. */
  crossings: readonly SubgraphCrossing[];
  /** What everything is called that it tells of or that its facts name. */
  names: ReadonlyMap<NodeId, Sentence>;
  /** Where the clauses stand that its facts have as evidence. */
  clauses: ReadonlyMap<NodeId, CitedClause>;
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

/** A relation that is no arrow of the picture, and the node that it leads to. */
export interface SubgraphAside {
  /** The node of the picture that it is told of. */
  of: NodeId;
  edge: EdgeRecord;
  node: NodeRecord;
}

/** What the law says of data that go somewhere. */
export type CrossingVerdict = 'COVERED' | 'UNCOVERED' | 'UNDETERMINED' | 'NOT_A_TRANSFER';

/** Data that somebody takes to a place, and what the law says of it: worked out of relations, and none itself. */
export interface SubgraphCrossing {
  id: string;
  /** Who takes them there; where that is not named, the stated transfer. */
  by: NodeId;
  /** Null: it is not stated. */
  place: NodeId | null;
  modality: Modality;
  verdict: CrossingVerdict;
  /** The verdict in words. */
  word: Sentence;
  movements: readonly SubgraphMovement[];
}

/** One of the movements of data that a crossing stands for. */
export interface SubgraphMovement {
  exporter: NodeId | null;
  /** Ids of the relations that it was read off. */
  sources: readonly string[];
  /** The mechanism that covers it; null where none does. */
  mechanism: Sentence | null;
  /** The agreement and the instrument of the mechanism. */
  coveredBy: readonly NodeId[];
  /** The rules applied, in order. */
  reasons: readonly { outcome: Sentence; message: Sentence; citation: string }[];
  missing: readonly Sentence[];
}

/** A clause, with the document that it is part of; null is "not stated". */
export interface CitedClause {
  number: string | null;
  heading: string | null;
  /** What the register calls it. */
  name: Sentence;
  /** Line on which it begins, counted from 1. */
  line: number | null;
  version: Sentence | null;
  document: Sentence | null;
  /** BCP 47 tag of the language of its text. */
  language: string | null;
}

import type { ChangeSet, ChangeSetHead, RecordedChange, RecordedChangeSet } from '../model/change-set.ts';
import type { Direction, EdgeType } from '../model/edge-types.ts';
import type { EdgeRecord, FactRecord, NodeId, NodeRecord } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import type { IsoDate, IsoInstant } from '../model/time.ts';

/**
 * The port between the graph and the database that keeps it. Two adapters implement it, and one conformance suite
 * (test/helpers/store-contract.ts) says what each operation means. It knows nodes, edges, dates and filters, nothing of
 * privacy law. Every answer is bounded by its query, and every order is total, the same in both adapters.
 *
 * `asOf` selects what is valid on that day: a node by its own dates; an edge by its own and those of both its ends.
 * Null asks for all time.
 *
 * Errors: KharitaError `UNAVAILABLE` (within 3 s when the database is down), `CONFLICT` and `STORE_FAULT` (from `apply`).
 */
export interface Store {
  readonly engine: 'sqlite' | 'neo4j';

  /** Brings the schema to the current state; safe at the same time from several processes. Returns the migrations run. */
  migrate(): Promise<readonly string[]>;
  /** Answers when the database does, and fails when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;

  /** Nodes and edges by id, whatever their dates, in the order of the ids; unknown ids are left out. */
  facts(ids: readonly string[]): Promise<FactRecord[]>;
  /** Nodes of some kinds, filtered, ordered, one page. */
  list(query: ListQuery): Promise<Page<NodeRecord>>;
  /** Edges of some types, filtered, ordered by id, one page. */
  listEdges(query: EdgeListQuery): Promise<Page<EdgeRecord>>;
  /** The relations of many nodes, a page for each query, all in one round trip. */
  relations(queries: readonly RelationQuery[]): Promise<Page<Related>[]>;
  /** The edges of a set of nodes, for walks: ordered by id, at most `limit`. */
  edges(query: EdgeQuery): Promise<EdgeSlice>;
  /**
   * Nodes that have every word of the text (or a word beginning with it). Those with every word in what they are called go
   * first, and among either the shortest names; see `closeness` in shadow.ts.
   */
  search(query: SearchQuery): Promise<Page<NodeRecord>>;
  /** The facts whose evidence lies in some clauses, each once, ordered by id; a page for each query, all in one round trip. */
  citing(queries: readonly CitingQuery[]): Promise<Page<FactRecord>[]>;
  /** The facts that an inventory owns: their ids, ordered. */
  ownedBy(inventory: string): Promise<string[]>;
  /** How many nodes of each kind and edges of each type are valid on the day; absent: none. */
  counts(asOf: IsoDate | null): Promise<Counts>;

  /**
   * Number of the last recorded change set; 0 in an empty register. With a moment: of the last one that was known then, which
   * is the last before the first that was recorded later (the clocks of several writers may differ).
   */
  changeNumber(knownAt?: IsoInstant): Promise<number>;
  /**
   * Writes and records a change set in one transaction, in any order of its changes. Each new state is stamped with the
   * time of the change set and its version; what is recorded as `before` is the state that was stored. `CONFLICT` where a
   * fact is not in the state that its `before` tells (compared by version), or another change set has its idempotency key; `STORE_FAULT` where an edge would lose or lack
   * one of its ends; `BAD_INPUT` for an empty change set, and one that names a fact twice.
   */
  apply(changeSet: ChangeSet): Promise<RecordedChangeSet>;
  /** The recorded change sets after a number, oldest first. */
  changeSets(query: ChangeSetsQuery): Promise<RecordedChangeSet[]>;
  /** The same without their changes. */
  changeSetHeads(query: ChangeSetsQuery): Promise<ChangeSetHead[]>;
  /** The change set that has an idempotency key; null where none has. */
  changeSetOf(idempotencyKey: string): Promise<RecordedChangeSet | null>;
  /** What was recorded of one fact, or in one change set, oldest first; a page for each query, all in one round trip. */
  changes(queries: readonly ChangesQuery[]): Promise<Page<RecordedChange>[]>;
  /**
   * Every node, then every edge, each ordered by id, in batches. All are of one state: `CONFLICT` where a change set was
   * recorded in between.
   */
  snapshot(): AsyncIterable<readonly FactRecord[]>;
}

/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** Position of each item, for `after`; as long as `items`. */
  cursors: string[];
  hasNext: boolean;
  /** How many there are on all pages; null where `count` was not asked. */
  totalCount: number | null;
}

interface PageQuery {
  /** 0 to 1000; 0 with `count` asks for the count alone. */
  first: number;
  /** A cursor of an earlier page of the same query. `BAD_INPUT` where it is none. */
  after?: string | null;
  count?: boolean;
}

/**
 * What to order by: `id`, `key`, a common fact (`validFrom`, `recordedAt`, …), a field of the kind, all as they are, or
 * one language of a text (`name.ar`, `trigger.en`), by its folded form. Values that are null come last in either
 * direction; ties go by id, ascending.
 */
export interface Order {
  by: string;
  descending: boolean;
}

export interface ListQuery extends PageQuery {
  kinds: readonly NodeKind[];
  asOf: IsoDate | null;
  where?: Filter;
  order?: Order;
}

export interface EdgeListQuery extends PageQuery {
  types: readonly EdgeType[];
  asOf: IsoDate | null;
  /** A field that only some of the types have is null in the others. */
  where?: Filter;
}

export interface RelationQuery extends PageQuery {
  node: NodeId;
  type: EdgeType;
  direction: Direction;
  asOf: IsoDate | null;
  /** On the node at the far end. */
  where?: Filter;
  /** On the edge. */
  whereEdge?: Filter;
  /** By the node at the far end, ties by the edge's id; without it: by the edge's id. */
  order?: Order;
}

/** An edge with the node at its far end. */
export interface Related {
  edge: EdgeRecord;
  node: NodeRecord;
}

export interface EdgeQuery {
  /** Null: the edges of all nodes. */
  nodes: readonly NodeId[] | null;
  direction: Direction;
  types: readonly EdgeType[];
  asOf: IsoDate | null;
  limit: number;
}

export interface EdgeSlice {
  edges: EdgeRecord[];
  /** Whether the limit cut some off. */
  isPartial: boolean;
}

export interface SearchQuery extends PageQuery {
  text: string;
  /** Empty: all kinds. */
  kinds: readonly NodeKind[];
  asOf: IsoDate | null;
}

export interface CitingQuery extends PageQuery {
  /** Evidence in one of them is enough. */
  clauses: readonly NodeId[];
  asOf: IsoDate | null;
}

export interface ChangeSetsQuery {
  /** The number behind which to begin; 0: with the first. */
  after: number;
  limit: number;
}

export interface ChangesQuery extends PageQuery {
  of: { fact: string } | { changeSet: number };
}

export interface Counts {
  nodes: Partial<Record<NodeKind, number>>;
  edges: Partial<Record<EdgeType, number>>;
}

/**
 * A condition on a node or an edge. `field` names `id`, `key`, `kind`, `name.en`, `name.ar`, `aliases`, a common fact
 * (`validFrom`, `provenance`, `certainty`, `modality`, `condition.en`, …) or a field of the kind (`hours`, `trigger.ar`).
 *
 * - `EQ`, `IN`, `LT`, `LTE`, `GT`, `GTE` compare values as they are (text by code points); null never matches them.
 * - `IS_NULL`: the value is null; of a list or of `evidence`: it is empty.
 * - `CONTAINS`, `STARTS_WITH` compare folded text (see model/text.ts); of a list, one element must match.
 * - `HAS`: a list has the value.
 * - `some` looks at edges and nodes that are valid on the day of the query.
 *
 * Logic has two values: a condition that finds null is false, and its negation true.
 */
export type Filter =
  | { and: readonly Filter[] }
  | { or: readonly Filter[] }
  | { not: Filter }
  | { field: string; op: 'EQ' | 'LT' | 'LTE' | 'GT' | 'GTE' | 'HAS'; value: string | number | boolean }
  | { field: string; op: 'CONTAINS' | 'STARTS_WITH'; value: string }
  | { field: string; op: 'IN'; value: readonly (string | number | boolean)[] }
  | { field: string; op: 'IS_NULL' }
  | {
      /** Of nodes: some edge of the type leads, in the direction, over an edge and to a node that match. */
      some: { type: EdgeType; direction: Direction; edge?: Filter; node?: Filter };
    };

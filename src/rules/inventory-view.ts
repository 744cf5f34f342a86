import { edgeIndex } from '../model/edge-index.ts';
import type { EdgeType } from '../model/edge-types.ts';
import { type EdgeRecord, type FactRecord, isEdge, type NodeId, type NodeRecord } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { type IsoDate, isValidOn } from '../model/time.ts';
import type { Movement } from './movement.ts';
import type { ProcessingRecord } from './processing-record.ts';
import { addDays } from './reading/days.ts';

/** The inventory as it is on one day, for rules to read. Every list is ordered by id. */
export interface Inventory<M extends Movement = Movement> {
  readonly day: IsoDate;
  readonly facts: readonly FactRecord[];
  /** A fact that is valid on the day. */
  fact(id: string): FactRecord | undefined;
  node(id: NodeId): NodeRecord | undefined;
  nodes(kind: NodeKind): readonly NodeRecord[];
  edges(type: EdgeType): readonly EdgeRecord[];
  /** The edges of a type that start at the node. */
  out(id: NodeId, type: EdgeType): readonly EdgeRecord[];
  /** The edges of a type that lead to the node. */
  in(id: NodeId, type: EdgeType): readonly EdgeRecord[];
  /** The edges of a type that start at the node and have ended by the day. */
  ended(id: NodeId, type: EdgeType): readonly EdgeRecord[];
  /** The facts with words of the clause as evidence. */
  citing(clause: NodeId): readonly FactRecord[];
  /** Where data go, with what the law of transfers says of it. */
  readonly movements: readonly M[];
  /** The records of processing that organisations keep, held against Art. 30. */
  readonly records: readonly ProcessingRecord[];
  /** Whether the jurisdiction lies within the area of the law on the day. */
  isInside(jurisdiction: NodeId): boolean;
  /** The last day that a rule looks ahead to: so many days on, or as many as all look (`lookingAhead`). */
  ahead(days: number): IsoDate;
}

/** What an inventory is made of: facts of any day, and what is worked out of them for the day, once somebody looks at it. */
export interface InventoryParts<M extends Movement> {
  day: IsoDate;
  facts: readonly FactRecord[];
  movements: () => readonly M[];
  records: () => readonly ProcessingRecord[];
  isInside: (jurisdiction: NodeId) => boolean;
}

/** The facts that hold on the day: a node by its own dates, an edge by its own and those of both its ends. */
export function factsOn(facts: readonly FactRecord[], day: IsoDate): FactRecord[] {
  const valid = facts.filter((fact) => isValidOn(fact, day));
  const nodes = new Set(valid.filter((fact) => !isEdge(fact)).map(({ id }) => id));
  return valid
    .filter((fact) => !isEdge(fact) || (nodes.has(fact.from) && nodes.has(fact.to)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The facts of the day, found by what they are and what they join. */
export function inventoryView<M extends Movement>(parts: InventoryParts<M>): Inventory<M> {
  const { day, facts, movements, records, isInside } = parts;
  const valid = factsOn(facts, day);
  const nodes = valid.flatMap((fact) => (isEdge(fact) ? [] : [fact]));
  const edges = valid.filter(isEdge);
  const byId = new Map(valid.map((fact) => [fact.id, fact]));
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const byKind = Map.groupBy(nodes, ({ kind }) => kind);
  const found = edgeIndex(edges);
  const ended = edgeIndex(endedBy(facts, day));
  const byClause = factsByClause(valid);
  return {
    day,
    facts: valid,
    fact: (id) => byId.get(id),
    node: (id) => nodeById.get(id),
    nodes: (kind) => byKind.get(kind) ?? [],
    edges: found.all,
    out: found.out,
    in: found.in,
    ended: ended.out,
    citing: (clause) => byClause.get(clause) ?? [],
    get movements() {
      return movements();
    },
    get records() {
      return records();
    },
    isInside,
    ahead: (days) => addDays(day, days),
  };
}

/** The same inventory, in which every rule looks so many days ahead. */
export function lookingAhead<M extends Movement>(inventory: Inventory<M>, days: number): Inventory<M> {
  const ahead = () => addDays(inventory.day, days);
  return Object.assign(Object.create(inventory) as Inventory<M>, { ahead });
}

function endedBy(facts: readonly FactRecord[], day: IsoDate): EdgeRecord[] {
  const ended = facts.filter(isEdge).filter(({ validTo }) => validTo !== null && validTo <= day);
  return ended.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function factsByClause(facts: readonly FactRecord[]): Map<NodeId, FactRecord[]> {
  const citing = facts.flatMap((fact) =>
    [...new Set(fact.evidence.map(({ clause }) => clause))].map((clause) => ({ clause, fact })),
  );
  const grouped = Map.groupBy(citing, ({ clause }) => clause);
  return new Map([...grouped].map(([clause, pairs]) => [clause, pairs.map(({ fact }) => fact)]));
}

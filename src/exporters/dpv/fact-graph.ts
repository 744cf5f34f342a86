import { type EdgeRecord, type FactRecord, isEdge, type NodeId, type NodeRecord } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Edges } from '../../model/wholes.ts';
import { alignedWith, iriOf } from './iris.ts';
import { SAYINGS, subjectOf } from './sayings.ts';

/** The facts of a day as an export reads them. */
export interface FactGraph extends Edges {
  readonly day: IsoDate;
  readonly nodes: readonly NodeRecord[];
  node(id: NodeId): NodeRecord | undefined;
  /** The edges that are said of the node in DPV, by id. */
  saidOf(id: NodeId): readonly EdgeRecord[];
  /** What the node goes by: the concept of DPV that it alone is aligned with, else its own IRI. */
  nameOf(id: NodeId): string;
  /** The concept of DPV that the node shares with others, and is therefore narrower than. */
  sharedConcept(id: NodeId): string | null;
}

export function factGraph(facts: readonly FactRecord[], day: IsoDate): FactGraph {
  const sorted = [...facts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const nodes = sorted.flatMap((fact) => (isEdge(fact) ? [] : [fact]));
  const edges = sorted.filter(isEdge);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const byStart = Map.groupBy(edges, ({ type, from }) => `${type} ${from}`);
  const byEnd = Map.groupBy(edges, ({ type, to }) => `${type} ${to}`);
  const names = conceptNames(nodes);
  // What a concept of DPV is narrower than, DPV says.
  const isOurs = ({ type, from }: EdgeRecord) => type !== 'BROADER' || names.nameOf(from) === iriOf(from);
  const bySubject = Map.groupBy(
    edges.filter((edge) => SAYINGS[edge.type] && isOurs(edge)),
    subjectOf,
  );
  return {
    ...{ day, nodes, ...names },
    node: (id) => byId.get(id),
    saidOf: (id) => bySubject.get(id) ?? [],
    out: (id, type) => byStart.get(`${type} ${id}`) ?? [],
    in: (id, type) => byEnd.get(`${type} ${id}`) ?? [],
  };
}

/** Where several nodes are aligned with one concept, none of them is that concept. */
function conceptNames(nodes: readonly NodeRecord[]): Pick<FactGraph, 'nameOf' | 'sharedConcept'> {
  const aligned = new Map(nodes.map((node) => [node.id, alignedWith(node)]));
  const byConcept = Map.groupBy(aligned.keys(), (id) => aligned.get(id) ?? null);
  const isShared = (concept: string) => (byConcept.get(concept) ?? []).length > 1;
  return {
    nameOf(id) {
      const concept = aligned.get(id) ?? null;
      return concept === null || isShared(concept) ? iriOf(id) : concept;
    },
    sharedConcept(id) {
      const concept = aligned.get(id) ?? null;
      return concept !== null && isShared(concept) ? concept : null;
    },
  };
}

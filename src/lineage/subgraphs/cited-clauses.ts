import type { EdgeType } from '../../model/edge-types.ts';
import type { FactRecord, NodeId, NodeRecord } from '../../model/graph.ts';
import type { Sentence } from '../../model/sentence.ts';
import type { CitedClause } from '../../model/subgraph.ts';
import type { Store } from '../../store/store.ts';
import { MAX_EDGES } from '../limits.ts';
import { nodesById } from '../named-nodes.ts';
import { labelOf } from './label-of.ts';

/** What each node is part of, whatever the day: evidence stays where it was taken from. */
async function above(store: Store, nodes: readonly NodeId[], type: EdgeType): Promise<Map<NodeId, NodeId>> {
  if (nodes.length === 0) return new Map();
  const query = { nodes, direction: 'IN', types: [type], asOf: null, limit: MAX_EDGES } as const;
  const { edges } = await store.edges(query);
  return new Map(edges.map(({ from, to }) => [to, from]));
}

function cited(clause: NodeRecord, version: NodeRecord | undefined, document: NodeRecord | undefined) {
  const name = (node: NodeRecord | undefined): Sentence | null => (node ? labelOf(node.id, node) : null);
  return {
    number: clause.fields.number as string | null,
    heading: clause.fields.heading as string | null,
    name: labelOf(clause.id, clause),
    line: clause.fields.line as number | null,
    version: name(version),
    document: name(document),
    language: (version?.fields.language as string | null | undefined) ?? null,
  };
}

/** The clauses that the facts have as evidence, with their documents: four calls, however many there are. */
export async function citedClauses(
  store: Store,
  facts: readonly FactRecord[],
): Promise<Map<NodeId, CitedClause>> {
  const ids = [...new Set(facts.flatMap(({ evidence }) => evidence.map(({ clause }) => clause)))].sort();
  const clauses = await nodesById(store, ids);
  const versions = await above(store, ids, 'HAS_CLAUSE');
  const documents = await above(store, [...new Set(versions.values())].sort(), 'HAS_VERSION');
  const around = await nodesById(store, [...new Set([...versions.values(), ...documents.values()])].sort());
  const at = (id: NodeId | undefined) => (id === undefined ? undefined : around.get(id));
  return new Map(
    [...clauses].map(([id, clause]) => {
      const version = versions.get(id);
      return [id, cited(clause, at(version), at(version && documents.get(version)))];
    }),
  );
}

import { edgeType } from '../model/edge-types.ts';
import { type EdgeRecord, type FactRecord, isEdge, type NodeId, referencesIn } from '../model/graph.ts';
import { type IsoDate, isValidOn } from '../model/time.ts';

/**
 * The facts that are valid on the day, an edge with both its ends, and whatever these name: the nodes in their fields, the clauses
 * that they quote, and the versions of the documents that the clauses are of. So an export of the day is whole.
 */
export function factsOnDay(facts: readonly FactRecord[], day: IsoDate): FactRecord[] {
  const edges = facts.filter(isEdge);
  const valid = facts.filter((fact) => isValidOn(fact, day));
  const nodes = new Set(valid.filter((fact) => !isEdge(fact)).map(({ id }) => id));
  const kept = new Set(
    valid.filter((fact) => !isEdge(fact) || (nodes.has(fact.from) && nodes.has(fact.to))).map(({ id }) => id),
  );
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const clauseOf = new Map(edges.filter(({ type }) => type === 'HAS_CLAUSE').map((edge) => [edge.to, edge]));
  // What is added while the set is walked is walked too.
  for (const id of kept) {
    const fact = byId.get(id);
    for (const named of fact ? namedBy(fact, clauseOf) : []) kept.add(named);
  }
  return facts.filter(({ id }) => kept.has(id));
}

/** What a fact cannot be read without. */
function namedBy(fact: FactRecord, clauseOf: ReadonlyMap<NodeId, EdgeRecord>): string[] {
  const quoted = fact.evidence.map(({ clause }) => clause);
  if (isEdge(fact))
    return [fact.from, fact.to, ...quoted, ...referencesIn(fact.fields, edgeType(fact.type).fields)];
  const clause = fact.kind === 'Clause' ? clauseOf.get(fact.id) : undefined;
  return clause ? [...quoted, clause.id] : quoted;
}

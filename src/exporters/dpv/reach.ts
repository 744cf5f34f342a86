import { edgeType } from '../../model/edge-types.ts';
import { type FactRecord, isEdge, type NodeId, referencesIn } from '../../model/graph.ts';
import { withParts } from '../../model/wholes.ts';
import type { FactGraph } from './fact-graph.ts';

/** The nodes that an export is of: the organisation with its activities and transfers, or all of these. */
function subjects(graph: FactGraph, organisation: NodeId | null): NodeId[] {
  if (organisation === null) {
    const kinds = ['Organisation', 'ProcessingActivity', 'Transfer'];
    return graph.nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  }
  const activities = [...graph.in(organisation, 'CONTROLLED_BY'), ...graph.in(organisation, 'PERFORMED_BY')];
  const transfers = [...graph.in(organisation, 'EXPORTED_BY'), ...graph.in(organisation, 'IMPORTED_BY')];
  return [
    ...[organisation, ...transfers.map(({ from }) => from)],
    ...withParts(
      graph,
      activities.map(({ from }) => from),
    ),
  ];
}

/** What a fact cannot be read without. */
function namedBy(fact: FactRecord): NodeId[] {
  const clauses = fact.evidence.map(({ clause }) => clause);
  if (!isEdge(fact)) return clauses;
  return [fact.from, fact.to, ...clauses, ...referencesIn(fact.fields, edgeType(fact.type).fields)];
}

/** The nodes to export, by id: the subjects, and whatever is named in what is said of them, to the end. */
export function reachedFrom(graph: FactGraph, organisation: NodeId | null): NodeId[] {
  const reached = new Set(subjects(graph, organisation));
  // What is added while the set is walked is walked too.
  for (const id of reached) {
    const node = graph.node(id);
    const said = node ? [node, ...graph.saidOf(id)] : [];
    for (const named of said.flatMap(namedBy)) reached.add(named);
  }
  return [...reached].filter((id) => graph.node(id)).sort();
}

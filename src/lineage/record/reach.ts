import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import type { RecordGraph } from './record-graph.ts';

/** The ways to reach an organisation. */
export const contactsOf = (graph: RecordGraph, organisation: NodeId): readonly EdgeRecord[] =>
  graph.out(organisation, 'HAS_CONTACT_POINT');

/** Whether a way to reach it has a value: that there is one, unnamed, reaches nobody. */
export const isNamed = (graph: RecordGraph, { to }: EdgeRecord) => Boolean(graph.node(to)?.fields.value);

/** Whether an address or another way to reach an organisation is stated. */
export const isReachable = (graph: RecordGraph, organisation: NodeId) =>
  Boolean(graph.node(organisation)?.fields.address) ||
  contactsOf(graph, organisation).some((edge) => isNamed(graph, edge));

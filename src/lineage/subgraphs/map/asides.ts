import type { EdgeType } from '../../../model/edge-types.ts';
import { type EdgeRecord, kindOf, type NodeId } from '../../../model/graph.ts';
import type { NodeKind } from '../../../model/node-kinds.ts';
import type { SubgraphAside } from '../../../model/subgraph.ts';
import type { Edges } from '../../../model/wholes.ts';

type Aside = Omit<SubgraphAside, 'node'> & { to: NodeId };

const PROMISES: readonly EdgeType[] = ['RETAINED_UNDER', 'PROTECTED_BY', 'GRANTS', 'COMMITS'];

/** What is told of a node in words where the picture does not draw it. */
const TOLD: Partial<Record<NodeKind, readonly EdgeType[]>> = {
  ProcessingActivity: ['CONCERNS', 'PROCESSES', 'PURSUES', 'RELIES_ON', ...PROMISES],
  Organisation: ['ESTABLISHED_IN', 'HAS_CONTACT_POINT', 'CERTIFIED_UNDER', ...PROMISES, 'PUBLISHES'],
  System: ['CONTAINS', 'FEEDS', ...PROMISES],
  Dataset: ['CONTAINS', 'HOLDS', 'FEEDS', 'RETAINED_UNDER'],
  Field: ['HOLDS', 'FEEDS'],
  Transfer: ['EXPORTED_BY', 'INTO', 'CARRIES', 'UNDER', 'PROTECTED_BY'],
  Agreement: ['USES_CLAUSES_OF'],
  Policy: ['HAS_VERSION'],
};

/** What has a section of its own, so that what it says is not told elsewhere. */
const DRAWN: readonly NodeKind[] = ['ProcessingActivity', 'Organisation', 'System', 'RecipientCategory'];

/** What is told beside a node, and of what that leads to: relations that are not drawn, each once. */
function besideNode(edges: Edges, of: NodeId, starts: readonly EdgeRecord[], taken: Set<string>): Aside[] {
  const told = new Map<string, Aside>();
  const follow = (edge: EdgeRecord, to: NodeId) => {
    if (taken.has(edge.id)) return;
    taken.add(edge.id);
    told.set(edge.id, { of, edge, to });
    if (!DRAWN.includes(kindOf(to))) for (const next of outOf(edges, to)) follow(next, next.to);
  };
  for (const edge of starts) follow(edge, edge.from === of ? edge.to : edge.from);
  return [...told.values()];
}

const outOf = (edges: Edges, id: NodeId) => (TOLD[kindOf(id)] ?? []).flatMap((type) => edges.out(id, type));

/**
 * What is told of the drawn nodes in words. Of a stated transfer that is not drawn the importer tells, where one of the organisations
 * is its exporter.
 */
export function asidesOf(
  edges: Edges,
  drawn: { nodes: readonly NodeId[]; edges: readonly EdgeRecord[]; exporters: ReadonlySet<NodeId> },
): Aside[] {
  const taken = new Set(drawn.edges.map(({ id }) => id));
  const isOurs = ({ from }: EdgeRecord) =>
    edges.out(from, 'EXPORTED_BY').some(({ to }) => drawn.exporters.has(to));
  return drawn.nodes.flatMap((of) => {
    const imports = edges.in(of, 'IMPORTED_BY').filter(isOurs);
    return besideNode(edges, of, [...outOf(edges, of), ...imports], taken);
  });
}

import type { EdgeType } from '../model/edge-types.ts';
import type { NodeId, NodeRecord } from '../model/graph.ts';
import type { View } from './view.ts';

async function above(view: View, node: NodeId, type: EdgeType): Promise<NodeRecord | null> {
  const { items } = await view.relations({
    node,
    type,
    direction: 'IN',
    first: 1,
    after: null,
    count: false,
  });
  return items[0]?.node ?? null;
}

async function documentOf(view: View, clause: NodeId): Promise<NodeRecord | null> {
  const version = await above(view, clause, 'HAS_CLAUSE');
  return version && above(view, version.id, 'HAS_VERSION');
}

/** The documents that the clauses stand in, each once. */
export async function documentsOf(view: View, clauses: readonly NodeId[]): Promise<NodeRecord[]> {
  const found = await Promise.all([...new Set(clauses)].map((clause) => documentOf(view, clause)));
  const byId = new Map(found.flatMap((document) => (document ? [[document.id, document]] : [])));
  return [...byId.values()];
}

import { type NodeId, splitNodeId } from '../../model/graph.ts';
import type { Store } from '../../store/store.ts';
import { nodesById } from '../named-nodes.ts';

/** What a node is called: in English, else in Arabic. */
export type NameOf = (id: NodeId | null) => string | null;

/** The names of nodes, and what they say of themselves. */
export interface Names {
  of: NameOf;
  /** A field that is a text; null where it is not stated. */
  field(id: NodeId, field: string): string | null;
}

export async function namesOf(store: Store, ids: Iterable<NodeId | null>): Promise<Names> {
  const known = [...new Set(ids)].filter((id) => id !== null).sort();
  const nodes = await nodesById(store, known);
  return {
    of(id) {
      if (id === null) return null;
      const name = nodes.get(id)?.name;
      return name?.en ?? name?.ar ?? splitNodeId(id).key;
    },
    field: (id, field) => (nodes.get(id)?.fields[field] as string | null | undefined) ?? null,
  };
}

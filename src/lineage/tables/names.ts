import { type NodeId, splitNodeId } from '../../model/graph.ts';
import { inEither, type Language } from '../../model/table.ts';
import type { Store } from '../../store/store.ts';
import { nodesById } from '../named-nodes.ts';

/** What a node is called: in the language, or else in the other. */
export type NameOf = (id: NodeId | null) => string | null;

/** The names of nodes, and what they say of themselves. */
export interface Names {
  of: NameOf;
  /** A field that is a text; null where it is not stated. */
  field(id: NodeId, field: string): string | null;
}

export async function namesOf(
  store: Store,
  ids: Iterable<NodeId | null>,
  language: Language,
): Promise<Names> {
  const known = [...new Set(ids)].filter((id) => id !== null).sort();
  const nodes = await nodesById(store, known);
  return {
    of(id) {
      if (id === null) return null;
      return inEither(nodes.get(id)?.name ?? null, language) ?? splitNodeId(id).key;
    },
    field: (id, field) => (nodes.get(id)?.fields[field] as string | null | undefined) ?? null,
  };
}

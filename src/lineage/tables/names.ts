import { durationInWords } from '../../model/duration.ts';
import { type NodeId, splitNodeId } from '../../model/graph.ts';
import { nodeKind } from '../../model/node-kinds.ts';
import { inEither, type Language } from '../../model/table.ts';
import type { Store } from '../../store/store.ts';
import { nodesById } from '../named-nodes.ts';

/** What a node is called: in the language, or else in the other. */
export type NameOf = (id: NodeId | null) => string | null;

/** The names of nodes, and what they say of themselves. */
export interface Names {
  of: NameOf;
  /** A field that is a text, a period in words; null where it is not stated. */
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
    field(id, field) {
      const node = nodes.get(id);
      const value = node?.fields[field];
      if (node === undefined || typeof value !== 'string') return null;
      const { format } = nodeKind(node.kind).fields[field] ?? {};
      return format === 'duration' ? durationInWords(value)[language] : value;
    },
  };
}

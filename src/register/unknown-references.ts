import type { Fault } from '../importers/fault-log.ts';
import type { Reading } from '../importers/inventory.ts';
import { unknownReference } from '../importers/reference.ts';
import { kindOf, type NodeId } from '../model/graph.ts';
import type { Store } from '../store/store.ts';
import { storedFacts } from './stored-facts.ts';

/** How many keys of a kind are looked through for the one that was meant. */
const MAX_CANDIDATES = 1000;

/** A fault for each node that the files name, and that neither they nor the register have once `removed` is gone. */
export async function unknownReferences(
  store: Store,
  { facts, references }: Pick<Reading, 'facts' | 'references'>,
  removed: ReadonlyMap<string, unknown> = new Map(),
): Promise<Fault[]> {
  const ids = references.map(({ id }) => id);
  const stored = await storedFacts(store, ids);
  const unknown = references.filter(({ id }) => !stored.has(id) || removed.has(id));
  if (unknown.length === 0) return [];
  const kinds = [...new Set(unknown.map(({ id }) => kindOf(id)))];
  const pages = await Promise.all(
    kinds.map((kind) => store.list({ kinds: [kind], asOf: null, first: MAX_CANDIDATES })),
  );
  const candidates: NodeId[] = [...facts, ...pages.flatMap(({ items }) => items)].map(({ id }) => id);
  return unknown.map((reference) => unknownReference(reference, candidates));
}

import type { FactRecord } from '../model/graph.ts';
import type { Store } from '../store/store.ts';

const BATCH = 5000;

/** The stored facts of these ids, by id. */
export async function storedFacts(store: Store, ids: Iterable<string>): Promise<Map<string, FactRecord>> {
  const all = [...new Set(ids)];
  const found = new Map<string, FactRecord>();
  for (let at = 0; at < all.length; at += BATCH)
    for (const fact of await store.facts(all.slice(at, at + BATCH))) found.set(fact.id, fact);
  return found;
}

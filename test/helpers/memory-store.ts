import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';

/** An empty embedded store in memory. */
export async function memoryStore(): Promise<Store> {
  const store = openSqliteStore({ path: ':memory:' });
  await store.migrate();
  return store;
}

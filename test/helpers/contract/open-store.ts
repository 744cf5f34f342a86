import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../../../src/store/store.ts';

/** Opens a store that is migrated and empty. */
export type Open = () => Promise<Store>;

/** A fresh store for each test of the block. */
export function freshStore(open: Open): () => Store {
  let store: Store | null = null;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => {
    await store?.close();
    store = null;
  });
  return () => {
    if (!store) throw new Error('there is a store only inside a test');
    return store;
  };
}

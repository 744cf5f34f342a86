import { Worker } from 'node:worker_threads';
import type { DocumentText, InventorySource } from '../model/inventory.ts';
import { type Reading, readInventories } from './inventory.ts';

/** Files of this size together are read in about 50 ms. Larger ones go to a thread, so that nobody else waits for them. */
const AT_ONCE = 100_000;

/** Reads inventory files as `readInventories` does, without holding the process up. */
export async function readInventoriesAside(
  sources: readonly InventorySource[],
  texts: readonly DocumentText[],
): Promise<Reading> {
  const size = [...sources, ...texts].reduce((sum, { content }) => sum + content.length, 0);
  if (size <= AT_ONCE) return readInventories(sources, texts);
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { workerData: { sources, texts } });
  return new Promise<Reading>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

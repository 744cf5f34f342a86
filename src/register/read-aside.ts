import { Worker } from 'node:worker_threads';
import { KharitaError } from '../errors.ts';
import { type Reading, readInventories } from '../importers/inventory.ts';
import type { DocumentText, InventorySource } from '../model/inventory.ts';

/** Files of this size together are read in some 100 ms. Larger ones go to a thread, so that nobody else waits for them. */
const AT_ONCE = 100_000;

/** Room for the largest import (some 150 bytes for each byte of YAML), and an end to what would need more. */
const MEMORY_MB = 4096;

/** Reads inventory files as `readInventories` does, without holding the process up. `LIMIT_EXCEEDED` where memory ends. */
export async function readInventoriesAside(
  sources: readonly InventorySource[],
  texts: readonly DocumentText[],
): Promise<Reading> {
  const size = [...sources, ...texts].reduce((sum, { content }) => sum + content.length, 0);
  if (size <= AT_ONCE) return readInventories(sources, texts);
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: { sources, texts },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  return new Promise<Reading>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error) => reject(asRefusal(error)));
  });
}

function asRefusal(error: Error & { code?: string }): Error {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new KharitaError(
    'LIMIT_EXCEEDED',
    'The files need more memory than an import may have. Divide them.',
  );
}

import { fileURLToPath } from 'node:url';
import type { App } from '../app.ts';
import { KharitaError } from '../errors.ts';
import { importInventory } from '../register/import-inventory.ts';
import type { Io } from './command.ts';
import { faultLines } from './fault-lines.ts';
import { readInventoryFiles } from './inventory-files.ts';

const SEED = ['reference', 'policies'].map((folder) =>
  fileURLToPath(new URL(`../../seed/${folder}`, import.meta.url)),
);

/** Fills a register in which nothing was ever recorded with what comes with Kharita; says how much that was, or null. */
export async function prepareRegister({ store }: App, { clock }: Io): Promise<number | null> {
  if ((await store.changeNumber()) > 0) return null;
  const { faults, diff } = await importInventory(store, {
    sources: readInventoryFiles(SEED),
    texts: [],
    actor: 'cli',
    reason: 'The seed of an empty register',
    clock,
    dryRun: false,
  });
  if (faults) throw new KharitaError('IMPORT_REFUSED', faultLines(faults));
  return diff.added.length;
}

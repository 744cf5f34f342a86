import { fileURLToPath } from 'node:url';
import type { App } from '../app.ts';
import { KharitaError } from '../errors.ts';
import type { Clock } from '../model/time.ts';
import { importInventory } from '../register/import-inventory.ts';
import type { Io } from './command.ts';
import { faultLines } from './fault-lines.ts';
import { readInventoryFiles } from './inventory-files.ts';

const seedFolder = (name: string) => fileURLToPath(new URL(`../../seed/${name}`, import.meta.url));

/** Fills a register in which nothing was ever recorded with what comes with Kharita; says how much that was, or null. */
export async function prepareRegister(app: App, { clock }: Io): Promise<number | null> {
  if ((await app.store.changeNumber()) > 0) return null;
  return importSeed(app, ['reference', 'policies'], 'The seed of an empty register', clock);
}

/** Imports folders of what comes with Kharita; says how many facts they add. */
export async function importSeed(
  { store }: App,
  folders: readonly string[],
  reason: string,
  clock: Clock,
): Promise<number> {
  const sources = readInventoryFiles(folders.map(seedFolder));
  const request = { sources, texts: [], actor: 'cli', reason, clock, dryRun: false };
  const { faults, diff } = await importInventory(store, request);
  if (faults) throw new KharitaError('IMPORT_REFUSED', faultLines(faults));
  return diff.added.length;
}

import { readdirSync, readFileSync } from 'node:fs';
import { importInventory } from '../../../src/register/import-inventory.ts';
import type { Store } from '../../../src/store/store.ts';
import { AT } from '../../helpers/builders.ts';
import { memoryStore } from '../../helpers/memory-store.ts';

function filesOf(folder: string) {
  const url = new URL(`../../../seed/${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file: `${folder}/${file}`, content: readFileSync(new URL(file, url)) }));
}

/** A store that holds what some folders of seed/ say. */
export async function seeded(...folders: string[]): Promise<Store> {
  const store = await memoryStore();
  const { faults } = await importInventory(store, {
    sources: folders.flatMap(filesOf),
    texts: [],
    actor: 'test',
    reason: null,
    clock: () => AT,
    dryRun: false,
  });
  if (faults) throw new Error(`The seeds have ${faults.total} faults: ${faults.diagnostics[0]?.message}`);
  return store;
}

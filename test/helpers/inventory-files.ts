import { exportInventory, inventoriesOf, inventoryFileName } from '../../src/exporters/inventory.ts';
import type { FactRecord } from '../../src/model/graph.ts';
import type { InventorySource } from '../../src/model/inventory.ts';
import { type ImportOutcome, importInventory } from '../../src/register/import-inventory.ts';
import type { Store } from '../../src/store/store.ts';
import { AT } from './builders.ts';

/** The facts as inventory files. */
export function filesOf(facts: readonly FactRecord[]): InventorySource[] {
  return inventoriesOf(facts).map((inventory) => {
    const { content } = exportInventory(inventory);
    return { file: inventoryFileName(inventory), content };
  });
}

export function importFiles(store: Store, sources: readonly InventorySource[]): Promise<ImportOutcome> {
  const request = { sources, texts: [], actor: 'test', reason: null, clock: () => AT, dryRun: false };
  return importInventory(store, request);
}

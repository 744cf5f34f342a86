import { KharitaError } from '../errors.ts';
import { exportInventory, inventoriesOf, inventoryFileName, inventoryName } from '../exporters/inventory.ts';
import { factsOnDay } from '../exporters/on-day.ts';
import { contentHash } from '../register/content.ts';
import { wholeRegister } from '../store/whole-register.ts';
import type { Export } from './export.ts';

/** The whole register in its own format: a file for each inventory, which another register imports. */
export const inventoryExport: Export = {
  name: 'inventory',
  summary: 'The whole register as inventory files.',
  parameters: ['inventory', 'asOf', 'knownAt'],
  formats: ['yaml'],
  async make({ store }, _format, { inventory: only, asOf }) {
    const all = await wholeRegister(store, Number.POSITIVE_INFINITY);
    const facts = asOf === undefined ? all : factsOnDay(all, asOf);
    const inventories = inventoriesOf(facts);
    const asked = inventories.filter((each) => only === undefined || inventoryName(each) === only);
    if (only !== undefined && asked.length === 0) {
      const names = inventories.map(inventoryName).slice(0, MAX_NAMES);
      throw new KharitaError(
        'NOT_FOUND',
        `There is no inventory ${only}; there are ${names.join(', ') || 'none'}.`,
      );
    }
    const files = asked.map((each) => ({ name: inventoryFileName(each), ...exportInventory(each) }));
    const owned = asked.flatMap((each) => each.facts);
    const note = `${owned.length} facts; their content has the SHA-256 ${contentHash(owned)}`;
    return { files, note };
  },
};

/** Most names that a refusal lists. */
const MAX_NAMES = 50;

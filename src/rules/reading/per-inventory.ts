import type { Inventory } from '../inventory-view.ts';

/** Works something out of an inventory when it is first asked for, and never again. */
export function perInventory<T>(read: (inventory: Inventory) => T): (inventory: Inventory) => T {
  const known = new WeakMap<Inventory, { value: T }>();
  return (inventory) => {
    const found = known.get(inventory) ?? { value: read(inventory) };
    known.set(inventory, found);
    return found.value;
  };
}

import type { Inventory } from '../inventory-view.ts';

/** Works something out of an inventory, or of a part of one, when it is first asked for, and never again. */
export function perInventory<T, I extends object = Inventory>(
  read: (inventory: I) => T,
): (inventory: I) => T {
  const known = new WeakMap<I, { value: T }>();
  return (inventory) => {
    const found = known.get(inventory) ?? { value: read(inventory) };
    known.set(inventory, found);
    return found.value;
  };
}

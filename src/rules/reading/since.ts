import type { EdgeRecord } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Inventory } from '../inventory-view.ts';

/** The later of the days that are known; null where none is. */
export function latest(days: readonly (IsoDate | null)[]): IsoDate | null {
  const known = days.filter((day) => day !== null);
  return known.sort().at(-1) ?? null;
}

/** The earliest of the days; null where one is not known, since that one may be earlier. */
export function earliest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.includes(null) ? null : ([...days].sort()[0] ?? null);
}

/** The day since which an edge holds, which it does once both its ends do. */
function heldSince(inventory: Inventory, { validFrom, from, to }: EdgeRecord): IsoDate | null {
  const ends = [from, to].map((id) => inventory.node(id)?.validFrom ?? null);
  return latest([validFrom, ...ends]);
}

/** The day since which something is so that several edges tell of; null where that is not stated. */
export function since(inventory: Inventory, edges: readonly EdgeRecord[]): IsoDate | null {
  return earliest(edges.map((edge) => heldSince(inventory, edge)));
}

import type { ChangeSet } from '../model/change-set.ts';
import type { IsoInstant } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import { createCopies, type Grows } from './copies.ts';
import { replay } from './replay.ts';

/**
 * The register as it was, and as it would be: stores asked by the same code as the live one. Whoever is given one closes it
 * when done. `LIMIT_EXCEEDED` where a copy would be too large.
 */
export interface Views {
  /**
   * What the register said at a moment: its change sets up to the first that was recorded later. The live store where those
   * are all.
   */
  knownAt(moment: IsoInstant): Promise<Store>;
  /** What the register said after a change set; after the last one, the live store. */
  afterChange(number: number): Promise<Store>;
  /** What a store would say after a change set, which is checked as any other. Nothing is written to the store itself. */
  hypothetical(base: Store, changes: ChangeSet): Promise<Store>;
  close(): Promise<void>;
}

export interface ViewOptions {
  store: Store;
  /** Opens an empty store in memory. */
  openMemoryStore(): Promise<Store>;
  /** How many changes the copies in memory may hold in all. */
  limits?: { changes: number };
}

/** A change takes some 3 kB and 50 µs: the largest copy some 600 MB and 10 s. */
const LIMITS = { changes: 200_000 };

export function createViews({ store: live, openMemoryStore, limits = LIMITS }: ViewOptions): Views {
  const copies = createCopies(limits.changes);

  const copyOf = async (from: Store, last: number, grows: Grows): Promise<Store> => {
    const copy = await openMemoryStore();
    return closedOnFailure(copy, () => replay(from, copy, last, grows));
  };

  const afterChange = async (number: number): Promise<Store> => {
    if (number >= (await live.changeNumber())) return { ...live, close: async () => {} };
    return copies.lend(number, (grows) => copyOf(live, number, grows));
  };

  return {
    knownAt: async (moment) => afterChange(await live.changeNumber(moment)),
    afterChange,
    hypothetical: (base, changes) =>
      copies.lend(null, async (grows) => {
        const copy = await copyOf(base, await base.changeNumber(), grows);
        grows(changes.changes.length);
        return closedOnFailure(copy, () => copy.apply(changes));
      }),
    close: async () => copies.close(),
  };
}

async function closedOnFailure(store: Store, work: () => Promise<unknown>): Promise<Store> {
  try {
    await work();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

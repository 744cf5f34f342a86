import { KharitaError } from '../errors.ts';
import type { Store } from '../store/store.ts';

/** Stores in memory, lent to whoever asks, and bounded all together. */
export interface Copies {
  /**
   * The store that `fill` makes, in use until it is closed. Of one name it is made once and kept for the next who asks, as long
   * as there is room; a null name is not shared. `fill` tells how many changes it is about to write. `LIMIT_EXCEEDED` where
   * there is no room even without what nobody uses.
   */
  lend(name: number | null, fill: (grows: Grows) => Promise<Store>): Promise<Store>;
  /** Keeps none any longer. What is in use is closed when its users are done. */
  close(): void;
}

/** Told before changes are written; stops the writing by throwing. */
export type Grows = (changes: number) => void;

interface Copy {
  /** Null: not to be lent again. */
  name: number | null;
  store: Promise<Store>;
  changes: number;
  users: number;
}

/** What a store takes that holds nothing, counted in changes. */
const EMPTY = 500;

/** Copies that hold so many changes in all. */
export function createCopies(limit: number): Copies {
  /** Those that were asked for last come last. */
  const all = new Set<Copy>();
  const size = () => all.values().reduce((sum, { changes }) => sum + changes, 0);

  const forget = (copy: Copy) => {
    copy.name = null;
    if (copy.users > 0) return;
    all.delete(copy);
    copy.store.then((store) => store.close()).catch(() => undefined);
  };
  const grow = (copy: Copy, changes: number) => {
    copy.changes += changes;
    for (const other of [...all]) if (other.users === 0 && size() > limit) forget(other);
    if (size() > limit) throw tooLarge(limit);
  };
  const newCopy = (name: number | null, fill: (grows: Grows) => Promise<Store>) => {
    const store = fill((changes) => grow(copy, changes));
    const copy: Copy = { name, store, changes: EMPTY, users: 0 };
    return copy;
  };
  const giveBack = (copy: Copy) => {
    copy.users -= 1;
    if (copy.name === null) forget(copy);
  };

  return {
    async lend(name, fill) {
      const known = name === null ? undefined : [...all].find((copy) => copy.name === name);
      const copy = known ?? newCopy(name, fill);
      all.delete(copy);
      all.add(copy);
      copy.users += 1;
      try {
        return { ...(await copy.store), close: onlyOnce(() => giveBack(copy)) };
      } catch (error) {
        copy.name = null;
        giveBack(copy);
        throw error;
      }
    },
    close() {
      for (const copy of [...all]) forget(copy);
    },
  };
}

function onlyOnce(work: () => void): () => Promise<void> {
  let done = false;
  return async () => {
    if (!done) work();
    done = true;
  };
}

function tooLarge(limit: number): KharitaError {
  return new KharitaError(
    'LIMIT_EXCEEDED',
    `What the register said, or would say, is answered from copies in memory, which may hold ${limit} changes in all. Ask for fewer moments at once, or for \`asOf\` without \`knownAt\`.`,
  );
}

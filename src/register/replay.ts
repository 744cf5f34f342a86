import { setImmediate } from 'node:timers/promises';
import { KharitaError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { Grows } from './copies.ts';

/** Change sets are read in batches of about so many changes. */
const BATCH = 2000;

/**
 * Brings an empty store to the state that another had after a change set, by recording the same change sets again: times and
 * versions are as they were. `grows` is told of the changes before each is written, and stops it all by throwing.
 */
export async function replay(from: Store, into: Store, last: number, grows: Grows): Promise<void> {
  let limit = 1;
  for (let after = 0; after < last; ) {
    const sets = await from.changeSets({ after, limit: Math.min(limit, last - after) });
    if (sets.length === 0)
      throw new KharitaError('STORE_FAULT', `The register of changes ends at ${after}, before ${last}.`);
    let changes = 0;
    for (const set of sets) {
      grows(set.changes.length);
      changes += set.changes.length;
      await into.apply(set);
      // Others are not kept waiting for longer than one change set takes.
      await setImmediate();
    }
    after += sets.length;
    limit = changes < BATCH ? limit * 2 : Math.max(1, Math.floor(limit / 2));
  }
}

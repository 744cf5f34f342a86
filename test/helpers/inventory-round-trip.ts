import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/register/content.ts';
import type { Store } from '../../src/store/store.ts';
import { wholeRegister } from '../../src/store/whole-register.ts';
import { example } from '../seed/example-inventory.ts';
import { sources } from '../seed/policy-inventories.ts';
import { putAll } from './builders.ts';
import type { Open } from './contract/open-store.ts';
import { importableGraph } from './importable-graph.ts';
import { filesOf, importFiles } from './inventory-files.ts';
import { memoryStore } from './memory-store.ts';

const NOTHING_TO_DO = { faults: null, diff: { added: [], changed: [], removed: [] }, changeSet: null };

const allFacts = (store: Store) => wholeRegister(store, Number.POSITIVE_INFINITY);

/** Register to files, to an empty store, to files, to an empty embedded store: all say the same. */
async function expectRoundTrip(store: Store, open: Open): Promise<void> {
  const files = filesOf(await allFacts(store));
  const other = await open();
  const third = await memoryStore();
  try {
    const { faults } = await importFiles(other, files);
    expect(faults).toBeNull();
    const filesOfOther = filesOf(await allFacts(other));
    expect(filesOfOther).toEqual(files);
    expect((await importFiles(third, filesOfOther)).faults).toBeNull();
    const hashes = await Promise.all(
      [store, other, third].map(async (each) => contentHash(await allFacts(each))),
    );
    expect(new Set(hashes).size).toBe(1);
    expect(await importFiles(store, files)).toMatchObject(NOTHING_TO_DO);
  } finally {
    await other.close();
    await third.close();
  }
}

/** Patience for four imports of thousands of facts. */
const MANY_FACTS = 120_000;

/** A whole register goes through files into a store and back; so many random ones are tried. */
export function inventoryRoundTrip(engine: string, open: Open, graphs: number): void {
  describe(`A register exported to files and imported into ${engine} and back is the same`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await memoryStore();
      expect((await importFiles(store, [...sources, ...example])).faults).toBeNull();
    });
    afterAll(() => store.close());

    it('of the seeds and the example', () => expectRoundTrip(store, open), MANY_FACTS);

    it.each(Array.from({ length: graphs }, (_, i) => i + 1))('of random inventory %i', async (seed) => {
      const random = await memoryStore();
      try {
        await putAll(random, importableGraph(seed, { nodes: 70, edges: 200 }));
        await expectRoundTrip(random, open);
      } finally {
        await random.close();
      }
    });
  });
}

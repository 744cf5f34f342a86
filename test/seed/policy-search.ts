import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { words } from '../../src/model/text.ts';
import type { Store } from '../../src/store/store.ts';
import type { Open } from '../helpers/contract/open-store.ts';
import { importAll } from './example-inventory.ts';
import { COMPANIES, saidNodes, sources } from './policy-inventories.ts';

const MOST_WORDS = 32;

/** The sentence without harakat and with its words in another order, as somebody may remember it. */
const remembered = (quote: string) => words(quote).slice(0, MOST_WORDS).reverse().join(' ');

/** What the policies state is found by the sentences that state it. */
export function policySearchContract(name: string, open: Open): void {
  describe(`The five policies on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      const { faults } = await importAll(store, sources, []);
      expect(faults).toBeNull();
    });
    afterAll(() => store?.close());

    const find = (text: string) => store.search({ text, kinds: [], asOf: null, first: 100 });

    test.each(COMPANIES)('tell of each node of %s by any sentence that states it', async (company) => {
      const stated = saidNodes.filter(({ inventory }) => inventory === company);
      const quotes = stated.flatMap(({ id, evidence }) => evidence.map(({ quote }) => ({ id, quote })));
      const told = quotes.filter(({ quote }) => words(quote).length > 0);
      expect(told.length).toBeGreaterThan(5);
      for (const { id, quote } of told) {
        const { items } = await find(remembered(quote));
        expect(
          items.map((node) => node.id),
          quote,
        ).toContain(id);
      }
    });

    it('tell of an Arabic promise by words that only its sentence has', async () => {
      const { items } = await find('خرق الضَّعف تكوين');
      expect(items.map(({ id }) => id)).toEqual(['Commitment:appointlet/breach-notice']);
    });
  });
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NodeRecord } from '../../src/model/graph.ts';
import { nodeKinds } from '../../src/model/node-kinds.ts';
import { searchText } from '../../src/store/shadow.ts';
import type { Store } from '../../src/store/store.ts';
import { evidence, node, putAll } from './builders.ts';
import { randomGraph, WORDS } from './random-graph.ts';

/** A store, and the database behind it as a test can alter it. */
export interface OpenDatabase {
  store: Store;
  /** Puts other search words in the place of those of the nodes, and forgets that the migration has been run. */
  age(nodes: readonly NodeRecord[], searchWords: (node: NodeRecord) => string): Promise<void>;
  /** Puts another record in the place of that of a node. */
  setRecord(id: string, record: string): Promise<void>;
}

/** Before, the sentences that state a node were not among its words. */
const oldWords = (node: NodeRecord) => searchText({ ...node, evidence: [] });

const stated = (quote: string) => ({ evidence: [evidence('Clause:notice/1', quote)] });
const first = node('Agreement', 'cards', {}, stated('We never store CARD numbers.'));
const last = node('Transfer', 'to-cloud', {}, stated('سنُخطرك خلال ٧٢ ساعةً من الخرق'));
/** More than one batch, with the two that are told by a sentence at the ends: by id, and as they are written. */
const graph = randomGraph(11, { nodes: 1200, edges: 200 });
const nodes = [first, ...graph.nodes, last];

/** A store of an older version is found in by all that search looks at now, once it is migrated. */
export function searchWordsContract(
  name: string,
  open: () => Promise<OpenDatabase>,
  migration: string,
): void {
  describe(`search words of an older version, on ${name}`, () => {
    let database: OpenDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await open();
      store = database.store;
      await putAll(store, [...nodes, ...graph.edges]);
      await database.age(nodes, oldWords);
    });
    afterEach(() => store.close());

    const search = (text: string) => store.search({ text, kinds: [], asOf: null, first: 1000, count: true });
    const byQuotes = async () =>
      (await Promise.all(['store card numbers', 'خرق ساعه 72'].map(search))).map(({ items }) => items);
    const answers = async () => ({
      found: await Promise.all(WORDS.map(search)),
      listed: await store.list({
        kinds: nodeKinds,
        asOf: null,
        first: 1000,
        order: { by: 'name.ar', descending: false },
      }),
      facts: await store.facts([...nodes, ...graph.edges].map(({ id }) => id)),
      changes: await store.changeSets({ after: 0, limit: 10 }),
    });

    it('are made anew once, and nothing else is changed', async () => {
      expect(await byQuotes()).toEqual([[], []]);
      const before = await answers();
      expect(await store.migrate()).toEqual([migration]);
      expect(await byQuotes()).toEqual([[first], [last]]);
      expect(await answers()).toEqual(before);
      expect(await store.migrate()).toEqual([]);
    });

    it('are made anew from the start where that was interrupted', async () => {
      await database.setRecord(last.id, JSON.stringify({ ...last, kind: 'Nothing' }));
      await expect(store.migrate()).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await database.setRecord(last.id, JSON.stringify(last));
      expect(await store.migrate()).toEqual([migration]);
      expect(await byQuotes()).toEqual([[first], [last]]);
    });
  });
}

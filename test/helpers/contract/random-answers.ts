import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page, Store } from '../../../src/store/store.ts';
import { putAll } from '../builders.ts';
import { integerBelow, randomFrom } from '../random.ts';
import { DAYS, randomGraph } from '../random-graph.ts';
import { randomQueries } from '../random-query.ts';
import { referenceStore } from '../reference-store.ts';
import type { Open } from './open-store.ts';

const SEEDS = [11, 12, 13, 14];

/** On random inventories every answer is that of the plain reference; lists are asked four times each round. */
export function randomAnswers(open: Open, rounds: number): void {
  describe.each(SEEDS)('the random inventory of seed %i', (seed) => {
    const graph = randomGraph(seed, { nodes: 120, edges: 400 });
    const reference = referenceStore(graph);
    const random = randomFrom(seed);
    const queries = randomQueries(random, graph);
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await putAll(store, [...graph.nodes, ...graph.edges]);
    });
    afterAll(() => store.close());

    it(`is listed alike, page by page (${4 * rounds} queries)`, async () => {
      for (let i = 0; i < 4 * rounds; i++) {
        const query = queries.list();
        const whole = reference.list(query);
        const start = integerBelow(random, whole.length + 1);
        const after = start === 0 ? null : await cursorAt(start, (page) => store.list({ ...query, ...page }));
        expect({ query, page: bare(await store.list({ ...query, after })) }).toEqual({
          query,
          page: pageOf(whole, start, query),
        });
      }
    });

    it(`has the same relations, asked many at once (${rounds} times)`, async () => {
      for (let i = 0; i < rounds; i++) {
        const one = queries.relation();
        const alike = graph.nodes.slice(0, 10).map(({ id }) => ({ ...one, node: id }));
        const asked = [one, ...alike, queries.relation(), queries.relation()];
        const pages = await store.relations(asked);
        expect({ asked, pages: pages.map(bare) }).toEqual({
          asked,
          pages: asked.map((query) => pageOf(reference.relations(query), 0, query)),
        });
      }
    });

    it(`goes on after any relation (${rounds} times)`, async () => {
      for (let i = 0; i < rounds; i++) {
        const query = queries.relation();
        const whole = reference.relations(query);
        const relations = async (page: { first: number; after?: string }) =>
          (await store.relations([{ ...query, ...page }]))[0] ?? EMPTY;
        const start = integerBelow(random, whole.length + 1);
        const after = start === 0 ? null : await cursorAt(start, relations);
        const [page = EMPTY] = await store.relations([{ ...query, after }]);
        expect({ query, page: bare(page) }).toEqual({ query, page: pageOf(whole, start, query) });
      }
    });

    it(`has the same edges for walks (${rounds} queries)`, async () => {
      for (let i = 0; i < rounds; i++) {
        const query = queries.edges();
        const whole = reference.edges(query);
        expect({ query, ...(await store.edges(query)) }).toEqual({
          query,
          edges: whole.slice(0, query.limit),
          isPartial: whole.length > query.limit,
        });
      }
    });

    it(`has its edges listed alike, page by page (${rounds} queries)`, async () => {
      for (let i = 0; i < rounds; i++) {
        const query = queries.listEdges();
        const whole = reference.listEdges(query);
        const start = integerBelow(random, whole.length + 1);
        const listEdges = (page: { first: number }) => store.listEdges({ ...query, ...page });
        const after = start === 0 ? null : await cursorAt(Math.min(start, 1000), listEdges);
        expect({ query, page: bare(await store.listEdges({ ...query, after })) }).toEqual({
          query,
          page: pageOf(whole, start, query),
        });
      }
    });

    it(`is searched alike (${rounds} texts)`, async () => {
      for (let i = 0; i < rounds; i++) {
        const query = queries.search();
        const whole = reference.search(query);
        expect({ query, page: bare(await store.search(query)) }).toEqual({
          query,
          page: pageOf(whole, 0, query),
        });
      }
    });

    it(`has the same facts resting on clauses (three queries, ${rounds} times)`, async () => {
      for (let i = 0; i < rounds; i++) {
        const asked = Array.from({ length: 3 }, () => queries.citing());
        const pages = (await store.citing(asked)).map(bare);
        expect({ asked, pages }).toEqual({
          asked,
          pages: asked.map((query) => pageOf(reference.citing(query), 0, query)),
        });
      }
    });

    it('has as many facts on each day, and the same owners', async () => {
      for (const day of [null, ...DAYS]) expect(await store.counts(day)).toEqual(reference.counts(day));
      for (const name of ['one', 'two', 'three'])
        expect(await store.ownedBy(name)).toEqual(reference.ownedBy(name));
    });
  });
}

const EMPTY: Page<never> = { items: [], cursors: [], hasNext: false, totalCount: null };

/** The page without its cursors, which only their store can read. */
function bare<T>({ cursors, ...page }: Page<T>): Omit<Page<T>, 'cursors'> {
  expect(cursors).toHaveLength(page.items.length);
  return page;
}

function pageOf<T>(
  whole: readonly T[],
  start: number,
  { first, count }: { first: number; count?: boolean },
): Omit<Page<T>, 'cursors'> {
  return {
    items: whole.slice(start, start + first),
    hasNext: whole.length > start + first,
    totalCount: count ? whole.length : null,
  };
}

/** The cursor of the item before a position. */
async function cursorAt(
  start: number,
  read: (page: { first: number }) => Promise<Page<unknown>>,
): Promise<string | null> {
  const { cursors } = await read({ first: start });
  return cursors.at(-1) ?? null;
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { putAll } from '../helpers/builders.ts';
import { dueWorld } from '../helpers/due-world.ts';
import { memoryStore } from '../helpers/memory-store.ts';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
  await putAll(store, dueWorld);
});
afterAll(() => store.close());

test('counts are rows for a chart, named in either language', async () => {
  const { data, errors } = await ask(
    store,
    `{ statistics(asOf: "2026-01-01") { counts(by: [TRANSFER_STATUS, COUNTRY, AUTOMATION], organisation: "clinic") {
         totalCount nodes { dimension key label arabic: label(lang: AR) series seriesLabel(lang: AR) count outOf counted } } } }`,
  );
  expect(errors).toEqual([]);
  const { totalCount, nodes } = data.statistics.counts;
  expect(totalCount).toBe(12);
  expect(nodes[4]).toEqual({
    dimension: 'COUNTRY',
    key: 'Jurisdiction:de',
    label: 'Germany',
    arabic: 'ألمانيا',
    series: 'NOT_A_TRANSFER',
    seriesLabel: 'ليس نقلًا',
    count: 1,
    outOf: 2,
    counted: 'MOVEMENT',
  });
  expect(nodes[11]).toEqual({
    dimension: 'AUTOMATION',
    key: null,
    label: 'Not stated',
    arabic: 'غير مذكور',
    series: null,
    seriesLabel: null,
    count: 2,
    outOf: 3,
    counted: 'ACTIVITY',
  });
});

test('counts come page by page', async () => {
  const question = `query ($after: String) { statistics(asOf: "2026-01-01") {
    counts(by: [SEVERITY, REVIEW_DUE], first: 5, after: $after) {
      nodes { dimension key } pageInfo { endCursor hasNextPage } } } }`;
  const first = (await ask(store, question)).data.statistics.counts;
  const second = (await ask(store, question, { after: first.pageInfo.endCursor })).data.statistics.counts;
  const nodes: { dimension: string; key: string | null }[] = [...first.nodes, ...second.nodes];
  expect(nodes.map(({ dimension, key }) => `${dimension} ${key}`)).toEqual([
    'SEVERITY ERROR',
    'SEVERITY WARNING',
    'SEVERITY INFO',
    'REVIEW_DUE OVERDUE',
    'REVIEW_DUE WITHIN_30_DAYS',
    'REVIEW_DUE WITHIN_90_DAYS',
    'REVIEW_DUE WITHIN_365_DAYS',
    'REVIEW_DUE LATER',
    'REVIEW_DUE null',
  ]);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
});

test.each([
  ['an organisation that is not there', 'by: [SEVERITY], organisation: "nobody"', 'NOT_FOUND'],
  ['a page that is too large', 'by: [SEVERITY], first: 101', 'BAD_INPUT'],
])('refuses %s with a code', async (_what, argument, code) => {
  const { errors } = await ask(store, `{ statistics { counts(${argument}) { totalCount } } }`);
  expect(errors.map((error) => error.code)).toEqual([code]);
});

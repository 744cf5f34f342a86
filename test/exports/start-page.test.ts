import { expect, it } from 'vitest';
import { allExports } from '../../src/exports/all.ts';
import { START_LABELS, startPage } from '../../src/exports/start-page.ts';
import type { Store } from '../../src/store/store.ts';
import { edge, node, putAll } from '../helpers/builders.ts';
import { labelFaults } from '../helpers/label-faults.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { elementsOf, type PageElement } from '../helpers/page.ts';
import { exampleStore, TODAY } from '../seed/example-inventory.ts';

async function pageOver(store: Store, parameters: Record<string, string> = {}, hasGraphiql = true) {
  const file = await startPage({ store, today: TODAY }, parameters, hasGraphiql);
  await store.close();
  return elementsOf(String(file.content));
}

const texts = (page: readonly PageElement[], wanted: string) =>
  page.flatMap(({ name, text }) => (name === wanted ? [text.trim()] : []));

const links = (page: readonly PageElement[]) =>
  page.flatMap(({ name, attributes: { href = '' }, text }) => (name === 'a' ? [[text, href] as const] : []));

it('An empty register tells how to import', async () => {
  const page = await pageOver(await memoryStore());
  expect(texts(page, 'table')).toEqual([]);
  expect(texts(page, 'code')).toEqual(['kharita import seed/reference seed/policies']);
  expect(links(page)).toEqual([
    ['العربية', '/?lang=ar'],
    ['Ask in GraphQL (GraphiQL)', '/graphql'],
    ['Everything that can be exported', '/export'],
    ['Whether the register answers', '/ready'],
  ]);
});

it('Who processes data is there in numbers, with all that there is to see of it', async () => {
  const page = await pageOver(await exampleStore());
  expect(texts(page, 'th').slice(-1)).toEqual(['Zaytunaزيتونة']);
  const numbers = texts(page, 'td').slice(0, -1).map(Number);
  const [activities, recipients, errors, warnings, notes, uncovered, undetermined] = numbers;
  expect([activities, recipients, uncovered, undetermined]).toEqual([13, 15, 6, 2]);
  for (const found of [errors, warnings, notes]) expect(found).toBeGreaterThan(0);
  expect(links(page).slice(1, 4)).toEqual([
    ['Map', '/export/map.html?organisation=zaytuna&lang=en'],
    ['Record of processing', '/export/record.html?organisation=zaytuna&lang=en'],
    ['Findings', '/export/findings.html?organisation=zaytuna&lang=en'],
  ]);
});

it('is in Arabic from right to left, and leads to Arabic pages', async () => {
  const page = await pageOver(await exampleStore(), { lang: 'ar' });
  expect(page[0]?.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' });
  expect(texts(page, 'th').slice(-1)).toEqual(['زيتونةZaytuna']);
  expect(links(page).slice(0, 2)).toEqual([
    ['English', '/?lang=en'],
    ['الخريطة', '/export/map.html?organisation=zaytuna&lang=ar'],
  ]);
});

it('leads to GraphiQL only where that is served', async () => {
  const page = await pageOver(await memoryStore(), {}, false);
  expect(links(page).map(([, href]) => href)).not.toContain('/graphql');
});

it('refuses what it is not asked with', async () => {
  await expect(pageOver(await memoryStore(), { lang: 'fr' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

it('shows a hundred organisations, and says how many there are', async () => {
  const store = await memoryStore();
  const keys = Array.from({ length: 101 }, (_, i) => `org-${String(i).padStart(3, '0')}`);
  await putAll(store, [
    ...keys.flatMap((key) => [node('Organisation', key), node('ProcessingActivity', key)]),
    ...keys.map((key) => edge('CONTROLLED_BY', `ProcessingActivity:${key}`, `Organisation:${key}`)),
    node('Organisation', 'idle'),
  ]);
  const page = await pageOver(store);
  expect(texts(page, 'tr')).toHaveLength(1 + 100);
  expect(texts(page, 'p')).toContain('The first 100 of 101 organisations are shown.');
});

it('Every page of an organisation has a label', () => {
  const pages = allExports
    .filter(({ formats, parameters }) => formats.includes('html') && parameters.includes('organisation'))
    .map(({ name }) => name);
  expect(Object.keys(START_LABELS).sort()).toEqual(pages.sort());
  expect(labelFaults(START_LABELS)).toEqual([]);
});

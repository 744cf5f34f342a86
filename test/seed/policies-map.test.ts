import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { filesOver } from '../exports/make-over.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { elementsOf, type PageElement } from '../helpers/page.ts';
import { importAll } from './example-inventory.ts';
import { COMPANIES, type Company, said, sources } from './policy-inventories.ts';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
  const { faults } = await importAll(store, sources, []);
  expect(faults).toBeNull();
});
afterAll(() => store.close());

async function mapOf(company: Company, lang: 'en' | 'ar'): Promise<PageElement[]> {
  const [file] = await filesOver(store, {
    ...{ name: 'map', format: 'html', parameters: { organisation: company, lang } },
  });
  return elementsOf(file?.text ?? '');
}

/** The words that the policy of a company is quoted with: how often each for each fact. */
const quotesOf = (company: Company) =>
  said
    .filter(({ inventory }) => inventory === company)
    .flatMap(({ id, evidence }) => evidence.map(({ quote }) => ({ id, quote })));

const count = (page: readonly PageElement[]) => page.filter(({ name }) => name === 'blockquote').length;

describe.each(COMPANIES)('The map of %s', (company) => {
  it('shows every sentence that the register quotes of its policy, at the fact that it states', async () => {
    const page = await mapOf(company, 'en');
    const shown = page.flatMap(({ name, text, within }) =>
      name === 'blockquote' ? within.map((id) => `${id}\n${text}`) : [],
    );
    const quotes = quotesOf(company);
    expect(quotes.length).toBeGreaterThan(40);
    const texts = new Set(shown.map((each) => each.slice(each.indexOf('\n') + 1)));
    expect(quotes.filter(({ quote }) => !texts.has(quote))).toEqual([]);
    // What a relation beside the picture leads to is told under that, and has no id of its own.
    const ids = new Set(page.map(({ attributes: { id } }) => id));
    const placed = quotes.filter(({ id }) => ids.has(id));
    expect(quotes.filter(({ id }) => id.includes('>')).filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(placed.filter(({ id, quote }) => !shown.includes(`${id}\n${quote}`))).toEqual([]);
  });

  it('shows the same facts in Arabic', async () => {
    const [english, arabic] = [await mapOf(company, 'en'), await mapOf(company, 'ar')];
    const ids = (page: readonly PageElement[]) => page.flatMap(({ attributes: { id } }) => id ?? []);
    expect(ids(arabic)).toEqual(ids(english));
    expect(count(arabic)).toBe(count(english));
  });

  it('has a target for every link', async () => {
    const page = await mapOf(company, 'en');
    const ids = new Set(page.map(({ attributes: { id } }) => id));
    const links = page.flatMap(({ attributes: { href } }) =>
      href ? [decodeURIComponent(href.slice(1))] : [],
    );
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });
});

it('From Lua CRM a click on the arrow to Hetzner leads to the Arabic words that name it', async () => {
  const page = await mapOf('lua-crm', 'en');
  const arrow = page.find(
    ({ attributes: { href } }) =>
      href?.endsWith('Organisation%3Ahetzner') && href.startsWith('#DISCLOSES_TO'),
  );
  const section = decodeURIComponent(arrow?.attributes.href?.slice(1) ?? '');
  const quotes = page.filter(({ name, within }) => name === 'blockquote' && within.includes(section));
  expect(quotes.map(({ text, attributes: { lang, dir } }) => [text, lang, dir])).toContainEqual([
    ...['Hetzner - ألمانيا', 'ar', 'rtl'],
  ]);
});

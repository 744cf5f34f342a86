import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportHtml } from '../../src/exporters/html.ts';
import { say } from '../../src/model/sentence.ts';
import { column, tableOf } from '../../src/model/table.ts';
import type { Store } from '../../src/store/store.ts';
import { filesOver } from '../exports/make-over.ts';
import { HOSTILE_MARKUP } from '../helpers/hostile-markup.ts';
import { exampleStore } from '../seed/example-inventory.ts';
import { CHROMIUM, launch } from './chromium.ts';

const hostilePage = () => {
  const says = say('Says.', 'يقول.');
  const columns = [
    column('name', say('Name', 'الاسم'), says, (text: string) => text, { isHeading: true }),
    column('names', say('Names', 'الأسماء'), says, (text: string) => [text, 'another'], { isList: true }),
  ];
  const head = {
    ...{ name: 'test', title: say('Test', 'اختبار'), description: says, asOf: '2026-11-22' },
    ...{ organisation: HOSTILE_MARKUP.join(' '), language: 'en' as const },
  };
  return String(exportHtml(tableOf(head, columns, HOSTILE_MARKUP)).content);
};

/** What a reader sees of a text: marks that turn its direction are left out. */
const seen = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

describe.skipIf(CHROMIUM === null)('A page in Chromium', () => {
  let browser: Browser;
  let page: Page;
  let store: Store;
  const folder = mkdtempSync(join(tmpdir(), 'kharita-html-'));
  const requested: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    store = await exampleStore();
    browser = await launch(CHROMIUM ?? '');
    page = await browser.newPage();
    page.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await store?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(name: string, html: string) {
    const file = join(folder, name);
    writeFileSync(file, html);
    requested.length = 0;
    complaints.length = 0;
    await page.goto(pathToFileURL(file).href);
    return pathToFileURL(file).href;
  }

  async function exported(name: string, lang: string) {
    const parameters = { organisation: 'zaytuna', lang };
    const [file] = await filesOver(store, { name, format: 'html', parameters });
    return open(`${name}-${lang}.html`, file?.text ?? '');
  }

  const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

  const NAMES = ['record', 'findings', 'transfers', 'subprocessors', 'subprocessor-list'];
  const CASES = NAMES.flatMap((name) => [[name, 'en'] as const, [name, 'ar'] as const]);

  it.each(CASES)('%s in %s asks nobody, has nothing to complain of, and prints', async (name, lang) => {
    const address = await exported(name, lang);
    expect({ requested, complaints }).toEqual({ requested: [address], complaints: [] });
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(1);
    const style = await page.evaluate(() => getComputedStyle(document.body).direction);
    expect(style).toBe(lang === 'ar' ? 'rtl' : 'ltr');
  });

  it.each(['en', 'ar'])('labels stand where reading begins, in %s', async (lang) => {
    await exported('record', lang);
    const places = await page.evaluate(() =>
      ['dt', 'dd'].map((tag) => document.querySelector(`section ${tag}`)?.getBoundingClientRect().left ?? 0),
    );
    const [label = 0, value = 0] = places;
    expect(label < value).toBe(lang === 'en');
  });

  it('a day after Arabic letters is read from its year on', async () => {
    await exported('transfers', 'ar');
    const lefts = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!/^\d{4}-\d\d-\d\d$/.test(node.textContent ?? '') || !node.parentElement?.closest('section'))
          continue;
        return [0, 8].map((at) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 2);
          return range.getBoundingClientRect().left;
        });
      }
      return [];
    });
    const [year = 0, day = 0] = lefts;
    expect([lefts.length, year < day]).toEqual([2, true]);
  });

  it('shows hostile names as text', async () => {
    const address = await open('hostile.html', hostilePage());
    expect({ requested, complaints }).toEqual({ requested: [address], complaints: [] });
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('li:first-child')].map((li) => li.textContent),
    );
    expect(texts).toEqual(HOSTILE_MARKUP.map(seen));
    expect(await page.title()).toMatch(/^Test – .*– 2026-11-22$/s);
    const strange = await page.evaluate(
      () =>
        document.querySelectorAll('script, img, iframe, link, [onmouseover], [onerror], body [style]').length,
    );
    expect(strange).toBe(0);
  });

  it('keeps long texts inside the page', async () => {
    await open('hostile.html', hostilePage());
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

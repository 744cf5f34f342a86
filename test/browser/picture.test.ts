import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSubgraphHtml } from '../../src/exporters/subgraph-html.ts';
import { nodeKinds } from '../../src/model/node-kinds.ts';
import { say } from '../../src/model/sentence.ts';
import type { Store } from '../../src/store/store.ts';
import { filesOver, needed } from '../exports/make-over.ts';
import { edge, node } from '../helpers/builders.ts';
import { HOSTILE_MARKUP } from '../helpers/hostile-markup.ts';
import { subgraphOf } from '../helpers/subgraph.ts';
import { exampleStore, importAll } from '../seed/example-inventory.ts';
import { COMPANIES, sources } from '../seed/policy-inventories.ts';
import { CHROMIUM, launch } from './chromium.ts';

const LONG =
  'Gesellschaft für außergewöhnlich lange Bezeichnungen mit beschränkter Haftung und weiteren Zusätzen';

/** Hostile and long names in boxes of every kind, with arrows among them. */
function hostilePicture() {
  const texts = [
    ...HOSTILE_MARKUP,
    LONG,
    'مؤسسة ذات اسم طويل جدًا جدًا يزيد على كل ما يتسع له مربع في الصورة وأكثر',
  ];
  const nodes = nodeKinds.flatMap((kind, i) => {
    const text = texts[i % texts.length] ?? '';
    return [node(kind, `x${i}`, {}, { name: { en: text, ar: text }, note: text })];
  });
  const edges = nodes.slice(1).map(({ id }, i) => edge('PART_OF', nodes[Math.floor(i / 2)]?.id ?? '', id));
  const called = new Map(nodes.map(({ id, name }) => [id, say(name.en ?? '', name.ar ?? '')]));
  return { ...subgraphOf(nodes, edges), names: called, title: say(HOSTILE_MARKUP[0], HOSTILE_MARKUP[0]) };
}

describe.skipIf(CHROMIUM === null)('A picture in Chromium', () => {
  let browser: Browser;
  let page: Page;
  let store: Store;
  const folder = mkdtempSync(join(tmpdir(), 'kharita-picture-'));
  const requested: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    store = await exampleStore();
    await importAll(store, sources, []);
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

  async function open(content: string): Promise<string> {
    const file = join(folder, 'picture.html');
    writeFileSync(file, content);
    requested.length = 0;
    complaints.length = 0;
    const { href } = pathToFileURL(file);
    await page.goto(href);
    return href;
  }

  async function exported(name: string, parameters: Record<string, string>): Promise<string> {
    const [file] = await filesOver(store, { name, format: 'html', parameters });
    return open(file?.text ?? '');
  }

  /** Texts that stand out of their box or ground, and boxes and labels that lie on one another. */
  const faults = () =>
    page.evaluate(() => {
      const found: string[] = [];
      const parts = [...document.querySelectorAll<SVGAElement>('.picture a.box, .picture a.label')].map(
        (part) => {
          const shape = part.querySelector('.shape, .ground');
          return { part, frame: (shape ?? part).getBoundingClientRect() };
        },
      );
      for (const { part, frame } of parts)
        for (const text of part.querySelectorAll('text')) {
          const at = text.getBoundingClientRect();
          if (
            at.left < frame.left ||
            at.right > frame.right ||
            at.top < frame.top - 1 ||
            at.bottom > frame.bottom + 1
          )
            found.push(`clipped: ${text.textContent}`);
        }
      for (const [i, a] of parts.entries())
        for (const b of parts.slice(i + 1)) {
          const across = Math.min(a.frame.right, b.frame.right) - Math.max(a.frame.left, b.frame.left);
          const down = Math.min(a.frame.bottom, b.frame.bottom) - Math.max(a.frame.top, b.frame.top);
          if (across > 1 && down > 1) found.push(`overlap: ${a.part.textContent} / ${b.part.textContent}`);
        }
      return found;
    });

  const MAPS = [...COMPANIES, 'zaytuna'].map((organisation) => ({
    name: 'map',
    parameters: { organisation },
  }));
  const OTHERS = ['lineage', 'paths', 'chain', 'impact'].map((name) => ({ name, parameters: needed(name) }));
  const CASES = [...MAPS, ...OTHERS].flatMap((each) => [
    { ...each, lang: 'en' },
    { ...each, lang: 'ar' },
  ]);

  it.each(CASES)(
    '$name $parameters $lang: nothing clipped, nothing on anything else, nobody asked',
    async (each) => {
      const address = await exported(each.name, { ...each.parameters, lang: each.lang });
      expect({ requested, complaints }).toEqual({ requested: [address], complaints: [] });
      expect(await faults()).toEqual([]);
      expect(await page.locator('script').count()).toBe(0);
    },
  );

  it('hostile and long names are text, and stay within their boxes', async () => {
    for (const language of ['en', 'ar'] as const) {
      const address = await open(String(exportSubgraphHtml(hostilePicture(), language).content));
      expect({ requested, complaints }).toEqual({ requested: [address], complaints: [] });
      expect(await faults()).toEqual([]);
      expect(await page.locator('script, img, iframe, link, [onmouseover], [onerror], [style]').count()).toBe(
        0,
      );
    }
  });

  it('a click on an arrow shows the sentence, and the way back leads to the arrow', async () => {
    await exported('map', { organisation: 'lua-crm' });
    await page.locator('a.label[href^="#DISCLOSES_TO"][href$="hetzner"]').click();
    const section = page.locator('.fact:target');
    expect(await section.locator('blockquote').first().textContent()).toBe('Hetzner - ألمانيا');
    expect(await section.locator('blockquote').first().isVisible()).toBe(true);
    await section.locator('a.back').click();
    expect(await page.locator('.picture a.label:target').getAttribute('href')).toContain('hetzner');
  });

  it('begins at the left in English and at the right in Arabic', async () => {
    const place = async (lang: string) => {
      await exported('map', { organisation: 'lua-crm', lang });
      return page.evaluate(() => {
        const left = (id: string) =>
          document.getElementById(`drawn:${id}`)?.getBoundingClientRect().left ?? 0;
        return left('Organisation:lua-crm') < left('Organisation:hetzner');
      });
    };
    expect([await place('en'), await place('ar')]).toEqual([true, false]);
  });

  it('is on one page of paper', async () => {
    await exported('map', { organisation: 'zaytuna' });
    await page.emulateMedia({ media: 'print' });
    const size = await page.evaluate(() => {
      const { width, height } =
        document.querySelector('.picture svg')?.getBoundingClientRect() ?? new DOMRect();
      return { width, height };
    });
    await page.emulateMedia({ media: null });
    const millimetre = 96 / 25.4;
    expect(size.width).toBeLessThanOrEqual(400 * millimetre);
    expect(size.height).toBeLessThanOrEqual(277 * millimetre);
    expect(Math.max(size.width / 400, size.height / 277)).toBeGreaterThan(0.9 * millimetre);
  });
});

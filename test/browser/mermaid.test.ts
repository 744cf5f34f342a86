import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportMermaid } from '../../src/exporters/mermaid.ts';
import { lineageSubgraph } from '../../src/lineage/subgraphs/lineage-subgraph.ts';
import type { NodeRecord } from '../../src/model/graph.ts';
import { KIND_LABELS } from '../../src/model/graph-labels.ts';
import { nodeKinds } from '../../src/model/node-kinds.ts';
import { say } from '../../src/model/sentence.ts';
import type { Subgraph } from '../../src/model/subgraph.ts';
import type { Language } from '../../src/model/table.ts';
import { edge, node } from '../helpers/builders.ts';
import { HOSTILE } from '../helpers/importable-graph.ts';
import { integerBelow, pick, type Random, randomFrom } from '../helpers/random.ts';
import { subgraphOf } from '../helpers/subgraph.ts';
import { exampleStore, TODAY } from '../seed/example-inventory.ts';
import { CHROMIUM, launch } from './chromium.ts';

const require = createRequire(import.meta.url);

/** What Mermaid, HTML, Markdown or YAML might take for more than text. */
const SYNTAX = [
  ...[
    'end',
    'graph',
    'subgraph x',
    'style n0 fill:red',
    'click n0 "javascript:alert(1)"',
    'classDef x y:#1;z',
  ],
  ...[
    '"]',
    '")]',
    '"]] --> n1',
    '--> n1',
    '|',
    '{',
    '}}',
    '((',
    ')',
    '[/',
    ';',
    ':::',
    '&',
    '@{ shape: cloud }',
  ],
  ...[
    '%%{init: {"theme": "dark"}}%%',
    '%% gone',
    '#quot;',
    '#9829;',
    '&lt;',
    '&amp;quot;',
    'ﬂ°°60¶ß',
    'ﬂ°lt¶ß',
  ],
  ...[
    '<b>bold</b>',
    '</script>',
    '<script>throw 1</script>',
    '<img src=x onerror="throw 1">',
    '<br/>',
    '<!--',
  ],
  ...[
    ']]>',
    '`code`',
    '"`**bold**`"',
    '**bold**',
    '_under_',
    '1. one',
    '- list',
    '# head',
    '[a](b)',
    '\\n',
    '\\',
  ],
  ...[
    '$$x^2$$',
    'fa:fa-car',
    'fab:fa-x',
    'https://example.com/?a=b#c',
    'www.example.com',
    '~~x~~',
    "'",
    '\ufeff',
  ],
  ...[
    '\u202eevil',
    '\u2066\u2069\u2069',
    'نص "عربي"',
    '٪؛',
    '🙂',
    '👩‍⚕️',
    '--- ',
    'Straße',
    '\u0301',
    'x'.repeat(300),
  ],
] as const;

function hostileName(random: Random): string {
  const parts = Array.from({ length: 1 + integerBelow(random, 4) }, () =>
    pick(random, [...SYNTAX, ...HOSTILE]),
  );
  return parts.join(pick(random, ['', ' ', '\n']));
}

/** Every hostile text alone, and many together. */
const NAMES = [...SYNTAX, ...HOSTILE, ...Array.from({ length: 100 }, (_, i) => hostileName(randomFrom(i)))];

/** What is seen of a text: marks that nobody sees left out, blanks as one. */
const seen = (text: string) =>
  text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

const bounded = (name: string, most: number) => {
  const letters = [
    ...name
      .replace(/\p{Bidi_Control}/gu, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  ];
  return seen(letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join(''));
};

/** Nodes of all kinds with these names, each with a relation to the next that carries a category of its name. */
function graphOf(names: readonly string[]): Subgraph {
  const nodes = names.map((en, i) =>
    node(pick(randomFrom(i), nodeKinds), `n${i}`, {}, { name: { en, ar: null } }),
  );
  const between = nodes.slice(1).map(({ id }, i) => edge('FEEDS', nodes[i]?.id ?? '', id));
  const edges = between.map((each, i) => ({ edge: each, categories: [`DataCategory:${i}`] }));
  const called = new Map(names.map((name, i) => [`DataCategory:${i}`, say(name, name)]));
  return { ...subgraphOf(nodes), edges, names: called, title: say(names.join(' '), names.join(' ')) };
}

interface Drawn {
  nodes: string[];
  edges: string[];
  title: string;
  /** Names of the elements that hold text. */
  elements: string[];
}

describe.skipIf(CHROMIUM === null)('Mermaid draws what is exported', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const requested: string[] = [];

  beforeAll(async () => {
    browser = await launch(CHROMIUM ?? '');
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requested.push(request.url()));
    await page.setContent('<div id="picture"></div>');
    const path = require.resolve('@mermaid-js/tiny/dist/mermaid.tiny.js');
    await page.addScriptTag({ path });
    await page.evaluate('mermaid.initialize({ startOnLoad: false })');
  });
  afterAll(() => browser?.close());

  async function draw(subgraph: Subgraph, language: Language): Promise<Drawn> {
    const content = String(exportMermaid(subgraph, language).content);
    return page.evaluate(`(async () => {
      const { svg } = await mermaid.render('drawn', ${JSON.stringify(content)});
      const picture = document.getElementById('picture');
      picture.innerHTML = svg;
      const texts = (selector) => [...picture.querySelectorAll(selector)].map((each) => each.textContent);
      return {
        nodes: texts('.node .nodeLabel'),
        edges: texts('.edgeLabels .edgeLabel .edgeLabel'),
        title: texts('.flowchartTitleText').join(),
        elements: [...new Set([...picture.querySelectorAll('foreignObject *')].map((each) => each.localName))].sort(),
      };
    })()`);
  }

  it.each(['en', 'ar'] as const)(
    'in %s, with every hostile name as the text that it is',
    async (language) => {
      for (let at = 0; at < NAMES.length; at += 50) {
        const names = NAMES.slice(at, at + 50);
        const graph = graphOf(names);
        const drawn = await draw(graph, language);
        const kind = ({ kind: each }: NodeRecord) => `(${KIND_LABELS[each][language]})`;
        expect(drawn.nodes.map(seen)).toEqual(
          graph.nodes.map(({ node: each }) => `${bounded(each.name.en ?? '', 80)}${kind(each)}`),
        );
        const relation = language === 'ar' ? 'يغذّي' : 'feeds';
        expect(drawn.edges.map(seen)).toEqual(
          names.slice(0, -1).map((name) => `${relation}${bounded(name, 40)}`),
        );
        expect(drawn.elements).toEqual(['br', 'div', 'p', 'span']);
      }
    },
  );

  it('with a title that is text too, in which look-alikes stand for signs of HTML', async () => {
    for (const name of [...SYNTAX, ...HOSTILE]) {
      const { title } = await draw({ ...subgraphOf([]), title: say(name, name) }, 'en');
      const text = bounded(name, 300).replaceAll('<', '‹').replaceAll('>', '›').replaceAll('&', '＆');
      expect(seen(title)).toBe(seen(`${text} · 2026-01-01`));
    }
  });

  it('as it is in the example: every node and relation of a lineage', async () => {
    const store = await exampleStore();
    const question = { start: ['DataCategory:health-data'], direction: 'DOWNSTREAM', asOf: TODAY } as const;
    const graph = await lineageSubgraph(store, question);
    await store.close();
    for (const language of ['en', 'ar'] as const) {
      const { nodes, edges } = await draw(graph, language);
      expect([nodes.length, edges.length]).toEqual([graph.nodes.length, graph.edges.length]);
    }
  });

  it('and an answer that is empty or cut short', async () => {
    const cut = { limit: 'NODES', message: say('there is more', 'هناك المزيد') };
    const { nodes } = await draw(subgraphOf([], [], { cut }), 'en');
    expect(nodes.map(seen)).toEqual(['Nothing was found', 'Incomplete: there is more']);
  });

  it('and runs nothing, and asks nobody', () => {
    expect({ complaints, requested }).toEqual({ complaints: [], requested: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { exportMermaid } from '../../src/exporters/mermaid.ts';
import { say } from '../../src/model/sentence.ts';
import type { Subgraph } from '../../src/model/subgraph.ts';
import type { Language } from '../../src/model/table.ts';
import { edge, node } from '../helpers/builders.ts';
import { subgraphOf } from '../helpers/subgraph.ts';

const named = (en: string, ar: string | null = null) => ({ name: { en, ar } });
const HEALTH = node('DataCategory', 'health', {}, named('Health data', 'بيانات صحية'));
const CARE = node('ProcessingActivity', 'care', {}, named('Care', 'الرعاية'));
const CLINIC = node('Organisation', 'clinic', {}, named('Clinic'));
const JAPAN = node('Jurisdiction', 'jp', {}, named('Japan', 'اليابان'));

const processes = edge('PROCESSES', CARE.id, HEALTH.id);
const discloses = edge('DISCLOSES_TO', CARE.id, CLINIC.id, { locations: [JAPAN.id] }, { modality: 'MAY' });

const graph: Subgraph = {
  ...subgraphOf([HEALTH, CARE, CLINIC], [processes, discloses]),
  names: new Map(
    [HEALTH, CARE, CLINIC, JAPAN].map(({ id, name }) => [id, say(name.en ?? '', name.ar ?? '')]),
  ),
};

/** The lines that draw, without the marks that keep each text in its direction. */
function lines(subgraph = graph, language: Language = 'en'): string[] {
  const { content } = exportMermaid(subgraph, language);
  return String(content)
    .replace(/[\u2066-\u2069]/g, '')
    .split('\n')
    .filter((line) => !/^ {2}(?:classDef|linkStyle)/.test(line));
}

const arrows = (subgraph: Subgraph) => lines(subgraph).filter((line) => line.includes('>|'));

describe('A subgraph is a flowchart', () => {
  it('of nodes by kind and of arrows that go as the data do, dotted where it may not be so', () => {
    const some = { ...graph, edges: graph.edges.map(({ edge }) => ({ edge, categories: [HEALTH.id] })) };
    expect(lines(some)).toEqual([
      '---',
      'title: "The picture · 2026-01-01"',
      'config:',
      '  flowchart:',
      '    curve: linear',
      '---',
      'flowchart LR',
      '  n0(["Health data<br/>(Data category)"]):::data',
      '  n1["Care<br/>(Processing activity)"]:::activity',
      '  n2[["Clinic<br/>(Organisation)"]]:::party',
      '  n0 -->|"processed by"| n1',
      '  n1 -.->|"disclosed to<br/>Health data<br/>(Japan)"| n2',
      '  class n0 start',
      '',
    ]);
  });

  it('from right to left in Arabic, with the other name where the Arabic one is not stated', () => {
    expect(lines(graph, 'ar').slice(6)).toEqual([
      'flowchart RL',
      '  n0(["بيانات صحية<br/>(فئة بيانات)"]):::data',
      '  n1["الرعاية<br/>(نشاط معالجة)"]:::activity',
      '  n2[["Clinic<br/>(جهة)"]]:::party',
      '  n0 -->|"تُعالَج في<br/>كل البيانات"| n1',
      '  n1 -.->|"يُفصَح عنها إلى<br/>كل البيانات<br/>(اليابان)"| n2',
      '  class n0 start',
      '',
    ]);
  });

  it('the same each time', () => {
    expect(exportMermaid(graph, 'ar')).toEqual(exportMermaid(graph, 'ar'));
  });
});

it('Who controls or performs an activity stands before it', () => {
  const edges = [edge('CONTROLLED_BY', CARE.id, CLINIC.id), edge('PERFORMED_BY', CARE.id, CLINIC.id)];
  const drawn = edges.map((each) => ({ edge: each, categories: null }));
  expect(arrows({ ...graph, edges: drawn })).toEqual(['  n2 -->|"controls"| n1', '  n2 -->|"performs"| n1']);
});

it('Where data are taken to is a thick arrow with the verdict, also where the place is not stated', () => {
  const crossing = {
    ...({
      id: 'it',
      by: CLINIC.id,
      place: JAPAN.id,
      modality: 'DOES',
      verdict: 'COVERED',
      movements: [],
    } as const),
    word: say('Covered', 'مغطى'),
  };
  const open = { ...crossing, place: null, modality: 'MAY' } as const;
  const some = { ...subgraphOf([CLINIC, JAPAN]), names: graph.names, crossings: [crossing, open] };
  expect(lines(some).slice(8, 12)).toEqual([
    '  n1[/"Japan<br/>(Jurisdiction)"/]:::place',
    '  unstated[/"Place not stated<br/>(Jurisdiction)"/]:::place',
    '  n0 ==>|"Covered"| n1',
    '  n0 -.->|"Covered"| unstated',
  ]);
});

it('Parallel relations are drawn each, and of many categories or places the number that is not shown', () => {
  const terms = ['a', 'b', 'c', 'd', 'e'].map((key) => node('DataCategory', key));
  const ids = terms.map(({ id }) => id);
  const some = {
    ...subgraphOf([CARE, CLINIC]),
    names: new Map(terms.map(({ id, name }) => [id, say(name.en ?? '', '')])),
    edges: [
      { edge: edge('DISCLOSES_TO', CARE.id, CLINIC.id), categories: ids.slice(0, 4) },
      { edge: edge('DISCLOSES_TO', CARE.id, CLINIC.id, {}, { discriminator: '2' }), categories: ids },
    ],
  };
  expect(arrows(some)).toEqual([
    '  n0 -->|"disclosed to<br/>a, b, c, d"| n1',
    '  n0 -->|"disclosed to<br/>a, b, c, … 2 more"| n1',
  ]);
});

it('A long name is shortened where it can be seen', () => {
  const [, first] = lines(subgraphOf([node('Organisation', 'x', {}, named('é🙂'.repeat(100)))])).slice(6);
  expect(first).toMatch(/^ {2}n0\[\["(?:é#128578;){39}é…<br\/>\(Organisation\)"]]:::party$/);
});

it('What turns the direction of text is left out of names, and each is one line', () => {
  const [, first] = lines(
    subgraphOf([node('Organisation', 'x', {}, named('\u202egnp.\u2069a\n \tb\u200f'))]),
  ).slice(6);
  expect(first).toBe('  n0[["gnp.a b<br/>(Organisation)"]]:::party');
});

describe('An answer that is not whole says so, in the picture and above it', () => {
  const cut = { limit: 'NODES', message: say('there is more', 'هناك المزيد') };
  it.each([
    ['en', '  notice0["Incomplete#58; there is more"]:::notice'],
    ['ar', '  notice0["غير مكتمل#58; هناك المزيد"]:::notice'],
  ] as const)('%s', (language, notice) => {
    const found = lines({ ...graph, cut }, language);
    expect([found[6], found[8]]).toEqual(['%% Incomplete (NODES): there is more', notice]);
  });
});

it('An empty answer is a diagram that says so', () => {
  const empty = subgraphOf([], [], { asOf: null });
  expect([lines(empty).slice(6), lines(empty, 'ar').slice(6)]).toEqual([
    ['flowchart LR', '  notice0["Nothing was found"]:::notice', ''],
    ['flowchart RL', '  notice0["لم يُعثر على شيء"]:::notice', ''],
  ]);
  expect([lines(empty)[1], lines(empty, 'ar')[1]]).toEqual([
    'title: "The picture · all time"',
    'title: "الصورة · كل الأوقات"',
  ]);
});

describe('What Mermaid would not draw is refused, and nothing is left out', () => {
  const parallel = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      edge: edge('FEEDS', 'System:a', 'System:b', {}, { discriminator: `${i}` }),
      categories: null,
    }));
  const systems = subgraphOf([node('System', 'a'), node('System', 'b')]);

  it('for its relations', () => {
    expect(arrows({ ...systems, edges: parallel(500) })).toHaveLength(500);
    expect(() => exportMermaid({ ...systems, edges: parallel(501) }, 'en')).toThrow(
      'The picture would have 501 relations, and Mermaid draws 500.',
    );
  });

  it('for its size', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => node('System', `${i}`, {}, named('x'.repeat(70))));
    expect(lines(subgraphOf(many(400))).length).toBeGreaterThan(400);
    expect(() => exportMermaid(subgraphOf(many(500)), 'en')).toThrow(
      / characters, and Mermaid reads 50000\. /,
    );
  });
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

it('Letters stand out from their ground, borders and arrows from light pages and dark ones', () => {
  const { content } = exportMermaid(graph, 'en');
  const looks = [...String(content).matchAll(/fill:(#\w{6}),stroke:(#\w{6}),color:(#\w{6})/g)];
  const arrow = /linkStyle default stroke:(#\w{6})/.exec(String(content))?.[1] ?? '';
  expect(looks).toHaveLength(9);
  for (const [, fill = '', stroke = '', color = ''] of looks) {
    expect(contrast(fill, color), fill).toBeGreaterThan(7);
    for (const page of ['#ffffff', '#0d1117', '#1e1e1e'])
      for (const line of [stroke, arrow]) expect(contrast(line, page), line).toBeGreaterThan(3);
  }
});

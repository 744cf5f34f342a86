import { describe, expect, it } from 'vitest';
import { exportSubgraphHtml } from '../../src/exporters/subgraph-html.ts';
import { KIND_LABELS } from '../../src/model/graph-labels.ts';
import { nodeKinds } from '../../src/model/node-kinds.ts';
import { say } from '../../src/model/sentence.ts';
import type { CitedClause, Subgraph, SubgraphCrossing } from '../../src/model/subgraph.ts';
import type { Language } from '../../src/model/table.ts';
import { edge, node } from '../helpers/builders.ts';
import { HOSTILE_MARKUP } from '../helpers/hostile-markup.ts';
import { elementsOf, type PageElement } from '../helpers/page.ts';
import { subgraphOf } from '../helpers/subgraph.ts';

const CLAUSE = 'Clause:notice/1/7';
const quoting = (quote: string, field: string | null = null) => ({
  ...{
    clause: CLAUSE,
    quote,
    start: 12,
    end: 19,
    certainty: 'IMPLIED' as const,
    field,
    ref: 'R-1',
    note: null,
  },
});
const CLAUSES: ReadonlyMap<string, CitedClause> = new Map([
  [
    CLAUSE,
    {
      ...{
        number: '7',
        heading: 'مشاركة البيانات',
        name: say('Sharing', 'المشاركة'),
        line: 74,
        language: 'ar',
      },
      ...{ version: say('Version of 2026', 'نسخة 2026'), document: say('Privacy notice', 'إشعار الخصوصية') },
    },
  ],
]);

const CARE = node('ProcessingActivity', 'care', { automation: 'AI' });
const CLINIC = node('Organisation', 'clinic', {}, { name: { en: 'Clinic', ar: 'العيادة' } });
const JAPAN = node('Jurisdiction', 'jp', {}, { name: { en: 'Japan', ar: 'اليابان' } });
const TERM = node('DataCategory', 'health', {}, { provenance: 'REFERENCE' });
const RULE = node(
  'RetentionRule',
  'year',
  { period: 'P1Y' },
  { evidence: [quoting('for a year', 'period')] },
);

const discloses = edge(
  'DISCLOSES_TO',
  CARE.id,
  CLINIC.id,
  { locations: [JAPAN.id], recipientRole: 'PROCESSOR' },
  { modality: 'MAY', provenance: 'STATED', evidence: [quoting('قد نشارك'), quoting('+49 30 1234')] },
);
const again = edge('DISCLOSES_TO', CARE.id, CLINIC.id, {}, { discriminator: '2' });

const crossing = (place: string | null, verdict: SubgraphCrossing['verdict']): SubgraphCrossing => ({
  ...{ id: `${CLINIC.id}@${place}@${verdict}`, by: CLINIC.id, place, modality: 'DOES', verdict },
  word: say(verdict, `ar ${verdict}`),
  movements: [
    {
      ...{ exporter: null, sources: [discloses.id], mechanism: null, coveredBy: [] },
      reasons: [
        { outcome: say('Met', 'مستوفاة'), message: say('So it is.', 'هو كذلك.'), citation: 'Art. 44' },
      ],
      missing: [say('A fact is missing.', 'حقيقة ناقصة.')],
    },
  ],
});

const nodes = [CARE, CLINIC, JAPAN];
const graph: Subgraph = {
  ...subgraphOf(nodes, [discloses, again]),
  asides: [
    { of: CARE.id, edge: edge('PROCESSES', CARE.id, TERM.id), node: TERM },
    { of: CARE.id, edge: edge('RETAINED_UNDER', CARE.id, RULE.id), node: RULE },
  ],
  crossings: [crossing(JAPAN.id, 'UNCOVERED'), crossing(null, 'UNDETERMINED')],
  names: new Map(
    [...nodes, TERM, RULE].map(({ id, key, name }) => [id, say(name.en ?? key, name.ar ?? name.en ?? key)]),
  ),
  clauses: CLAUSES,
};

const pageOf = (subgraph: Subgraph = graph, language: Language = 'en') =>
  elementsOf(String(exportSubgraphHtml(subgraph, language).content));

const idsIn = (page: readonly PageElement[]) => page.flatMap(({ attributes: { id } }) => id ?? []);
const at = (page: readonly PageElement[], id: string) => page.find(({ attributes }) => attributes.id === id);
const within = (page: readonly PageElement[], id: string, name: string) =>
  page.filter((each) => each.name === name && each.within.includes(id));
const linksIn = (page: readonly PageElement[]) =>
  page.flatMap(({ name, attributes }) => (name === 'a' ? decodeURIComponent(attributes.href ?? '') : []));

/** What is said under a label in a section. */
function told(page: readonly PageElement[], id: string, label: string): string | undefined {
  const terms = within(page, id, 'dt').map(({ text }) => text);
  return within(page, id, 'dd')[terms.indexOf(label)]?.text.trim();
}

describe.each(['en', 'ar'] as const)('In the page (%s)', (language) => {
  const page = pageOf(graph, language);

  it('every box and arrow is a link to a section of its own', () => {
    const parts = [
      ...nodes.map(({ id }) => id),
      ...[discloses.id, again.id, ...graph.crossings.map(({ id }) => id), 'place:not-stated'],
    ];
    const drawn = page.filter(({ attributes }) => attributes.id?.startsWith('drawn:'));
    expect(drawn.map(({ attributes }) => attributes.id).sort()).toEqual(
      parts.map((id) => `drawn:${id}`).sort(),
    );
    for (const { attributes } of drawn)
      expect(decodeURIComponent(attributes.href ?? '')).toBe(attributes.id?.replace('drawn:', '#'));
    const sections = page.filter(({ name, attributes }) => name === 'section' && attributes.class === 'fact');
    expect(sections.map(({ attributes }) => attributes.id).sort()).toEqual([...parts].sort());
  });

  it('every link has its target, and every target is there once', () => {
    const ids = idsIn(page);
    expect(new Set(ids).size).toBe(ids.length);
    expect(linksIn(page).filter((link) => !ids.includes(link.replace('#', '')))).toEqual([]);
  });
});

describe('A section', () => {
  const page = pageOf();

  it('tells the fields in words, and which are not stated', () => {
    expect(told(page, discloses.id, 'Role of the recipient')).toBe('Processor');
    expect(told(page, discloses.id, 'Places')).toBe('Japan');
    expect(told(page, discloses.id, 'How firmly')).toBe('May be so');
    expect(told(page, discloses.id, 'Where it is from')).toBe('Stated · Explicit');
    expect(told(page, discloses.id, 'Not stated')).toBe(
      'Data categories, Purposes, Kinds of recipient, Service, Systems, Agreement',
    );
    expect(told(page, CARE.id, 'Automation')).toBe('Artificial intelligence');
    expect(told(pageOf(graph, 'ar'), discloses.id, 'الأماكن')).toBe('اليابان');
  });

  it('quotes the words in their language, with where they stand', () => {
    const quotes = within(page, discloses.id, 'blockquote');
    expect(quotes.map(({ text, attributes: { lang, dir } }) => [text, lang, dir])).toEqual([
      ['قد نشارك', 'ar', 'rtl'],
      ['+49 30 1234', 'ar', 'ltr'],
    ]);
    const [caption] = within(page, discloses.id, 'figcaption');
    expect(caption?.text).toBe(
      'Privacy notice · Version of 2026 · clause 7 مشاركة البيانات · line 74 · characters 12–19 · Implied · R-1',
    );
  });

  it('says where no sentence is quoted', () => {
    expect(at(page, again.id)?.text).toContain('The register quotes no sentence for this.');
    expect(at(page, discloses.id)?.text).not.toContain('The register quotes no sentence');
  });

  it('tells what is no arrow, and of what is somebody’s own all that it says', () => {
    expect(at(page, CARE.id)?.text).toMatch(/processes \(1\)\s*health/);
    const kept = `RETAINED_UNDER:${CARE.id}>${RULE.id}`;
    expect(told(page, kept, 'Period')).toBe('1 year');
    expect(within(page, kept, 'blockquote').map(({ text }) => text)).toEqual(['for a year']);
    expect(within(page, kept, 'figcaption')[0]?.text).toContain('supports: Period');
  });

  it('of a crossing tells the verdict, why, and what is missing', () => {
    const [{ id } = { id: '' }] = graph.crossings;
    expect(at(page, id)?.text).toContain('UNCOVERED');
    expect(told(page, id, 'Why')).toBe('Met: So it is. Art. 44');
    expect(told(page, id, 'Missing facts')).toBe('A fact is missing.');
    expect(told(page, id, 'Read off')).toBe(discloses.id);
  });
});

it('What only may be so is dotted, and a verdict has a look of its own', () => {
  const classes = pageOf()
    .filter(({ name, attributes }) => name === 'a' && attributes.class?.startsWith('arrow'))
    .map(({ attributes }) => attributes.class);
  expect(classes).toEqual(['arrow may', 'arrow', 'arrow crossing uncovered', 'arrow crossing undetermined']);
});

it('Kinds are told apart in words', () => {
  const all = nodeKinds.map((kind) => node(kind, kind.toLowerCase()));
  const boxes = pageOf(subgraphOf(all)).filter(({ attributes }) => attributes.class?.startsWith('box'));
  expect(boxes.map(({ text }, i) => text.includes(KIND_LABELS[nodeKinds[i] ?? 'Field'].en))).not.toContain(
    false,
  );
  expect(boxes).toHaveLength(all.length);
});

it('An answer that a limit cut says so, and one that is empty too', () => {
  const cut = { limit: 'NODES', message: say('there are more', 'هناك المزيد') };
  expect(pageOf({ ...graph, cut }).find(({ name }) => name === 'header')?.text).toMatch(
    /Incomplete\s*there are more/,
  );
  const empty = pageOf(subgraphOf([], [], { asOf: null }));
  expect(empty.find(({ name }) => name === 'main')?.text.trim()).toBe('Nothing was found.');
  expect(empty.filter(({ name }) => name === 'svg')).toEqual([]);
});

it('What could not be read is refused, with what to ask instead', () => {
  const many = Array.from({ length: 301 }, (_, i) => node('System', `s${i}`));
  expect(pageOf(subgraphOf(many.slice(1))).filter(({ name }) => name === 'section')).toHaveLength(300);
  expect(() => pageOf(subgraphOf(many))).toThrow(
    expect.objectContaining({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringContaining('Ask for a smaller part'),
    }),
  );
});

it('Hostile texts are text, wherever they stand', () => {
  const hostile = HOSTILE_MARKUP.map((text, i) =>
    node(
      'Organisation',
      `x${i}`,
      { legalName: text },
      { name: { en: text, ar: text }, note: text, evidence: [{ ...quoting(text), note: text }] },
    ),
  );
  const page = pageOf({
    ...subgraphOf(hostile),
    clauses: CLAUSES,
    title: say(HOSTILE_MARKUP[0], HOSTILE_MARKUP[0]),
  });
  const strange = page.filter(
    ({ name, attributes }) =>
      ['script', 'img', 'iframe', 'link'].includes(name) ||
      Object.keys(attributes).some((each) => /^on|^style/.test(each)),
  );
  expect(strange).toEqual([]);
  expect(within(page, 'Organisation:x2', 'blockquote')[0]?.text).toBe(HOSTILE_MARKUP[2]);
});

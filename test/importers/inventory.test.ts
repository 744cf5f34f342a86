import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Reading } from '../../src/importers/inventory.ts';
import { read } from './read.ts';

const COMMON = {
  validFrom: null,
  validTo: null,
  provenance: 'DECLARED',
  certainty: 'EXPLICIT',
  evidence: [],
  citation: null,
  inferredBy: null,
  note: null,
  inventory: null,
};
const UNSAID = { en: null, ar: null };

function factsOf(reading: Reading): Record<string, unknown>[] {
  expect(reading.faults.diagnostics).toEqual([]);
  return reading.facts as unknown as Record<string, unknown>[];
}

const idsOf = (reading: Reading) => factsOf(reading).map(({ id }) => id);

it('A node has what its entry says, and null or nothing for the rest', () => {
  const reading = read(`
kharita: 1
inventory: acme
retentionRules:
  - key: kept/six-years
    name: Six years
    period: P6Y
    trigger: { ar: انتهاء العقد }
`);
  expect(factsOf(reading)).toEqual([
    {
      ...COMMON,
      id: 'RetentionRule:kept/six-years',
      kind: 'RetentionRule',
      key: 'kept/six-years',
      name: { en: 'Six years', ar: null },
      description: UNSAID,
      aliases: [],
      inventory: 'acme',
      fields: {
        ...{ period: 'P6Y', criterion: null, disposal: [] },
        trigger: { en: null, ar: 'انتهاء العقد' },
        reviewOn: null,
      },
    },
  ]);
});

it('A relation of a node that another file defines is written on its own, at either end', () => {
  const defined = `
kharita: 1
inventory: all
organisations: [{ key: a, name: A }, { key: b, name: B }]
`;
  const said = (relation: string) =>
    read({ 'a.yaml': defined, 'b.yaml': `kharita: 1\ninventory: mine\nrelations: [${relation}]` });
  const [fromStart, fromEnd] = [
    '{ node: Organisation:a, engages: [Organisation:b] }',
    '{ node: Organisation:b, engagedBy: [a] }',
  ].map((relation) => factsOf(said(relation)));
  expect(fromStart?.at(-1)).toMatchObject({ id: 'ENGAGES:Organisation:a>Organisation:b', inventory: 'mine' });
  expect(fromEnd).toEqual(fromStart);
});

it('A relation leads from its start to its end, whichever end it is written at', () => {
  const [fromStart, fromEnd] = [
    `
kharita: 1
processingActivities:
  - { key: booking, name: Booking, runsOn: [{ node: crm, modality: MAY, locations: [us] }] }
systems:
  - { key: crm, name: CRM }
jurisdictions:
  - { key: us, name: US }
`,
    `
kharita: 1
processingActivities:
  - { key: booking, name: Booking }
systems:
  - { key: crm, name: CRM, supports: [{ node: 'ProcessingActivity:booking', modality: MAY, locations: ['Jurisdiction:us'] }] }
jurisdictions:
  - { key: us, name: US }
`,
  ].map((file) => factsOf(read(file)).find(({ type }) => type === 'RUNS_ON'));
  expect(fromStart).toEqual({
    ...COMMON,
    id: 'RUNS_ON:ProcessingActivity:booking>System:crm',
    type: 'RUNS_ON',
    from: 'ProcessingActivity:booking',
    to: 'System:crm',
    modality: 'MAY',
    wording: UNSAID,
    condition: UNSAID,
    fields: { categories: [], locations: ['Jurisdiction:us'] },
  });
  expect(fromEnd).toEqual(fromStart);
});

it('Parallel relations are told apart by their key', () => {
  const reading = read(`
kharita: 1
organisations:
  - key: a
    name: A
    engages:
      - Organisation:b
      - { node: Organisation:b, key: mail }
  - { key: b, name: B }
`);
  expect(idsOf(reading)).toEqual([
    'Organisation:a',
    'ENGAGES:Organisation:a>Organisation:b',
    'ENGAGES:Organisation:a>Organisation:b#mail',
    'Organisation:b',
  ]);
});

it('Files refer to each other in any order, and what none defines is left for the register', () => {
  const reading = read({
    'a.yaml': 'kharita: 1\nsystems:\n  - { key: crm, name: CRM, feeds: [System:mail, System:archive] }\n',
    'b.json': '{\n\t"kharita": 1,\n\t"systems": [{ "key": "mail", "name": "Mail" }]\n}\n',
  });
  expect(idsOf(reading)).toEqual([
    'System:crm',
    'FEEDS:System:crm>System:mail',
    'FEEDS:System:crm>System:archive',
    'System:mail',
  ]);
  expect(reading.references).toEqual([
    {
      id: 'System:archive',
      place: { file: 'a.yaml', line: 3, column: 49, path: 'systems[0].feeds[1]' },
    },
  ]);
});

it('Where a file cannot be read, nothing is said of nodes that it may define', () => {
  const reading = read({
    'a.yaml': 'kharita: 1\nsystems:\n  - { key: crm, name: CRM, feeds: [System:mail] }\n',
    'b.yaml': 'kharita: 1\nsystems: [\n',
  });
  expect(reading.references).toEqual([]);
});

it('A byte order mark, carriage returns and JSON make no difference', () => {
  const yaml = 'kharita: 1\nsystems:\n  - key: crm\n    name:\n      ar: "النظام 😀"\n';
  const json = '{"kharita": 1, "systems": [{"key": "crm", "name": {"ar": "النظام \\ud83d\\ude00"}}]}';
  const plain = factsOf(read(yaml));
  expect(factsOf(read(`\ufeff${yaml}`))).toEqual(plain);
  expect(factsOf(read(yaml.replaceAll('\n', '\r\n')))).toEqual(plain);
  expect(factsOf(read({ 'a.yaml': new TextEncoder().encode(`\ufeff${yaml}`) }))).toEqual(plain);
  expect(factsOf(read(json))).toEqual(plain);
  expect(plain).toEqual([expect.objectContaining({ name: { en: null, ar: 'النظام 😀' } })]);
});

it('Text is kept in normal form C, quotes as they stand', () => {
  const decomposed = 'Luana OU\u0308';
  const reading = read(`
kharita: 1
source: n/1
organisations:
  - { key: a, name: "${decomposed}", evidence: [{ clause: '1', quote: "${decomposed}" }] }
`);
  const [fact] = factsOf(reading);
  expect(fact).toMatchObject({ name: { en: 'Luana OÜ' }, evidence: [{ quote: decomposed }] });
});

it('The citation of the file is that of its public knowledge, unless a fact has its own', () => {
  const reading = read(`
kharita: 1
provenance: REFERENCE
citation: { title: Treaty on European Union, checkedOn: 2025-03-01 }
jurisdictions:
  - { key: eu, name: European Union }
  - { key: de, name: Germany, memberOf: [eu], citation: { title: ISO 3166, url: 'https://www.iso.org/' } }
  - { key: fr, name: France, provenance: DECLARED }
`);
  const treaty = { title: 'Treaty on European Union', url: null, checkedOn: '2025-03-01' };
  expect(factsOf(reading).map(({ id, provenance, citation }) => [id, provenance, citation])).toEqual([
    ['Jurisdiction:eu', 'REFERENCE', treaty],
    ['Jurisdiction:de', 'REFERENCE', { title: 'ISO 3166', url: 'https://www.iso.org/', checkedOn: null }],
    ['MEMBER_OF:Jurisdiction:de>Jurisdiction:eu', 'REFERENCE', treaty],
    ['Jurisdiction:fr', 'DECLARED', null],
  ]);
});

it('The example on the page of the format is right, and every quote in it is found', () => {
  const page = readFileSync(new URL('../../docs/inventory-format.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
  const reading = read(example);
  expect(reading.references).toEqual([]);
  expect(idsOf(reading)).toEqual([
    'Jurisdiction:gcc',
    'Organisation:olive-clinic',
    'Organisation:palm-mail',
    'DataCategory:e-mail-address',
    'Policy:olive-clinic/notice',
    'PUBLISHES:Organisation:olive-clinic>Policy:olive-clinic/notice',
    'PolicyVersion:olive-clinic/notice/2025-03-01',
    'HAS_VERSION:Policy:olive-clinic/notice>PolicyVersion:olive-clinic/notice/2025-03-01',
    'Clause:olive-clinic/notice/2025-03-01/1',
    'HAS_CLAUSE:PolicyVersion:olive-clinic/notice/2025-03-01>Clause:olive-clinic/notice/2025-03-01/1',
    'Clause:olive-clinic/notice/2025-03-01/2',
    'HAS_CLAUSE:PolicyVersion:olive-clinic/notice/2025-03-01>Clause:olive-clinic/notice/2025-03-01/2',
    'ProcessingActivity:olive-clinic/booking',
    'PROCESSES:ProcessingActivity:olive-clinic/booking>DataCategory:e-mail-address',
    'CONTROLLED_BY:ProcessingActivity:olive-clinic/booking>Organisation:olive-clinic',
    'DISCLOSES_TO:ProcessingActivity:olive-clinic/booking>Organisation:palm-mail',
  ]);
  expect(reading.facts.flatMap(({ evidence }) => evidence).map(({ start, end }) => [start, end])).toEqual([
    [14, 34],
    [160, 169],
    [81, 101],
    [106, 136],
    [110, 129],
    [14, 66],
    [138, 191],
  ]);
});

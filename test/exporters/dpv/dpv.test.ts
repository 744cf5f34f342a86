import { expect, it } from 'vitest';
import { exportDpv } from '../../../src/exporters/dpv/dpv.ts';
import { factsOnDay } from '../../../src/exporters/on-day.ts';
import { type EdgeRecord, isEdge } from '../../../src/model/graph.ts';
import { edge, evidence, node } from '../../helpers/builders.ts';
import { HOSTILE, importableGraph } from '../../helpers/importable-graph.ts';
import { exportOf, readTriples, triplesOf } from './triples.ts';

const DAY = '2026-11-22';
const DPV = 'https://w3id.org/dpv';

it('is DPV, triple for triple', async () => {
  const unnamed = { name: { en: null, ar: null } };
  const acme = node('Organisation', 'acme', {}, { name: { en: 'Acme', ar: 'أكمي' } });
  const mail = node(
    'ProcessingActivity',
    'mail',
    { automation: 'NONE' },
    { validTo: '2027-01-01', ...unnamed },
  );
  const facts = [
    acme,
    mail,
    node('Organisation', 'post', {}, unnamed),
    node('Jurisdiction', 'us', { code: 'US' }, unnamed),
    node('Purpose', 'marketing', { dpv: `${DPV}#DirectMarketing` }, unnamed),
    node('Clause', 'notice/1/2', {}, unnamed),
    node('PolicyVersion', 'notice/1', {}, unnamed),
    edge('HAS_CLAUSE', 'PolicyVersion:notice/1', 'Clause:notice/1/2'),
    edge(
      'CONTROLLED_BY',
      mail.id,
      acme.id,
      { role: 'CONTROLLER' },
      { provenance: 'INFERRED', inferredBy: 'rule' },
    ),
    edge('PURSUES', mail.id, 'Purpose:marketing'),
    edge(
      'DISCLOSES_TO',
      mail.id,
      'Organisation:post',
      { recipientRole: 'PROCESSOR', locations: ['Jurisdiction:us'] },
      {
        modality: 'MAY',
        condition: { en: 'if asked', ar: null },
        provenance: 'STATED',
        evidence: [evidence('Clause:notice/1/2', 'We may use Post', { start: 7, end: 22 })],
      },
    ),
  ];
  const declared = (subject: string) => [
    [subject, 'kharita:certainty', '"EXPLICIT"'],
    [subject, 'kharita:provenance', '"DECLARED"'],
  ];
  const known = (subject: string, id: string, ...types: string[]) => [
    ...types.map((type) => [subject, 'rdf:type', type]),
    [subject, 'dct:identifier', `"${id}"`],
    ...declared(subject),
  ];
  const controller = 'CONTROLLED_BY:ProcessingActivity:mail%3EOrganisation:acme';
  const purpose = 'PURSUES:ProcessingActivity:mail%3EPurpose:marketing';
  const recipient = 'DISCLOSES_TO:ProcessingActivity:mail%3EOrganisation:post';
  const [period, passage, words, position] = ['_:b0', '_:b1', '_:b2', '_:b3'];
  const expected = [
    ['record:2026-11-22', 'rdf:type', 'dpv:DataProcessingRecord'],
    ['record:2026-11-22', 'dct:date', '"2026-11-22"^^xsd:date'],
    ['record:2026-11-22', 'rdfs:label', '"Processing of personal data on 2026-11-22"@en'],
    ['record:2026-11-22', 'rdfs:label', '"معالجة البيانات الشخصية بتاريخ \u20682026-11-22\u2069"@ar'],

    ...known('Organisation:acme', 'Organisation:acme', 'dpv:LegalEntity'),
    ['Organisation:acme', 'rdfs:label', '"Acme"@en'],
    ['Organisation:acme', 'rdfs:label', '"أكمي"@ar'],
    ...known('Organisation:post', 'Organisation:post', 'dpv:LegalEntity'),
    ...known('loc:US', 'Jurisdiction:us', 'dpv:Jurisdiction'),
    ['loc:US', 'kharita:code', '"US"'],
    ...known('dpv:DirectMarketing', 'Purpose:marketing', 'dpv:Purpose', 'skos:Concept'),
    ...known('PolicyVersion:notice/1', 'PolicyVersion:notice/1', 'kharita:PolicyVersion'),
    ...known('Clause:notice/1/2', 'Clause:notice/1/2', 'kharita:Clause'),
    ['Clause:notice/1/2', 'dct:isPartOf', 'PolicyVersion:notice/1'],

    ...known('ProcessingActivity:mail', 'ProcessingActivity:mail', 'dpv:Process'),
    ['ProcessingActivity:mail', 'kharita:automation', '"NONE"'],
    ['ProcessingActivity:mail', 'dpv:hasAutomationLevel', 'dpv:NotAutomated'],
    ['ProcessingActivity:mail', 'dct:temporal', period],
    [period, 'rdf:type', 'dct:PeriodOfTime'],
    [period, 'dcat:endDate', '"2026-12-31"^^xsd:date'],
    ['ProcessingActivity:mail', 'dpv:hasDataController', 'Organisation:acme'],
    ['ProcessingActivity:mail', 'dpv:hasPurpose', 'dpv:DirectMarketing'],
    ...[controller, purpose, recipient].map((part) => ['ProcessingActivity:mail', 'dpv:hasProcess', part]),

    [controller, 'rdf:type', 'dpv:Process'],
    [controller, 'dpv:hasDataController', 'Organisation:acme'],
    [controller, 'kharita:role', '"CONTROLLER"'],
    [controller, 'kharita:modality', '"DOES"'],
    [controller, 'kharita:certainty', '"EXPLICIT"'],
    [controller, 'kharita:provenance', '"INFERRED"'],
    [controller, 'kharita:inferredBy', '"rule"'],

    [purpose, 'rdf:type', 'dpv:Process'],
    [purpose, 'dpv:hasPurpose', 'dpv:DirectMarketing'],
    [purpose, 'kharita:modality', '"DOES"'],
    ...declared(purpose),

    [recipient, 'rdf:type', 'dpv:Process'],
    [recipient, 'dpv:hasDataProcessor', 'Organisation:post'],
    [recipient, 'kharita:recipientRole', '"PROCESSOR"'],
    [recipient, 'dpv:hasLocation', 'loc:US'],
    [recipient, 'dpv:hasApplicability', 'dpv:UnknownApplicability'],
    [recipient, 'kharita:modality', '"MAY"'],
    [recipient, 'kharita:condition', '"if asked"@en'],
    [recipient, 'kharita:certainty', '"EXPLICIT"'],
    [recipient, 'kharita:provenance', '"STATED"'],
    [recipient, 'dct:source', passage],
    [passage, 'rdf:type', 'oa:SpecificResource'],
    [passage, 'oa:hasSource', 'PolicyVersion:notice/1'],
    [passage, 'oa:hasScope', 'Clause:notice/1/2'],
    [passage, 'kharita:certainty', '"EXPLICIT"'],
    [passage, 'oa:hasSelector', words],
    [words, 'rdf:type', 'oa:TextQuoteSelector'],
    [words, 'oa:exact', '"We may use Post"'],
    [passage, 'oa:hasSelector', position],
    [position, 'rdf:type', 'oa:TextPositionSelector'],
    [position, 'oa:start', '"7"^^xsd:integer'],
    [position, 'oa:end', '"22"^^xsd:integer'],
  ];
  const said = await triplesOf(exportOf(facts, DAY));
  const order = (triples: readonly (readonly string[])[]) => triples.map((triple) => triple.join(' ')).sort();
  expect(order(said)).toEqual(order(expected));
});

it('says plainly only what is neither open nor limited', async () => {
  const open = { en: 'if so', ar: null };
  const facts = [
    node('ProcessingActivity', 'a'),
    ...['plain', 'may', 'conditional', 'ambiguous', 'limited'].map((key) => node('Purpose', key)),
    node('DataCategory', 'name'),
    edge('PURSUES', 'ProcessingActivity:a', 'Purpose:plain', {}, { certainty: 'IMPLIED' }),
    edge('PURSUES', 'ProcessingActivity:a', 'Purpose:may', {}, { modality: 'MAY' }),
    edge('PURSUES', 'ProcessingActivity:a', 'Purpose:conditional', {}, { condition: open }),
    edge('PURSUES', 'ProcessingActivity:a', 'Purpose:ambiguous', {}, { certainty: 'AMBIGUOUS' }),
    edge('PURSUES', 'ProcessingActivity:a', 'Purpose:limited', { categories: ['DataCategory:name'] }),
  ];
  const triples = await readTriples(exportOf(facts, DAY));
  expect(triples.objects('ProcessingActivity:a', 'dpv:hasPurpose')).toEqual(['Purpose:plain']);
  const parts = triples.objects('ProcessingActivity:a', 'dpv:hasProcess');
  const told = parts.map((part) => [
    ...triples.objects(part, 'dpv:hasPurpose'),
    ...triples.objects(part, 'dpv:hasPersonalData'),
    ...triples.objects(part, 'dpv:hasApplicability'),
  ]);
  expect(told).toEqual([
    ['Purpose:ambiguous', 'dpv:UnknownApplicability'],
    ['Purpose:conditional', 'dpv:UnknownApplicability'],
    ['Purpose:limited', 'DataCategory:name'],
    ['Purpose:may', 'dpv:UnknownApplicability'],
    ['Purpose:plain'],
  ]);
});

it('never says what a source denies', async () => {
  const facts = [
    node('Organisation', 'acme'),
    node('ProcessingActivity', 'a'),
    node('DataCategory', 'voice'),
    node('Purpose', 'sale', { dpv: `${DPV}#SellDataToThirdParties` }),
    node('Commitment', 'no-sale', { commitmentType: 'NO_SALE' }),
    node('LegalInstrument', 'dpf'),
    edge('COMMITS', 'ProcessingActivity:a', 'Commitment:no-sale', { purposes: ['Purpose:sale'] }),
    edge('CERTIFIED_UNDER', 'Organisation:acme', 'LegalInstrument:dpf', { listed: false }),
    edge('PROCESSES', 'ProcessingActivity:a', 'DataCategory:voice', { stored: false }),
  ];
  const { all } = await readTriples(exportOf(facts, DAY));
  const said = all.map((triple) => triple.join(' ')).join('\n');
  expect(said).not.toMatch(/Sell|no-sale|dpf|hasPurpose|StorageCondition|hasProcessing/);
  expect(all).toContainEqual([expect.stringMatching(/^PROCESSES/), 'kharita:stored', '"false"^^xsd:boolean']);
});

it('calls a term by its concept of DPV only where no other shares it', async () => {
  const facts = [
    node('ProcessingActivity', 'a'),
    node('Purpose', 'ads', { dpv: `${DPV}#Advertising` }),
    node('Purpose', 'news', { dpv: `${DPV}#DirectMarketing` }),
    node('Purpose', 'offers', { dpv: `${DPV}#DirectMarketing` }),
    node('Purpose', 'banners'),
    node('Purpose', 'odd', { dpv: 'https://example.com/dpv#Advertising' }),
    edge('BROADER', 'Purpose:banners', 'Purpose:ads'),
    edge('BROADER', 'Purpose:ads', 'Purpose:odd'),
    ...['news', 'banners'].map((key) => edge('PURSUES', 'ProcessingActivity:a', `Purpose:${key}`)),
  ];
  const { all, objects } = await readTriples(exportOf(facts, DAY));
  expect(objects('ProcessingActivity:a', 'dpv:hasPurpose')).toEqual(['Purpose:banners', 'Purpose:news']);
  expect(all.filter(([, predicate]) => predicate === 'skos:broader')).toEqual([
    ['Purpose:banners', 'skos:broader', 'dpv:Advertising'],
    ['Purpose:news', 'skos:broader', 'dpv:DirectMarketing'],
  ]);
});

it('tells of a mechanism that a transfer rests on it, and leaves open whether it covers', async () => {
  const facts = [
    node('Transfer', 't'),
    node('LegalInstrument', 'shield', { instrumentType: 'ADEQUACY_DECISION', endsOn: '2020-07-16' }),
    edge('UNDER', 'Transfer:t', 'LegalInstrument:shield', { mechanism: 'ADEQUACY' }),
    edge(
      'UNDER',
      'Transfer:t',
      'LegalInstrument:shield',
      { derogation: 'Art. 49(1)(b)' },
      { discriminator: 'b' },
    ),
  ];
  const { objects } = await readTriples(exportOf(facts, DAY));
  const parts = objects('Transfer:t', 'dpv:hasProcess');
  expect(objects('Transfer:t', 'dpv:hasLegalBasis')).toEqual([]);
  expect(parts.flatMap((part) => objects(part, 'dpv:hasLegalBasis'))).toEqual([
    'eu-gdpr:A49-1-b',
    'eu-gdpr:A45-3',
  ]);
  expect(parts.map((part) => objects(part, 'dpv:hasApplicability'))).toEqual([
    ['dpv:UnknownApplicability'],
    ['dpv:UnknownApplicability'],
  ]);
  expect(objects('LegalInstrument:shield', 'dpv:hasApplicability')).toEqual(['dpv:NotApplicable']);
});

it('has of one organisation what is said of its processing, and nothing of other controllers', async () => {
  const facts = [
    ...['ours', 'theirs', 'host', 'landlord'].map((key) => node('Organisation', key)),
    ...['ours', 'ours/part', 'theirs'].map((key) => node('ProcessingActivity', key)),
    node('Transfer', 'ours'),
    node('Transfer', 'theirs'),
    edge('CONTROLLED_BY', 'ProcessingActivity:ours', 'Organisation:ours'),
    edge('CONTROLLED_BY', 'ProcessingActivity:theirs', 'Organisation:theirs'),
    edge('PART_OF', 'ProcessingActivity:ours/part', 'ProcessingActivity:ours'),
    edge('DISCLOSES_TO', 'ProcessingActivity:ours/part', 'Organisation:host'),
    edge('DISCLOSES_TO', 'ProcessingActivity:theirs', 'Organisation:host'),
    edge('ENGAGES', 'Organisation:host', 'Organisation:landlord'),
    edge('EXPORTED_BY', 'Transfer:ours', 'Organisation:ours'),
    edge('EXPORTED_BY', 'Transfer:theirs', 'Organisation:theirs'),
  ];
  const triples = await readTriples(exportOf(facts, DAY, 'Organisation:ours'));
  expect(triples.objects('record:2026-11-22:Organisation:ours', 'dct:subject')).toEqual([
    'Organisation:ours',
  ]);
  const named = triples.all.flatMap(([, predicate, object]) =>
    predicate === 'dct:identifier' ? [object] : [],
  );
  expect(named.sort()).toEqual([
    '"Organisation:host"',
    '"Organisation:landlord"',
    '"Organisation:ours"',
    '"ProcessingActivity:ours"',
    '"ProcessingActivity:ours/part"',
    '"Transfer:ours"',
  ]);
  expect(triples.objects('ProcessingActivity:ours', 'dpv:hasProcess')).toContain(
    'ProcessingActivity:ours/part',
  );
});

it('keeps hostile names as the texts that they are', async () => {
  const names = [
    ...HOSTILE,
    '<script>alert(1)</script>',
    '"@id": "x"',
    '@id',
    '\u202eabc',
    'a"b\\c',
    'dpv:Purpose',
  ];
  const facts = names.map((en, i) =>
    node('Organisation', `n${i}`, { legalName: en }, { name: { en, ar: en } }),
  );
  const { '@graph': entries } = JSON.parse(exportOf(facts, DAY));
  const read = new Map(entries.map((entry: Record<string, unknown>) => [entry.identifier, entry]));
  for (const { id, name, fields } of facts)
    expect(read.get(id)).toMatchObject({ label: name, hasName: fields.legalName });
  const { all } = await readTriples(exportOf(facts, DAY));
  expect(all.filter(([, predicate]) => predicate === 'rdfs:label').length).toBe(2 * names.length + 2);
  expect(all.filter(([, predicate]) => predicate === 'dpv:hasName').length).toBe(names.length);
});

const DAY_OF_GRAPHS = '2024-07-01';
const graphOf = (seed: number) =>
  factsOnDay(importableGraph(seed, { nodes: 150, edges: 500 }), DAY_OF_GRAPHS);

it.each([1, 2, 3])('says nothing plainly between two things that is only open (graph %i)', async (seed) => {
  const facts = graphOf(seed);
  const { all } = await readTriples(exportOf(facts, DAY_OF_GRAPHS));
  const names = new Map(all.flatMap(([s, p, o]) => (p === 'dct:identifier' ? [[o.slice(1, -1), s]] : [])));
  const said = new Set(all.map(([s, , o]) => `${s} ${o}`));
  const edges = facts.filter(isEdge);
  const isOpen = ({ modality, condition: { en, ar }, certainty }: EdgeRecord) =>
    modality === 'MAY' || certainty === 'AMBIGUOUS' || en !== null || ar !== null;
  const between = Map.groupBy(edges, ({ from, to }) => [names.get(from), names.get(to)].sort().join(' '));
  const open = [...between].filter(([pair, same]) => pair.trim().includes(' ') && same.every(isOpen));
  expect(open.length).toBeGreaterThan(50);
  const plain = open.filter(([pair]) => said.has(pair) || said.has(pair.split(' ').toReversed().join(' ')));
  expect(plain).toEqual([]);
});

it.each([1, 2, 3])('is the same whatever the order of the facts (graph %i)', (seed) => {
  const facts = graphOf(seed);
  const { mediaType, content } = exportDpv({ day: DAY_OF_GRAPHS, facts, organisation: null });
  expect(mediaType).toBe('application/ld+json');
  const turned = exportDpv({ day: DAY_OF_GRAPHS, facts: facts.toReversed(), organisation: null });
  expect(turned.content).toBe(content);
});

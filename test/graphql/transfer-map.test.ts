import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { edge, node } from '../helpers/builders.ts';
import {
  CLAUSES,
  clauses,
  disclosure,
  listed,
  NOT_CERTIFIED,
  parties,
  record,
  withLaw,
} from '../lineage/transfers/law.ts';

const MAIL = 'Organisation:mail';

/** Acme discloses to its host under clauses, and to a mailer that is certified; the host engages another abroad. */
const register = [
  ...parties,
  NOT_CERTIFIED,
  disclosure(),
  ...clauses(),
  ...record({ under: [CLAUSES], fields: { assessedOn: '2025-03-01', assessmentOutcome: 'SUFFICIENT' } }),
  node('Organisation', 'mail'),
  listed('data-privacy-framework', { by: MAIL }),
  edge('DISCLOSES_TO', 'ProcessingActivity:acme/crm', MAIL, { locations: ['Jurisdiction:us'] }),
  node('Organisation', 'sub'),
  edge('ENGAGES', 'Organisation:host', 'Organisation:sub', { locations: ['Jurisdiction:in'] }),
];

let store: Store;
beforeAll(async () => {
  store = await withLaw(register);
});
afterAll(() => store.close());

test('the map tells each movement with its verdict, and counts them by status and place', async () => {
  const { data, errors } = await ask(
    store,
    `{ transferMap(asOf: "2026-01-01") { asOf byStatus { status count } byPlace { place { key } status count }
         movements { totalCount nodes { source exporter { key } exporterRole importer { key } importerRole place { code }
           isEverything categories { key } sources { type id } status isTransfer isOnward
           mechanism { mechanism instrument { key } agreement { key } transfer { key } modules derogation }
           fallbacks { mechanism } missing { code about } assessment { assessedOn outcome transfer { key } }
           lacksAssessment } } } }`,
  );
  expect(errors).toEqual([]);
  const { movements, ...counts } = data.transferMap;
  expect(counts).toEqual({
    asOf: '2026-01-01',
    byStatus: [
      { status: 'COVERED', count: 2 },
      { status: 'UNCOVERED', count: 1 },
      { status: 'UNDETERMINED', count: 0 },
      { status: 'NOT_A_TRANSFER', count: 0 },
    ],
    byPlace: [
      { place: { key: 'in' }, status: 'UNCOVERED', count: 1 },
      { place: { key: 'us' }, status: 'COVERED', count: 2 },
    ],
  });
  expect(movements.totalCount).toBe(3);
  const [toHost, toMail, onward] = movements.nodes;
  expect(toHost).toEqual({
    source: 'DISCLOSURE',
    exporter: { key: 'acme' },
    exporterRole: 'CONTROLLER',
    importer: { key: 'host' },
    importerRole: 'PROCESSOR',
    place: { code: 'US' },
    isEverything: false,
    categories: [{ key: 'email' }],
    sources: [{ type: 'DISCLOSES_TO', id: 'DISCLOSES_TO:ProcessingActivity:acme/crm>Organisation:host' }],
    status: 'COVERED',
    isTransfer: true,
    isOnward: false,
    mechanism: {
      mechanism: 'STANDARD_CONTRACTUAL_CLAUSES',
      instrument: { key: 'scc-2021-914' },
      agreement: { key: 'acme/clauses' },
      transfer: { key: 'acme/host' },
      modules: ['MODULE_2'],
      derogation: null,
    },
    fallbacks: [],
    missing: [],
    assessment: { assessedOn: '2025-03-01', outcome: 'SUFFICIENT', transfer: { key: 'acme/host' } },
    lacksAssessment: false,
  });
  expect(toMail).toMatchObject({
    importer: { key: 'mail' },
    isEverything: true,
    categories: [],
    mechanism: { mechanism: 'ADEQUACY', instrument: { key: 'data-privacy-framework' }, agreement: null },
    assessment: null,
  });
  expect(onward).toMatchObject({
    exporter: { key: 'host' },
    status: 'UNCOVERED',
    isOnward: true,
    mechanism: null,
  });
});

test('a verdict names its rules, their inputs and where the law says so', async () => {
  const { data } = await ask(
    store,
    `{ transferMap(where: { importer: "mail" }) { movements { nodes { reasons { rule outcome inputs citation } } } } }`,
  );
  const us = 'Jurisdiction:us';
  const dpf = 'LegalInstrument:data-privacy-framework';
  const entry = `CERTIFIED_UNDER:${MAIL}>${dpf}`;
  expect(data.transferMap.movements.nodes).toEqual([
    {
      reasons: [
        {
          rule: 'EXPORTER_IN_SCOPE',
          outcome: 'MET',
          inputs: ['Organisation:acme'],
          citation: 'Art. 3; EDPB Guidelines 05/2021, criterion 1',
        },
        {
          rule: 'OTHER_PARTY',
          outcome: 'MET',
          inputs: [MAIL],
          citation: 'EDPB Guidelines 05/2021, criterion 2',
        },
        {
          rule: 'PLACE_OUTSIDE',
          outcome: 'MET',
          inputs: [us],
          citation: 'Art. 44; EDPB Guidelines 05/2021, criterion 3',
        },
        { rule: 'ADEQUACY', outcome: 'MET', inputs: [dpf, us], citation: 'Art. 45(3)' },
        { rule: 'ADEQUACY_SCOPE', outcome: 'MET', inputs: [MAIL, dpf, entry], citation: 'Art. 45(3)' },
      ],
    },
  ]);
});

test('the reasons of a verdict can be asked for by rule and by outcome', async () => {
  const { data } = await ask(
    store,
    `{ transferMap(where: { importer: "host" }) { movements { nodes {
         scope: reasons(rule: [ADEQUACY_SCOPE, ROLES]) { rule outcome }
         failed: reasons(outcome: [NOT_MET]) { rule } } } } }`,
  );
  expect(data.transferMap.movements.nodes).toEqual([
    {
      scope: [
        { rule: 'ADEQUACY_SCOPE', outcome: 'NOT_MET' },
        { rule: 'ROLES', outcome: 'MET' },
      ],
      failed: [{ rule: 'ADEQUACY_SCOPE' }],
    },
  ]);
});

test.each([
  ['a status', '{ status: [UNCOVERED] }', ['sub']],
  ['an exporter', '{ exporter: ["acme"] }', ['host', 'mail']],
  ['an organisation and those behind it', '{ chainOf: ["acme"] }', ['host', 'mail', 'sub']],
  ['the chain behind a processor', '{ chainOf: ["host"] }', ['sub']],
  ['an importer by id', '{ importer: ["Organisation:sub"] }', ['sub']],
  ['a place', '{ place: ["us"] }', ['host', 'mail']],
  ['a mechanism', '{ mechanism: [STANDARD_CONTRACTUAL_CLAUSES] }', ['host']],
  [
    'an instrument with no fallback',
    '{ instrument: ["data-privacy-framework"], hasFallback: false }',
    ['mail'],
  ],
  ['onward transfers', '{ isOnward: true }', ['sub']],
  ['a missing assessment', '{ lacksAssessment: true }', []],
  ['a missing fact', '{ missing: [DESTINATION] }', []],
  ['a rule that is met', '{ met: [ADEQUACY_SCOPE] }', ['mail']],
  ['a rule that is not met', '{ unmet: [ADEQUACY_SCOPE] }', ['host']],
])('the map can be asked for %s', async (_what, where, importers) => {
  const { data, errors } = await ask(
    store,
    `{ transferMap(where: ${where}) { movements { nodes { importer { key } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.transferMap.movements.nodes.map((each: { importer: unknown }) => each.importer)).toEqual(
    importers.map((key) => ({ key })),
  );
});

test('the movements come in pages', async () => {
  const page = (after: string | null) =>
    ask(
      store,
      `query ($after: String) { transferMap { movements(first: 2, after: $after) {
         nodes { importer { key } } totalCount pageInfo { hasNextPage endCursor } } } }`,
      { after },
    );
  const first = (await page(null)).data.transferMap.movements;
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const second = (await page(first.pageInfo.endCursor)).data.transferMap.movements;
  expect(second).toMatchObject({ nodes: [{ importer: { key: 'sub' } }], pageInfo: { hasNextPage: false } });
});

test('the chains show where processors hand the data on, and the weakest movement', async () => {
  const { data, errors } = await ask(
    store,
    `{ transferMap { onward { isPartial cut { limit } paths { totalCount nodes { length
         movements { importer { key } } weakest { importer { key } status } isEverything categories { key } } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.transferMap.onward).toEqual({
    isPartial: false,
    cut: null,
    paths: {
      totalCount: 1,
      nodes: [
        {
          length: 2,
          movements: [{ importer: { key: 'host' } }, { importer: { key: 'sub' } }],
          weakest: { importer: { key: 'sub' }, status: 'UNCOVERED' },
          isEverything: false,
          categories: [{ key: 'email' }],
        },
      ],
    },
  });
});

test('the map is of the day that is asked for', async () => {
  const { data } = await ask(
    store,
    `{ before: transferMap(asOf: "2023-07-09") { ...of } from: transferMap(asOf: "2023-07-10") { ...of } }
     fragment of on TransferMap { movements { nodes { importer { key } status } } }`,
  );
  const statuses = (map: { movements: { nodes: { status: string }[] } }) =>
    map.movements.nodes.map(({ status }) => status);
  expect(statuses(data.before)).toEqual(['COVERED', 'UNCOVERED', 'UNCOVERED']);
  expect(statuses(data.from)).toEqual(['COVERED', 'COVERED', 'UNCOVERED']);
});

test('the messages of a verdict are in the language asked for, English where none is', async () => {
  const { data, errors } = await ask(
    store,
    `{ transferMap(where: { importer: "host" }) { movements { nodes {
         reasons(rule: [AGREEMENT]) { message english: message(lang: EN) arabic: message(lang: AR) } } } } }`,
  );
  expect(errors).toEqual([]);
  const english = expect.stringMatching(/^acme\/clauses: the agreement binds on \d{4}-\d\d-\d\d\.$/);
  expect(data.transferMap.movements.nodes).toEqual([
    { reasons: [{ message: english, english, arabic: expect.stringContaining('الاتفاق ملزم في') }] },
  ]);
});

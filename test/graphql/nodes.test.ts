import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { type Answer, ask } from '../helpers/ask.ts';
import { putAll } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { clinic } from './clinic.ts';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
  await putAll(store, clinic());
});
afterAll(() => store.close());

const keysOf = ({ data, errors }: Answer, field: string) => {
  expect(errors).toEqual([]);
  return data[field].nodes.map(({ key }: { key: string }) => key);
};

describe('a node', () => {
  test('is found by key and by id, and is null where there is none', async () => {
    const { data } = await ask(
      store,
      `{ a: organisation(key: "clinic") { id } b: organisation(key: "Organisation:clinic") { id }
         c: organisation(key: "nobody") { id } d: organisation(key: "Jurisdiction:de") { id }
         node(id: "Jurisdiction:de") { kind key } nodes(ids: ["Organisation:host", "X:y", "nonsense"]) { id } }`,
    );
    expect(data).toEqual({
      a: { id: 'Organisation:clinic' },
      b: { id: 'Organisation:clinic' },
      c: null,
      d: null,
      node: { kind: 'Jurisdiction', key: 'de' },
      nodes: [{ id: 'Organisation:host' }, null, null],
    });
  });

  test('has its name in a language or not at all; English goes before Arabic where none is asked for', async () => {
    const { data } = await ask(
      store,
      '{ organisations(orderBy: { field: KEY }) { nodes { name en: name(lang: EN) ar: name(lang: AR) } } }',
    );
    expect(data.organisations.nodes).toEqual([
      { name: 'Olive Clinic', en: 'Olive Clinic', ar: 'عيادة الزيتون' },
      { name: 'Cedar Hosting', en: 'Cedar Hosting', ar: 'استضافة الأرز' },
      { name: 'Palm Mail', en: 'Palm Mail', ar: null },
    ]);
  });

  test('shows what is not stated as null or empty', async () => {
    const { data } = await ask(
      store,
      '{ processingActivity(key: "clinic/booking") { role automation description validFrom evidence { quote } citation { title } runsOn { totalCount nodes { key } } } }',
    );
    expect(data.processingActivity).toEqual({
      role: null,
      automation: null,
      description: null,
      validFrom: null,
      evidence: [],
      citation: null,
      runsOn: { totalCount: 0, nodes: [] },
    });
  });
});

describe('a relation', () => {
  test('carries its facts and the words that state it', async () => {
    const { data, errors } = await ask(
      store,
      `{ processingActivity(key: "clinic/processing") { disclosesTo { edges {
           id node { key } wording modality certainty locations { code } categories { key } recipientRole from { key } to { key } type
           evidence(field: null) { quote ref start end clause { number heading facts { totalCount nodes { __typename id } } } } } } } }`,
    );
    expect(errors).toEqual([]);
    const id = 'DISCLOSES_TO:ProcessingActivity:clinic/processing>Organisation:host';
    expect(data.processingActivity.disclosesTo.edges).toEqual([
      {
        id,
        node: { key: 'host' },
        wording: 'our hosting company',
        modality: 'DOES',
        certainty: 'EXPLICIT',
        locations: [{ code: 'DE' }],
        categories: [],
        recipientRole: null,
        from: { key: 'clinic/processing' },
        to: { key: 'host' },
        type: 'DISCLOSES_TO',
        evidence: [
          {
            quote: 'our hosting company in Germany',
            ref: 'CLN-01',
            start: 10,
            end: 40,
            clause: {
              number: '2',
              heading: 'What we do',
              facts: { totalCount: 1, nodes: [{ __typename: 'DisclosesToEdge', id }] },
            },
          },
        ],
      },
    ]);
  });

  test('tells what words support a field of it, and which documents state it', async () => {
    const { data, errors } = await ask(
      store,
      `{ processingActivity(key: "clinic/processing") { statedIn { key } disclosesTo { edges { statedIn { key }
           evidence { ref } location: evidence(field: "locations") { ref } role: evidence(field: "recipientRole") { ref } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.processingActivity).toEqual({
      statedIn: [],
      disclosesTo: {
        edges: [
          {
            statedIn: [{ key: 'clinic/notice' }],
            evidence: [{ ref: 'CLN-01' }, { ref: 'CLN-02' }],
            location: [{ ref: 'CLN-02' }],
            role: [],
          },
        ],
      },
    });
  });

  test('is found by its id, and seen from either end', async () => {
    const { data } = await ask(
      store,
      `{ relation(id: "PART_OF:ProcessingActivity:clinic/booking>ProcessingActivity:clinic/processing") { from { key } to { key } }
         organisation(key: "mailer") { engagedBy { nodes { ... on Organisation { key } } } }
         none: relation(id: "PART_OF:a>b") { id } }`,
    );
    expect(data).toEqual({
      relation: { from: { key: 'clinic/booking' }, to: { key: 'clinic/processing' } },
      organisation: { engagedBy: { nodes: [{ key: 'host' }] } },
      none: null,
    });
  });

  test('that joins nodes of one kind has the fields of that kind at either end', async () => {
    const { data, errors } = await ask(
      store,
      `{ processingActivity(key: "clinic/billing") { partOf { edges { __typename node { controlledBy { nodes { key } } } } } }
         dataCategory(key: "health") { narrower { nodes { key special } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      processingActivity: {
        partOf: {
          edges: [
            {
              __typename: 'ProcessingActivityPartOfEdge',
              node: { controlledBy: { nodes: [{ key: 'clinic' }] } },
            },
          ],
        },
      },
      dataCategory: { narrower: { nodes: [{ key: 'dental', special: 'ARTICLE_9' }] } },
    });
  });

  test('holds on the days between its dates only', async () => {
    const onDay = (asOf: string) =>
      ask(store, `{ organisation(key: "mailer", asOf: "${asOf}") { receivesFrom { nodes { key } } } }`);
    expect((await onDay('2024-12-31')).data.organisation.receivesFrom.nodes).toEqual([
      { key: 'clinic/booking' },
    ]);
    expect((await onDay('2025-01-01')).data.organisation.receivesFrom.nodes).toEqual([]);
  });
});

describe('a filter', () => {
  test.each([
    [
      'a text by its parts, in either language',
      'organisations',
      '{ name: { contains: "زيتون" } }',
      ['clinic'],
    ],
    [
      'a text whatever its harakat',
      'dataCategories',
      '{ name: { startsWith: "بيانات" } }',
      ['card', 'dental', 'health'],
    ],
    ['one language only', 'organisations', '{ name: { isNull: true, lang: AR } }', ['mailer']],
    ['what is not given', 'organisations', '{ legalName: { isNull: true } }', ['host', 'mailer']],
    ['null as not given', 'organisations', '{ legalName: { eq: null } }', ['host', 'mailer']],
    ['a number', 'commitments', '{ hours: { lte: 72 } }', ['clinic/breach']],
    ['a value of a list', 'commitments', '{ notifies: { has: DATA_SUBJECT } }', ['clinic/breach']],
    ['an empty list', 'commitments', '{ notifies: { isNull: true } }', ['clinic/children']],
    ['several keys', 'organisations', '{ key: { in: ["host", "clinic"] } }', ['clinic', 'host']],
    ['nothing', 'organisations', '{}', ['clinic', 'host', 'mailer']],
    [
      'any of several',
      'organisations',
      '{ or: [{ key: { eq: "host" } }, { legalName: { isNull: false } }] }',
      ['clinic', 'host'],
    ],
    ['what it is not', 'dataCategories', '{ not: { special: { eq: ARTICLE_9 } } }', ['card', 'email']],
    [
      'a kind at the other end of a relation',
      'processingActivities',
      '{ disclosesTo: { some: { node: { organisation: { legalName: { isNull: true } } } } } }',
      ['clinic/processing'],
    ],
    [
      'any node of a kind at the other end',
      'processingActivities',
      '{ disclosesTo: { some: { node: { recipientCategory: {} } } } }',
      ['clinic/billing'],
    ],
    [
      'what something is part of',
      'processingActivities',
      '{ partOf: { some: { node: { role: { eq: CONTROLLER } } } } }',
      ['clinic/billing', 'clinic/booking'],
    ],
    [
      'a relation to a place',
      'processingActivities',
      '{ disclosesTo: { some: { locations: { has: "de" } } } }',
      ['clinic/processing'],
    ],
    [
      'a relation by the node it leads to',
      'processingActivities',
      '{ processes: { some: { node: { special: { eq: ARTICLE_9 } } } } }',
      ['clinic/booking'],
    ],
    ['no relation at all', 'processingActivities', '{ disclosesTo: { none: {} } }', ['clinic/booking']],
    [
      'a relation of a relation',
      'dataCategories',
      '{ processedBy: { some: { node: { disclosesTo: { some: { certainty: { eq: IMPLIED } } } } } } }',
      ['card'],
    ],
    [
      'evidence',
      'processingActivities',
      '{ disclosesTo: { some: { hasEvidence: true } } }',
      ['clinic/processing'],
    ],
  ])('finds %s', async (_what, field, where, keys) => {
    expect(
      keysOf(
        await ask(store, `{ ${field}(where: ${where}, orderBy: { field: KEY }) { nodes { key } } }`),
        field,
      ),
    ).toEqual(keys);
  });

  test('stands on the relations of a node too', async () => {
    const { data } = await ask(
      store,
      `{ processingActivity(key: "clinic/booking") {
           special: processes(where: { node: { special: { eq: ARTICLE_9 } } }) { totalCount nodes { key } }
           provided: processes(where: { collection: { eq: PROVIDED } }) { nodes { key } } } }`,
    );
    expect(data.processingActivity).toEqual({
      special: { totalCount: 1, nodes: [{ key: 'dental' }] },
      provided: { nodes: [{ key: 'email' }] },
    });
  });
});

describe('a list', () => {
  test('is paged to its end, in the order asked for', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await ask(
        store,
        'query ($after: String) { dataCategories(first: 3, after: $after, orderBy: { field: NAME_EN, direction: DESC }) { totalCount nodes { key } pageInfo { hasNextPage hasPreviousPage endCursor } } }',
        { after },
      );
      expect(errors).toEqual([]);
      expect(data.dataCategories.totalCount).toBe(4);
      expect(data.dataCategories.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...data.dataCategories.nodes.map(({ key }: { key: string }) => key));
      after = data.dataCategories.pageInfo.hasNextPage ? data.dataCategories.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(['health', 'email', 'dental', 'card']);
  });

  test.each([
    ['a page too large', '{ organisations(first: 101) { nodes { id } } }'],
    ['a negative page', '{ organisations(first: -1) { nodes { id } } }'],
    ['a cursor of nowhere', '{ organisations(after: "nonsense") { nodes { id } } }'],
    ['a relation page too large', '{ organisation(key: "host") { engages(first: 1000) { nodes { id } } } }'],
  ])('refuses %s with a code', async (_what, question) => {
    const { errors } = await ask(store, question);
    expect(errors.map(({ code }) => code)).toEqual(['BAD_INPUT']);
  });

  test('of none is empty, and its count alone can be asked', async () => {
    const { data } = await ask(
      store,
      '{ systems(first: 0) { totalCount nodes { key } pageInfo { hasNextPage startCursor } } organisations(first: 0) { totalCount nodes { key } } }',
    );
    expect(data).toEqual({
      systems: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, startCursor: null } },
      organisations: { totalCount: 3, nodes: [] },
    });
  });
});

describe('search', () => {
  test.each([
    ['دفع', ['payment-providers']],
    ['الدفع', ['payment-providers']],
    ['بيانات', ['dental', 'health', 'card']],
    ['hosting ced', ['host']],
    ['', []],
  ])('finds %j', async (text, keys) => {
    const answer = await ask(
      store,
      'query ($text: String!) { search(text: $text) { totalCount nodes { key } } }',
      { text },
    );
    expect([...keysOf(answer, 'search')].sort()).toEqual([...keys].sort());
    expect(answer.data.search.totalCount).toBe(keys.length);
  });
});

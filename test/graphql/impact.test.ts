import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { edge, node, putAll } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { clinic } from './clinic.ts';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
  const persons = [
    node('DataSubjectCategory', 'patients'),
    edge('CONCERNS', 'ProcessingActivity:clinic/processing', 'DataSubjectCategory:patients'),
  ];
  await putAll(store, [...clinic(), ...persons]);
});
afterAll(() => store.close());

const WHOLE = 'ProcessingActivity:clinic/processing';

test('a breach of the host: whose data, what data, over which ways, and who has to tell whom', async () => {
  const { data, errors } = await ask(
    store,
    `{ impact(of: "Organisation:host", event: BREACH) {
         activities(first: 2) { totalCount pageInfo { hasNextPage }
           nodes { node { key } isEverything categories { key }
             path { length steps { node { key } relation { type evidence(field: null) { quote } } } } } }
         stores { totalCount }
         dataCategories { nodes { node { key special } isSpecial path { length } } }
         hasUnstatedData
         subjectCategories { nodes { node { key } statedBy { nodes { id } } } }
         controllers { nodes { node { key } statedBy { totalCount }
           duties { article whom withinHours condition
             commitment { commitment { key hours } statedBy { nodes { from { id } } } } } } }
         processors { nodes { node { key } duties { article condition arabic: condition(lang: AR) arabicArticle: article(lang: AR) } } }
         behind { nodes { depth node { key } } }
         commitments { nodes { commitment { key } } }
         movements { nodes { movement { exporter { key } importer { key } place { key } status } after { id } } }
         isPartial cut { limit } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.impact).toEqual({
    activities: {
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [
        {
          node: { key: 'clinic/processing' },
          isEverything: true,
          categories: [],
          path: {
            length: 1,
            steps: [
              { node: { key: 'clinic/processing' }, relation: null },
              {
                node: { key: 'host' },
                relation: { type: 'DISCLOSES_TO', evidence: [{ quote: 'our hosting company in Germany' }] },
              },
            ],
          },
        },
        {
          node: { key: 'clinic/billing' },
          isEverything: false,
          categories: [{ key: 'card' }],
          path: {
            length: 2,
            steps: [
              { node: { key: 'clinic/billing' }, relation: null },
              { node: { key: 'clinic/processing' }, relation: { type: 'PART_OF', evidence: [] } },
              {
                node: { key: 'host' },
                relation: { type: 'DISCLOSES_TO', evidence: [{ quote: 'our hosting company in Germany' }] },
              },
            ],
          },
        },
      ],
    },
    stores: { totalCount: 0 },
    dataCategories: {
      nodes: [
        { node: { key: 'card', special: 'NONE' }, isSpecial: false, path: { length: 3 } },
        { node: { key: 'dental', special: 'ARTICLE_9' }, isSpecial: true, path: { length: 3 } },
        { node: { key: 'email', special: 'NONE' }, isSpecial: false, path: { length: 3 } },
      ],
    },
    hasUnstatedData: false,
    subjectCategories: {
      nodes: [
        {
          node: { key: 'patients' },
          statedBy: { nodes: [{ id: `CONCERNS:${WHOLE}>DataSubjectCategory:patients` }] },
        },
      ],
    },
    controllers: {
      nodes: [
        {
          node: { key: 'clinic' },
          statedBy: { totalCount: 1 },
          duties: [
            {
              article: 'Art. 33(1)',
              whom: 'SUPERVISORY_AUTHORITY',
              withinHours: 72,
              condition: 'unless a risk to persons is unlikely',
              commitment: null,
            },
            {
              article: 'Art. 34(1)',
              whom: 'DATA_SUBJECT',
              withinHours: null,
              condition: 'if a high risk to persons is likely',
              commitment: null,
            },
            {
              article: null,
              whom: 'DATA_SUBJECT',
              withinHours: 72,
              condition: null,
              commitment: {
                commitment: { key: 'clinic/breach', hours: 72 },
                statedBy: { nodes: [{ from: { id: WHOLE } }] },
              },
            },
          ],
        },
      ],
    },
    processors: {
      nodes: [
        {
          node: { key: 'host' },
          duties: [
            {
              article: 'Art. 33(2)',
              condition: 'if it processes the data on behalf of a controller',
              arabic: 'إذا كانت تعالج البيانات نيابة عن متحكّم',
              arabicArticle: 'المادة 33(2)',
            },
          ],
        },
      ],
    },
    behind: { nodes: [{ depth: 1, node: { key: 'mailer' } }] },
    commitments: { nodes: [{ commitment: { key: 'clinic/breach' } }] },
    movements: {
      nodes: [
        {
          movement: {
            exporter: { key: 'clinic' },
            importer: { key: 'host' },
            place: { key: 'de' },
            status: 'UNDETERMINED',
          },
          after: null,
        },
        {
          movement: {
            exporter: { key: 'host' },
            importer: { key: 'mailer' },
            place: null,
            status: 'UNDETERMINED',
          },
          after: null,
        },
      ],
    },
    isPartial: false,
    cut: null,
  });
});

test.each([
  [
    'what an event cannot befall',
    '{ impact(of: "DataCategory:card", event: LOSS) { isPartial } }',
    'BAD_INPUT',
  ],
  ['what is not there', '{ impact(of: "Organisation:nobody", event: BREACH) { isPartial } }', 'NOT_FOUND'],
])('refuses %s with a code', async (_what, question, code) => {
  const { errors } = await ask(store, question);
  expect(errors.map((error) => error.code)).toEqual([code]);
});

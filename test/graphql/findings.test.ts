import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { edge, node } from '../helpers/builders.ts';
import { withLaw } from '../lineage/transfers/law.ts';

const CLINIC = 'Organisation:clinic';
const CONTRACT = 'Agreement:contract';

/** A clinic with a mailer that has no contract, and a printer whose contract ends soon. */
const register = [
  node(
    'Organisation',
    'clinic',
    { gdprScope: 'ESTABLISHED_IN_EEA' },
    { name: { en: 'Clinic', ar: 'العيادة' } },
  ),
  node('Organisation', 'mailer', {}, { name: { en: 'Mailer', ar: null } }),
  node('Organisation', 'printer'),
  node('ProcessingActivity', 'letters', { role: 'CONTROLLER' }),
  edge('CONTROLLED_BY', 'ProcessingActivity:letters', CLINIC),
  ...['mailer', 'printer'].map((key) =>
    edge('DISCLOSES_TO', 'ProcessingActivity:letters', `Organisation:${key}`, { recipientRole: 'PROCESSOR' }),
  ),
  node('Agreement', 'contract', { agreementType: 'DATA_PROCESSING_AGREEMENT', endsOn: '2026-03-01' }),
  edge('PARTY_TO', CLINIC, CONTRACT),
  edge('PARTY_TO', 'Organisation:printer', CONTRACT),
];

let store: Store;
beforeAll(async () => {
  store = await withLaw(register);
});
afterAll(() => store.close());

test('a finding tells its rule, why, why not and who has to see to it, in both languages', async () => {
  const { data, errors } = await ask(
    store,
    `{ findings(where: { rule: ["processor-without-dpa"], organisation: ["clinic"] }, asOf: "2026-01-01") {
         totalCount pageInfo { hasNextPage } bySeverity { severity count } byRule { rule count }
         byOrganisation { organisation { key } count }
         nodes { rule severity article message arabic: message(lang: AR) subjectId subject { __typename }
           organisations { key } fingerprint inputs { id field value what fact { provenance } }
           missing { what } quotes { id evidence { quote } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.findings).toEqual({
    totalCount: 1,
    pageInfo: { hasNextPage: false },
    bySeverity: [
      { severity: 'ERROR', count: 1 },
      { severity: 'WARNING', count: 0 },
      { severity: 'INFO', count: 0 },
    ],
    byRule: [{ rule: 'processor-without-dpa', count: 1 }],
    byOrganisation: [{ organisation: { key: 'clinic' }, count: 1 }],
    nodes: [
      {
        rule: 'processor-without-dpa',
        severity: 'ERROR',
        article: 'Art. 28(3), Art. 28(4)',
        message: 'Mailer processes data for Clinic, and no contract of the two binds.',
        arabic: 'معالجة لدى \u2068Mailer\u2069 لحساب العيادة دون عقد ملزم بينهما.',
        subjectId: 'Organisation:mailer',
        subject: { __typename: 'Organisation' },
        organisations: [{ key: 'clinic' }],
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        inputs: [
          {
            id: 'DISCLOSES_TO:ProcessingActivity:letters>Organisation:mailer',
            field: null,
            value: null,
            what: 'letters → Mailer',
            fact: { provenance: 'DECLARED' },
          },
        ],
        missing: [{ what: 'A processing agreement that Clinic and Mailer are parties to.' }],
        quotes: [],
      },
    ],
  });
});

test('findings come gravest first, page by page, and keep their fingerprints on another day', async () => {
  const question = `query ($after: String, $asOf: Date) { findings(first: 1, after: $after, asOf: $asOf,
    where: { rule: ["dpa-ending", "processor-without-dpa"] }) {
      totalCount nodes { rule fingerprint } pageInfo { endCursor hasNextPage } } }`;
  const first = (await ask(store, question, { asOf: '2026-01-01' })).data.findings;
  const { endCursor: after } = first.pageInfo;
  const second = (await ask(store, question, { asOf: '2026-01-01', after })).data.findings;
  expect([...first.nodes, ...second.nodes].map(({ rule }) => rule)).toEqual([
    'processor-without-dpa',
    'dpa-ending',
  ]);
  expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
    2,
    true,
    false,
  ]);
  const later = (await ask(store, question, { asOf: '2026-06-01' })).data.findings;
  expect(later.totalCount).toBe(2);
  expect(later.nodes).toEqual(first.nodes);
});

test('a rule that there is not is refused', async () => {
  const { errors } = await ask(store, '{ findings(where: { rule: ["dpa-endling"] }) { totalCount } }');
  expect(errors).toEqual([
    {
      code: 'BAD_INPUT',
      message: 'where.rule: there is no rule dpa-endling. docs/rules.md lists them.',
      path: 'findings',
    },
  ]);
});

test('a subject without faults of a severity has no findings', async () => {
  const { data } = await ask(
    store,
    '{ findings(where: { subject: ["ProcessingActivity:letters"], severity: [INFO] }) { totalCount byRule { rule } } }',
  );
  expect(data.findings).toEqual({ totalCount: 0, byRule: [] });
});

test.each([
  ['organisation: ["clinic", "clinik"]', 'where.organisation: there is no Organisation:clinik.'],
  ['subject: ["Organisation:printers"]', 'where.subject: there is no Organisation:printers on 2026-01-01.'],
])('what is not there is refused, and does not look as if all were well: %s', async (where, message) => {
  const { errors } = await ask(store, `{ findings(where: { ${where} }, asOf: "2026-01-01") { totalCount } }`);
  expect(errors).toEqual([{ code: 'NOT_FOUND', message, path: 'findings' }]);
});

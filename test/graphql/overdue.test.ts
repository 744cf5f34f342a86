import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { changeSet, created, node, putAll } from '../helpers/builders.ts';
import { dueWorld } from '../helpers/due-world.ts';
import { memoryStore } from '../helpers/memory-store.ts';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
  await putAll(store, dueWorld);
});
afterAll(() => store.close());

test('what is due is told with the finding that it is, in both languages', async () => {
  const { data, errors } = await ask(
    store,
    `{ overdue(organisation: "clinic", kinds: [REVIEW], within: 90, asOf: "2026-01-01") {
         asOf until totalCount pageInfo { hasNextPage } byKind { kind overdue ahead unknownSince }
         nodes { kind dueOn daysOverdue finding {
           rule severity article message arabic: message(lang: AR) dueOn subjectId subject { __typename }
           organisations { key } inputs { field value } missing { what } } } } }`,
  );
  expect(errors).toEqual([]);
  const finding = {
    rule: 'review-overdue',
    severity: 'WARNING',
    article: 'Art. 5(2), Art. 24(1)',
    subject: { __typename: 'ProcessingActivity' },
    organisations: [{ key: 'clinic' }],
    missing: [{ what: 'A review, and the day of the next one (`reviewOn`).' }],
  };
  expect(data.overdue).toEqual({
    asOf: '2026-01-01',
    until: '2026-04-01',
    totalCount: 2,
    pageInfo: { hasNextPage: false },
    byKind: [{ kind: 'REVIEW', overdue: 1, ahead: 1, unknownSince: 0 }],
    nodes: [
      {
        kind: 'REVIEW',
        dueOn: '2025-12-01',
        daysOverdue: 31,
        finding: {
          ...finding,
          message: 'booking was to be reviewed on 2025-12-01.',
          arabic: '\u2068booking\u2069: كان موعد المراجعة \u20682025-12-01\u2069.',
          dueOn: '2025-12-01',
          subjectId: 'ProcessingActivity:booking',
          inputs: [{ field: 'reviewOn', value: '2025-12-01' }],
        },
      },
      {
        kind: 'REVIEW',
        dueOn: '2026-03-01',
        daysOverdue: -59,
        finding: {
          ...finding,
          message: 'newsletter is to be reviewed on 2026-03-01.',
          arabic: '\u2068newsletter\u2069: موعد المراجعة \u20682026-03-01\u2069.',
          dueOn: '2026-03-01',
          subjectId: 'ProcessingActivity:newsletter',
          inputs: [{ field: 'reviewOn', value: '2026-03-01' }],
        },
      },
    ],
  });
});

test('what is due comes page by page; without an organisation it is that of all', async () => {
  const question = `query ($after: String) { overdue(first: 3, after: $after, asOf: "2026-01-01") {
    totalCount nodes { daysOverdue finding { subjectId } } pageInfo { endCursor hasNextPage hasPreviousPage } } }`;
  const first = (await ask(store, question)).data.overdue;
  const second = (await ask(store, question, { after: first.pageInfo.endCursor })).data.overdue;
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage]).toEqual([
    true,
    false,
    true,
  ]);
  const nodes: { daysOverdue: number | null; finding: { subjectId: string } }[] = [
    ...first.nodes,
    ...second.nodes,
  ];
  expect(nodes.map(({ daysOverdue, finding }) => `${daysOverdue} ${finding.subjectId}`)).toEqual([
    '214 Organisation:mailer',
    '31 ProcessingActivity:booking',
    'null Organisation:backup',
    'null Organisation:clinic',
  ]);
});

test('what was due as far as the register knew', async () => {
  const own = await memoryStore();
  const early = node('ProcessingActivity', 'early', { reviewOn: '2025-01-01' });
  const late = node('ProcessingActivity', 'late', { reviewOn: '2025-01-01' });
  await own.apply(changeSet([created(early)], { at: '2025-06-01T00:00:00.000Z' }));
  await own.apply(changeSet([created(late)], { at: '2025-08-01T00:00:00.000Z' }));
  const { data } = await ask(
    own,
    `{ earlier: overdue(kinds: [REVIEW], asOf: "2026-01-01", knownAt: "2025-07-01") { nodes { finding { subjectId } } }
       now: overdue(kinds: [REVIEW], asOf: "2026-01-01") { totalCount } }`,
  );
  expect(data).toEqual({
    earlier: { nodes: [{ finding: { subjectId: 'ProcessingActivity:early' } }] },
    now: { totalCount: 2 },
  });
  await own.close();
});

test.each([
  ['an organisation that is not there', 'organisation: "nobody"', 'NOT_FOUND'],
  ['a look back', 'within: -1', 'BAD_INPUT'],
  ['a page that is too large', 'first: 101', 'BAD_INPUT'],
])('refuses %s with a code', async (_what, argument, code) => {
  const { errors } = await ask(store, `{ overdue(${argument}) { totalCount } }`);
  expect(errors.map((error) => error.code)).toEqual([code]);
});

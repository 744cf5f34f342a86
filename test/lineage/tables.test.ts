import { afterAll, beforeAll, expect, it } from 'vitest';
import { findingsTable } from '../../src/lineage/tables/findings-table.ts';
import { overdueTable } from '../../src/lineage/tables/overdue-table.ts';
import type { TableQuestion } from '../../src/lineage/tables/question.ts';
import { recordTable } from '../../src/lineage/tables/record-table.ts';
import { statisticsTable } from '../../src/lineage/tables/statistics-table.ts';
import { subprocessorsTable } from '../../src/lineage/tables/subprocessors-table.ts';
import { transfersTable } from '../../src/lineage/tables/transfers-table.ts';
import type { Language, Table } from '../../src/model/table.ts';
import type { Store } from '../../src/store/store.ts';
import { exampleStore, TODAY } from '../seed/example-inventory.ts';

let store: Store;
beforeAll(async () => {
  store = await exampleStore();
});
afterAll(() => store.close());

const ask = (
  table: (store: Store, question: TableQuestion & { role: 'CONTROLLER' | 'PROCESSOR' }) => Promise<Table>,
  { role = 'CONTROLLER', language = 'en' }: { role?: 'CONTROLLER' | 'PROCESSOR'; language?: Language } = {},
) => table(store, { organisation: 'Organisation:zaytuna', role, asOf: TODAY, language });

const ZAYTUNA = { organisation: 'Organisation:zaytuna', asOf: TODAY, language: 'en' } as const;

/** The row whose cell has the value, by the names of the columns: lists as they are, all else by itself or null. */
function rowWith({ columns, rows }: Table, column: string, value: string) {
  const at = columns.findIndex(({ name }) => name === column);
  const row = rows.find((cells) => cells[at]?.[0] === value) ?? [];
  return Object.fromEntries(
    columns.map(({ name, isList }, i) => [name, isList ? row[i] : (row[i]?.[0] ?? null)]),
  );
}

it('The record has a row for each activity, with all that it says in one cell of each column', async () => {
  const table = await ask(recordTable);
  expect(table).toMatchObject({ name: 'record', organisation: 'Zaytuna', asOf: TODAY, language: 'en' });
  expect(table.rows).toHaveLength(12);
  const bookings = rowWith(table, 'activity', 'Booking of appointments');
  expect(bookings).toMatchObject({
    activity_id: 'ProcessingActivity:zaytuna/bookings',
    data_protection_officer: ['E-mail of the data protection officer (dpo@zaytuna.example)'],
    time_limits: ['Appointments for 12 months (12 months)', 'Bookings for three years (3 years, Bookings)'],
    purposes: ['Scheduling'],
    data_subjects: ['Patients', 'Subscribers', 'Website visitors'],
    data_categories: ['Appointment information', 'Health data (special category)', 'Name'],
    missing: expect.arrayContaining([expect.stringMatching(/^safeguards: DISCLOSES_TO:/)]),
  });
  expect(bookings.responsible).toContain(
    'Zaytuna (Zaytuna Termine GmbH, Am Ölgarten 7, 04109 Leipzig, Germany)',
  );
  expect(bookings.recipients).toEqual(
    expect.arrayContaining(['Medical organisations (Germany, Austria)', 'Bulbul Clinic (Lebanon)']),
  );
  expect(bookings.safeguards).toContain('Hoopoe Analytics: EU-US Data Privacy Framework');
  const accounts = rowWith(table, 'activity', 'Patient accounts');
  expect(accounts.time_limits).toEqual(['While the account exists (not enough)']);
});

it('In Arabic all that has an Arabic name goes by it', async () => {
  const table = await ask(recordTable, { language: 'ar' });
  expect(table.organisation).toBe('زيتونة');
  expect(rowWith(table, 'activity_id', 'ProcessingActivity:zaytuna/bookings')).toMatchObject({
    data_categories: ['معلومات المواعيد', 'البيانات الصحية (فئة خاصة)', 'الاسم'],
  });
});

it('The transfers have a row for each movement, with what covers it and what does not', async () => {
  const table = await ask(transfersTable);
  expect(rowWith(table, 'importer', 'Curlew Support')).toMatchObject({
    exporter: 'Zaytuna',
    place: 'Philippines',
    status: 'UNCOVERED',
    is_transfer: true,
    mechanism: null,
    unmet: expect.arrayContaining([expect.stringMatching(/./)]),
  });
  expect(rowWith(table, 'importer', 'Sandpiper Mail')).toMatchObject({
    status: 'COVERED',
    mechanism: 'ADEQUACY',
    instrument: 'EU-US Data Privacy Framework',
    fallbacks: ['Clauses of 2021 with Sandpiper Mail'],
  });
});

it('The subprocessors have a row each, to the end of the chain', async () => {
  const table = await ask(subprocessorsTable);
  expect(rowWith(table, 'name', 'Finch Monitoring')).toEqual({
    id: 'Organisation:finch-monitoring',
    name: 'Finch Monitoring',
    legal_name: expect.any(String),
    depth: 2,
    by: ['Heron Hosting'],
    services: ['monitoring of servers'],
    places: ['Estonia'],
    categories: ['Usage logs', 'IP address'],
    authorisation: ['GENERAL'],
    notice_given_on: ['2025-01-02'],
  });
});

it('The findings have a row each, with why and what would clear it', async () => {
  const table = await ask(findingsTable);
  expect(rowWith(table, 'rule', 'dpa-ending')).toEqual({
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    severity: 'WARNING',
    rule: 'dpa-ending',
    article: 'Art. 28(3)',
    message: expect.stringContaining('ends on 2027-01-31'),
    subject: expect.stringMatching(/^Agreement:/),
    organisations: ['Lapwing Messaging', 'Zaytuna'],
    why: [expect.stringMatching(/^ends on this day \(Agreement:\S+ endsOn: 2027-01-31\)$/)],
    why_not: [expect.any(String)],
    quotes: [],
  });
});

it('An organisation that is not there is refused, and a table of all is of none', async () => {
  const nobody = { organisation: 'Organisation:nobody', asOf: TODAY, language: 'en' } as const;
  for (const table of [findingsTable, transfersTable, subprocessorsTable])
    await expect(table(store, nobody)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const ofAll = { ...nobody, organisation: null };
  await expect(subprocessorsTable(store, ofAll)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  expect(await findingsTable(store, ofAll)).toMatchObject({ organisation: null });
});

it('What is overdue has a row for each item, with the finding that it is', async () => {
  const table = await overdueTable(store, { ...ZAYTUNA, within: 90 });
  expect(table).toMatchObject({ name: 'overdue', organisation: 'Zaytuna' });
  expect(table.rows).toHaveLength(12);
  expect(rowWith(table, 'subject', 'Agreement:zaytuna/dpa-lapwing')).toMatchObject({
    due_on: '2027-01-31',
    days_overdue: -70,
    kind: 'PROCESSING_AGREEMENT',
    message: 'Processing agreement with Lapwing Messaging ends on 2027-01-31.',
    organisations: ['Lapwing Messaging', 'Zaytuna'],
    why_not: ['A later end, or an agreement that replaces it (`replaces`).'],
  });
});

it('Statistics have a row for each count, named in the language asked for', async () => {
  const table = await statisticsTable(store, {
    ...ZAYTUNA,
    language: 'ar',
    by: ['MECHANISM', 'DATA_CATEGORY'],
  });
  expect(rowWith(table, 'key', 'DEROGATION')).toEqual({
    dimension: 'MECHANISM',
    key: 'DEROGATION',
    label: 'استثناء (المادة 49)',
    series: null,
    series_label: null,
    count: 2,
    out_of: 28,
    counted: 'TRANSFER',
  });
  expect(rowWith(table, 'key', 'DataCategory:laboratory-data')).toMatchObject({
    series: 'ARTICLE_9',
    series_label: 'فئة خاصة (المادة 9)',
    count: 1,
    out_of: 13,
    counted: 'ACTIVITY',
  });
});

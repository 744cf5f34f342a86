import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLES, type TableName } from '../../src/lineage/tables/tables.ts';
import type { Table } from '../../src/model/table.ts';
import type { Store } from '../../src/store/store.ts';
import { exampleStore, TODAY } from '../seed/example-inventory.ts';

let store: Store;
beforeAll(async () => {
  store = await exampleStore();
});
afterAll(() => store.close());

const ask = (name: TableName, role: 'CONTROLLER' | 'PROCESSOR' = 'CONTROLLER') =>
  TABLES[name](store, { organisation: 'Organisation:zaytuna', role, asOf: TODAY });

/** The row whose cell has the value, by the names of the columns. */
function rowWith({ columns, rows }: Table, column: string, value: string) {
  const at = columns.findIndex(({ name }) => name === column);
  const row = rows.find((cells) => cells[at] === value) ?? [];
  return Object.fromEntries(columns.map(({ name }, i) => [name, row[i]]));
}

it('The record has a row for each activity, with all that it says in one cell of each column', async () => {
  const table = await ask('record');
  expect(table.rows).toHaveLength(12);
  expect(rowWith(table, 'activity', 'Booking of appointments')).toMatchObject({
    activity_id: 'ProcessingActivity:zaytuna/bookings',
    responsible: expect.stringMatching(
      /^Zaytuna \(Zaytuna Termine GmbH, Am Ölgarten 7, 04109 Leipzig, Germany\); /,
    ),
    data_protection_officer: 'E-mail of the data protection officer (dpo@zaytuna.example)',
    time_limits: expect.stringMatching(/^Appointments for 12 months \(P(?:12M|1Y)\)$/),
    purposes: 'Scheduling',
    data_subjects: 'Patients; Subscribers; Website visitors',
    data_categories: 'Appointment information; Health data (special category); Name',
    recipients: expect.stringMatching(
      /^Medical organisations \(Germany, Austria\); Bulbul Clinic \(Lebanon\); /,
    ),
    safeguards: expect.stringMatching(
      /^Bulbul Clinic: Art\. 49\(1\).*; Hoopoe Analytics: EU-US Data Privacy Framework; /,
    ),
    missing: expect.stringContaining('safeguards: DISCLOSES_TO:'),
  });
  const accounts = rowWith(table, 'activity', 'Patient accounts');
  expect(accounts.time_limits).toBe('While the account exists (not enough)');
});

it('The transfers have a row for each movement, with what covers it and what does not', async () => {
  const table = await ask('transfers');
  expect(rowWith(table, 'importer', 'Curlew Support')).toMatchObject({
    exporter: 'Zaytuna',
    place: 'Philippines',
    status: 'UNCOVERED',
    mechanism: null,
    unmet: expect.stringMatching(/./),
  });
  expect(rowWith(table, 'importer', 'Sandpiper Mail')).toMatchObject({
    status: 'COVERED',
    mechanism: 'ADEQUACY',
    instrument: 'EU-US Data Privacy Framework',
    fallbacks: 'Clauses of 2021 with Sandpiper Mail',
  });
});

it('The subprocessors have a row each, to the end of the chain', async () => {
  const table = await ask('subprocessors');
  expect(rowWith(table, 'name', 'Finch Monitoring')).toEqual({
    id: 'Organisation:finch-monitoring',
    name: 'Finch Monitoring',
    legal_name: expect.any(String),
    depth: '2',
    by: 'Heron Hosting',
    services: 'monitoring of servers',
    places: 'Estonia',
    categories: 'Usage logs; IP address',
    authorisation: 'GENERAL',
    notice_given_on: '2025-01-02',
  });
});

describe('The columns are documented, in their order', () => {
  const page = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8');
  it.each([
    ['record', 'CONTROLLER', 'The record of a controller'],
    ['record', 'PROCESSOR', 'The record of a processor'],
    ['transfers', 'CONTROLLER', 'Transfers'],
    ['subprocessors', 'CONTROLLER', 'Subprocessors'],
  ] as const)('of %s as %s', async (name, role, heading) => {
    const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
    const documented = [...section.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, column, text]) => [
      column,
      text,
    ]);
    const { columns } = await ask(name, role);
    expect(documented).toEqual(columns.map((column) => [column.name, column.description]));
  });
});

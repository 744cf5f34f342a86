import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordRole } from '../../src/lineage/record/columns.ts';
import { completenessOf } from '../../src/lineage/record/completeness.ts';
import { recordOfProcessing } from '../../src/lineage/record-of-processing.ts';
import type { Store } from '../../src/store/store.ts';
import { importFiles } from '../helpers/inventory-files.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { sources } from './policy-inventories.ts';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
  expect((await importFiles(store, sources)).faults).toBeNull();
});
afterAll(() => store.close());

/** The columns of Art. 30 that a record built from the policy alone lacks: in no activity filled, be it in part. */
async function lacking(company: string, role: RecordRole) {
  const organisation = `Organisation:${company}`;
  const record = await recordOfProcessing(store, { organisation, role, asOf: '2026-01-01' });
  const columns = completenessOf(record, 'GDPR');
  return columns
    .filter(({ counts }) => counts.FILLED === 0 && counts.PARTIAL + counts.EMPTY > 0)
    .map(({ column, counts }) => (counts.PARTIAL > 0 ? `${column} in part` : column));
}

const NEARLY_ALL = [
  'DATA_PROTECTION_OFFICER',
  'REPRESENTATIVE',
  'SAFEGUARDS',
  'THIRD_COUNTRIES',
  'TIME_LIMITS',
];

describe('What the record of a controller lacks when it is built from the policy alone', () => {
  it.each([
    // Its clauses are attached to nobody: they are stated, and are no safeguard of any transfer.
    ['lua-crm', ['DATA_PROTECTION_OFFICER', 'SAFEGUARDS', 'THIRD_COUNTRIES', 'TIME_LIMITS']],
    ['gtg-crm', [...NEARLY_ALL, 'RESPONSIBLE in part']],
    [
      'appointlet',
      [
        ...NEARLY_ALL.filter((column) => column !== 'THIRD_COUNTRIES'),
        'RESPONSIBLE in part',
        'THIRD_COUNTRIES in part',
      ],
    ],
    ['nexon-cloud', [...NEARLY_ALL, 'RESPONSIBLE']],
    ['chatlink', [...NEARLY_ALL, 'RESPONSIBLE']],
  ])('%s', async (company, columns) => {
    expect((await lacking(company, 'CONTROLLER')).sort()).toEqual([...columns].sort());
  });
});

it('The record of Lua CRM as processor does not say for which controllers it does what', async () => {
  expect(await lacking('lua-crm', 'PROCESSOR')).toEqual([
    'DATA_PROTECTION_OFFICER',
    'CONTROLLERS',
    'PROCESSING_CATEGORIES',
    'THIRD_COUNTRIES',
    'SAFEGUARDS',
  ]);
});

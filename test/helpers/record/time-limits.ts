import { describe, expect, it } from 'vitest';
import type { FactRecord } from '../../../src/model/graph.ts';
import { edge, node } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import { BOOKING, CLINIC, recordIn, world } from './record-world.ts';

const CRM = 'System:crm';
const OPEN = 'RetentionRule:as-needed';

/** A dataset in a system, with what it holds, and how long that is kept. */
const dataset = (key: string, system: string, holds: string, period: string) => [
  node('Dataset', key),
  node('DataCategory', holds, { special: 'NONE' }),
  node('RetentionRule', `${key}-rule`, { period }),
  edge('CONTAINS', system, `Dataset:${key}`),
  edge('HOLDS', `Dataset:${key}`, `DataCategory:${holds}`),
  edge('RETAINED_UNDER', `Dataset:${key}`, `RetentionRule:${key}-rule`),
];

const processes = (category: string, fields = {}) => [
  node('DataCategory', category, { special: 'NONE' }),
  edge('PROCESSES', BOOKING, `DataCategory:${category}`, fields),
];

/** Without what the whole says of all its data. */
const precise = world.filter((fact) => fact.id !== `RETAINED_UNDER:ProcessingActivity:whole>${OPEN}`);

/** How long data are kept, as a record tells it. */
export function timeLimitsContract(open: Open): void {
  describe('time limits', () => {
    const told = async (facts: readonly FactRecord[]) => (await recordIn(open, facts)).booking?.TIME_LIMITS;

    it('are those of each place where data of the activity lie, whatever others say', async () => {
      const visits = dataset('visits', CRM, 'dental', 'P3Y');
      const invoices = dataset('invoices', CRM, 'payments', 'P10Y');
      expect(await told([...precise, ...visits, ...invoices])).toBe('FILLED, a-year, visits-rule of DATASET');
    });

    it('are found in datasets within datasets, by what their fields hold', async () => {
      const inner = [
        node('Dataset', 'all'),
        node('Dataset', 'visits'),
        node('Field', 'tooth'),
        edge('CONTAINS', CRM, 'Dataset:all'),
        edge('CONTAINS', 'Dataset:all', 'Dataset:visits'),
        edge('CONTAINS', 'Dataset:visits', 'Field:tooth'),
        edge('HOLDS', 'Field:tooth', 'DataCategory:dental'),
        edge('RETAINED_UNDER', 'Dataset:visits', OPEN),
      ];
      expect(await told([...precise, ...inner])).toBe(
        `PARTIAL, a-year, as-needed of DATASET (no), - ${OPEN} period`,
      );
    });

    it('of a dataset are only those for data of the activity', async () => {
      const visits = [...dataset('visits', CRM, 'dental', 'P3Y'), node('DataCategory', 'notes')];
      const notes = edge('RETAINED_UNDER', 'Dataset:visits', 'RetentionRule:visits-rule', {
        categories: ['DataCategory:notes'],
      });
      expect(await told([...precise, ...visits, notes])).toBe('FILLED, a-year');
    });

    it('of a service of many are only those of one who is alone on it', async () => {
      const shared = precise.map((fact) =>
        fact.id === CRM ? node('System', 'crm', { tenancy: 'SHARED' }) : fact,
      );
      const visits = dataset('visits', CRM, 'dental', 'P3Y');
      const others = [
        node('ProcessingActivity', 'theirs'),
        edge('CONTROLLED_BY', 'ProcessingActivity:theirs', 'Organisation:practice'),
        edge('RUNS_ON', 'ProcessingActivity:theirs', CRM),
      ];
      expect(await told([...shared, ...visits])).toBe('FILLED, a-year, visits-rule of DATASET');
      expect(await told([...shared, ...visits, ...others])).toBe('FILLED, a-year');
    });

    it('are asked for each category, and a rule for other data is none', async () => {
      const limited = edge('RETAINED_UNDER', BOOKING, 'RetentionRule:a-year', {
        categories: ['DataCategory:health'],
      });
      const other = [
        node('RetentionRule', 'a-month', { period: 'P1M' }),
        edge('RETAINED_UNDER', CLINIC, 'RetentionRule:a-month', { categories: ['DataCategory:photos'] }),
        node('DataCategory', 'photos'),
      ];
      expect(await told([...precise, ...processes('name'), ...other, limited])).toBe(
        `PARTIAL, a-year, a-month of ORGANISATION (no), - PROCESSES:${BOOKING}>DataCategory:name retainedUnder`,
      );
    });

    it('are not asked for what is not stored', async () => {
      const limited = edge('RETAINED_UNDER', BOOKING, 'RetentionRule:a-year', {
        categories: ['DataCategory:dental'],
      });
      expect(await told([...precise, limited, ...processes('voice', { stored: false })])).toBe(
        'FILLED, a-year',
      );
    });

    it('do not apply where nothing is stored, and are unknown where no data are stated', async () => {
      const only = precise.filter(
        ({ id }) => !id.startsWith('PROCESSES:') && id !== `RETAINED_UNDER:${BOOKING}>RetentionRule:a-year`,
      );
      expect(await told([...only, ...processes('voice', { stored: false })])).toBe('NOT_APPLICABLE');
      expect(await told([...only, ...processes('voice', { stored: null })])).toBe(
        `EMPTY, - ${BOOKING} retainedUnder`,
      );
    });
  });
}

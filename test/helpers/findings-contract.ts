import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingDifferences } from '../../src/lineage/finding-differences.ts';
import { findings } from '../../src/lineage/findings.ts';
import { createViews } from '../../src/register/views.ts';
import type { Store } from '../../src/store/store.ts';
import { example, importAll, reference, TODAY } from '../seed/example-inventory.ts';
import { seededFindings } from '../seed/seeded-findings.ts';
import { changeSet, created, node, removed } from './builders.ts';
import { memoryStore } from './memory-store.ts';

/** What a store finds of the example is what the rules find in its files. */
export function findingsContract(name: string, open: () => Promise<Store>): void {
  describe(`Findings on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await importAll(store, [...reference, ...example]);
    });
    afterAll(() => store.close());

    it.each(['2020-07-17', '2023-07-09', TODAY])('are those of the files, on %s', async (day) => {
      const { findings: found } = await findings(store, { asOf: day });
      expect(found).not.toEqual([]);
      expect(found).toEqual(seededFindings('example', day));
    });

    it('are counted by rule, severity and organisation', async () => {
      const answer = await findings(store, { asOf: TODAY, where: { rule: ['transfer-uncovered'] } });
      expect(answer.byRule).toEqual([{ rule: 'transfer-uncovered', count: 4 }]);
      expect(answer.bySeverity).toEqual([
        { severity: 'ERROR', count: 4 },
        { severity: 'WARNING', count: 0 },
        { severity: 'INFO', count: 0 },
      ]);
      const owners = answer.byOrganisation.map(({ organisation }) => organisation);
      expect(owners).toContain('Organisation:zaytuna');
    });

    it.each([
      ['an organisation that is not there', { organisation: ['Organisation:zaytunah'] }, 'NOT_FOUND'],
      ['an organisation that is none', { organisation: ['System:zaytuna/booking-platform'] }, 'BAD_INPUT'],
      [
        'a subject that was not there yet',
        { subject: ['ProcessingActivity:zaytuna/newsletter'] },
        'NOT_FOUND',
      ],
    ])('are not told of %s', async (_name, where, code) => {
      await expect(findings(store, { asOf: '2012-01-01', where })).rejects.toMatchObject({ code });
    });

    it('follow a change, and are those of before for who asks what was known then', async () => {
      const views = createViews({ store, openMemoryStore: memoryStore });
      const on = async (asked: Store) => (await findings(asked, { asOf: TODAY })).findings;
      const before = await on(store);
      const open = node('RetentionRule', 'open-ended');
      await store.apply(changeSet([created(open)], { at: '2026-11-23T00:00:00.000Z' }));
      const after = await on(store);
      expect(findingDifferences(before, after)).toEqual({
        appeared: [expect.objectContaining({ subject: open.id })],
        gone: [],
      });
      for (const [moment, found] of [
        ['2026-11-22T12:00:00.000Z', before],
        ['2026-11-23T12:00:00.000Z', after],
      ] as const) {
        const view = await views.knownAt(moment);
        expect(await on(view), moment).toEqual(found);
        await view.close();
      }
      await store.apply(changeSet([removed(open)], { at: '2026-11-24T00:00:00.000Z' }));
      expect(await on(store)).toEqual(before);
      await views.close();
    });
  });
}

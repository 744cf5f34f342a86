import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../../src/lineage/findings.ts';
import type { Store } from '../../src/store/store.ts';
import { example, importAll, reference, TODAY } from '../seed/example-inventory.ts';
import { seededFindings } from '../seed/seeded-findings.ts';

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
  });
}

import { expect, it } from 'vitest';
import { findings } from '../../src/lineage/findings.ts';
import type { FactRecord } from '../../src/model/graph.ts';
import type { Store } from '../../src/store/store.ts';
import { node } from '../helpers/builders.ts';

/** A store that answers with a snapshot and nothing else. */
const snapshotOf = (...batches: readonly (readonly FactRecord[])[]) =>
  ({
    async *snapshot() {
      yield* batches;
    },
  }) as unknown as Store;

it('Findings are asked of one snapshot, and of no other operation', async () => {
  const store = snapshotOf([node('RetentionRule', 'a')], [node('RetentionRule', 'b')]);
  const { byRule, byOrganisation } = await findings(store, { asOf: '2026-01-01' });
  expect(byRule).toEqual([{ rule: 'retention-without-period-or-criterion', count: 2 }]);
  expect(byOrganisation).toEqual([]);
});

it('Facts of another day are not held against an inventory', async () => {
  const store = snapshotOf([node('RetentionRule', 'a', {}, { validTo: '2026-01-01' })]);
  expect((await findings(store, { asOf: '2025-12-31' })).findings).toHaveLength(1);
  expect((await findings(store, { asOf: '2026-01-01' })).findings).toEqual([]);
});

it('A register that is too large to be judged as a whole is refused', async () => {
  const batch = Array.from({ length: 1000 }, (_, i) => node('RetentionRule', `r-${i}`));
  const store = snapshotOf(...Array.from({ length: 201 }, () => batch));
  await expect(findings(store, { asOf: '2026-01-01' })).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
});

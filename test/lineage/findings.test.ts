import { expect, it } from 'vitest';
import { findings } from '../../src/lineage/findings.ts';
import { overdue } from '../../src/lineage/overdue.ts';
import { counts } from '../../src/lineage/statistics/counts.ts';
import type { FactRecord } from '../../src/model/graph.ts';
import type { Store } from '../../src/store/store.ts';
import { node } from '../helpers/builders.ts';

/** A store that answers with its change number and a snapshot, tells how often it was read, and can be given another state. */
function storeOf(...batches: readonly (readonly FactRecord[])[]) {
  const state = { changeNumber: 1, batches, readings: 0 };
  const store = {
    changeNumber: async () => state.changeNumber,
    async *snapshot() {
      state.readings += 1;
      yield* state.batches;
    },
  } as unknown as Store;
  const change = (...changed: readonly (readonly FactRecord[])[]) =>
    Object.assign(state, { changeNumber: state.changeNumber + 1, batches: changed });
  return { store, change, readings: () => state.readings };
}

const rule = (key: string, validTo: string | null = null) => node('RetentionRule', key, {}, { validTo });

const ON = { asOf: '2026-01-01' };

it('Findings are asked of one snapshot, and of no other operation', async () => {
  const { store } = storeOf([rule('a')], [rule('b')]);
  const { byRule, byOrganisation } = await findings(store, ON);
  expect(byRule).toEqual([{ rule: 'retention-without-period-or-criterion', count: 2 }]);
  expect(byOrganisation).toEqual([]);
});

it('Facts of another day are not held against an inventory', async () => {
  const { store } = storeOf([rule('a', '2026-01-01')]);
  expect((await findings(store, { asOf: '2025-12-31' })).findings).toHaveLength(1);
  expect((await findings(store, ON)).findings).toEqual([]);
});

it('A register that is too large to be judged as a whole is refused, and asked again when it has shrunk', async () => {
  const batch = Array.from({ length: 1000 }, (_, i) => rule(`r-${i}`));
  const { store, change } = storeOf(...Array.from({ length: 201 }, () => batch));
  await expect(findings(store, ON)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  change([rule('a')]);
  expect((await findings(store, ON)).findings).toHaveLength(1);
});

it('A register that does not change is read once, whatever is asked of it and of whichever day', async () => {
  const { store, readings } = storeOf([rule('a')]);
  const question = { ...ON, organisation: null };
  await Promise.all([findings(store, ON), findings({ ...store }, ON)]);
  await findings(store, { asOf: '2025-01-01', where: { severity: ['ERROR'] } });
  await overdue(store, { ...question, within: 0 });
  await counts(store, { ...question, by: ['RULE'] });
  expect(readings()).toBe(1);
});

it('What was found is not told of a register that has changed', async () => {
  const { store, change, readings } = storeOf([rule('a')]);
  const subjects = async (asOf: string) =>
    (await findings(store, { asOf })).findings.map(({ subject }) => subject);
  expect(await subjects('2026-01-01')).toEqual(['RetentionRule:a']);
  expect(await subjects('2024-01-01')).toEqual(['RetentionRule:a']);
  change([rule('b', '2025-01-01')]);
  expect(await subjects('2026-01-01')).toEqual([]);
  expect(await subjects('2024-01-01')).toEqual(['RetentionRule:b']);
  expect(readings()).toBe(2);
});

it('A register whose reading failed is read again', async () => {
  const { store } = storeOf([rule('a')]);
  let isDown = true;
  const shaky: Store = {
    ...store,
    async *snapshot() {
      if (isDown) throw new Error('down');
      yield* store.snapshot();
    },
  };
  await expect(findings(shaky, ON)).rejects.toThrow('down');
  isDown = false;
  expect((await findings(shaky, ON)).findings).toHaveLength(1);
});

it('However many days are asked for, each is answered as it is', async () => {
  const { store } = storeOf(
    ['2021', '2022', '2023', '2024', '2025', '2026'].map((year) => rule(year, `${year}-06-01`)),
  );
  const left = async (year: number) => (await findings(store, { asOf: `${year}-01-01` })).findings.length;
  const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027];
  const told = await Promise.all([...years, ...years.toReversed()].map(left));
  expect(told).toEqual([6, 5, 4, 3, 2, 1, 0, 0, 1, 2, 3, 4, 5, 6]);
});

import { describe, expect, it, test } from 'vitest';
import { inventoryOn } from '../../src/lineage/inventory-on.ts';
import { DIMENSIONS, type StatisticsDimension } from '../../src/lineage/statistics/dimensions.ts';
import { reviewKey } from '../../src/lineage/statistics/keys.ts';
import { scopeOf } from '../../src/lineage/statistics/scope.ts';
import type { NodeRecord } from '../../src/model/graph.ts';
import { reviewedKinds } from '../../src/model/node-kinds.ts';
import { isValidOn } from '../../src/model/time.ts';
import { allRules } from '../../src/rules/all.ts';
import { runRules } from '../../src/rules/run.ts';
import { randomGraph } from '../helpers/random-graph.ts';
import { seededInventory } from '../seed/seeded-findings.ts';

const ON = '2024-09-01';

/** Dimensions by which something can count more than once. */
const OVERLAPPING: readonly StatisticsDimension[] = [
  'LEGAL_BASIS',
  'PURPOSE',
  'DATA_CATEGORY',
  'DATA_SUBJECT_CATEGORY',
  'RECIPIENT_ROLE',
];

const registers = [
  { name: 'the example', inventory: seededInventory('example') },
  { name: 'the five policies', inventory: seededInventory('policies') },
  ...Array.from({ length: 30 }, (_, seed) => {
    const { nodes, edges } = randomGraph(seed, { nodes: 60, edges: 160 });
    return { name: `random register ${seed}`, inventory: inventoryOn([...nodes, ...edges], ON) };
  }),
];

const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);

describe.each(registers)('The counts of $name', ({ inventory }) => {
  const scope = scopeOf(inventory, runRules(allRules, inventory), null);
  const tallies = Object.entries(DIMENSIONS).map(([name, { tally }]) => ({
    name: name as StatisticsDimension,
    ...tally(scope),
  }));

  it('add up to what is counted, where each thing counts once', () => {
    for (const { name, rows, outOf } of tallies.filter((each) => !OVERLAPPING.includes(each.name)))
      expect(sum(rows), name).toBe(outOf);
    for (const { name, rows, outOf } of tallies) expect(sum(rows), name).toBeGreaterThanOrEqual(outOf);
  });

  it('are never more for one key than there is to count, and have one row for each key and part', () => {
    for (const { name, rows, outOf } of tallies) {
      for (const [key, same] of Map.groupBy(rows, (row) => row.key))
        expect(sum(same), `${name} ${key}`).toBeLessThanOrEqual(outOf);
      const places = rows.map(({ key, series }) => `${key} ${series}`);
      expect(new Set(places).size, name).toBe(places.length);
    }
  });

  it('are those of the plain records', () => {
    const plain = (kinds: readonly string[]) =>
      inventory.facts.filter((fact): fact is NodeRecord => 'kind' in fact && kinds.includes(fact.kind));
    const wholes = new Set(inventory.edges('PART_OF').map(({ to }) => to));
    const activities = plain(['ProcessingActivity']).filter(({ id }) => !wholes.has(id));
    const places = inventory.movements.map(({ place }) => place ?? 'null');
    const count = (name: StatisticsDimension, key: string | null) =>
      sum(tallies.find((each) => each.name === name)?.rows.filter((row) => row.key === key) ?? []);
    expect(count('AUTOMATION', 'AI')).toBe(
      activities.filter(({ fields }) => fields.automation === 'AI').length,
    );
    expect(count('AUTOMATION', null)).toBe(activities.filter(({ fields }) => !fields.automation).length);
    expect(count('REVIEW_DUE', null)).toBe(
      plain(reviewedKinds).filter(({ fields }) => !fields.reviewOn).length,
    );
    for (const place of new Set(places))
      expect(count('COUNTRY', place === 'null' ? null : place)).toBe(
        places.filter((each) => each === place).length,
      );
  });
});

test('Facts of another day are not counted', () => {
  const { nodes, edges } = randomGraph(7, { nodes: 60, edges: 160 });
  const valid = nodes.filter((node) => isValidOn(node, ON) && reviewedKinds.includes(node.kind));
  const { outOf } = DIMENSIONS.REVIEW_DUE.tally(scopeOf(inventoryOn([...nodes, ...edges], ON), [], null));
  expect(outOf).toBe(valid.length);
  expect(outOf).toBeLessThan(nodes.filter(({ kind }) => reviewedKinds.includes(kind)).length);
});

test.each([
  ['2025-12-31', 'OVERDUE'],
  ['2026-01-01', 'OVERDUE'],
  ['2026-01-02', 'WITHIN_30_DAYS'],
  ['2026-01-31', 'WITHIN_30_DAYS'],
  ['2026-02-01', 'WITHIN_90_DAYS'],
  ['2026-04-01', 'WITHIN_90_DAYS'],
  ['2026-04-02', 'WITHIN_365_DAYS'],
  ['2027-01-01', 'WITHIN_365_DAYS'],
  ['2027-01-02', 'LATER'],
])('A review on %s is, on the first day of 2026: %s', (reviewOn, key) => {
  expect(reviewKey(reviewOn, '2026-01-01')).toBe(key);
});

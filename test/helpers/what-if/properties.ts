import { describe, expect, it } from 'vitest';
import { transferMap } from '../../../src/lineage/transfers/transfer-map.ts';
import type { SupposedChange } from '../../../src/lineage/what-if/changes.ts';
import { createHypothesis } from '../../../src/lineage/what-if/hypothesis.ts';
import { suppose } from '../../../src/lineage/what-if/suppose.ts';
import { edgeTypes } from '../../../src/model/edge-types.ts';
import { isEdge } from '../../../src/model/graph.ts';
import { factDifferences } from '../../../src/register/fact-differences.ts';
import { createViews } from '../../../src/register/views.ts';
import type { EdgeQuery, Store } from '../../../src/store/store.ts';
import { example, importAll, reference, TODAY } from '../../seed/example-inventory.ts';
import { changeSet, edge, putAll } from '../builders.ts';
import { freshStore, type Open } from '../contract/open-store.ts';
import { memoryStore } from '../memory-store.ts';
import { chance, pick, pickSome, type Random, randomFrom } from '../random.ts';
import { randomGraph } from '../random-graph.ts';

const move = (from: string, to: string): SupposedChange => ({
  kind: 'moveLocation',
  change: { from: `Jurisdiction:${from}`, to: `Jurisdiction:${to}` },
});
const remove = (id: string): SupposedChange => ({ kind: 'remove', change: { id } });
const certification = {
  organisation: 'Organisation:kestrel-chat',
  instrument: 'LegalInstrument:data-privacy-framework',
};

/** Changes of the example that can be supposed in any order. */
const STEPS: readonly SupposedChange[] = [
  move('de', 'sg'),
  move('us', 'ie'),
  remove('System:zaytuna/data-warehouse'),
  remove('ProcessingActivity:zaytuna/newsletter'),
  remove('Organisation:curlew-support'),
  remove('Organisation:osprey-cloud'),
  { kind: 'endInstrument', change: { instrument: 'LegalInstrument:adequacy-ch' } },
  { kind: 'changeRecipientRole', change: { of: 'Organisation:stork-assistance', role: 'PROCESSOR' } },
  { kind: 'certify', change: certification },
  {
    kind: 'addAgreement',
    change: {
      key: 'zaytuna/clauses-kestrel',
      agreementType: 'STANDARD_CONTRACTUAL_CLAUSES',
      parties: ['zaytuna', 'kestrel-chat'].map((key) => ({ organisation: `Organisation:${key}` })),
      clausesOf: ['LegalInstrument:scc-2021-914'],
      sccModules: ['MODULE_2'],
    },
  },
];

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const NONE = { added: [], changed: [], removed: [], activities: [] };

/** What is supposed is what would be; so many orders and graphs are tried. */
export function whatIfProperties(open: Open, { orders, graphs }: { orders: number; graphs: number }): void {
  const store = freshStore(open);

  describe('what is supposed is what would be', () => {
    it.each(Array.from({ length: orders }, (_, seed) => seed))(
      'if it were recorded step by step, in the order of seed %i',
      async (seed) => {
        await importAll(store(), [...reference, ...example]);
        const views = createViews({ store: store(), openMemoryStore: memoryStore });
        const steps = shuffled(randomFrom(seed), STEPS);
        const atOnce = changeSet(await suppose(store(), steps, TODAY));
        const supposed = await views.hypothetical(store(), atOnce);
        for (const step of steps) await store().apply(changeSet(await suppose(store(), [step], TODAY)));
        const side = (of: Store) => ({ store: of, asOf: TODAY });
        expect(await factDifferences(side(supposed), side(store()))).toEqual(NONE);
        expect(mapOf(await transferMap(supposed, { asOf: TODAY }))).toEqual(
          mapOf(await transferMap(store(), { asOf: TODAY })),
        );
        await supposed.close();
        await views.close();
      },
    );
  });

  it('the edges of a hypothesis are those of the register that has recorded it', async () => {
    const random = randomFrom(11);
    for (let round = 0; round < graphs; round++) {
      const fresh = await open();
      const hypothesis = await randomHypothesis(random, fresh, round);
      const queries = Array.from({ length: 10 }, () => randomQuery(random, hypothesis.ids));
      const supposed = await Promise.all(queries.map((query) => hypothesis.edges(query)));
      await fresh.apply(changeSet(hypothesis.changes()));
      const recorded = await Promise.all(queries.map((query) => fresh.edges(query)));
      expect(supposed.map(({ edges }) => edges.map(({ id }) => id))).toEqual(
        recorded.map(({ edges }) => edges.map(({ id }) => id)),
      );
      await fresh.close();
    }
  });
}

/** Movements without the times and versions of the edges that they were read off. */
const mapOf = ({ movements }: Awaited<ReturnType<typeof transferMap>>) =>
  movements.map(({ sources, ...movement }) => ({ ...movement, sources: sources.map(({ id }) => id) }));

const DAY = '2024-07-01';

async function randomHypothesis(random: Random, store: Store, seed: number) {
  const { nodes, edges } = randomGraph(seed, { nodes: 30, edges: 60 });
  await putAll(store, [...nodes, ...edges]);
  const { reading, end, alter, add, changes } = createHypothesis(store, DAY);
  for (const fact of [pick(random, nodes), ...pickSome(random, [...nodes, ...edges], 12)]) {
    if (chance(random, 0.5)) end(fact);
    else alter(fact, isEdge(fact) ? { validFrom: null } : { note: 'supposed' });
  }
  for (const { type, from, to } of pickSome(random, edges, 5))
    add(edge(type, from, to, {}, { discriminator: 'what-if' }));
  return { ids: nodes.map(({ id }) => id), changes, edges: (query: EdgeQuery) => reading().edges(query) };
}

function randomQuery(random: Random, ids: readonly string[]): EdgeQuery {
  return {
    nodes: chance(random, 0.3) ? null : pickSome(random, ids, 10),
    direction: pick(random, ['OUT', 'IN'] as const),
    types: pickSome(random, edgeTypes, 12),
    asOf: DAY,
    limit: 1000,
  };
}

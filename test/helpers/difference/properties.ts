import { expect, it } from 'vitest';
import type { Change } from '../../../src/model/change-set.ts';
import { type FactRecord, isEdge } from '../../../src/model/graph.ts';
import { isValidOn } from '../../../src/model/time.ts';
import { factDifferences } from '../../../src/register/fact-differences.ts';
import { createViews } from '../../../src/register/views.ts';
import type { Store } from '../../../src/store/store.ts';
import { changeSet, created, removed, updated } from '../builders.ts';
import { freshStore, type Open } from '../contract/open-store.ts';
import { memoryStore } from '../memory-store.ts';
import { chance, pick, pickSome, type Random, randomFrom } from '../random.ts';
import { DAYS, randomGraph } from '../random-graph.ts';
import { applied, type Content, contentOf } from './applied.ts';

async function factsOf(store: Store): Promise<FactRecord[]> {
  const facts: FactRecord[] = [];
  for await (const batch of store.snapshot()) facts.push(...batch);
  return facts;
}

/** The facts that hold on a day, by the plain meaning of the words. */
function holding(facts: readonly FactRecord[], asOf: string | null): FactRecord[] {
  const standing = new Set(facts.filter((fact) => isValidOn(fact, asOf)).map(({ id }) => id));
  return facts.filter(
    (fact) => standing.has(fact.id) && (!isEdge(fact) || (standing.has(fact.from) && standing.has(fact.to))),
  );
}

const byId = (facts: readonly FactRecord[]): Map<string, Content> =>
  new Map(facts.map((fact) => [fact.id, contentOf(fact)]));

/** Takes the place of some facts by what another seed drew for the same keys, removes edges and adds others. */
async function rewrite(random: Random, store: Store, seed: number): Promise<void> {
  const old = await factsOf(store);
  const { nodes, edges } = randomGraph(seed, { nodes: 40, edges: 60 });
  const now = new Map([...nodes, ...edges].map((fact) => [fact.id, fact]));
  const kept = new Set(old.map(({ id }) => id));
  const changes: Change[] = old.flatMap((fact) => {
    const other = now.get(fact.id);
    if (isEdge(fact) && chance(random, 0.2)) return [removed(fact)];
    return other && chance(random, 0.5) ? [updated(fact, other)] : [];
  });
  const added = pickSome(random, edges, 20).filter(
    ({ id, from, to }) => !kept.has(id) && kept.has(from) && kept.has(to),
  );
  await store.apply(changeSet([...changes, ...added.map(created)]));
}

/** A difference, applied to the one side, gives the other; over so many random graphs. */
export function differenceProperties(open: Open, graphs: number): void {
  const store = freshStore(open);

  it.each(Array.from({ length: graphs }, (_, seed) => seed))(
    'applied to one side it gives the other, and is empty for the same state twice: seed %i',
    async (seed) => {
      const random = randomFrom(seed);
      const { nodes, edges } = randomGraph(seed, { nodes: 40, edges: 60 });
      await store().apply(changeSet([...nodes, ...edges].map(created)));
      for (let step = 1; step <= 3; step++) await rewrite(random, store(), seed + step);
      const views = createViews({ store: store(), openMemoryStore: memoryStore });
      const states = await Promise.all([0, 1, 2, 3, 4].map((number) => views.afterChange(number)));
      const [, first, , , last] = states;
      if (!first || !last) throw new Error('there are five states');
      const drawn = Array.from({ length: 6 }, () =>
        [0, 1].map(() => ({ store: pick(random, states), asOf: pick(random, [null, ...DAYS]) })),
      );
      for (const [from, to] of [[first, last].map((each) => ({ store: each, asOf: null })), ...drawn]) {
        if (!from || !to) throw new Error('there are two sides');
        const difference = await factDifferences(from, to);
        const old = holding(await factsOf(from.store), from.asOf);
        const now = holding(await factsOf(to.store), to.asOf);
        expect(applied(old, difference)).toEqual(byId(now));
        const { added, changed, removed: gone } = await factDifferences(to, from);
        expect([added, changed, gone].map((rows) => rows.map(({ id }) => id))).toEqual(
          [difference.removed, difference.changed, difference.added].map((rows) => rows.map(({ id }) => id)),
        );
        if (from.store === first && to.store === last)
          expect(added.length + changed.length + gone.length).toBeGreaterThan(0);
        const none = await factDifferences(from, { ...from });
        expect([none.added, none.changed, none.removed, none.activities]).toEqual([[], [], [], []]);
      }
      await Promise.all(states.map((state) => state.close()));
      await views.close();
    },
  );
}

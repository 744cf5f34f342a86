import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FactRecord } from '../../src/model/graph.ts';
import type { Store } from '../../src/store/store.ts';
import { wholeRegister } from '../../src/store/whole-register.ts';
import { changeSet, node, putAll, updated } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';

const numbered = (i: number) => `s-${String(i).padStart(4, '0')}`;
const systems = Array.from({ length: 3000 }, (_, i) => node('System', numbered(i)));

let store: Store;
beforeEach(async () => {
  store = await memoryStore();
  await putAll(store, systems);
});
afterEach(() => store.close());

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Renames the first and the last system alike, again and again, whenever it has a turn. */
async function keepWriting(isDone: () => boolean): Promise<number> {
  let ends: FactRecord[] = [...systems.slice(0, 1), ...systems.slice(-1)];
  let times = 0;
  for (; !isDone(); times++) {
    const renamed = ends.map((fact) => ({ ...fact, name: { en: `${times}`, ar: null } }) as FactRecord);
    const changes = ends.map((fact, i) => updated(fact, renamed[i] ?? fact));
    const { changes: made } = await store.apply(changeSet(changes));
    ends = made.flatMap(({ after }) => after ?? []);
    await turn();
  }
  return times;
}

it('The register is read in one state, though others write whenever they have a turn', async () => {
  let isDone = false;
  const writing = keepWriting(() => isDone);
  const facts = await wholeRegister(store, 10_000);
  isDone = true;
  expect(facts).toHaveLength(systems.length);
  expect(facts.at(0)).toMatchObject({ version: facts.at(-1)?.version, name: { en: expect.anything() } });
  expect(await writing).toBeGreaterThan(1);
});

it('Others have a turn while the register is read', async () => {
  let turns = 0;
  let isDone = false;
  const others = (async () => {
    for (; !isDone; turns++) await turn();
  })();
  await wholeRegister(store, 10_000);
  isDone = true;
  await others;
  expect(turns).toBeGreaterThanOrEqual(3);
});

it('A register with more facts than are asked for at most is refused', async () => {
  await expect(wholeRegister(store, 2999)).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    details: { limit: 2999 },
  });
  expect(await wholeRegister(store, 3000)).toHaveLength(3000);
});

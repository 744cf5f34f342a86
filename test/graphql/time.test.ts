import { expect, it } from 'vitest';
import { ask } from '../helpers/ask.ts';
import { changeSet, created, node } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';

/** A store in which a purpose was recorded at each of these moments. */
const MOMENTS = ['2024-03-01T00:00:00.000Z', '2024-03-01T12:00:00.000Z', '2024-03-02T00:00:00.000Z'];

async function purposes() {
  const store = await memoryStore();
  for (const [i, at] of MOMENTS.entries())
    await store.apply(changeSet([created(node('Purpose', `p${i}`))], { at }));
  return store;
}

const keysOf = ({ data }: { data: { purposes: { nodes: { key: string }[] } } }) =>
  data.purposes.nodes.map(({ key }) => key);

it.each([
  ['2024-02-29', []],
  ['2024-03-01', ['p0', 'p1']],
  ['2024-03-01T00:00:00Z', ['p0']],
  ['2024-03-01T11:59:59.9999Z', ['p0']],
  ['2024-03-01T13:00:00.5+01:00', ['p0', 'p1']],
  ['2024-03-02', ['p0', 'p1', 'p2']],
])('The register knew at %s of %j', async (knownAt, keys) => {
  const store = await purposes();
  expect(keysOf(await ask(store, `{ purposes(knownAt: "${knownAt}") { nodes { key } } }`))).toEqual(keys);
  await store.close();
});

it.each([
  ['gte', '2024-03-01', ['p0', 'p1', 'p2']],
  ['gt', '2024-03-01', ['p1', 'p2']],
  ['eq', '2024-03-01', ['p0']],
  ['lt', '2024-03-02', ['p0', 'p1']],
  ['lte', '2024-03-02', ['p0', 'p1', 'p2']],
  ['lt', '2024-03-01T12:00:00+00:00', ['p0']],
])('Recorded %s %s are %j', async (operator, moment, keys) => {
  const store = await purposes();
  const where = `{ recordedAt: { ${operator}: "${moment}" } }`;
  expect(keysOf(await ask(store, `{ purposes(where: ${where}) { nodes { key } } }`))).toEqual(keys);
  await store.close();
});

it.each(['yesterday', '2024-02-30', '2024-03-01T25:00:00Z', '2024-03-01 12:00'])(
  '%s is no moment',
  async (knownAt) => {
    const store = await purposes();
    const { errors } = await ask(store, `{ purposes(knownAt: "${knownAt}") { totalCount } }`);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('is not an instant')]);
    await store.close();
  },
);

it('Both clocks of one question may differ from field to field, and share what they can', async () => {
  const store = await purposes();
  const { data, errors } = await ask(
    store,
    `{ that: purposes(knownAt: "2024-03-01") { totalCount } earlier: purposes(knownAt: "${MOMENTS[0]}") { totalCount }
       now: purposes { totalCount } statistics(knownAt: "2024-03-01") { changeNumber } }`,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    that: { totalCount: 2 },
    earlier: { totalCount: 1 },
    now: { totalCount: 3 },
    statistics: { changeNumber: 2 },
  });
  await store.close();
});

import { beforeAll, expect, test } from 'vitest';
import { MAX_VALUES } from '../../src/graphql/budget.ts';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { edge, node, putAll } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';

let store: Store;
beforeAll(async () => {
  const parts = Array.from({ length: 100 }, (_, i) => node('Organisation', `part-${i}`));
  const whole = node('Organisation', 'whole');
  store = await memoryStore();
  await putAll(store, [whole, ...parts, ...parts.map(({ id }) => edge('PART_OF', id, whole.id))]);
});

const names = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: name`).join(' ');
const codes = async (question: string) =>
  (await ask(store, question)).errors.map(({ code }) => code).slice(0, 1);

test('a list is answered as long as the fields of all its items are not too many', async () => {
  const most = MAX_VALUES / 100;
  expect(await codes(`{ organisations(first: 100) { nodes { ${names(most - 10)} } } }`)).toEqual([]);
  expect(await codes(`{ organisations(first: 100) { nodes { ${names(most)} } } }`)).toEqual([
    'LIMIT_EXCEEDED',
  ]);
});

test('fields count wherever they stand: in fragments, and below the item', async () => {
  const fields = names(MAX_VALUES / 100);
  expect(
    await codes(`{ organisations(first: 100) { nodes { ...F } } } fragment F on Organisation { ${fields} }`),
  ).toEqual(['LIMIT_EXCEEDED']);
  expect(
    await codes(`{ organisations(first: 100) { edges { node { ... on Organisation { ${fields} } } } } }`),
  ).toEqual(['LIMIT_EXCEEDED']);
});

test('pages inside pages end when they come to more than one answer may hold', async () => {
  const inside = (levels: number): string =>
    levels === 0 ? 'id' : `partOf { nodes { parts(first: 100) { nodes { ${inside(levels - 1)} } } } }`;
  expect(await codes(`{ organisations(first: 100) { nodes { ${inside(1)} } } }`)).toEqual([]);
  expect(await codes(`{ organisations(first: 100) { nodes { ${inside(3)} } } }`)).toEqual(['LIMIT_EXCEEDED']);
});

test('between the fields of a large question others are served', async () => {
  let served = 0;
  let asking = true;
  const serve = () => {
    served += 1;
    if (asking) setImmediate(serve);
  };
  setImmediate(serve);
  const fields = Array.from({ length: 50 }, (_, i) => `a${i}: organisations { totalCount }`);
  await ask(store, `{ ${fields.join(' ')} }`);
  asking = false;
  expect(served).toBeGreaterThanOrEqual(50);
});

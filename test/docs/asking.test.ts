import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { importInventory } from '../../src/register/import-inventory.ts';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { AT } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { sources } from '../seed/policy-inventories.ts';

const text = readFileSync(new URL('../../docs/asking.md', import.meta.url), 'utf8');

/** Each question with the answer that stands behind it. */
const examples = [...text.matchAll(/```graphql\n(.+?)```\n\n```json\n(.+?)```/gs)].map(
  ([, question = '', answer = '']) => ({ question, answer: JSON.parse(answer) }),
);

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
  const clock = () => AT;
  await importInventory(store, { sources, texts: [], actor: 'test', reason: null, clock, dryRun: false });
});

test('Every question in docs/asking.md has its answer behind it', () => {
  expect(examples.length).toBeGreaterThan(6);
  expect(examples).toHaveLength(text.match(/```graphql/g)?.length ?? 0);
});

test.each(examples)('docs/asking.md: $question', async ({ question, answer }) => {
  expect(await ask(store, question)).toEqual({ data: answer, errors: [] });
});

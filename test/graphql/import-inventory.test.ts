import { expect, test } from 'vitest';
import { ask } from '../helpers/ask.ts';
import { memoryStore } from '../helpers/memory-store.ts';

const MUTATION = `mutation ($files: [FileInput!]!, $dryRun: Boolean) {
  importInventory(files: $files, dryRun: $dryRun, reason: "first look") { __typename
    ... on InventoryImported { dryRun changeNumber added changed { id fields { field before after } } removed }
    ... on InventoryRefused { total diagnostics { code file line column path } } } }`;

const file = (name: string, website: string) => ({
  name: 'a.yaml',
  content: `kharita: 1\ninventory: a\norganisations:\n  - { key: a, name: ${name}, website: '${website}' }\n`,
});

test('an import is tried, done, repeated and corrected; a faulty one tells its faults', async () => {
  const store = await memoryStore();
  const run = async (files: object[], dryRun = false) =>
    (await ask(store, MUTATION, { files, dryRun })).data.importInventory;
  const nothing = {
    __typename: 'InventoryImported',
    dryRun: false,
    changeNumber: null,
    added: [],
    changed: [],
    removed: [],
  };
  const first = [file('A', 'https://a.example')];

  expect(await run(first, true)).toEqual({ ...nothing, dryRun: true, added: ['Organisation:a'] });
  expect(await store.changeNumber()).toBe(0);
  expect(await run(first)).toEqual({ ...nothing, changeNumber: 1, added: ['Organisation:a'] });
  expect(await run(first)).toEqual(nothing);
  expect(await run([file('A', 'https://a.test')])).toEqual({
    ...nothing,
    changeNumber: 2,
    changed: [
      {
        id: 'Organisation:a',
        fields: [{ field: 'website', before: '"https://a.example"', after: '"https://a.test"' }],
      },
    ],
  });
  expect(await run([{ name: 'b.yaml', content: 'kharita: 1\norganisation: []\n' }])).toEqual({
    __typename: 'InventoryRefused',
    total: 1,
    diagnostics: [{ code: 'UNKNOWN_FIELD', file: 'b.yaml', line: 2, column: 1, path: 'organisation' }],
  });
  await store.close();
});

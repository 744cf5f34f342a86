import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { AT } from '../helpers/builders.ts';
import { importFiles } from '../helpers/inventory-files.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { sources } from '../seed/policy-inventories.ts';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
  expect((await importFiles(store, sources)).faults).toBeNull();
});
afterAll(() => store.close());

it('Each value leads to the fact that states it, with its certainty and words, and to whose fact it is', async () => {
  const { data, errors } = await ask(
    store,
    `{ recordOfProcessing(organisation: "lua-crm") {
      cells(columns: [RESPONSIBLE]) { values(first: 1) { totalCount nodes { statedBy { __typename } } } }
      activities(first: 1) { totalCount nodes { activity { key } cells(columns: [RECIPIENTS]) {
        values(first: 1) { nodes { node { id } origin of { key } places { key }
          statedBy { id certainty evidence { ref } ... on DisclosesToEdge { recipientRole } } } } } } } } }`,
  );
  expect(errors).toEqual([]);
  const { cells, activities } = data.recordOfProcessing;
  expect(cells[0].values.nodes).toEqual([{ statedBy: { __typename: 'Organisation' } }]);
  expect(activities.nodes[0].cells[0].values.nodes).toEqual([
    {
      node: { id: 'Organisation:cloudflare' },
      origin: 'WHOLE',
      of: { key: 'lua-crm/processing' },
      places: [],
      statedBy: {
        id: 'DISCLOSES_TO:ProcessingActivity:lua-crm/processing>Organisation:cloudflare',
        certainty: 'EXPLICIT',
        evidence: expect.arrayContaining([{ ref: expect.stringMatching(/^LUA-RCN-/) }]),
        recipientRole: null,
      },
    },
  ]);
});

it('A movement without a place tells with its gap why nothing is decided', async () => {
  const { data } = await ask(
    store,
    `{ recordOfProcessing(organisation: "lua-crm") { activities(first: 1) { nodes { cells(columns: [THIRD_COUNTRIES]) {
      status missing(first: 1) { nodes { field movement { status missing { code } } } } } } } } }`,
  );
  const [cell] = data.recordOfProcessing.activities.nodes[0].cells;
  expect(cell.status).toBe('EMPTY');
  expect(cell.missing.nodes[0]).toMatchObject({
    field: 'locations',
    movement: { status: 'UNDETERMINED', missing: expect.arrayContaining([{ code: 'DESTINATION' }]) },
  });
});

it('It is asked of a moment too: before anything was recorded there was no such organisation', async () => {
  const record = (time: string) =>
    ask(store, `{ recordOfProcessing(organisation: "lua-crm"${time}) { organisation { key } } }`);
  expect((await record(`, knownAt: "${AT}"`)).errors).toEqual([]);
  expect((await record(', knownAt: "2020-01-01"')).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

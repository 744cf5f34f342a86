import { beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { edge, evidence, node, putAll } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';

let store: Store;
beforeAll(async () => {
  const shop = node('Organisation', 'shop', {}, { evidence: [evidence('Clause:n/1')] });
  const cloud = node('Organisation', 'cloud', {}, { certainty: 'AMBIGUOUS' });
  const clause = node('Clause', 'n/1', { start: 0, end: 9 }, { provenance: 'REFERENCE' });
  const engages = edge('ENGAGES', shop.id, cloud.id, {}, { certainty: 'AMBIGUOUS', inventory: 'ours' });
  const partOf = edge('PART_OF', cloud.id, shop.id, {}, { validTo: '2020-01-01' });
  store = await memoryStore();
  await putAll(store, [shop, cloud, clause, engages, partOf]);
});

const NODES = ['Clause:n/1', 'Organisation:cloud', 'Organisation:shop'];
const ENGAGES = 'ENGAGES:Organisation:shop>Organisation:cloud';
const PART_OF = 'PART_OF:Organisation:cloud>Organisation:shop';

test.each([
  ['', [...NODES, ENGAGES]],
  ['asOf: "2019-12-31"', [...NODES, ENGAGES, PART_OF]],
  ['kinds: [Organisation]', NODES.slice(1)],
  ['types: [ENGAGES, PART_OF]', [ENGAGES]],
  ['kinds: [Clause], types: [ENGAGES]', ['Clause:n/1', ENGAGES]],
  ['kinds: []', []],
  ['where: { certainty: { eq: AMBIGUOUS } }', ['Organisation:cloud', ENGAGES]],
  ['where: { hasEvidence: false, not: { provenance: { eq: REFERENCE } } }', ['Organisation:cloud', ENGAGES]],
  ['where: { or: [{ inventory: { eq: "ours" } }, { hasEvidence: true }] }', ['Organisation:shop', ENGAGES]],
])('facts(%s)', async (args, ids) => {
  const { data, errors } = await ask(
    store,
    `{ facts${args && `(${args})`} { totalCount nodes { id } pageInfo { hasNextPage } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.facts).toEqual({
    totalCount: ids.length,
    nodes: ids.map((id) => ({ id })),
    pageInfo: { hasNextPage: false },
  });
});

test('facts go on from nodes to relations, page by page', async () => {
  const found: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 9; pages++) {
    const question = `query ($after: String) {
      facts(first: 2, after: $after, asOf: "2019-12-31") { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const { data } = await ask(store, question, { after });
    const { nodes, pageInfo } = data.facts;
    found.push(...nodes.map(({ id }: { id: string }) => id));
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) break;
  }
  expect(found).toEqual([...NODES, ENGAGES, PART_OF]);
});

test('a relation is told with its ends and what stands on it', async () => {
  const { data } = await ask(
    store,
    `{ facts(types: [ENGAGES]) { nodes { __typename ... on Relation { from { name } to { id } type } } } }`,
  );
  expect(data.facts.nodes).toEqual([
    { __typename: 'EngagesEdge', from: { name: 'shop' }, to: { id: 'Organisation:cloud' }, type: 'ENGAGES' },
  ]);
});

test.each(['x', 'nx', 'ex', ''])('facts refuse %j as a cursor', async (after) => {
  const { errors } = await ask(store, `{ facts(after: "${after}") { totalCount } }`);
  expect(errors.map(({ code }) => code)).toEqual(['BAD_INPUT']);
});

test('the cursor of a relation on its own goes on in the list of its start', async () => {
  const { data } = await ask(store, `{ relation(id: "${ENGAGES}") { ... on EngagesEdge { cursor } } }`);
  const question = `query ($after: String) { organisation(key: "shop") { engages(after: $after) { nodes { id } } } }`;
  const answer = await ask(store, question, { after: data.relation.cursor });
  expect(answer).toMatchObject({ data: { organisation: { engages: { nodes: [] } } }, errors: [] });
});

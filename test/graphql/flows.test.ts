import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { putAll } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { clinic } from './clinic.ts';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
  await putAll(store, clinic());
});
afterAll(() => store.close());

test('health data, narrowed to dental data, reach the host of the clinic within three steps; places are told', async () => {
  const { data, errors } = await ask(
    store,
    `{ lineage(start: "DataCategory:health", kinds: [Organisation, RecipientCategory]) { totalCount isPartial cut { limit }
         nodes { nodes { depth isStart isEverything categories { key } node { key } } }
         edges { totalCount nodes { relation { id } } }
         jurisdictions { jurisdiction { code } statedBy } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.lineage.nodes.nodes).toEqual([
    { depth: 3, isStart: false, isEverything: false, categories: [{ key: 'dental' }], node: { key: 'host' } },
  ]);
  expect(data.lineage.totalCount).toBe(1);
  expect(data.lineage.isPartial).toBe(false);
  expect(data.lineage.cut).toBeNull();
  expect(data.lineage.jurisdictions).toEqual([
    {
      jurisdiction: { code: 'DE' },
      statedBy: ['DISCLOSES_TO:ProcessingActivity:clinic/processing>Organisation:host'],
    },
  ]);
});

test('a path shows each step with its relation', async () => {
  const { data, errors } = await ask(
    store,
    `{ paths(from: "DataCategory:card", to: "Organisation:mailer") { totalCount isPartial
         nodes { length steps { node { key } relation { type } categories { key } } } } }`,
  );
  expect(errors).toEqual([]);
  const categories = [{ key: 'card' }];
  expect(data.paths).toEqual({
    totalCount: 1,
    isPartial: false,
    nodes: [
      {
        length: 4,
        steps: [
          { node: { key: 'card' }, relation: null, categories },
          { node: { key: 'clinic/billing' }, relation: { type: 'PROCESSES' }, categories },
          { node: { key: 'clinic/processing' }, relation: { type: 'PART_OF' }, categories },
          { node: { key: 'host' }, relation: { type: 'DISCLOSES_TO' }, categories },
          { node: { key: 'mailer' }, relation: { type: 'ENGAGES' }, categories },
        ],
      },
    ],
  });
});

test('those who stand behind the clinic, to the end of the chain', async () => {
  const { data, errors } = await ask(
    store,
    '{ subprocessors(of: "clinic") { totalCount nodes { nodes { depth node { key } via { id } } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.subprocessors).toEqual({
    totalCount: 3,
    nodes: {
      nodes: [
        {
          depth: 1,
          node: { key: 'host' },
          via: [{ id: 'DISCLOSES_TO:ProcessingActivity:clinic/processing>Organisation:host' }],
        },
        {
          depth: 1,
          node: { key: 'payment-providers' },
          via: [{ id: 'DISCLOSES_TO:ProcessingActivity:clinic/billing>RecipientCategory:payment-providers' }],
        },
        { depth: 2, node: { key: 'mailer' }, via: [{ id: 'ENGAGES:Organisation:host>Organisation:mailer' }] },
      ],
    },
  });
});

test('the register is counted', async () => {
  const { data } = await ask(
    store,
    '{ statistics { changeNumber nodeCount relationCount nodes { kind count } } }',
  );
  expect(data.statistics).toMatchObject({ changeNumber: 1, nodeCount: 18, relationCount: 14 });
  expect(data.statistics.nodes).toContainEqual({ kind: 'Organisation', count: 3 });
});

test.each([
  ['an unknown start', '{ lineage(start: "Organisation:nobody") { totalCount } }', 'NOT_FOUND'],
  ['too deep a walk', '{ lineage(start: "Organisation:host", depth: 26) { totalCount } }', 'BAD_INPUT'],
  [
    'a path to nowhere',
    '{ paths(from: "DataCategory:card", to: "Organisation:nobody") { totalCount } }',
    'NOT_FOUND',
  ],
])('refuses %s with a code', async (_what, question, code) => {
  const { errors } = await ask(store, question);
  expect(errors.map((error) => error.code)).toEqual([code]);
});

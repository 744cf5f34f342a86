import { describe, expect, test } from 'vitest';
import { type PathsQuestion, paths } from '../../../src/lineage/paths.ts';
import type { NodeId } from '../../../src/model/graph.ts';
import type { Store } from '../../../src/store/store.ts';
import { edge, node } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import {
  activity,
  category,
  dataset,
  expectRefusal,
  organisation,
  pathsOf,
  system,
  worlds,
} from './flow-world.ts';

function between(store: Store, from: NodeId, to: NodeId, rest: Partial<PathsQuestion> = {}) {
  return paths(store, { from, to, asOf: null, ...rest });
}

const email = category('email');
const card = category('card');
const aws = organisation('aws');

/** The ways on which data get from one node to another. */
export function pathsContract(open: Open): void {
  const world = worlds(open);
  const SHOP = [
    edge('PROCESSES', activity('order'), email),
    edge('PROCESSES', activity('order'), card),
    edge('RUNS_ON', activity('order'), system('shop')),
    edge('PROVIDED_BY', system('shop'), aws),
    edge('DISCLOSES_TO', activity('order'), organisation('stripe'), { categories: [card] }),
    edge('ENGAGES', organisation('stripe'), aws),
    edge('DISCLOSES_TO', activity('order'), aws, { categories: [email] }),
  ];

  describe('paths', () => {
    test('come shortest first, then by their edges, each step with what survives to there', async () => {
      const store = await world(SHOP);
      const answer = await between(store, activity('order'), aws);
      expect(pathsOf(answer)).toEqual([
        'order (card email) > aws (email)',
        'order (card email) > stripe (card) > aws (card)',
        'order (card email) > shop (card email) > aws (card email)',
      ]);
      expect(answer.paths[0]?.map(({ edge }) => edge?.id ?? null)).toEqual([
        null,
        'DISCLOSES_TO:ProcessingActivity:order>Organisation:aws',
      ]);
      expect(answer.isPartial).toBeNull();
    });

    test('start with a data category, and with those narrower than it', async () => {
      const store = await world([...SHOP, edge('BROADER', card, category('payment'))]);
      expect(pathsOf(await between(store, category('payment'), organisation('stripe')))).toEqual([
        'card (card) > order (card) > stripe (card)',
      ]);
    });

    test('exist only for categories that pass every edge', async () => {
      const store = await world([
        edge('FEEDS', dataset('a'), dataset('b'), { categories: [email] }),
        edge('FEEDS', dataset('b'), dataset('c'), { categories: [card] }),
      ]);
      expect(pathsOf(await between(store, dataset('a'), dataset('c')))).toEqual([]);
      expect(pathsOf(await between(store, dataset('a'), dataset('b'), { categories: [card] }))).toEqual([]);
      expect(pathsOf(await between(store, dataset('b'), dataset('c'), { categories: [card] }))).toEqual([
        'b (card) > c (card)',
      ]);
    });

    test('do not lead through a node that many share, but may start and end there', async () => {
      const store = await world(
        [
          edge('RUNS_ON', activity('mine'), system('oauth')),
          edge('SUPPLIES', system('oauth'), activity('yours')),
          edge('PROVIDED_BY', system('oauth'), organisation('google')),
          edge('SUPPLIES', organisation('google'), activity('yours')),
        ],
        [node('System', 'oauth', { tenancy: 'SHARED' })],
      );
      expect(pathsOf(await between(store, activity('mine'), activity('yours')))).toEqual([]);
      expect(pathsOf(await between(store, activity('mine'), organisation('google')))).toEqual([
        'mine (ALL) > oauth (ALL) > google (ALL)',
      ]);
      expect(pathsOf(await between(store, system('oauth'), activity('yours')))).toEqual([
        'oauth (ALL) > yours (ALL)',
      ]);
    });

    test('never pass a node twice, and take every parallel edge', async () => {
      const store = await world([
        edge('FEEDS', system('a'), system('b')),
        edge('FEEDS', system('a'), system('b'), {}, { discriminator: 'nightly' }),
        edge('FEEDS', system('b'), system('a')),
        edge('FEEDS', system('b'), system('b')),
        edge('FEEDS', system('b'), system('c')),
      ]);
      const answer = await between(store, system('a'), system('c'), { maxLength: 25 });
      expect(answer.paths.map((path) => path.map(({ edge }) => edge?.id ?? 'start').slice(1))).toEqual([
        ['FEEDS:System:a>System:b', 'FEEDS:System:b>System:c'],
        ['FEEDS:System:a>System:b#nightly', 'FEEDS:System:b>System:c'],
      ]);
      expect(pathsOf(await between(store, system('a'), system('a')))).toEqual([]);
    });

    test('are as long as asked for, and as many; what is cut off is said', async () => {
      const store = await world(SHOP);
      expect(pathsOf(await between(store, activity('order'), aws, { maxLength: 1 }))).toHaveLength(1);
      const answer = await between(store, activity('order'), aws, { first: 2 });
      expect(pathsOf(answer)).toHaveLength(2);
      expect(answer.isPartial).toMatchObject({ limit: 'PATHS' });
      expect((await between(store, activity('order'), aws, { first: 3 })).isPartial).toBeNull();
    });

    test('end where trying everything would take for ever, and say so', async () => {
      const all = Array.from({ length: 12 }, (_, i) => system(`s${i}`));
      const clique = all.flatMap((from) =>
        all.filter((to) => to !== from).map((to) => edge('FEEDS', from, to)),
      );
      const store = await world([
        ...clique,
        edge('FEEDS', dataset('in'), system('s0')),
        edge('FEEDS', system('s0'), dataset('near')),
        edge('FEEDS', system('s11'), dataset('far')),
      ]);
      const many = await between(store, dataset('in'), dataset('far'), { maxLength: 25 });
      expect(many.paths).toHaveLength(50);
      expect(many.isPartial).toMatchObject({ limit: 'PATHS' });
      const one = await between(store, dataset('in'), dataset('near'), { maxLength: 25 });
      expect(pathsOf(one)).toEqual(['in (ALL) > s0 (ALL) > near (ALL)']);
      expect(one.isPartial).toMatchObject({ limit: 'STEPS' });
      const none = await between(store, dataset('near'), dataset('in'), { maxLength: 25 });
      expect(none).toEqual({ paths: [], isPartial: null });
    });

    test('stand on the day asked for, between nodes that stand on it', async () => {
      const store = await world([edge('FEEDS', system('a'), system('b'), {}, { validTo: '2025-01-01' })]);
      expect(pathsOf(await between(store, system('a'), system('b'), { asOf: '2024-12-31' }))).toHaveLength(1);
      expect(pathsOf(await between(store, system('a'), system('b'), { asOf: '2025-01-01' }))).toEqual([]);
      await expectRefusal(between(store, system('a'), system('x')), 'NOT_FOUND', /^to: there is no System:x/);
      await expectRefusal(
        between(store, system('x'), system('a')),
        'NOT_FOUND',
        /^from: there is no System:x/,
      );
      await expectRefusal(between(store, system('a'), system('b'), { first: 51 }), 'BAD_INPUT', /^first/);
      await expectRefusal(
        between(store, system('a'), system('b'), { maxLength: 26 }),
        'BAD_INPUT',
        /^maxLength/,
      );
    });
  });
}

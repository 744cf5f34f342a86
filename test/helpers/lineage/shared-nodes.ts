import { expect, test } from 'vitest';
import { edge, node } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import {
  activity,
  dataset,
  dental,
  downstream,
  email,
  nodesOf,
  organisation,
  system,
  upstream,
  worlds,
} from './flow-world.ts';

/** What many controllers share does not connect them. */
export function sharedNodes(open: Open): void {
  const world = worlds(open);
  const google = organisation('google');
  const TWO_CONTROLLERS = [
    edge('DISCLOSES_TO', activity('lua/sign-in'), google),
    edge('SUPPLIES', google, activity('gtg/contacts')),
    edge('ENGAGES', google, organisation('google-cloud')),
    edge('SUPPLIES', organisation('google-cloud'), activity('gtg/logs')),
  ];

  test('what an organisation receives goes on to its processors, and does not come out where it supplies', async () => {
    const store = await world(TWO_CONTROLLERS);
    expect(nodesOf(await downstream(store, activity('lua/sign-in')))).toEqual([
      '0 ProcessingActivity:lua/sign-in: ALL',
      '1 Organisation:google: ALL',
      '2 Organisation:google-cloud: ALL',
    ]);
    expect(nodesOf(await upstream(store, activity('gtg/contacts')))).toEqual([
      '0 ProcessingActivity:gtg/contacts: ALL',
      '1 Organisation:google: ALL',
    ]);
  });

  test('upstream the walk passes an organisation that engages the one reached', async () => {
    const store = await world(TWO_CONTROLLERS);
    expect(nodesOf(await upstream(store, organisation('google-cloud')))).toEqual([
      '0 Organisation:google-cloud: ALL',
      '1 Organisation:google: ALL',
      '2 ProcessingActivity:lua/sign-in: ALL',
    ]);
  });

  test('an organisation that is asked for itself is followed everywhere', async () => {
    const store = await world(TWO_CONTROLLERS);
    expect(nodesOf(await downstream(store, google))).toEqual([
      '0 Organisation:google: ALL',
      '1 Organisation:google-cloud: ALL',
      '1 ProcessingActivity:gtg/contacts: ALL',
    ]);
  });

  test('a category of recipients does not connect', async () => {
    const store = await world([
      edge('DISCLOSES_TO', activity('a'), 'RecipientCategory:partners'),
      edge('SUPPLIES', 'RecipientCategory:partners', activity('b')),
    ]);
    expect(nodesOf(await downstream(store, activity('a')))).toHaveLength(2);
    expect(nodesOf(await upstream(store, activity('b')))).toHaveLength(2);
  });

  test.each([
    ['SHARED', ['0 ProcessingActivity:a: ALL', '1 System:s: ALL', '2 Organisation:provider: ALL']],
    [
      'OWN',
      [
        '0 ProcessingActivity:a: ALL',
        '1 System:s: ALL',
        '2 Organisation:provider: ALL',
        '2 ProcessingActivity:b: ALL',
        '2 System:t: ALL',
      ],
    ],
    [
      null,
      [
        '0 ProcessingActivity:a: ALL',
        '1 System:s: ALL',
        '2 Organisation:provider: ALL',
        '2 ProcessingActivity:b: ALL',
        '2 System:t: ALL',
      ],
    ],
  ])(
    'a system of tenancy %s leads to its provider; only one that is not shared leads on',
    async (tenancy, expected) => {
      const store = await world(
        [
          edge('RUNS_ON', activity('a'), system('s')),
          edge('PROVIDED_BY', system('s'), organisation('provider')),
          edge('SUPPLIES', system('s'), activity('b')),
          edge('FEEDS', system('s'), system('t')),
        ],
        [node('System', 's', { tenancy })],
      );
      expect(nodesOf(await downstream(store, activity('a')))).toEqual(expected);
      const sources = tenancy === 'SHARED' ? 2 : 3;
      expect(nodesOf(await upstream(store, activity('b')))).toHaveLength(sources);
      expect(nodesOf(await upstream(store, system('t')))).toHaveLength(sources);
      expect(nodesOf(await upstream(store, organisation('provider')))).toHaveLength(3);
    },
  );

  test('upstream a shared node can end some terms and pass others on', async () => {
    const store = await world([
      edge('DISCLOSES_TO', activity('origin'), organisation('hub')),
      edge('SUPPLIES', organisation('hub'), activity('mid'), { categories: [email] }),
      edge('ENGAGES', organisation('hub'), organisation('processor'), { categories: [dental] }),
      edge('SUPPLIES', organisation('processor'), activity('end')),
      edge('RUNS_ON', activity('mid'), system('s')),
      edge('PROVIDED_BY', system('s'), organisation('processor')),
    ]);
    expect(nodesOf(await upstream(store, organisation('processor')))).toEqual([
      '0 Organisation:processor: ALL',
      '1 Organisation:hub: dental email',
      '1 System:s: ALL',
      '2 ProcessingActivity:mid: ALL',
      '2 ProcessingActivity:origin: dental',
    ]);
  });

  test('a shared system among several starts is passed only by the data that it holds itself', async () => {
    const store = await world(
      [
        edge('HOLDS', dataset('mine'), email),
        edge('CONTAINS', system('shared'), dataset('inside')),
        edge('HOLDS', dataset('inside'), dental),
        edge('FEEDS', dataset('mine'), system('shared')),
        edge('FEEDS', system('shared'), system('other')),
      ],
      [node('System', 'shared', { tenancy: 'SHARED' })],
    );
    const start = [dataset('mine'), system('shared')];
    expect(nodesOf(await downstream(store, system('shared'), { start }))).toEqual([
      '0 Dataset:mine: email',
      '0 System:shared: dental email',
      '1 System:other: dental',
    ]);
  });
}

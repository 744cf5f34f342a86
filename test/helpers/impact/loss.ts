import { describe, expect, test } from 'vitest';
import { edge, node } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import { activity, email, organisation, system, worlds } from '../lineage/flow-world.ts';
import { dutiesOf, hitsOf, impactOf, keysOf } from './impact-world.ts';

const host = organisation('host');
const SHOP = [
  edge('PART_OF', activity('shop/orders'), activity('shop/whole')),
  edge('CONTROLLED_BY', activity('shop/whole'), organisation('shop')),
  edge('PROCESSES', activity('shop/orders'), email),
  edge('RUNS_ON', activity('shop/orders'), system('cart')),
  edge('PROVIDED_BY', system('cart'), host),
  edge('DISCLOSES_TO', activity('shop/mail'), organisation('mailer')),
  edge('ENGAGES', organisation('mailer'), host),
  edge('ENGAGES', host, organisation('power')),
  edge('ENGAGES', organisation('power'), organisation('grid')),
  edge('ENGAGES', organisation('grid'), host),
  edge('COMMITS', activity('shop/whole'), 'Commitment:needs-sharing'),
  edge('COMMITS', activity('shop/whole'), 'Commitment:notice'),
];
const NODES = [
  node('Commitment', 'needs-sharing', { commitmentType: 'SHARING_NECESSITY' }),
  node('Commitment', 'notice', { commitmentType: 'BREACH_NOTICE', hours: 24 }),
];

/** What rests on a processor or system. */
export function lossContract(open: Open): void {
  const world = worlds(open);

  describe('a loss', () => {
    test('takes from the activities what they rely on, directly and through chains', async () => {
      const answer = await impactOf(await world(SHOP, NODES), 'LOSS', host);
      expect(hitsOf(answer.activities)).toEqual([
        'shop/mail (ALL): shop/mail -DISCLOSES_TO-> mailer -ENGAGES-> host',
        'shop/orders (email): shop/orders -RUNS_ON-> cart -PROVIDED_BY-> host',
      ]);
      expect(hitsOf(answer.stores)).toEqual(['cart (ALL): cart -PROVIDED_BY-> host']);
      expect(keysOf(answer.dataCategories)).toEqual(['email']);
    });

    test('concerns those who engage it and those who stand behind it, and makes nobody tell anybody', async () => {
      const answer = await impactOf(await world(SHOP, NODES), 'LOSS', host);
      expect(dutiesOf(answer.controllers)).toEqual(['shop: ']);
      expect(dutiesOf(answer.processors)).toEqual(['grid: ', 'host: ', 'mailer: ', 'power: ']);
      expect(answer.behind.map(({ depth, node: { key } }) => [depth, key])).toEqual([
        [1, 'power'],
        [2, 'grid'],
      ]);
    });

    test('brings up that sharing is necessary, and no promise on breaches', async () => {
      const { commitments } = await impactOf(await world(SHOP, NODES), 'LOSS', host);
      expect(keysOf(commitments)).toEqual(['needs-sharing']);
    });
  });
}

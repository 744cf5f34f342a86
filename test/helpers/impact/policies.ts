import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Impact } from '../../../src/lineage/impact/answer.ts';
import { importInventory } from '../../../src/register/import-inventory.ts';
import type { Store } from '../../../src/store/store.ts';
import { ownerOf, sources } from '../../seed/policy-inventories.ts';
import { AT } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import { organisation } from '../lineage/flow-world.ts';
import { BY_LAW, dutiesOf, impactOf, keysOf } from './impact-world.ts';

const ownersOf = ({ activities }: Impact) => [...new Set(activities.map(({ node: { id } }) => ownerOf(id)))];

/** Breaches of the processors that the five policies name. */
export function policiesImpact(open: Open): void {
  describe('over the five policies', () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      const rest = { texts: [], actor: 'test', reason: null, clock: () => AT, dryRun: false };
      await importInventory(store, { sources, ...rest });
    }, 120_000);
    afterAll(() => store.close());

    test('a breach of Cloudflare hits activities of Lua CRM only', async () => {
      const answer = await impactOf(store, 'BREACH', organisation('cloudflare'));
      expect(ownersOf(answer)).toEqual(['lua-crm']);
      expect(keysOf(answer.controllers)).toEqual([
        'lua-crm',
        'lua-crm/entity-armenia',
        'lua-crm/entity-bulgaria',
        'lua-crm/entity-estonia',
        'companies',
        'customer-organisations',
        'dental-organisations',
        'independent-professionals',
        'medical-organisations',
        'public-institutions',
      ]);
    });

    test('a breach of Amazon Web Services hits Appointlet, which promises its users notice within 72 hours', async () => {
      const answer = await impactOf(store, 'BREACH', organisation('amazon-web-services'));
      expect(ownersOf(answer)).toEqual(['appointlet']);
      expect(dutiesOf(answer.controllers)).toEqual([
        `appointlet: ${BY_LAW}; appointlet/breach-notice DATA_SUBJECT 72`,
        `customer-organisations: ${BY_LAW}`,
      ]);
      expect(dutiesOf(answer.processors)).toEqual([
        'amazon-web-services: Art. 33(2) CONTROLLER if it processes the data on behalf of a controller',
        'appointlet: Art. 33(2) CONTROLLER',
      ]);
      expect(
        answer.commitments.map(({ node }) => [node.key, node.fields.hours, node.fields.notifies]),
      ).toEqual([['appointlet/breach-notice', 72, ['DATA_SUBJECT']]]);
      const quotes = answer.commitments.flatMap(({ statedBy }) =>
        statedBy.flatMap(({ evidence }) => evidence),
      );
      expect(quotes.map(({ ref, start, quote }) => [ref, start, quote.slice(0, 24)])).toEqual([
        ['APT-BRN-01', 5893, 'سنخطرك في غضون 72 ساعة م'],
      ]);
    });

    test('a breach of Google hits those who sign in with it, not those who take data from it', async () => {
      const answer = await impactOf(store, 'BREACH', organisation('google'));
      expect(ownersOf(answer)).toEqual(['lua-crm']);
      expect(keysOf(answer.stores)).toEqual(['gmail', 'google-oauth', 'google-workspace-apis']);
    });
  });
}

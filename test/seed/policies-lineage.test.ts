import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { FLOW_KINDS } from '../../src/lineage/flow.ts';
import { lineage } from '../../src/lineage/lineage.ts';
import { paths } from '../../src/lineage/paths.ts';
import { kindOf, type NodeId } from '../../src/model/graph.ts';
import { importInventory } from '../../src/register/import-inventory.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { COMPANIES, type Company, keyOf, ownerOf, saidNodes, sources } from './policy-inventories.ts';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
  const clock = () => '2026-01-01T00:00:00.000Z';
  await importInventory(store, { sources, texts: [], actor: 'test', reason: null, clock, dryRun: false });
});
afterAll(() => store.close());

const whole = (company: Company) => `ProcessingActivity:${company}/processing`;

/** The company's activities, its own systems and itself. */
const ownFlowNodes = (company: Company) =>
  saidNodes.flatMap(({ id, kind }) => (ownerOf(id) === company && FLOW_KINDS.has(kind) ? [id] : []));

async function reachedFrom(company: Company, direction: 'DOWNSTREAM' | 'UPSTREAM'): Promise<NodeId[]> {
  const start = ownFlowNodes(company);
  const { nodes, isPartial } = await lineage(store, { start, direction, depth: 25, asOf: '2026-01-01' });
  expect(isPartial).toBeNull();
  expect(nodes.length).toBeGreaterThan(start.length);
  return nodes.map(({ node }) => node.id);
}

const ofOthers = (company: Company, reached: readonly NodeId[]) =>
  reached.filter((id) => COMPANIES.some((other) => other !== company && ownerOf(id) === other));

describe('Lineage keeps the five companies apart', () => {
  test.each(COMPANIES)('data of %s reach nothing that is another company’s', async (company) => {
    expect(ofOthers(company, await reachedFrom(company, 'DOWNSTREAM'))).toEqual([]);
  });

  test.each(COMPANIES)('data of %s come from nothing that is another company’s', async (company) => {
    expect(ofOthers(company, await reachedFrom(company, 'UPSTREAM'))).toEqual([]);
  });

  const pairs = COMPANIES.flatMap((from) => COMPANIES.flatMap((to) => (from === to ? [] : [{ from, to }])));
  test.each(pairs)('no path leads from $from to $to', async ({ from, to }) => {
    const question = { from: whole(from), to: whole(to), maxLength: 25, asOf: '2026-01-01' };
    expect(await paths(store, question)).toEqual({ paths: [], isPartial: null });
  });

  it('though they share terms: an e-mail address is one term, and leads into activities of all', async () => {
    const start = ['DataCategory:email-address'];
    const { nodes } = await lineage(store, { start, direction: 'DOWNSTREAM', depth: 1, asOf: '2026-01-01' });
    const owners = nodes.flatMap(({ node, isStart }) => (isStart ? [] : [ownerOf(node.id)]));
    expect([...new Set(owners)].sort()).toEqual([...COMPANIES].sort());
  });
});

describe('Who receives data of each company, all told', () => {
  const RECIPIENTS: Record<Company, string[]> = {
    'lua-crm': [
      'cloudflare',
      'communication-providers',
      'google',
      'hetzner',
      'local-payment-providers',
      'stripe',
    ],
    'gtg-crm': ['payment-providers', 'public-authorities', 'service-providers', 'support-providers'],
    appointlet: [
      'account-administrators',
      'amazon-web-services',
      'billing-providers',
      'communication-providers',
      'hosting-providers',
      'integration-partners',
      'other-users',
      'payment-providers',
      'public-authorities',
      'service-providers',
      'support-providers',
    ],
    'nexon-cloud': [
      'communication-providers',
      'monitoring-providers',
      'payment-providers',
      'service-providers',
    ],
    chatlink: [
      'affiliated-agencies',
      'banks',
      'card-companies',
      'clearing-houses',
      'financial-service-providers',
      'intermediaries',
      'other-users',
      'public-authorities',
      'vendors',
    ],
  };

  test.each(COMPANIES)('%s', async (company) => {
    const recipients = (await reachedFrom(company, 'DOWNSTREAM')).filter(
      (id) => ['Organisation', 'RecipientCategory'].includes(kindOf(id)) && ownerOf(id) !== company,
    );
    expect(recipients.map(keyOf).sort()).toEqual(RECIPIENTS[company]);
  });
});

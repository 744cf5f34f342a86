import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { FLOW_KINDS } from '../../src/lineage/flow.ts';
import { type LineageQuestion, lineage } from '../../src/lineage/lineage.ts';
import { paths } from '../../src/lineage/paths.ts';
import { subprocessors } from '../../src/lineage/subprocessors.ts';
import { kindOf, type NodeId } from '../../src/model/graph.ts';
import type { Store } from '../../src/store/store.ts';
import { exampleStore, keyOf, saidNodes, TODAY } from './example-inventory.ts';
import { COMPANIES, ownerOf, saidNodes as saidOfPolicies, sources } from './policy-inventories.ts';

const policies = sources.filter(({ file }) => file.startsWith('policies/'));

let store: Store;
beforeAll(async () => {
  store = await exampleStore(policies);
});
afterAll(() => store.close());

const EMAIL = 'Field:zaytuna/patients/email';

async function reached(question: Partial<LineageQuestion> & { start: NodeId[] }): Promise<NodeId[]> {
  const full = { direction: 'DOWNSTREAM', depth: 25, asOf: TODAY, ...question } as const;
  const { nodes, isPartial } = await lineage(store, full);
  expect(isPartial).toBeNull();
  return nodes.map(({ node }) => node.id);
}

const organisations = (ids: readonly NodeId[]) =>
  ids
    .filter((id) => kindOf(id) === 'Organisation')
    .map(keyOf)
    .sort();

async function pathsOf(from: NodeId, to: NodeId) {
  const found = await paths(store, { from, to, maxLength: 25, asOf: TODAY });
  expect(found.isPartial).toBeNull();
  return found.paths.map((steps) => steps.map(({ node }) => keyOf(node.id)));
}

describe('The e-mail address of a patient', () => {
  it('goes from the field in which it is collected to the last recipient, five steps on', async () => {
    const [shortest] = await pathsOf(EMAIL, 'Organisation:wren-operations');
    expect(shortest).toEqual([
      'zaytuna/patients/email',
      'zaytuna/patients',
      'zaytuna/booking-platform',
      'heron-hosting',
      'osprey-cloud',
      'wren-operations',
    ]);
  });

  it('goes the other way through the mailing list and the newsletter to the same end', async () => {
    expect(await pathsOf(EMAIL, 'Organisation:wren-operations')).toContainEqual([
      'zaytuna/patients/email',
      'zaytuna/patients',
      'zaytuna/subscribers',
      'zaytuna/mailing-list',
      'zaytuna/newsletter',
      'sandpiper-mail',
      'osprey-cloud',
      'wren-operations',
    ]);
  });

  it('reaches those who receive e-mail addresses, and none of those who do not', async () => {
    expect(organisations(await reached({ start: [EMAIL] }))).toEqual([
      'curlew-support',
      'dunlin-desk',
      'egret-surveys',
      'heron-hosting',
      'osprey-cloud',
      'sandpiper-mail',
      'wren-operations',
      'zaytuna',
      'zaytuna/support-maroc',
    ]);
  });

  it('went to Sandpiper Mail alone in 2015', async () => {
    const then = await reached({ start: [EMAIL], asOf: '2015-06-01' });
    expect(organisations(then)).toEqual(['sandpiper-mail']);
  });
});

describe('The shared subprocessor', () => {
  it('Osprey Cloud sees the data through two processors, whatever the path', async () => {
    const all = await pathsOf(EMAIL, 'Organisation:osprey-cloud');
    expect(new Set(all.map((path) => path.at(-2)))).toEqual(new Set(['heron-hosting', 'sandpiper-mail']));
  });

  it('sees health data through Heron Hosting only, and does not hand them on', async () => {
    const all = await pathsOf('Field:zaytuna/bookings/reason', 'Organisation:osprey-cloud');
    expect(new Set(all.map((path) => path.at(-2)))).toEqual(new Set(['heron-hosting']));
    expect(await pathsOf('Field:zaytuna/bookings/reason', 'Organisation:wren-operations')).toEqual([]);
  });

  it('stands on the second of three levels', async () => {
    const { rows } = await subprocessors(store, { of: 'Organisation:zaytuna', depth: 25, asOf: TODAY });
    const behind = rows.filter(({ depth }) => depth > 1).map(({ depth, node }) => `${depth} ${node.key}`);
    expect(behind).toEqual(['2 dunlin-desk', '2 finch-monitoring', '2 osprey-cloud', '3 wren-operations']);
  });
});

describe('The shared service', () => {
  it('leads on to who provides it, and to no activity', async () => {
    const found = await reached({ start: ['Dataset:zaytuna/images'] });
    expect(found).toContain('System:heron-object-storage');
    expect(organisations(found)).toEqual(['heron-hosting', 'osprey-cloud']);
    expect(found.filter((id) => kindOf(id) === 'ProcessingActivity')).toEqual([]);
  });
});

describe('Special categories', () => {
  it('reach each recipient as what it receives, and the help desk not at all', async () => {
    const recipients = organisations(
      await reached({ start: ['Dataset:zaytuna/bookings'], categories: ['DataCategory:laboratory-data'] }),
    );
    expect(recipients).toEqual(['heron-hosting', 'osprey-cloud', 'zaytuna']);
  });
});

describe('The example and the five policies share terms and nothing else', () => {
  const flowNodes = (nodes: typeof saidNodes, day: string) =>
    nodes.filter(
      ({ kind, validFrom, validTo }) =>
        FLOW_KINDS.has(kind) && (validFrom ?? '') <= day && day < (validTo ?? '9999'),
    );
  const own = flowNodes(saidNodes, TODAY).map(({ id }) => id);
  const theirs = flowNodes(saidOfPolicies, TODAY).map(({ id }) => id);
  const DIRECTIONS = ['DOWNSTREAM', 'UPSTREAM'] as const;

  test.each(DIRECTIONS)('data of the example lead into none of the five, %s', async (direction) => {
    const found = await reached({ start: own, direction });
    const owners = found.filter((id) => kindOf(id) !== 'DataCategory').map(ownerOf);
    expect(COMPANIES.filter((company) => owners.includes(company))).toEqual([]);
  });

  test.each(DIRECTIONS)('data of the five lead into nothing of the example, %s', async (direction) => {
    const found = await reached({ start: theirs, direction });
    expect(found.filter((id) => own.includes(id))).toEqual([]);
  });
});

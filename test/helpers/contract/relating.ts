import { describe, expect, it } from 'vitest';
import type { Filter, RelationQuery } from '../../../src/store/store.ts';
import { edge, node, putAll } from '../builders.ts';
import { freshStore, type Open } from './open-store.ts';

const billing = node('ProcessingActivity', 'billing');
const support = node('ProcessingActivity', 'support');
const ending = node('ProcessingActivity', 'ending', {}, { validTo: '2025-01-01' });
const bank = node('Organisation', 'bank', {}, { name: { en: 'Zeta', ar: null } });
const cloud = node('Organisation', 'cloud', {}, { name: { en: 'alpha', ar: null }, validFrom: '2024-01-01' });
const press = node('RecipientCategory', 'press', {}, { name: { en: null, ar: null } });
const nodes = [billing, support, ending, bank, cloud, press];

const toBank = edge('DISCLOSES_TO', billing.id, bank.id, { recipientRole: 'CONTROLLER' });
const toBankAgain = edge(
  'DISCLOSES_TO',
  billing.id,
  bank.id,
  {},
  { discriminator: '2', validTo: '2024-06-01' },
);
const toCloud = edge('DISCLOSES_TO', billing.id, cloud.id, { categories: ['DataCategory:e-mail'] });
const toPress = edge('DISCLOSES_TO', billing.id, press.id, {}, { modality: 'MAY' });
const supportToBank = edge('DISCLOSES_TO', support.id, bank.id);
const endingToBank = edge('DISCLOSES_TO', ending.id, bank.id);
const part = edge('PART_OF', support.id, billing.id);
const loop = edge('ENGAGES', bank.id, bank.id);
const edges = [toBank, toBankAgain, toCloud, toPress, supportToBank, endingToBank, part, loop];

/** The relations of nodes, and the edges of sets of nodes. */
export function relating(open: Open): void {
  const store = freshStore(open);
  const ask = (node: { id: string }, rest: Partial<RelationQuery> = {}): RelationQuery => ({
    node: node.id,
    type: 'DISCLOSES_TO',
    direction: 'OUT',
    asOf: null,
    first: 100,
    ...rest,
  });
  const idsOf = async (query: RelationQuery) => {
    const [page] = await store().relations([query]);
    return page?.items.map((item) => item.edge.id);
  };

  it('gives the edges of a node with the nodes at their far ends, parallel ones each', async () => {
    await putAll(store(), [...nodes, ...edges]);
    const [page] = await store().relations([ask(billing, { count: true })]);
    expect(page).toMatchObject({
      items: [
        { edge: toBank, node: bank },
        { edge: toBankAgain, node: bank },
        { edge: toCloud, node: cloud },
        { edge: toPress, node: press },
      ],
      hasNext: false,
      totalCount: 4,
    });
  });

  it('follows edges both ways, and a loop from either end', async () => {
    await putAll(store(), [...nodes, ...edges]);
    expect(await idsOf(ask(bank, { direction: 'IN' }))).toEqual([
      toBank.id,
      toBankAgain.id,
      endingToBank.id,
      supportToBank.id,
    ]);
    expect(await idsOf(ask(bank, { type: 'ENGAGES' }))).toEqual([loop.id]);
    expect(await idsOf(ask(bank, { type: 'ENGAGES', direction: 'IN' }))).toEqual([loop.id]);
  });

  it('answers many queries at once, each with its own page', async () => {
    await putAll(store(), [...nodes, ...edges]);
    const queries = [
      ask(support, { count: true }),
      ask(billing, { first: 1, count: true }),
      ask({ id: 'ProcessingActivity:nobody' }, { count: true }),
      ask(billing, { type: 'PART_OF', direction: 'IN' }),
      ask(support, { count: true }),
      ask(billing, { first: 0, count: true }),
    ];
    const pages = await store().relations(queries);
    expect(
      pages.map(({ items, hasNext, totalCount }) => [items.map((item) => item.edge.id), hasNext, totalCount]),
    ).toEqual([
      [[supportToBank.id], false, 1],
      [[toBank.id], true, 4],
      [[], false, 0],
      [[part.id], false, null],
      [[supportToBank.id], false, 1],
      [[], true, 4],
    ]);
    expect(await store().relations([])).toEqual([]);
  });

  it('takes an edge as valid on the days of itself and of both its ends', async () => {
    await putAll(store(), [...nodes, ...edges]);
    expect(await idsOf(ask(billing, { asOf: '2023-12-31' }))).toEqual([
      toBank.id,
      toBankAgain.id,
      toPress.id,
    ]);
    expect(await idsOf(ask(billing, { asOf: '2024-06-01' }))).toEqual([toBank.id, toCloud.id, toPress.id]);
    expect(await idsOf(ask(ending, { asOf: '2024-12-31' }))).toEqual([endingToBank.id]);
    expect(await idsOf(ask(ending, { asOf: '2025-01-01' }))).toEqual([]);
    expect(await idsOf(ask(cloud, { direction: 'IN', asOf: '2023-12-31' }))).toEqual([]);
  });

  it('filters by the far node and by the edge', async () => {
    await putAll(store(), [...nodes, ...edges]);
    const organisations: Filter = { field: 'kind', op: 'EQ', value: 'Organisation' };
    expect(await idsOf(ask(billing, { where: { not: organisations } }))).toEqual([toPress.id]);
    const whereEdge: Filter = { field: 'categories', op: 'IS_NULL' };
    const query = ask(billing, { where: organisations, whereEdge, first: 1, count: true });
    const [page] = await store().relations([query]);
    expect(page).toMatchObject({ items: [{ edge: toBank }], hasNext: true, totalCount: 2 });
    const controllers: Filter = { field: 'recipientRole', op: 'EQ', value: 'CONTROLLER' };
    expect(await idsOf(ask(billing, { whereEdge: controllers }))).toEqual([toBank.id]);
    const alsoFromSupport: Filter = {
      some: { type: 'DISCLOSES_TO', direction: 'IN', node: { field: 'key', op: 'EQ', value: 'support' } },
    };
    expect(await idsOf(ask(billing, { where: alsoFromSupport }))).toEqual([toBank.id, toBankAgain.id]);
  });

  it('refuses fields that neither the far nodes nor the edge have', async () => {
    const where: Filter = { field: 'hours', op: 'IS_NULL' };
    await expect(idsOf(ask(billing, { where }))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(idsOf(ask(billing, { whereEdge: where }))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(idsOf(ask(billing, { first: 1001 }))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(idsOf(ask(billing, { after: 'rubbish' }))).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each([
    ['by the edge', undefined, [toBank, toBankAgain, toCloud, toPress]],
    [
      'by the name of the node',
      { by: 'name.en', descending: false },
      [toCloud, toBank, toBankAgain, toPress],
    ],
    ['by the name, descending', { by: 'name.en', descending: true }, [toBank, toBankAgain, toCloud, toPress]],
    [
      'by the id of the node, descending',
      { by: 'id', descending: true },
      [toPress, toCloud, toBank, toBankAgain],
    ],
  ])('orders %s, and pages through in that order', async (_, order, expected) => {
    await putAll(store(), [...nodes, ...edges]);
    const query = ask(billing, order ? { order } : {});
    expect(await idsOf(query)).toEqual(expected.map(({ id }) => id));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const [page] = await store().relations([{ ...query, first: 1, after }]);
      seen.push(...(page?.items.map((item) => item.edge.id) ?? []));
      after = page?.hasNext ? (page.cursors[0] ?? null) : null;
    } while (after !== null);
    expect(seen).toEqual(expected.map(({ id }) => id));
  });

  describe('for walks', () => {
    it('gives the edges that leave, or reach, a set of nodes, by id', async () => {
      await putAll(store(), [...nodes, ...edges]);
      const walk = (direction: 'OUT' | 'IN', of: readonly { id: string }[]) =>
        store().edges({
          nodes: of.map(({ id }) => id),
          direction,
          types: ['DISCLOSES_TO', 'PART_OF'],
          asOf: null,
          limit: 10,
        });
      expect(await walk('OUT', [support, billing])).toEqual({
        edges: [toBank, toBankAgain, toCloud, toPress, supportToBank, part],
        isPartial: false,
      });
      expect(await walk('IN', [billing, cloud])).toEqual({ edges: [toCloud, part], isPartial: false });
      expect(await walk('OUT', [])).toEqual({ edges: [], isPartial: false });
      expect(await walk('OUT', [{ id: 'Organisation:nobody' }])).toEqual({ edges: [], isPartial: false });
    });

    it('gives the edges of all nodes, of some types or of none', async () => {
      await putAll(store(), [...nodes, ...edges]);
      const all = { nodes: null, direction: 'OUT', asOf: null, limit: 100 } as const;
      expect((await store().edges({ ...all, types: ['ENGAGES', 'PART_OF'] })).edges).toEqual([loop, part]);
      expect((await store().edges({ ...all, types: [] })).edges).toEqual([]);
    });

    it('says when the limit cut some off', async () => {
      await putAll(store(), [...nodes, ...edges]);
      const types = ['DISCLOSES_TO'] as const;
      const cut = (limit: number) =>
        store().edges({ nodes: [billing.id], direction: 'OUT', types, asOf: null, limit });
      expect(await cut(3)).toEqual({ edges: [toBank, toBankAgain, toCloud], isPartial: true });
      expect(await cut(4)).toMatchObject({ isPartial: false });
      expect(await cut(0)).toEqual({ edges: [], isPartial: true });
    });

    it('gives on a day the edges that are valid with both their ends', async () => {
      await putAll(store(), [...nodes, ...edges]);
      const on = async (asOf: string) => {
        const slice = await store().edges({
          nodes: null,
          direction: 'IN',
          types: ['DISCLOSES_TO'],
          asOf,
          limit: 100,
        });
        return slice.edges;
      };
      expect(await on('2023-12-31')).toEqual([toBank, toBankAgain, toPress, endingToBank, supportToBank]);
      expect(await on('2025-01-01')).toEqual([toBank, toCloud, toPress, supportToBank]);
    });
  });
}

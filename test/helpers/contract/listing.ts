import { describe, expect, it } from 'vitest';
import type { NodeRecord } from '../../../src/model/graph.ts';
import type { ListQuery, Store } from '../../../src/store/store.ts';
import { node, putAll } from '../builders.ts';
import { freshStore, type Open } from './open-store.ts';

const named = (key: string, en: string | null, ar: string | null = null) =>
  node('Organisation', key, {}, { name: { en, ar } });

/** Lists of nodes: which, in what order, page by page. */
export function listing(open: Open): void {
  const store = freshStore(open);
  const keys = (query: Partial<ListQuery>) => keysOf(store(), query);

  it('lists the nodes of the kinds asked for, by id', async () => {
    const facts = [
      node('Purpose', 'p'),
      node('Organisation', 'b'),
      node('Organisation', 'a'),
      node('System', 's'),
    ];
    await putAll(store(), facts);
    expect(await keys({})).toEqual(['a', 'b']);
    expect(await keys({ kinds: ['System', 'Purpose'] })).toEqual(['p', 's']);
    expect(await keys({ kinds: [] })).toEqual([]);
    expect(await keys({ kinds: ['Field'] })).toEqual([]);
  });

  it('lists what is valid on the day: from the first day on, until the day before the last', async () => {
    await putAll(store(), [
      node('Organisation', 'always'),
      node('Organisation', 'from', {}, { validFrom: '2024-01-01' }),
      node('Organisation', 'to', {}, { validTo: '2024-01-01' }),
      node('Organisation', 'within', {}, { validFrom: '2023-06-01', validTo: '2024-06-01' }),
    ]);
    expect(await keys({ asOf: '2023-12-31' })).toEqual(['always', 'to', 'within']);
    expect(await keys({ asOf: '2024-01-01' })).toEqual(['always', 'from', 'within']);
    expect(await keys({ asOf: '2024-06-01' })).toEqual(['always', 'from']);
    expect(await keys({ asOf: null })).toEqual(['always', 'from', 'to', 'within']);
  });

  it('orders names by their folded text, whatever case and harakat, and those without a name last', async () => {
    await putAll(store(), [
      named('1', 'beta', 'بَاء'),
      named('2', 'Alpha', 'ألف'),
      named('3', null, null),
      named('4', 'ALPHA', 'باب'),
      named('5', null, 'آب'),
    ]);
    expect(await keys({ order: { by: 'name.en', descending: false } })).toEqual(['2', '4', '1', '3', '5']);
    expect(await keys({ order: { by: 'name.en', descending: true } })).toEqual(['1', '2', '4', '3', '5']);
    expect(await keys({ order: { by: 'name.ar', descending: false } })).toEqual(['5', '2', '1', '4', '3']);
    expect(await keys({ order: { by: 'id', descending: true } })).toEqual(['5', '4', '3', '2', '1']);
  });

  it('orders other values as they are: numbers, dates, truth, text by code points', async () => {
    const commitment = (key: string, hours: number | null, onRequest: boolean | null = null) =>
      node('Commitment', key, { hours, onRequest });
    await putAll(store(), [
      commitment('a', 72, true),
      commitment('b', 9, false),
      commitment('c', null),
      commitment('d', 9, true),
      node('Organisation', 'e', { legalName: '🙂' }),
      node('Organisation', 'f', { legalName: '\ufb01le' }),
      node('Organisation', 'g', { legalName: 'b' }, { validFrom: '2024-01-01' }),
      node('Organisation', 'h', { legalName: 'B' }, { validFrom: '2023-12-31' }),
    ]);
    const by = (order: string, descending: boolean, kind: 'Commitment' | 'Organisation') =>
      keys({ kinds: [kind], order: { by: order, descending } });
    expect(await by('hours', false, 'Commitment')).toEqual(['b', 'd', 'a', 'c']);
    expect(await by('hours', true, 'Commitment')).toEqual(['a', 'b', 'd', 'c']);
    expect(await by('onRequest', true, 'Commitment')).toEqual(['a', 'd', 'b', 'c']);
    expect(await by('legalName', false, 'Organisation')).toEqual(['h', 'g', 'f', 'e']);
    expect(await by('validFrom', true, 'Organisation')).toEqual(['g', 'h', 'e', 'f']);
  });

  it('orders several kinds by a field that only one of them has', async () => {
    await putAll(store(), [node('Purpose', 'p'), node('Commitment', 'c', { age: 13 })]);
    const kinds = ['Purpose', 'Commitment'] as const;
    expect(await keys({ kinds, order: { by: 'age', descending: false } })).toEqual(['c', 'p']);
  });

  describe('of a hundred nodes, many without a value and many with the same', () => {
    const hundred = Array.from({ length: 100 }, (_, i) =>
      node(
        'Commitment',
        `c${i}`,
        { hours: i % 3 === 0 ? null : i % 7 },
        { name: { en: i % 5 === 0 ? null : `N${i % 4}`, ar: null } },
      ),
    );

    it.each([
      ['hours', false],
      ['hours', true],
      ['name.en', false],
      ['name.en', true],
      ['key', true],
      ['validTo', false],
    ])('pages by %s, descending %s, give the whole list, each once', async (by, descending) => {
      await putAll(store(), hundred);
      const query: ListQuery = { kinds: ['Commitment'], asOf: null, first: 100, order: { by, descending } };
      const whole = await store().list(query);
      expect(whole).toMatchObject({ hasNext: false, totalCount: null });
      expect(new Set(whole.items.map(({ id }) => id)).size).toBe(100);
      expect(await paged(store(), { ...query, first: 7 })).toEqual(whole.items);
    });

    it('counts on all pages alike, and alone', async () => {
      await putAll(store(), hundred);
      const query: ListQuery = { kinds: ['Commitment'], asOf: null, first: 10, count: true };
      const first = await store().list(query);
      const second = await store().list({ ...query, after: first.cursors.at(-1) ?? null });
      expect([first.totalCount, second.totalCount]).toEqual([100, 100]);
      expect(await store().list({ ...query, first: 0 })).toEqual({
        items: [],
        cursors: [],
        hasNext: true,
        totalCount: 100,
      });
    });
  });

  it.each(['', 'rubbish', 'bnVsbA', '////', 'WzEsMl0'])('refuses %j as a cursor', async (after) => {
    await expect(keys({ after })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('refuses the cursor of a list of other nodes', async () => {
    await putAll(store(), [node('Organisation', 'a'), node('System', 'a')]);
    const { cursors } = await store().list({ kinds: ['System'], asOf: null, first: 1 });
    await expect(keys({ after: cursors[0] ?? '' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('refuses the cursor of another order', async () => {
    await putAll(store(), [named('1', 'a')]);
    const { cursors } = await store().list({ kinds: ['Organisation'], asOf: null, first: 1 });
    const order = { by: 'name.en', descending: false };
    await expect(keys({ order, after: cursors[0] ?? '' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each([-1, 1001, 1.5, Number.NaN])('refuses a page of %d', async (first) => {
    await expect(keys({ first })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each(['hours', 'nonsense', 'name', 'aliases', 'evidence', "id' OR 1=1"])(
    'refuses to order organisations by %s',
    async (by) => {
      await expect(keys({ order: { by, descending: false } })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    },
  );
}

async function keysOf(store: Store, query: Partial<ListQuery>): Promise<string[]> {
  const { items } = await store.list({ kinds: ['Organisation'], asOf: null, first: 100, ...query });
  return items.map(({ key }) => key);
}

async function paged(store: Store, query: ListQuery): Promise<NodeRecord[]> {
  const items: NodeRecord[] = [];
  let after: string | null = null;
  while (true) {
    const page = await store.list({ ...query, after });
    items.push(...page.items);
    after = page.cursors.at(-1) ?? null;
    if (!page.hasNext) return items;
  }
}

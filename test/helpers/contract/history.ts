import { describe, expect, it } from 'vitest';
import type { RecordedChangeSet } from '../../../src/model/change-set.ts';
import type { ChangesQuery } from '../../../src/store/store.ts';
import { AT, changeSet, created, edge, node, removed, updated } from '../builders.ts';
import { freshStore, type Open } from './open-store.ts';

const shop = node('Organisation', 'shop');
const cloud = node('Organisation', 'cloud');
const engages = edge('ENGAGES', shop.id, cloud.id);

const headOf = ({ number, actor, at, reason, changes }: RecordedChangeSet) => ({
  number,
  actor,
  at,
  reason,
  changeCount: changes.length,
});

/** What is recorded can be asked for by change set, by fact, and by idempotency key. */
export function history(open: Open): void {
  const store = freshStore(open);

  const changes = async (query: Omit<ChangesQuery, 'first'> & { first?: number }) => {
    const [page] = await store().changes([{ first: 100, ...query }]);
    if (!page) throw new Error('there is a page for each query');
    return page;
  };

  /** A shop that is renamed, engages a cloud, and no longer does. */
  async function shopping(): Promise<RecordedChangeSet[]> {
    const renamed = { ...shop, name: { en: 'Shop', ar: null } };
    return [
      await store().apply(changeSet([created(shop), created(cloud)], { actor: 'ada', reason: 'first' })),
      await store().apply(changeSet([updated(shop, renamed), created(engages)], { actor: 'bob' })),
      await store().apply(changeSet([removed(engages)])),
    ];
  }

  it('tells of each change set who, when, why and how much', async () => {
    const sets = await shopping();
    expect(await store().changeSetHeads({ after: 0, limit: 10 })).toEqual(sets.map(headOf));
    expect(await store().changeSetHeads({ after: 1, limit: 1 })).toEqual(
      [sets[1]].flatMap((set) => (set ? [headOf(set)] : [])),
    );
    expect(await store().changeSetHeads({ after: 3, limit: 10 })).toEqual([]);
  });

  it('tells what was recorded of a fact, oldest first', async () => {
    const sets = await shopping();
    const [first, second, third] = sets.map((set) =>
      set.changes.map((change) => ({ ...change, changeSet: headOf(set) })),
    );
    const [ofShop, ofEdge, ofNobody] = await store().changes(
      [shop.id, engages.id, 'Organisation:nobody'].map((fact) => ({ of: { fact }, first: 10, count: true })),
    );
    expect(ofShop).toMatchObject({ items: [first?.[0], second?.[0]], hasNext: false, totalCount: 2 });
    expect(ofEdge).toMatchObject({ items: [second?.[1], third?.[0]], totalCount: 2 });
    expect(ofNobody).toEqual({ items: [], cursors: [], hasNext: false, totalCount: 0 });
  });

  it.each(['fact', 'change set'])('pages through what was recorded of a %s', async (of) => {
    const states = Array.from({ length: 7 }, (_, i) => ({ ...shop, note: `note ${i}`, version: i + 1 }));
    if (of === 'fact') {
      for (const [i, state] of states.entries())
        await store().apply(changeSet([{ id: shop.id, before: states[i - 1] ?? null, after: state }]));
    } else {
      await store().apply(changeSet(states.map((_, i) => created(node('Purpose', `p${9 - i}`)))));
    }
    const query = { of: of === 'fact' ? { fact: shop.id } : { changeSet: 1 } };
    const all = await changes({ ...query, count: true });
    const found: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const { items, cursors, hasNext, totalCount } = await changes({ ...query, first: 3, after });
      expect(totalCount).toBeNull();
      found.push(...items);
      if (!hasNext) break;
      after = cursors.at(-1) ?? null;
    }
    expect(found).toHaveLength(7);
    expect(found).toEqual(all.items);
    expect(all.totalCount).toBe(7);
  });

  it.each(['x', Buffer.from('["",null,"a"]').toString('base64url')])(
    'refuses %s as a cursor',
    async (after) => {
      await expect(changes({ of: { fact: shop.id }, after })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    },
  );

  describe('under an idempotency key', () => {
    const idempotency = { key: 'rename-1', digest: 'abc' };

    it('is found with what it was asked for', async () => {
      expect(await store().changeSetOf('rename-1')).toBeNull();
      const recorded = await store().apply(changeSet([created(shop)], { idempotency }));
      await store().apply(changeSet([created(cloud)]));
      expect(recorded).toEqual({
        ...{ number: 1, actor: 'test', at: AT, reason: null },
        idempotency,
        changes: [created(shop)],
      });
      expect(await store().changeSetOf('rename-1')).toEqual(recorded);
      expect((await store().changeSets({ after: 0, limit: 1 }))[0]).toEqual(recorded);
    });

    it('is recorded once, however many ask at the same time', async () => {
      const asked = Array.from({ length: 8 }, (_, i) =>
        store().apply(changeSet([created(node('Purpose', `p${i}`))], { idempotency })),
      );
      const results = await Promise.allSettled(asked);
      const lost = results.filter((result) => result.status === 'rejected');
      expect(lost.map(({ reason }) => [reason.code, reason.details])).toEqual(
        Array(7).fill(['CONFLICT', { idempotencyKey: 'rename-1', changeNumber: 1 }]),
      );
      expect(await store().counts(null)).toEqual({ nodes: { Purpose: 1 }, edges: {} });
    });
  });
}

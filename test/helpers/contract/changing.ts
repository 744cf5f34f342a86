import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/model/change-set.ts';
import type { NodeRecord } from '../../../src/model/graph.ts';
import { AT, changeSet, created, edge, node, putAll, removed, updated } from '../builders.ts';
import { freshStore, type Open } from './open-store.ts';

const LATER = '2026-02-03T04:05:06.789Z';
const shop = node('Organisation', 'shop');
const cloud = node('Organisation', 'cloud');
const engages = edge('ENGAGES', shop.id, cloud.id);
const renamed = (before: NodeRecord, en: string): NodeRecord => ({ ...before, name: { en, ar: null } });

/** Change sets: all or nothing, one after the other, kept for good. */
export function changing(open: Open): void {
  const store = freshStore(open);

  it('numbers change sets from 1 and gives them back as recorded', async () => {
    const first = await store().apply(changeSet([created(shop)], { actor: 'ada', reason: 'first' }));
    expect(first).toEqual({ number: 1, actor: 'ada', at: AT, reason: 'first', changes: [created(shop)] });
    const second = await store().apply(
      changeSet([updated(shop, renamed(shop, 'Shop')), created(cloud)], { at: LATER }),
    );
    const third = await store().apply(changeSet([removed(cloud)].map(atVersion(1)), { at: LATER }));
    expect([second.number, third.number, await store().changeNumber()]).toEqual([2, 3, 3]);
    expect(await store().changeSets({ after: 0, limit: 10 })).toEqual([first, second, third]);
    expect(await store().changeSets({ after: 1, limit: 1 })).toEqual([second]);
    expect(await store().changeSets({ after: 3, limit: 10 })).toEqual([]);
    expect(await store().changeSets({ after: 0, limit: 0 })).toEqual([]);
  });

  it('knows at a moment the change sets before the first one that was recorded later', async () => {
    const at = ['2024-01-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z', '2024-02-01T00:00:00.000Z', AT];
    for (const [i, moment] of at.entries())
      await store().apply(changeSet([created(node('Purpose', `p${i}`))], { at: moment }));
    const known = (moment: string) => store().changeNumber(moment);
    expect(await known('2023-12-31T23:59:59.999Z')).toBe(0);
    expect(await known('2024-01-01T00:00:00.000Z')).toBe(1);
    expect(await known('2024-02-15T00:00:00.000Z')).toBe(1);
    expect(await known('2024-03-01T00:00:00.000Z')).toBe(3);
    expect(await known('2025-12-31T23:59:59.999Z')).toBe(3);
    expect([await known(AT), await known(LATER), await store().changeNumber()]).toEqual([4, 4, 4]);
  });

  it('stamps each new state with its version and the time of the change set', async () => {
    await putAll(store(), [shop]);
    const wish = { ...renamed(shop, 'Shop'), version: 99, recordedAt: '1999-01-01T00:00:00.000Z' };
    const { changes } = await store().apply(changeSet([updated(shop, wish)], { at: LATER }));
    const stored = { ...renamed(shop, 'Shop'), version: 2, recordedAt: LATER };
    expect(changes).toEqual([updated(shop, stored)]);
    expect(await store().facts([shop.id])).toEqual([stored]);
  });

  it('records as the state before the one that was stored, not the one that was told', async () => {
    await putAll(store(), [shop]);
    const told = { ...shop, note: 'never so' };
    const { changes } = await store().apply(changeSet([updated(told, renamed(shop, 'Shop'))]));
    expect(changes[0]?.before).toEqual(shop);
    expect((await store().changeSets({ after: 1, limit: 1 }))[0]?.changes[0]?.before).toEqual(shop);
  });

  it('keeps a removed fact in the register only', async () => {
    await putAll(store(), [shop, cloud, engages]);
    const { changes } = await store().apply(changeSet([removed(engages)]));
    expect(changes).toEqual([removed(engages)]);
    expect(await store().facts([engages.id, shop.id])).toEqual([shop]);
    expect((await store().counts(null)).edges).toEqual({});
  });

  it('takes facts in any order, an edge before its ends', async () => {
    await store().apply(changeSet([created(engages), created(cloud), created(shop)]));
    expect(await store().facts([engages.id])).toEqual([engages]);
    await store().apply(changeSet([removed(shop), removed(cloud), removed(engages)]));
    expect(await store().counts(null)).toEqual({ nodes: {}, edges: {} });
  });

  describe('in conflict', () => {
    it.each<[string, Change, number | null]>([
      ['creates what is there', created(shop), 1],
      ['changes another version', updated({ ...shop, version: 2 }, shop), 1],
      ['removes another version', removed({ ...shop, version: 7 }), 1],
      [
        'changes what is not there',
        updated(node('Organisation', 'nobody'), node('Organisation', 'nobody')),
        null,
      ],
      ['removes what is not there', removed(edge('ENGAGES', shop.id, shop.id)), null],
    ])('%s: nothing of it is written', async (_, change, currentVersion) => {
      await putAll(store(), [shop]);
      const bystander = node('Purpose', 'bystander');
      await expect(store().apply(changeSet([created(bystander), change]))).rejects.toMatchObject({
        code: 'CONFLICT',
        details: { id: change.id, currentVersion },
      });
      expect(await store().facts([shop.id, bystander.id])).toEqual([shop]);
      expect(await store().changeNumber()).toBe(1);
      expect(await store().changeSets({ after: 1, limit: 10 })).toEqual([]);
    });
  });

  describe('an edge without one of its ends', () => {
    it('is not created', async () => {
      await putAll(store(), [shop]);
      await expect(
        store().apply(changeSet([created(node('Purpose', 'p')), created(engages)])),
      ).rejects.toMatchObject({
        code: 'STORE_FAULT',
        message: expect.stringContaining(engages.id),
        details: { edge: engages.id, end: cloud.id },
      });
      expect(await store().counts(null)).toEqual({ nodes: { Organisation: 1 }, edges: {} });
      expect(await store().changeNumber()).toBe(1);
    });

    it.each([shop, cloud])('does not stay behind when $id is removed', async (end) => {
      await putAll(store(), [shop, cloud, engages]);
      await expect(store().apply(changeSet([removed(end)]))).rejects.toMatchObject({
        code: 'STORE_FAULT',
        details: { edge: engages.id, end: end.id },
      });
      expect(await store().facts([shop.id, cloud.id, engages.id])).toEqual([shop, cloud, engages]);
    });
  });

  it.each<[string, Change[]]>([
    ['has no changes', []],
    ['names a fact twice', [created(shop), created(shop)]],
    ['has neither before nor after', [{ id: shop.id, before: null, after: null }]],
    ['gives a fact the state of another', [{ id: shop.id, before: null, after: cloud }]],
  ])('refuses a change set that %s', async (_, changes) => {
    await expect(store().apply(changeSet(changes))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await store().changeNumber()).toBe(0);
  });

  it('lets one of twelve simultaneous changes win each version', async () => {
    await putAll(store(), [shop]);
    for (let version = 1; version <= 3; version++) {
      const [current] = (await store().facts([shop.id])) as NodeRecord[];
      if (!current) throw new Error('the shop is there');
      const attempts = Array.from({ length: 12 }, (_, i) =>
        store().apply(changeSet([updated(current, renamed(current, `name ${i}`))])),
      );
      const results = await Promise.allSettled(attempts);
      const lost = results.filter((result) => result.status === 'rejected');
      expect(lost.map(({ reason }) => reason.code)).toEqual(Array(11).fill('CONFLICT'));
      expect(await store().facts([shop.id])).toMatchObject([{ version: version + 1 }]);
    }
    const sets = await store().changeSets({ after: 0, limit: 100 });
    expect(sets.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('records twelve simultaneous changes of different facts, without gaps', async () => {
    const facts = Array.from({ length: 12 }, (_, i) => node('Purpose', `p${i}`));
    const recorded = await Promise.all(facts.map((fact) => store().apply(changeSet([created(fact)]))));
    const numbers = recorded.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect((await store().counts(null)).nodes).toEqual({ Purpose: 12 });
  });

  it('writes thousands of facts at once', async () => {
    const terms = Array.from({ length: 3000 }, (_, i) => node('DataCategory', `c${i}`));
    const broader = terms.slice(1).map(({ id }) => edge('BROADER', id, 'DataCategory:c0'));
    const { changes } = await putAll(store(), [...terms, ...broader]);
    expect(changes).toHaveLength(5999);
    expect(await store().counts(null)).toEqual({ nodes: { DataCategory: 3000 }, edges: { BROADER: 2999 } });
  });
}

/** The change, starting from that version. */
function atVersion(version: number): (change: Change) => Change {
  return ({ before, ...change }) => ({ ...change, before: before && { ...before, version } });
}

import { expect, test } from 'vitest';
import { countLineage } from '../../../src/lineage/lineage.ts';
import type { Store } from '../../../src/store/store.ts';
import { edge, node, putAll } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import {
  activity,
  dental,
  downstream,
  email,
  expectRefusal,
  health,
  nodesOf,
  organisation,
  SIGN_UP,
  worlds,
} from './flow-world.ts';

/** Answers are bounded, dated and of one state. */
export function bounds(open: Open): void {
  const world = worlds(open);
  const recipients = ['a', 'b', 'c', 'd', 'e'].map((key) =>
    edge('DISCLOSES_TO', activity('x'), organisation(key)),
  );

  test('lists only the kinds asked for, and goes through all', async () => {
    const store = await world(SIGN_UP);
    const answer = await downstream(store, email, { kinds: ['Organisation'] });
    expect(nodesOf(answer)).toEqual(['3 Organisation:cloud: email', '4 Organisation:data-centre: email']);
    expect(answer.edges).toHaveLength(5);
    const question = { start: [email], direction: 'DOWNSTREAM', depth: 25, asOf: null } as const;
    expect(await countLineage(store, { ...question, kinds: ['Organisation'] })).toEqual({
      totalCount: 2,
      isPartial: null,
    });
    expect(await countLineage(store, question)).toEqual({ totalCount: 6, isPartial: null });
  });

  test('selects nodes and edges by the day', async () => {
    const store = await world(
      [
        edge('DISCLOSES_TO', activity('x'), organisation('new'), {}, { validFrom: '2025-01-01' }),
        edge('DISCLOSES_TO', activity('x'), organisation('gone')),
      ],
      [node('Organisation', 'gone', {}, { validTo: '2025-01-01' })],
    );
    const on = async (asOf: string | null) =>
      nodesOf(await downstream(store, activity('x'), { asOf })).slice(1);
    expect(await on('2024-12-31')).toEqual(['1 Organisation:gone: ALL']);
    expect(await on('2025-01-01')).toEqual(['1 Organisation:new: ALL']);
    expect(await on(null)).toEqual(['1 Organisation:gone: ALL', '1 Organisation:new: ALL']);
  });

  test('stops at a number of nodes, the first by depth and id, and says so', async () => {
    const store = await world([...recipients, edge('ENGAGES', organisation('a'), organisation('z'))]);
    const answer = await downstream(store, activity('x'), { limits: { nodes: 4 } });
    expect(nodesOf(answer).slice(1)).toEqual([
      '1 Organisation:a: ALL',
      '1 Organisation:b: ALL',
      '1 Organisation:c: ALL',
    ]);
    expect(answer.edges).toHaveLength(3);
    expect(answer).toMatchObject({
      totalCount: 4,
      isPartial: {
        limit: 'NODES',
        message: { en: expect.stringContaining('4 nodes'), ar: expect.stringContaining('بلغ عدد العقد 4') },
      },
    });
    const whole = await downstream(store, activity('x'), { limits: { nodes: 7 } });
    expect(whole).toMatchObject({ totalCount: 7, isPartial: null });
  });

  test('stops at a number of edges read, and says so', async () => {
    const store = await world(recipients);
    const answer = await downstream(store, activity('x'), { limits: { edges: 2 } });
    expect(nodesOf(answer).slice(1)).toEqual(['1 Organisation:a: ALL', '1 Organisation:b: ALL']);
    expect(answer).toMatchObject({ totalCount: 3, isPartial: { limit: 'EDGES' } });
  });

  test('does not guess what a start has where its data cannot all be read', async () => {
    const store = await world([
      edge('PROCESSES', activity('x'), email),
      edge('PROCESSES', activity('x'), dental),
    ]);
    await expectRefusal(
      downstream(store, activity('x'), { limits: { edges: 1 } }),
      'LIMIT_EXCEEDED',
      /PROCESSES/,
    );
  });

  test('refuses values out of bounds by name', async () => {
    const store = await world(SIGN_UP);
    await expectRefusal(
      downstream(store, email, { depth: 0 }),
      'BAD_INPUT',
      /^depth: 0 is not .* from 1 to 25/,
    );
    await expectRefusal(downstream(store, email, { depth: 26 }), 'BAD_INPUT', /^depth/);
    await expectRefusal(downstream(store, email, { depth: 1.5 }), 'BAD_INPUT', /^depth/);
    await expectRefusal(downstream(store, email, { start: [] }), 'BAD_INPUT', /^start/);
    await expectRefusal(
      downstream(store, email, { limits: { nodes: 10_001 } }),
      'BAD_INPUT',
      /^limits.nodes/,
    );
    await expectRefusal(downstream(store, email, { limits: { edges: 0 } }), 'BAD_INPUT', /^limits.edges/);
  });

  test('answers from one state of the register, or not at all', async () => {
    const store = await world(SIGN_UP);
    const moving = (moves: number): Store => {
      let number = 100;
      return { ...store, changeNumber: async () => (moves-- > 0 ? ++number : number) };
    };
    expect((await downstream(moving(3), email)).totalCount).toBe(6);
    await expectRefusal(downstream(moving(4), email), 'CONFLICT', /changed 3 times/);
  });

  test('sees a vocabulary that has changed since the last question', async () => {
    const store = await world(
      [edge('PROCESSES', activity('care'), dental)],
      [node('DataCategory', 'health')],
    );
    expect((await downstream(store, health)).totalCount).toBe(1);
    await putAll(store, [edge('BROADER', dental, health)]);
    expect((await downstream(store, health)).totalCount).toBe(3);
  });
}

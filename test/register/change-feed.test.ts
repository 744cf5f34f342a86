import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeSetHead } from '../../src/model/change-set.ts';
import { createChangeFeed, notifying } from '../../src/register/change-feed.ts';
import type { Store } from '../../src/store/store.ts';
import { changeSet, created, node } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';

const NEVER = 1_000_000_000;

describe('A feed of changes', () => {
  let store: Store;
  let recorded = 0;
  beforeEach(async () => {
    store = await memoryStore();
    recorded = 0;
  });
  afterEach(() => store.close());

  const record = (into: Store, times = 1) =>
    Promise.all(
      Array.from({ length: times }, () =>
        into.apply(changeSet([created(node('Purpose', `p${++recorded}`))], { actor: `a${recorded}` })),
      ),
    );

  async function take(changes: AsyncIterator<ChangeSetHead>, count: number): Promise<number[]> {
    const numbers: number[] = [];
    while (numbers.length < count) numbers.push((await changes.next()).value.number);
    return numbers;
  }

  it('tells what was recorded after a number, then what this process records, each once and in order', async () => {
    const feed = createChangeFeed(store, NEVER);
    const told = notifying(store, feed.notify);
    await record(told, 250);
    const changes = feed.after(3);
    expect(await take(changes, 247)).toEqual(Array.from({ length: 247 }, (_, i) => i + 4));
    const next = take(changes, 3);
    await record(told, 3);
    expect(await next).toEqual([251, 252, 253]);
    await record(told);
    expect(await changes.next()).toEqual({
      done: false,
      value: expect.objectContaining({ number: 254, actor: 'a254', changeCount: 1 }),
    });
    feed.close();
  });

  it('tells every reader, the quick and the slow', async () => {
    const feed = createChangeFeed(store, NEVER);
    const told = notifying(store, feed.notify);
    const [quick, slow] = [feed.after(0), feed.after(0)];
    const first = take(quick, 2);
    await record(told, 2);
    expect(await first).toEqual([1, 2]);
    await record(told, 2);
    expect(await take(slow, 4)).toEqual([1, 2, 3, 4]);
    expect(await take(quick, 2)).toEqual([3, 4]);
    feed.close();
  });

  it('tells what another process records', async () => {
    const feed = createChangeFeed(store, 5);
    const changes = feed.after(0);
    const next = take(changes, 2);
    await record(store, 2);
    expect(await next).toEqual([1, 2]);
    feed.close();
  });

  it('lets a reader go while it waits', async () => {
    const feed = createChangeFeed(store, NEVER);
    const changes = feed.after(0);
    const waiting = changes.next();
    expect(await changes.return?.()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
    feed.close();
  });

  it('ends all readers when it is closed, and those who come then at once', async () => {
    const feed = createChangeFeed(store, NEVER);
    const waiting = [feed.after(0), feed.after(0)].map((changes) => changes.next());
    feed.close();
    const late = feed.after(0).next();
    expect(await Promise.all([...waiting, late])).toEqual(Array(3).fill({ done: true, value: undefined }));
  });

  it('tells a reader that the store fails, and looks for nothing where nobody reads', async () => {
    let asked = 0;
    const failing = {
      ...store,
      changeNumber: async () => {
        asked++;
        return store.changeNumber();
      },
      changeSetHeads: async () => {
        throw new Error('the line is cut');
      },
    };
    const feed = createChangeFeed(failing, 1);
    const changes = feed.after(0);
    await expect(changes.next()).rejects.toThrow('the line is cut');
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toBe(before);
  });

  it('has at most a thousand readers', () => {
    const feed = createChangeFeed(store, NEVER);
    for (let i = 0; i < 1000; i++) feed.after(0);
    expect(() => feed.after(0)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
    feed.close();
  });
});

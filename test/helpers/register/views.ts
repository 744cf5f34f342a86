import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../../src/model/change-set.ts';
import type { FactRecord, NodeRecord } from '../../../src/model/graph.ts';
import { createViews } from '../../../src/register/views.ts';
import type { Store } from '../../../src/store/store.ts';
import { ask } from '../ask.ts';
import { changeSet, created, edge, node, putAll, removed, updated } from '../builders.ts';
import { freshStore, type Open } from '../contract/open-store.ts';
import { memoryStore } from '../memory-store.ts';
import { pick, randomFrom } from '../random.ts';
import { randomGraph } from '../random-graph.ts';

const clinic = node('Organisation', 'clinic');
const mailer = node('Organisation', 'mailer');
const engages = edge('ENGAGES', clinic.id, mailer.id);
const day = (number: number) => `2024-01-${String(number).padStart(2, '0')}T12:00:00.000Z`;

async function contentOf(store: Store): Promise<FactRecord[]> {
  const facts: FactRecord[] = [];
  for await (const batch of store.snapshot()) facts.push(...batch);
  return facts;
}

/** Views of a store, with the stores in memory that were opened for them, and whether they are closed. */
function viewsOf(store: Store, changes = 10_000) {
  const opened: { isClosed: boolean }[] = [];
  const openMemoryStore = async () => {
    const memory = await memoryStore();
    const copy = { isClosed: false };
    opened.push(copy);
    return {
      ...memory,
      close: async () => {
        copy.isClosed = true;
        await memory.close();
      },
    };
  };
  return { views: createViews({ store, openMemoryStore, limits: { changes } }), opened };
}

/** Writes one change set a day, each of one purpose. */
async function purposes(store: Store, count: number): Promise<void> {
  for (let i = 1; i <= count; i++)
    await store.apply(changeSet([created(node('Purpose', `p${i}`))], { at: day(i) }));
}

/** What the register said at a moment, and would say. */
export function viewsContract(open: Open): void {
  const store = freshStore(open);

  it('says at each moment what it said then, to the version and the time of every fact', async () => {
    const random = randomFrom(7);
    const { nodes, edges } = randomGraph(7, { nodes: 40, edges: 60 });
    const said: FactRecord[][] = [[]];
    const record = async (changes: ChangeSet['changes']) => {
      await store().apply(changeSet(changes, { at: day(said.length) }));
      said.push(await contentOf(store()));
    };
    await record([...nodes, ...edges].map(created));
    for (let i = 0; i < 8; i++) {
      const now = said.at(-1) ?? [];
      const changed = pick(random, now);
      const gone = pick(
        random,
        now.filter((fact) => 'from' in fact && fact.id !== changed.id),
      );
      await record([updated(changed, { ...changed, note: `note ${i}` }), removed(gone)]);
    }
    const { views } = viewsOf(store());
    for (const [i, facts] of said.entries()) {
      const view = await views.knownAt(day(i));
      expect(await contentOf(view)).toEqual(facts);
      expect(await view.changeNumber()).toBe(i);
      await view.close();
    }
    await views.close();
  });

  it('answers from the register itself at and after the last change', async () => {
    await purposes(store(), 2);
    const { views, opened } = viewsOf(store());
    for (const moment of [day(2), '2999-01-01T00:00:00.000Z']) {
      const view = await views.knownAt(moment);
      expect((await view.counts(null)).nodes).toEqual({ Purpose: 2 });
      await view.close();
    }
    expect(opened).toEqual([]);
    expect(await store().changeNumber()).toBe(2);
  });

  it('makes one copy for all who ask for the same state, at once or later', async () => {
    await purposes(store(), 3);
    const { views, opened } = viewsOf(store());
    const moments = [day(2), day(2), '2024-01-02T23:59:59.999Z'];
    const asked = await Promise.all(moments.map((moment) => views.knownAt(moment)));
    for (const view of asked) await view.close();
    await (await views.knownAt(day(2))).close();
    expect(opened).toEqual([{ isClosed: false }]);
    await views.close();
    expect(opened).toEqual([{ isClosed: true }]);
  });

  it('closes what nobody has asked for longest where room is wanted, but nothing that is in use', async () => {
    await purposes(store(), 4);
    const { views, opened } = viewsOf(store(), 1005);
    const first = await views.knownAt(day(1));
    await (await views.knownAt(day(2))).close();
    const third = await views.knownAt(day(3));
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([false, true, false]);
    await expect(views.knownAt(day(2))).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringContaining('1005 changes'),
    });
    expect((await first.counts(null)).nodes).toEqual({ Purpose: 1 });
    await views.close();
    expect((await third.counts(null)).nodes).toEqual({ Purpose: 3 });
    await first.close();
    await third.close();
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, true, true, true]);
  });

  it('refuses a past that is too large, and what is refused once is tried again', async () => {
    await purposes(store(), 3);
    let isDown = true;
    const failing = {
      ...store(),
      changeSets: async (query: { after: number; limit: number }) => {
        if (isDown) throw new Error('the line is cut');
        return store().changeSets(query);
      },
    };
    const small = viewsOf(store(), 501);
    await expect(small.views.knownAt(day(2))).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    const { views } = viewsOf(failing);
    await expect(views.knownAt(day(2))).rejects.toThrow('the line is cut');
    isDown = false;
    const view = await views.knownAt(day(2));
    expect((await view.counts(null)).nodes).toEqual({ Purpose: 2 });
    await view.close();
    await views.close();
  });

  describe('A hypothetical change', () => {
    it('stands in its view, and nowhere else', async () => {
      await putAll(store(), [clinic, mailer, engages]);
      const before = await contentOf(store());
      const { views, opened } = viewsOf(store());
      const view = await views.hypothetical(store(), changeSet([removed(engages)]));
      const further = await views.hypothetical(view, changeSet([removed(mailer)]));
      expect(await contentOf(view)).toEqual([clinic, mailer]);
      expect(await contentOf(further)).toEqual([clinic]);
      await Promise.all([view.close(), further.close()]);
      expect(opened).toEqual([{ isClosed: true }, { isClosed: true }]);
      expect(await contentOf(store())).toEqual(before);
      expect(await store().changeNumber()).toBe(1);
    });

    it('is checked as a change of the register is', async () => {
      await putAll(store(), [clinic, mailer, engages]);
      const { views, opened } = viewsOf(store());
      await expect(
        views.hypothetical(store(), changeSet([removed({ ...engages, version: 9 })])),
      ).rejects.toMatchObject({ code: 'CONFLICT' });
      await expect(views.hypothetical(store(), changeSet([removed(mailer)]))).rejects.toMatchObject({
        code: 'STORE_FAULT',
      });
      expect(opened).toEqual([{ isClosed: true }, { isClosed: true }]);
    });
  });

  it('a correction changes what is known now of a day, never what was known of it then', async () => {
    const booking = node('ProcessingActivity', 'booking');
    const discloses = edge('DISCLOSES_TO', booking.id, mailer.id);
    await store().apply(changeSet([booking, mailer, discloses].map(created), { at: day(10) }));
    const ended = { ...discloses, validTo: '2024-01-05' };
    const renamed: NodeRecord = { ...mailer, name: { en: 'Palm Mail', ar: null } };
    await store().apply(changeSet([updated(discloses, ended), updated(mailer, renamed)], { at: day(20) }));

    const at = async (asOf: string, knownAt: string | null) => {
      const { data } = await ask(
        store(),
        `query ($asOf: Date, $knownAt: DateTime) { processingActivity(key: "booking", asOf: $asOf, knownAt: $knownAt) {
           disclosesTo { nodes { name } } } organisation(key: "mailer", asOf: $asOf, knownAt: $knownAt) { name version } }`,
        { asOf, knownAt },
      );
      const recipients = data.processingActivity?.disclosesTo.nodes.map(({ name }: { name: string }) => name);
      return [recipients ?? null, data.organisation?.name ?? null, data.organisation?.version ?? null];
    };
    expect(await at('2024-01-04', '2024-01-09')).toEqual([null, null, null]);
    expect(await at('2024-01-04', '2024-01-10')).toEqual([['mailer'], 'mailer', 1]);
    expect(await at('2024-01-06', day(19))).toEqual([['mailer'], 'mailer', 1]);
    expect(await at('2024-01-04', day(20))).toEqual([['Palm Mail'], 'Palm Mail', 2]);
    expect(await at('2024-01-06', '2024-01-20T13:00:00+01:00')).toEqual([[], 'Palm Mail', 2]);
    expect(await at('2024-01-06', null)).toEqual([[], 'Palm Mail', 2]);
    expect(await at('2024-01-06', '2999-01-01')).toEqual([[], 'Palm Mail', 2]);
  });
}

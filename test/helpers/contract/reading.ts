import { expect, it } from 'vitest';
import type { FactRecord } from '../../../src/model/graph.ts';
import type { CitingQuery, Store } from '../../../src/store/store.ts';
import { changeSet, edge, evidence, node, putAll, updated } from '../builders.ts';
import { freshStore, type Open } from './open-store.ts';

const cloud = node('Organisation', 'cloud', {}, { inventory: 'ours', evidence: [evidence('Clause:n/1')] });
const billing = node('ProcessingActivity', 'billing', {}, { validTo: '2025-01-01', inventory: 'ours' });
const clause = node('Clause', 'n/1', { number: '1', start: 0, end: 9 });
const email = node('DataCategory', 'e-mail', { special: 'NONE' });
const discloses = edge(
  'DISCLOSES_TO',
  billing.id,
  cloud.id,
  { categories: [email.id] },
  {
    validFrom: '2024-01-01',
    inventory: 'theirs',
    evidence: [evidence(clause.id), evidence(clause.id, 'more words')],
  },
);
const processes = edge('PROCESSES', billing.id, email.id, { stored: false }, { inventory: 'ours' });
const all = [cloud, billing, clause, email, discloses, processes];

/** Facts by id, by owner, by clause, by count, and all of them. */
export function reading(open: Open): void {
  const store = freshStore(open);
  const citing = async (query: CitingQuery) => (await store().citing([query]))[0];

  it('gives facts back as they were written, every field of them', async () => {
    const full = node(
      'Commitment',
      'breach-notice',
      { hours: 72, onRequest: false, notifies: ['CONTROLLER', 'CUSTOMER'], commitmentType: 'BREACH_NOTICE' },
      {
        name: { en: 'Breach notice', ar: 'إخطار بالخَرق 🙂' },
        description: { en: 'Line one\nline "two" \\ \'three\'', ar: null },
        aliases: ['x', 'إخطار'],
        provenance: 'REFERENCE',
        certainty: 'AMBIGUOUS',
        citation: { title: 'GDPR', url: 'https://example.org/gdpr', checkedOn: '2026-01-01' },
        evidence: [evidence(clause.id, 'words', { start: 3, end: 8, field: 'hours', ref: 'R-1', note: 'n' })],
        inferredBy: 'rule',
        note: 'a note',
        inventory: 'ours',
        validFrom: '2020-02-29',
        validTo: '2030-01-01',
      },
    );
    const commits = edge(
      'COMMITS',
      cloud.id,
      full.id,
      { categories: [email.id] },
      {
        modality: 'MAY',
        wording: { en: 'own words', ar: 'كلمات' },
        condition: { en: null, ar: 'شرط' },
      },
    );
    await putAll(store(), [...all, full, commits]);
    expect(await store().facts([full.id, commits.id])).toEqual([full, commits]);
  });

  it('answers facts in the order of the ids, without those unknown, whatever their dates', async () => {
    await putAll(store(), all);
    expect(await store().facts([discloses.id, 'Organisation:nobody', billing.id, cloud.id])).toEqual([
      discloses,
      billing,
      cloud,
    ]);
    expect(await store().facts([])).toEqual([]);
  });

  it('tells what an inventory owns, by id', async () => {
    await putAll(store(), all);
    expect(await store().ownedBy('ours')).toEqual([cloud.id, processes.id, billing.id]);
    expect(await store().ownedBy('nobody')).toEqual([]);
  });

  it('finds the facts that rest on a clause, each once, by id', async () => {
    await putAll(store(), all);
    const page = await citing({ clauses: [clause.id], asOf: null, first: 10, count: true });
    expect(page).toMatchObject({ items: [discloses, cloud], hasNext: false, totalCount: 2 });
    const first = await citing({ clauses: [clause.id, 'Clause:n/2'], asOf: null, first: 1 });
    expect(first).toMatchObject({ items: [discloses], hasNext: true, totalCount: null });
    const after = first?.cursors[0] ?? null;
    const second = await citing({ clauses: [clause.id], asOf: null, first: 1, after });
    expect(second).toMatchObject({ items: [cloud], hasNext: false });
  });

  it('finds what rests on many clauses at once, a page for each query', async () => {
    await putAll(store(), all);
    const [query, counting] = [
      { asOf: null, first: 1 },
      { asOf: '2025-01-01', first: 1, count: true },
    ];
    const pages = await store().citing([
      { ...query, clauses: [clause.id] },
      { ...query, clauses: ['Clause:n/2'] },
      { ...counting, clauses: [] },
      { ...counting, clauses: ['Clause:n/2', clause.id] },
      { ...query, clauses: [clause.id] },
    ]);
    expect(pages.map(({ items, hasNext, totalCount }) => [items, hasNext, totalCount])).toEqual([
      [[discloses], true, null],
      [[], false, null],
      [[], false, 0],
      [[cloud], false, 1],
      [[discloses], true, null],
    ]);
    expect(await store().citing([])).toEqual([]);
  });

  it('finds on a day only what was valid then, an edge with both its ends', async () => {
    await putAll(store(), all);
    const on = async (asOf: string) =>
      (await citing({ clauses: [clause.id], asOf, first: 10 }))?.items.map(({ id }) => id);
    expect(await on('2023-12-31')).toEqual([cloud.id]);
    expect(await on('2024-01-01')).toEqual([discloses.id, cloud.id]);
    expect(await on('2025-01-01')).toEqual([cloud.id]);
    const none = await citing({ clauses: [], asOf: null, first: 10, count: true });
    expect(none?.totalCount).toBe(0);
  });

  it('no longer finds a fact by evidence that it has lost', async () => {
    await putAll(store(), all);
    await store().apply(changeSet([updated(cloud, { ...cloud, evidence: [] })]));
    const page = await citing({ clauses: [clause.id], asOf: null, first: 10 });
    expect(page?.items).toEqual([discloses]);
  });

  it('counts the kinds and types that are valid on a day', async () => {
    await putAll(store(), all);
    const nodes = { Organisation: 1, ProcessingActivity: 1, Clause: 1, DataCategory: 1 };
    expect(await store().counts(null)).toEqual({ nodes, edges: { DISCLOSES_TO: 1, PROCESSES: 1 } });
    const { ProcessingActivity: _, ...lasting } = nodes;
    expect(await store().counts('2025-01-01')).toEqual({ nodes: lasting, edges: {} });
  });

  it('is empty at first', async () => {
    expect(await store().counts(null)).toEqual({ nodes: {}, edges: {} });
    expect(await store().changeNumber()).toBe(0);
    expect(await read(store())).toEqual([]);
  });

  it('gives all of it, nodes then edges, by id', async () => {
    await putAll(store(), all);
    expect(await read(store())).toEqual([clause, email, cloud, billing, discloses, processes]);
  });

  it('gives all of a graph larger than one batch', async () => {
    const many = Array.from({ length: 2500 }, (_, i) => node('Field', `f${i}`));
    await putAll(store(), many);
    expect((await read(store())).map(({ id }) => id)).toEqual(many.map(({ id }) => id).sort());
  });

  it('refuses to mix two states in one snapshot', async () => {
    await putAll(
      store(),
      Array.from({ length: 2500 }, (_, i) => node('Field', `f${i}`)),
    );
    const reader = store().snapshot()[Symbol.asyncIterator]();
    await reader.next();
    await putAll(store(), [cloud]);
    await expect(reader.next()).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('answers a ping', async () => {
    await expect(store().ping()).resolves.toBeUndefined();
  });

  it('has nothing to migrate a second time', async () => {
    await putAll(store(), all);
    expect(await store().migrate()).toEqual([]);
    expect(await store().facts([cloud.id])).toEqual([cloud]);
  });
}

async function read(store: Store): Promise<FactRecord[]> {
  const facts: FactRecord[] = [];
  for await (const batch of store.snapshot()) facts.push(...batch);
  return facts;
}

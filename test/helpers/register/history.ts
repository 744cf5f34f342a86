import { expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { changeSet, created, edge, node, removed, updated } from '../builders.ts';
import { freshStore, type Open } from '../contract/open-store.ts';

const clinic = node('Organisation', 'clinic');
const mailer = node('Organisation', 'mailer', { website: 'https://palm.example' });
const engages = edge('ENGAGES', clinic.id, mailer.id);

/** What is told of the changes of the register. */
export function historyContract(open: Open): void {
  const store = freshStore(open);

  /** A clinic engages a mailer, whose name is corrected; then it engages it no longer. */
  async function engaging(): Promise<void> {
    const renamed = { ...mailer, name: { en: 'Palm Mail', ar: 'بريد النخلة' } };
    const sets = [
      changeSet([clinic, mailer, engages].map(created), {
        ...{ actor: 'ada', reason: 'the contract', at: '2024-01-10T12:00:00.000Z' },
      }),
      changeSet([updated(mailer, renamed)], {
        ...{ actor: 'bob', reason: 'misspelt', at: '2024-02-10T12:00:00.000Z' },
      }),
      changeSet([removed(engages)], { actor: 'ada', at: '2024-03-10T12:00:00.000Z' }),
    ];
    for (const set of sets) await store().apply(set);
  }

  const HISTORY = `query ($id: ID!, $first: Int, $after: String, $knownAt: DateTime) {
    history(id: $id, first: $first, after: $after, knownAt: $knownAt) { totalCount pageInfo { hasNextPage endCursor }
      nodes { id kind version fields { field before after } changeSet { number actor reason at changeCount } fact { id } } } }`;

  it('a fact has its history: who changed what of it, when and why', async () => {
    await engaging();
    const { data, errors } = await ask(store(), HISTORY, { id: mailer.id });
    expect(errors).toEqual([]);
    expect(data.history.totalCount).toBe(2);
    expect(data.history.nodes).toEqual([
      {
        id: mailer.id,
        kind: 'ADDED',
        version: 1,
        fields: [
          { field: 'provenance', before: null, after: '"DECLARED"' },
          { field: 'certainty', before: null, after: '"EXPLICIT"' },
          { field: 'name.en', before: null, after: '"mailer"' },
          { field: 'website', before: null, after: '"https://palm.example"' },
        ],
        changeSet: {
          ...{ number: 1, actor: 'ada', reason: 'the contract', at: '2024-01-10T12:00:00.000Z' },
          changeCount: 3,
        },
        fact: { id: mailer.id },
      },
      {
        id: mailer.id,
        kind: 'CHANGED',
        version: 2,
        fields: [
          { field: 'name.en', before: '"mailer"', after: '"Palm Mail"' },
          { field: 'name.ar', before: null, after: '"بريد النخلة"' },
        ],
        changeSet: {
          ...{ number: 2, actor: 'bob', reason: 'misspelt', at: '2024-02-10T12:00:00.000Z' },
          changeCount: 1,
        },
        fact: { id: mailer.id },
      },
    ]);
  });

  it('a fact that is gone has its history still, and one that never was has none', async () => {
    await engaging();
    const { data } = await ask(store(), HISTORY, { id: engages.id });
    expect(data.history.nodes.map(({ kind, version, fact }: never) => ({ kind, version, fact }))).toEqual([
      { kind: 'ADDED', version: 1, fact: null },
      { kind: 'REMOVED', version: null, fact: null },
    ]);
    const nobody = await ask(store(), HISTORY, { id: 'Organisation:nobody' });
    expect(nobody.data.history).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('what was known then includes the history until then', async () => {
    await engaging();
    const { data } = await ask(store(), HISTORY, { id: mailer.id, knownAt: '2024-02-01' });
    expect(data.history.nodes.map(({ version }: { version: number }) => version)).toEqual([1]);
    const changes = '{ changes(knownAt: "2024-02-10") { totalCount nodes { number } } }';
    expect((await ask(store(), changes)).data.changes).toEqual({
      totalCount: 2,
      nodes: [{ number: 1 }, { number: 2 }],
    });
  });

  it('a history goes page by page', async () => {
    await engaging();
    const { data } = await ask(store(), HISTORY, { id: mailer.id, first: 1 });
    expect(data.history.pageInfo.hasNextPage).toBe(true);
    const after = data.history.pageInfo.endCursor;
    const next = await ask(store(), HISTORY, { id: mailer.id, first: 1, after });
    expect(next.data.history.nodes).toMatchObject([{ version: 2 }]);
    expect(next.data.history.pageInfo.hasNextPage).toBe(false);
  });

  it.each<[string, number[], boolean]>([
    ['', [1, 2, 3], false],
    ['first: 2', [1, 2], true],
    ['first: 2, after: "2"', [3], false],
    ['after: "3"', [], false],
    ['newestFirst: true, first: 2', [3, 2], true],
    ['newestFirst: true, first: 2, after: "2"', [1], false],
    ['newestFirst: true, first: 2, after: "1"', [], false],
    ['newestFirst: true, after: "99"', [3, 2, 1], false],
    ['first: 0', [], true],
  ])('the change sets with (%s) are %j', async (page, numbers, hasNextPage) => {
    await engaging();
    const { data, errors } = await ask(
      store(),
      `{ changes${page ? `(${page})` : ''} { totalCount nodes { number } pageInfo { hasNextPage } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.changes).toEqual({
      totalCount: 3,
      nodes: numbers.map((number) => ({ number })),
      pageInfo: { hasNextPage },
    });
  });

  it('each change set shows a page of its changes', async () => {
    await engaging();
    const { data } = await ask(
      store(),
      '{ changes { nodes { number changes(first: 2) { totalCount nodes { id kind } pageInfo { hasNextPage } } } } }',
    );
    expect(data.changes.nodes).toEqual([
      {
        number: 1,
        changes: {
          totalCount: 3,
          nodes: [
            { id: clinic.id, kind: 'ADDED' },
            { id: mailer.id, kind: 'ADDED' },
          ],
          pageInfo: { hasNextPage: true },
        },
      },
      {
        number: 2,
        changes: {
          totalCount: 1,
          nodes: [{ id: mailer.id, kind: 'CHANGED' }],
          pageInfo: { hasNextPage: false },
        },
      },
      {
        number: 3,
        changes: {
          totalCount: 1,
          nodes: [{ id: engages.id, kind: 'REMOVED' }],
          pageInfo: { hasNextPage: false },
        },
      },
    ]);
  });

  it('a cursor that is no number is refused', async () => {
    const { errors } = await ask(store(), '{ changes(after: "x") { totalCount } }');
    expect(errors).toMatchObject([{ code: 'BAD_INPUT' }]);
  });
}

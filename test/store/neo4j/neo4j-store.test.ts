import { afterEach, beforeEach, expect, it } from 'vitest';
import { apply, changeNumber } from '../../../src/store/neo4j/change-log.ts';
import { type Connection, connect } from '../../../src/store/neo4j/connection.ts';
import { consistently, readChangeNumber } from '../../../src/store/neo4j/reading.ts';
import type { Store } from '../../../src/store/store.ts';
import { changeSet, created, edge, node, putAll } from '../../helpers/builders.ts';
import { addressOfNeo4j, askNeo4j, describeNeo4j, openTestNeo4j } from '../../helpers/neo4j.ts';

const shop = node('Organisation', 'shop', { legalName: 'Shop OÜ' }, { name: { en: 'Shop', ar: 'متجر' } });
const cloud = node('Organisation', 'cloud');

describeNeo4j('the store on Neo4j', () => {
  let store: Store;
  let connection: Connection;
  beforeEach(async () => {
    store = await openTestNeo4j();
    connection = connect(addressOfNeo4j());
  });
  afterEach(async () => {
    await store.close();
    await connection.close();
  });

  it('keeps the graph so that people can read it', async () => {
    const engages = edge(
      'ENGAGES',
      shop.id,
      cloud.id,
      { authorisation: 'GENERAL', categories: ['DataCategory:email'] },
      { validFrom: '2026-01-01' },
    );
    await putAll(store, [shop, cloud, engages]);
    const [row] = await askNeo4j(
      `MATCH (a:Organisation {nameEn: 'Shop'})-[r:ENGAGES]->(b)
      RETURN labels(a) AS labels, a.key AS key, a.nameAr AS name, a.legalName AS legalName,
        r.authorisation AS authorisation, r.categories AS categories, r.validFrom AS validFrom, b.id AS processor`,
    );
    expect(row?.toObject()).toEqual({
      labels: ['Node', 'Organisation'],
      key: 'shop',
      name: 'متجر',
      legalName: 'Shop OÜ',
      authorisation: 'GENERAL',
      categories: ['DataCategory:email'],
      validFrom: '2026-01-01',
      processor: 'Organisation:cloud',
    });
  });

  it('tells the server who asks, and what', async () => {
    const [row] = await connection.read('whoAsks', (run) =>
      run({
        text: 'SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE currentQuery CONTAINS "whoAsks" OR metaData.query = "whoAsks" RETURN metaData',
        parameters: {},
      }),
    );
    expect(row?.get('metaData')).toEqual({ app: 'kharita', query: 'whoAsks' });
  });

  it('writes a change set once when the answer to its commit was lost', async () => {
    const answerLost: Connection = {
      ...connection,
      write: async (name, work) => {
        await connection.write(name, work);
        return connection.write(name, work);
      },
    };
    const recorded = await apply(answerLost, changeSet([created(shop)]));
    expect(recorded).toMatchObject({ number: 1, changes: [{ id: shop.id, before: null }] });
    expect(await store.changeNumber()).toBe(1);
  });

  it('reads again when a change set was recorded between two statements', async () => {
    let reads = 0;
    const numbers = await consistently(connection, 'test', async (run) => {
      const before = await readChangeNumber(run);
      if (reads++ === 0) await putAll(store, [shop]);
      return [before, await readChangeNumber(run)];
    });
    expect({ reads, numbers }).toEqual({ reads: 2, numbers: [1, 1] });
  });

  it('gives up reading a register that never rests', async () => {
    let facts = 0;
    const restless = consistently(connection, 'test', () => putAll(store, [node('Purpose', `p${facts++}`)]));
    await expect(restless).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await changeNumber(connection)).toBe(5);
  });

  it('ends what takes longer than it may', async () => {
    const hasty = connect({ ...addressOfNeo4j(), readTimeoutMs: 100 });
    const long = hasty.read('long', (run) =>
      run({ text: 'UNWIND range(1, 1000000000) AS i RETURN count(i)', parameters: {} }),
    );
    await expect(long).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await hasty.close();
  });
});

const HOSTILE = [
  "'}) DETACH DELETE n //",
  '`)--() RETURN 1 //',
  '"; MATCH (n) DETACH DELETE n; //',
  '$p0 $asOf $nodes',
  '\\u0027 \\n \\',
  '{{}} <script>',
  '*:* AND (a OR "b"~2) NOT /c/ [d TO e]',
  '﷽'.repeat(1000),
  '🙂'.repeat(1000),
  'ﬃ'.repeat(2000),
  'ا'.repeat(2000),
  'null',
  '   \t',
];

describeNeo4j('hostile values in Neo4j', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openTestNeo4j();
  });
  afterEach(() => store.close());

  it.each(HOSTILE)('are texts like any other: %s', async (text) => {
    const named = node(
      'Organisation',
      'hostile',
      { legalName: text, address: text },
      { name: { en: text, ar: text }, aliases: [text], note: text, inventory: text },
    );
    const related = edge('PART_OF', named.id, shop.id, {}, { condition: { en: text, ar: null } });
    await putAll(store, [named, shop, related]);
    expect(await store.facts([named.id, related.id])).toEqual([named, related]);
    expect(await store.ownedBy(text)).toEqual([named.id]);
    const page = { kinds: ['Organisation'], asOf: null, first: 10 } as const;
    for (const field of ['legalName', 'name.ar'] as const)
      expect((await store.list({ ...page, where: { field, op: 'EQ', value: text } })).items).toEqual([named]);
    const [found] = await store.relations([
      {
        ...page,
        node: named.id,
        type: 'PART_OF',
        direction: 'OUT',
        whereEdge: { field: 'condition.en', op: 'CONTAINS', value: text },
      },
    ]);
    expect(found?.items).toEqual([{ edge: related, node: shop }]);
    expect((await store.list(page)).items).toEqual([named, shop]);
  });

  it('compares text by code points, whether an index helps or not', async () => {
    const texts = ['a', 'z', '\uFB50', 'z\uFB50', 'z🙂', '🙂', '\u{10000}', '\uFFFD'];
    const sorted = texts.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    await putAll(
      store,
      texts.map((text, i) => node('Organisation', `o${i}`, { legalName: text }, { note: text })),
    );
    for (const field of ['legalName', 'note'])
      for (const [i, value] of sorted.entries()) {
        const { items } = await store.list({
          kinds: ['Organisation'],
          asOf: null,
          first: 20,
          where: { field, op: 'GT', value },
          order: { by: field, descending: false },
        });
        expect({ field, value, after: items.map(({ note }) => note) }).toEqual({
          field,
          value,
          after: sorted.slice(i + 1),
        });
      }
  });
});

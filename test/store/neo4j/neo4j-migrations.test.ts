import { afterEach, beforeEach, expect, it } from 'vitest';
import { SCHEMA_RULES } from '../../../src/store/neo4j/constraints.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { addressOfNeo4j, askNeo4j, describeNeo4j, dropSchema, openTestNeo4j } from '../../helpers/neo4j.ts';

const MIGRATED = [
  '1 register of changes',
  '2 search words',
  ...SCHEMA_RULES.map(({ name }) => `create ${name}`),
];

async function schemaNames(): Promise<unknown[]> {
  return (await askNeo4j('SHOW INDEXES YIELD name WHERE name STARTS WITH "kharita_" RETURN name')).map(
    (row) => row.get('name'),
  );
}

describeNeo4j('migrating Neo4j', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openTestNeo4j();
  });
  afterEach(() => store.close());

  it('changes nothing the second time', async () => {
    expect(await store.migrate()).toEqual([]);
  });

  it('is done once by four processes at the same time', async () => {
    await dropSchema();
    const stores = Array.from({ length: 4 }, () => openNeo4jStore(addressOfNeo4j()));
    const done = await Promise.all(stores.map((each) => each.migrate()));
    await Promise.all(stores.map((each) => each.close()));
    const first = (names: readonly string[]) => names.filter((name) => name !== 'create kharita_Register_id');
    expect(done.filter((names) => names.length > 0).map(first)).toEqual([first(MIGRATED)]);
    expect((await schemaNames()).toSorted()).toEqual(SCHEMA_RULES.map(({ name }) => name).toSorted());
  });

  it('makes what the model asks for, and drops what it asks for no more', async () => {
    await askNeo4j('DROP CONSTRAINT kharita_ENGAGES_id');
    await askNeo4j('CREATE INDEX kharita_Organisation_shoeSize FOR (n:Organisation) ON (n.shoeSize)');
    await askNeo4j('CREATE CONSTRAINT kharita_OWNS_id FOR ()-[r:OWNS]-() REQUIRE r.id IS UNIQUE');
    expect((await store.migrate()).toSorted()).toEqual([
      'create kharita_ENGAGES_id',
      'drop kharita_OWNS_id',
      'drop kharita_Organisation_shoeSize',
    ]);
    expect((await schemaNames()).toSorted()).toEqual(SCHEMA_RULES.map(({ name }) => name).toSorted());
  });

  it('refuses a database that a newer version has written', async () => {
    await askNeo4j('CREATE (:Migration {number: 99, name: "from the future"})');
    await expect(store.migrate()).rejects.toMatchObject({ code: 'STORE_FAULT' });
  });

  it('is asked for by a store that has not been migrated', async () => {
    await askNeo4j('MATCH (g:Register) DELETE g');
    await expect(store.changeNumber()).rejects.toMatchObject({
      code: 'STORE_FAULT',
      message: 'The database has no register of changes: migrate it first.',
    });
  });
});

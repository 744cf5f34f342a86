import { afterAll, beforeAll, expect, it } from 'vitest';
import { allExports } from '../../src/exports/all.ts';
import type { Store } from '../../src/store/store.ts';
import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';
import { example, exampleStore, importAll, reference } from '../seed/example-inventory.ts';
import { filesOver, needed } from './make-over.ts';

describeNeo4j('An export from Neo4j is the one from SQLite', () => {
  let stores: Store[];
  beforeAll(async () => {
    const neo4j = await openTestNeo4j();
    await importAll(neo4j, [...reference, ...example]);
    stores = [neo4j, await exampleStore()];
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  const CASES = allExports.flatMap(({ name, formats }) => formats.map((format) => ({ name, format })));
  it.each(CASES)('$name as $format', async ({ name, format }) => {
    const request = { name, format, parameters: needed(name) };
    const [fromNeo4j, fromSqlite] = await Promise.all(stores.map((store) => filesOver(store, request)));
    expect(fromNeo4j).toEqual(fromSqlite);
  });
});

import neo4j from 'neo4j-driver';
import { describe, inject } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Neo4jAddress } from './neo4j-server.ts';

/** Where the Neo4j of this run is; null where there is none, which the run has said when it began. */
export const neo4jAddress: Neo4jAddress | null = inject('neo4j');

/** A block of tests that needs a Neo4j. Its file is named in vitest.config.ts among those that share the one database. */
export const describeNeo4j = describe.skipIf(neo4jAddress === null);

/** Where the Neo4j is, inside a test that needs it. */
export function addressOfNeo4j(): Neo4jAddress {
  if (!neo4jAddress) throw new Error('this test needs a Neo4j: put it inside describeNeo4j');
  return neo4jAddress;
}

/** A store on the shared Neo4j, migrated and empty. */
export async function openTestNeo4j(): Promise<Store> {
  const address = addressOfNeo4j();
  await wipe(address);
  const store = openNeo4jStore(address);
  await store.migrate();
  return store;
}

/** Marks a database that tests may wipe. */
const MARK = 'KharitaTests';

async function wipe({ url, user, password, database }: Neo4jAddress): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password));
  const run = async (text: string) => (await driver.executeQuery(text, {}, { database })).records;
  try {
    const [foreign] = await run(
      `MATCH (n) WHERE NOT EXISTS { MATCH (:${MARK}) } RETURN labels(n) AS labels LIMIT 1`,
    );
    if (foreign)
      throw new Error(`the Neo4j at ${url} holds data, and tests would delete them: give an empty one`);
    await run(`MERGE (:${MARK})`);
    await run(`MATCH (n) WHERE NOT n:${MARK} DETACH DELETE n`);
  } finally {
    await driver.close();
  }
}

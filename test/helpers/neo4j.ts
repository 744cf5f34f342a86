import neo4j, { type Record as Row } from 'neo4j-driver';
import { describe, inject } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Neo4jAddress } from './neo4j-address.ts';

/** Where the Neo4j of this run is; null where there is none, which the run has said when it began. */
const found: Neo4jAddress | null = inject('neo4j');

/** A block of tests that needs a Neo4j. Its file is named in vitest.config.ts among those that share the one database. */
export const describeNeo4j = describe.skipIf(found === null);

/** Where the Neo4j is, inside a test that needs it. */
export function addressOfNeo4j(): Neo4jAddress {
  if (!found) throw new Error('this test needs a Neo4j: put it inside describeNeo4j');
  return found;
}

/** A store on the shared Neo4j, migrated and empty. */
export async function openTestNeo4j(): Promise<Store> {
  await wipe();
  const store = openNeo4jStore(addressOfNeo4j());
  await store.migrate();
  return store;
}

/** Asks the database itself, past the store. */
export async function askNeo4j(text: string, parameters: object = {}): Promise<Row[]> {
  const { url, user, password, database } = addressOfNeo4j();
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password));
  try {
    return (await driver.executeQuery(text, parameters, { database })).records;
  } finally {
    await driver.close();
  }
}

/** Marks a database that tests may wipe. */
const MARK = 'KharitaTests';

async function wipe(): Promise<void> {
  const [foreign] = await askNeo4j(
    `MATCH (n) WHERE NOT EXISTS { MATCH (:${MARK}) } RETURN labels(n) AS labels LIMIT 1`,
  );
  if (foreign)
    throw new Error('the Neo4j for the tests holds data, and they would delete them: give an empty one');
  await askNeo4j(`MERGE (:${MARK})`);
  await askNeo4j(`MATCH (n) WHERE NOT n:${MARK} DETACH DELETE n`);
}

/** Takes the database back to where it has never been migrated. */
export async function dropSchema(): Promise<void> {
  await wipe();
  const rules = await askNeo4j('SHOW INDEXES YIELD name, owningConstraint WHERE name STARTS WITH "kharita_"');
  for (const rule of rules)
    await askNeo4j(`DROP ${rule.get('owningConstraint') ? 'CONSTRAINT' : 'INDEX'} ${rule.get('name')}`);
}

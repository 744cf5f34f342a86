import type { TestProject } from 'vitest/node';
import type { Neo4jAddress } from './neo4j-address.ts';
import { findNeo4j } from './neo4j-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jAddress | null;
  }
}

/** One Neo4j for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = await findNeo4j(process.env);
  if ('missing' in found) {
    if (process.env.REQUIRE_NEO4J === '1')
      throw new Error(`REQUIRE_NEO4J=1, and there is no Neo4j: ${found.missing}`);
    console.warn(`The tests on Neo4j are skipped: ${found.missing}.`);
    project.provide('neo4j', null);
    return async () => undefined;
  }
  project.provide('neo4j', found.address);
  return found.stop;
}

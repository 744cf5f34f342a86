import { defineConfig } from 'vitest/config';
import { closingLine } from './test/helpers/closing-line.ts';

/** Tests that share the one Neo4j of the run; they go one after another. */
const ON_NEO4J = ['test/**/neo4j/*.test.ts', 'test/**/*.neo4j.test.ts'];

export default defineConfig({
  // Without the condition `development`, so that the one copy of graphql is loaded that Node loads for its users.
  ssr: { resolve: { conditions: ['module', 'node'], externalConditions: ['node'] } },
  test: {
    reporters: ['default', closingLine],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'main', include: ['test/**/*.test.ts'], exclude: ON_NEO4J } },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: ON_NEO4J,
          globalSetup: 'test/helpers/neo4j-global-setup.ts',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

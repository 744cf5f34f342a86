import { defineConfig } from 'vitest/config';
import { closingLine } from './test/helpers/closing-line.ts';

export default defineConfig({
  // Without the condition `development`, so that the one copy of graphql is loaded that Node loads for its users.
  ssr: { resolve: { conditions: ['module', 'node'], externalConditions: ['node'] } },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', closingLine],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});

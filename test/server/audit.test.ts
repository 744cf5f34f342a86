import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer } from './test-api.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** What the specification leaves open ("MAY") is left out. */
const audits = serverAudits({ url: () => server.endpoint }).filter(({ name }) => !name.startsWith('MAY'));

describe('The server keeps to GraphQL over HTTP', () => {
  it.each(audits)('$name', async (audit) => {
    const { status, ...rest } = await audit.fn();
    expect({ status, reason: 'reason' in rest ? rest.reason : null }).toEqual({ status: 'ok', reason: null });
  });
});

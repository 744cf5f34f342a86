import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startServer } from '../../src/server/server.ts';
import { startTestServer } from './test-api.ts';

it('A request in flight is answered before the server is closed, and none is taken after', async () => {
  const server = await startTestServer();
  const ask = () => fetch(`${server.endpoint}?query=${encodeURIComponent('{ slow }')}`);
  const events: string[] = [];
  const answer = ask().then(async (response) => {
    events.push('answered');
    return response.json();
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await server.close().then(() => events.push('closed'));
  expect(await answer).toEqual({ data: { slow: 'done' } });
  expect(events).toEqual(['answered', 'closed']);
  await expect(ask()).rejects.toThrow('fetch failed');
});

it('A health check and a preflight are answered, with an id of their own', async () => {
  const server = await startTestServer({ env: { KHARITA_CORS_ORIGINS: 'https://dpo.example.org' } });
  const health = await fetch(`${server.url}/health`);
  expect([health.status, health.headers.get('x-request-id')]).toEqual([200, 'request-1']);
  const preflight = await fetch(server.endpoint, {
    method: 'OPTIONS',
    headers: { origin: 'https://dpo.example.org', 'access-control-request-method': 'POST' },
  });
  expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
    204,
    'https://dpo.example.org',
  ]);
  expect(server.logged).toEqual([]);
  await server.close();
});

it('A port that another program has is told with its number', async () => {
  const server = await startTestServer();
  const { port } = new URL(server.url);
  await expect(startServer(() => {}, readConfig({ PORT: port }).http)).rejects.toMatchObject({
    code: 'ADDRESS_IN_USE',
    message: `Port ${port} of 127.0.0.1 is taken; set PORT to another.`,
  });
  await server.close();
});

it('A host that this machine does not have is told as a setting', async () => {
  const { http } = readConfig({ HOST: '192.0.2.1', PORT: '0' });
  await expect(startServer(() => {}, http)).rejects.toMatchObject({
    code: 'BAD_CONFIG',
    message: expect.stringContaining('Cannot listen on 192.0.2.1:0'),
  });
});

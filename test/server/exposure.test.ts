import { describe, expect, it } from 'vitest';
import { KharitaError } from '../../src/errors.ts';
import { post, testApi } from './test-api.ts';

const get = (target: ReturnType<typeof testApi>['api'], path: string, headers: Record<string, string> = {}) =>
  target.fetch(new Request(`http://kharita.test${path}`, { headers }));
const html = { accept: 'text/html' };
const production = { NODE_ENV: 'production' };

describe('In production', () => {
  const forbidden = (field: string) =>
    expect.objectContaining({
      message: `GraphQL introspection has been disabled, but the requested query contained the field "${field}".`,
    });

  it('GraphiQL is not served, and the start page is', async () => {
    const { api } = testApi({ env: production });
    expect(await (await get(api, '/', html)).text()).toBe('<p>Start');
    expect(await (await get(api, '/graphql', html)).text()).not.toContain('<html');
  });

  it('the schema is not told, not even by suggestions', async () => {
    const { api } = testApi({ env: production });
    const introspection = await post(api, '{ __schema { queryType { name } } }');
    expect(introspection.body).toEqual({ errors: [forbidden('__schema'), forbidden('queryType')] });
    const slip = await post(api, '{ helo }');
    expect(slip.body.errors[0].message).toBe('Cannot query field "helo" on type "Query".');
  });

  it('each can be switched on', async () => {
    const { api } = testApi({ env: { ...production, KHARITA_GRAPHIQL: 'on', KHARITA_INTROSPECTION: 'on' } });
    expect((await get(api, '/graphql', html)).headers.get('content-type')).toContain('text/html');
    const { body } = await post(api, '{ __schema { queryType { name } } }');
    expect(body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });
});

describe('In development', () => {
  it('the policy of GraphiQL allows this server alone', async () => {
    const { api } = testApi({ questions: [{ name: 'hello', title: 'Hello?', document: '{ hello }' }] });
    const page = await get(api, '/graphql', html);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]{43}=' blob:; .*connect-src 'self'/,
    );
    expect(await page.text()).toContain('"defaultTabs":[{"query":"{ hello }"}]');
  });
});

describe('Other sites', () => {
  const origin = 'https://dpo.example.org';

  it('may read nothing unless they are listed', async () => {
    const { headers } = await post(testApi().api, '{ hello }', { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may read answers where they are, without credentials', async () => {
    const { api } = testApi({ env: { KHARITA_CORS_ORIGINS: `${origin}, https://other.example.org` } });
    const listed = await post(api, '{ hello }', { headers: { origin } });
    expect(listed.headers.get('access-control-allow-origin')).toBe(origin);
    expect(listed.headers.get('access-control-allow-credentials')).not.toBe('true');
    const stranger = await post(api, '{ hello }', { headers: { origin: 'https://stranger.example' } });
    expect(stranger.headers.get('access-control-allow-origin')).not.toBe('https://stranger.example');
  });
});

describe('GET', () => {
  it('asks queries', async () => {
    const response = await get(testApi().api, `/graphql?query=${encodeURIComponent('{ hello }')}`);
    expect(await response.json()).toEqual({ data: { hello: 'world' } });
  });

  it('changes nothing', async () => {
    const response = await get(testApi().api, `/graphql?query=${encodeURIComponent('mutation { touch }')}`);
    expect(response.status).toBe(405);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringContaining('POST'), extensions: { code: 'BAD_INPUT' } }],
    });
  });
});

describe('A request', () => {
  it('keeps the id that it brings, and is given one where it brings none or a bad one', async () => {
    const { api } = testApi();
    const ids = async (headers: Record<string, string>) => {
      const answer = await post(api, '{ requestId }', { headers });
      return [answer.headers.get('x-request-id'), answer.body.data.requestId];
    };
    expect(await ids({ 'x-request-id': 'proxy-7' })).toEqual(['proxy-7', 'proxy-7']);
    expect(await ids({})).toEqual(['request-1', 'request-1']);
    expect(await ids({ 'x-request-id': 'two words' })).toEqual(['request-2', 'request-2']);
  });

  it('is logged in one line, without what it asks', async () => {
    const { api, logged } = testApi();
    await get(api, `/graphql?query=${encodeURIComponent('{ hello }')}`);
    expect(logged).toEqual([
      {
        level: 'info',
        event: 'request',
        requestId: 'request-1',
        method: 'GET',
        path: '/graphql',
        status: 200,
        ms: 0,
      },
    ]);
  });
});

describe('Probes', () => {
  const down = async () => {
    throw new KharitaError('UNAVAILABLE', 'The database does not answer.');
  };

  it('find the process up, whatever the store does', async () => {
    expect((await get(testApi({ ping: down }).api, '/health')).status).toBe(200);
  });

  it('find it ready while the store answers', async () => {
    const ready = await get(testApi().api, '/ready');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
    const unready = await get(testApi({ ping: down }).api, '/ready');
    expect([unready.status, await unready.json()]).toEqual([
      503,
      { status: 'unavailable', code: 'UNAVAILABLE' },
    ]);
  });
});

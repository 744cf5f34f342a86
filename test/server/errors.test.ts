import { expect, it } from 'vitest';
import { KharitaError } from '../../src/errors.ts';
import { post, testApi } from './test-api.ts';

it('A refusal of ours speaks with its code, its place and its details', async () => {
  const { api, logged } = testApi();
  const { status, body } = await post(api, '{ hello refused }');
  expect(status).toBe(200);
  expect(body).toEqual({
    data: { hello: 'world', refused: null },
    errors: [
      {
        message: 'Somebody was quicker.',
        locations: [{ line: 1, column: 9 }],
        path: ['refused'],
        extensions: { code: 'CONFLICT', currentVersion: 3 },
      },
    ],
  });
  expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
});

it('A bug is masked for the caller and whole in the log, under the same request id', async () => {
  const { api, logged } = testApi();
  const { body } = await post(api, '{ broken }');
  expect(body).toEqual({
    data: { broken: null },
    errors: [
      {
        message: 'Something failed here; the log tells it under request-1.',
        locations: [{ line: 1, column: 3 }],
        path: ['broken'],
        extensions: { code: 'INTERNAL', requestId: 'request-1' },
      },
    ],
  });
  expect(logged.filter(({ event }) => event === 'internal')).toEqual([
    {
      level: 'error',
      event: 'internal',
      requestId: 'request-1',
      path: ['broken'],
      error: expect.stringContaining('the password is swordfish'),
    },
  ]);
});

it.each([
  { query: '{ nothing }', code: 'GRAPHQL_VALIDATION_FAILED', says: 'Cannot query field "nothing"' },
  { query: '{ hello', code: 'GRAPHQL_PARSE_FAILED', says: 'Syntax Error' },
  { query: 'query ($of: Int!) { double(of: $of) }', code: 'BAD_INPUT', says: '$of' },
  { query: 'query A { hello } query B { hello }', code: 'OPERATION_RESOLUTION_FAILURE', says: 'operation' },
])('What is wrong with a document is told: $query', async ({ query, code, says }) => {
  const { status, body } = await post(testApi().api, query, {
    headers: { accept: 'application/graphql-response+json' },
  });
  expect(status).toBe(400);
  expect(body.errors).toEqual([
    expect.objectContaining({
      message: expect.stringContaining(says),
      extensions: expect.objectContaining({ code }),
    }),
  ]);
});

it('A store that is down before anything is executed answers 503 with its code', async () => {
  const { api } = testApi({
    createContext() {
      throw new KharitaError('UNAVAILABLE', 'The database does not answer.');
    },
  });
  const { status, body } = await post(api, '{ hello }');
  expect(status).toBe(503);
  expect(body).toEqual({
    errors: [{ message: 'The database does not answer.', extensions: { code: 'UNAVAILABLE' } }],
  });
});

it('An operation that takes too long ends with a coded error', async () => {
  const { api } = testApi({ env: { KHARITA_TIMEOUT: '100' } });
  const { status, body } = await post(api, '{ slow }');
  expect(status).toBe(503);
  expect(body).toEqual({
    errors: [
      {
        message: 'The answer took longer than 100 ms; ask for less (KHARITA_TIMEOUT).',
        extensions: { code: 'TIMED_OUT' },
      },
    ],
  });
});

it('A list that fails at one item leaves nothing behind that fails later', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  const { body } = await post(testApi().api, '{ failing { name } }');
  await new Promise((done) => setTimeout(done, 60));
  process.off('unhandledRejection', note);
  expect(body).toMatchObject({ data: { failing: null }, errors: [{ path: ['failing', 1, 'name'] }] });
  expect(unhandled).toEqual([]);
});

it('An operation that turns out too large ends with its reason', async () => {
  const stop = new AbortController();
  const { api } = testApi({
    createContext: () => ({ stopped: stop.signal, end: async () => {} }),
  });
  setTimeout(() => stop.abort(new KharitaError('LIMIT_EXCEEDED', 'It is too large.')), 20);
  const { body } = await post(api, '{ slow }');
  expect(body).toEqual({ errors: [{ message: 'It is too large.', extensions: { code: 'LIMIT_EXCEEDED' } }] });
});

it.each([
  ['no object', '[1]'],
  ['null', 'null'],
  ['with a query of null', '{"query":null}'],
  ['without a query', '{}'],
  ['with an unknown key', '{"query":"{ hello }","id":"x"}'],
])('A request that is %s is refused with a code of ours', async (_, body) => {
  const { api } = testApi();
  const headers = { 'content-type': 'application/json' };
  const response = await api.fetch(
    new Request('http://kharita.test/graphql', { method: 'POST', headers, body }),
  );
  expect((await response.json()).errors[0].extensions.code).toBe('BAD_INPUT');
});

it('What a message repeats, and how many errors there are, is bounded', async () => {
  const { api } = testApi();
  const long = await post(api, 'query ($of: Int!) { double(of: $of) }', {
    variables: { of: 'x'.repeat(1_000_000) },
  });
  expect(long.body.errors[0].message.length).toBeLessThan(3000);
  const aliases = Array.from({ length: 100 }, (_, i) => `a${i}: refused`);
  const many = await post(api, `{ refused more: self { refused } ${aliases.slice(1).join(' ')} }`);
  expect(many.body.errors).toHaveLength(101);
  expect(many.body.errors[100]).toMatchObject({ message: 'Further errors: 1.' });
});

it('Where the database is stands in the log alone', async () => {
  const { api, logged } = testApi({
    createContext() {
      throw new KharitaError('UNAVAILABLE', 'The database does not answer.', {
        place: 'neo4j://inside:7687',
      });
    },
  });
  const { body } = await post(api, '{ hello }');
  expect(JSON.stringify(body)).not.toContain('inside');
  expect(logged.filter(({ level }) => level === 'error')).toMatchObject([
    { event: 'refused', requestId: 'request-1', code: 'UNAVAILABLE', place: 'neo4j://inside:7687' },
  ]);
});

import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_LIMITS } from '../../src/server/document-limits.ts';
import { VARIABLE_LIMITS } from '../../src/server/variable-limits.ts';
import { post, startTestServer, testApi } from './test-api.ts';

const nested = (depth: number) => `${'{ self '.repeat(depth - 1)}{ hello ${'}'.repeat(depth)}`;
const aliased = (count: number) => Array.from({ length: count }, (_, index) => `a${index}: hello`).join(' ');

const nestedValue = (depth: number) => `of: ${'['.repeat(depth)}${']'.repeat(depth)}`;
/** What is said of an argument that there is not, once the document has been read. */
const UNKNOWN = 'GRAPHQL_VALIDATION_FAILED';

async function codesOf(query: string) {
  const { body } = await post(testApi().api, query);
  return body.errors?.map((error: { extensions: { code: string } }) => error.extensions.code) ?? [];
}

describe('A document', () => {
  const { aliases, characters, depth, nesting, tokens } = DOCUMENT_LIMITS;
  it.each([
    ['as deep as may be is answered', nested(depth), []],
    ['one deeper is refused', nested(depth + 1), ['LIMIT_EXCEEDED']],
    ['with as many aliases as may be is answered', `{ ${aliased(aliases)} }`, []],
    ['with one more is refused', `{ ${aliased(aliases + 1)} }`, ['LIMIT_EXCEEDED']],
    [
      'whose fragments repeat aliases is counted as it would be executed',
      `{ ...A a: self { ...A } } fragment A on Query { ${aliased(aliases / 2)} }`,
      ['LIMIT_EXCEEDED'],
    ],
    [
      'deep through fragments and inline fragments is refused',
      `{ self { ...A } } fragment A on Query { ... on Query ${nested(depth)} }`,
      ['LIMIT_EXCEEDED'],
    ],
    [
      'whose fragments go in a circle ends',
      '{ ...A } fragment A on Query { self { ...B } } fragment B on Query { self { ...A } }',
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    ['with too many words is not even read', `{ ${'hello '.repeat(tokens)} }`, ['GRAPHQL_PARSE_FAILED']],
    ['of introspection is answered', getIntrospectionQuery(), []],
    ['as nested as may be is answered', `{ hello(${nestedValue(nesting - 2)}) }`, [UNKNOWN]],
    ['nested deeper is refused', `{ hello(${nestedValue(nesting - 1)}) }`, ['LIMIT_EXCEEDED']],
    ['nested without end is refused', `{ hello(${nestedValue(tokens)}) }`, ['LIMIT_EXCEEDED']],
    ['that holds brackets in a text is answered', `{ hello(of: "${'['.repeat(1000)}") }`, [UNKNOWN]],
    ['as long as may be is answered', '{ hello }'.padEnd(characters), []],
    ['one longer is refused', '{ hello }'.padEnd(characters + 1), ['LIMIT_EXCEEDED']],
  ])('%s', async (_, query, codes) => {
    expect(await codesOf(query)).toEqual(codes);
  });
});

describe('Variables', () => {
  const { depth, values } = VARIABLE_LIMITS;
  const list = (length: number): unknown => Array.from({ length }, () => 1);
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
  const answer = async (variables: object) => (await post(testApi().api, '{ hello }', { variables })).body;
  const refused = { errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] };
  const answered = { data: { hello: 'world' } };

  it('of many values are refused before they are looked at', async () => {
    expect(await answer({ a: list(values - 2) })).toEqual(answered);
    expect(await answer({ a: list(values - 1) })).toMatchObject(refused);
  });

  it('nested deep are refused, however deep', async () => {
    expect(await answer({ a: deep(depth - 1) })).toEqual(answered);
    expect(await answer({ a: deep(depth) })).toMatchObject(refused);
    const body = `{"query":"{ hello }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    const headers = { 'content-type': 'application/json' };
    const request = new Request('http://kharita.test/graphql', { method: 'POST', headers, body });
    expect(await (await testApi().api.fetch(request)).json()).toMatchObject(refused);
  });

  it('in an address that are not JSON are refused', async () => {
    const request = new Request('http://kharita.test/graphql?query={hello}&variables={');
    const response = await testApi().api.fetch(request);
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_INPUT' } }] },
    });
  });
});

describe('A body', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  beforeAll(async () => {
    server = await startTestServer({ env: { KHARITA_MAX_BODY: '1000' } });
  });
  afterAll(() => server.close());

  const send = async (body: BodyInit, contentType = 'application/json') => {
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
    const response = await fetch(server.endpoint, { ...init, headers: { 'content-type': contentType } });
    return { status: response.status, body: await response.json() };
  };
  const refused = (status: number, code: string, message: string) => ({
    status,
    body: { errors: [{ message, extensions: { code } }] },
  });
  const query = JSON.stringify({ query: '{ hello }' });
  const tooLarge = refused(413, 'LIMIT_EXCEEDED', 'The body is larger than 1000 bytes (KHARITA_MAX_BODY).');

  it('within the limit is read, whole or in pieces', async () => {
    const answer = { status: 200, body: { data: { hello: 'world' } } };
    expect(await send(query.padEnd(1000))).toEqual(answer);
    expect(await send(new Blob([query]).stream())).toEqual(answer);
  });

  it('beyond the limit is refused by what it declares', async () => {
    expect(await send(query.padEnd(1001))).toEqual(tooLarge);
  });

  it('beyond the limit is refused by what arrives, where it declares nothing', async () => {
    expect(await send(new Blob([query.padEnd(200_000)]).stream())).toEqual(tooLarge);
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', 'application/graphql'])(
    'of %s is refused',
    async (contentType) => {
      expect(await send(query, contentType)).toEqual(
        refused(415, 'BAD_INPUT', 'Send the operation as application/json.'),
      );
    },
  );

  it('in a content encoding is refused, and not unpacked', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const response = await fetch(server.endpoint, { method: 'POST', headers, body: gzipSync(query) });
    expect({ status: response.status, body: await response.json() }).toEqual(
      refused(415, 'BAD_INPUT', 'Send the body without a content encoding.'),
    );
  });

  it.each([
    ['cut short', '{"query":'],
    ['not in UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
    ['empty', ''],
  ])('that is %s is refused', async (_, body) => {
    expect(await send(body)).toEqual(refused(400, 'BAD_INPUT', 'The body is not JSON in UTF-8.'));
  });
});

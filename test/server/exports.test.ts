import { describe, expect, it } from 'vitest';
import { KharitaError } from '../../src/errors.ts';
import type { FileRequest, ServedFile } from '../../src/server/exports.ts';
import { startTestServer, testApi } from './test-api.ts';

const RECORD: ServedFile = { name: 'record.csv', mediaType: 'text/csv', content: 'a\r\nخريطة\r\n' };
const BOOK: ServedFile = {
  name: 'record.xlsx',
  mediaType: 'application/xlsx',
  content: Buffer.from([0, 255]),
};
const PAGE: ServedFile = { name: 'record.html', mediaType: 'text/html; charset=utf-8', content: '<p>' };

const list = [{ name: 'record', summary: 'A record.', formats: ['csv'], parameters: ['asOf'] }];

/** An API whose every file is made like this, and what it was asked for. */
function serving(make: () => Promise<ServedFile[]>, env: NodeJS.ProcessEnv = {}) {
  const asked: FileRequest[] = [];
  const exports = {
    list,
    make: (request: FileRequest) => {
      asked.push(request);
      return make();
    },
    start: async (parameters: FileRequest['parameters']) => {
      asked.push({ name: 'start', format: 'html', parameters });
      const [page = PAGE] = await make();
      return page;
    },
  };
  const { api, logged } = testApi({ exports, env });
  const get = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    Promise.resolve(api.fetch(new Request(`http://kharita.test${path}`, { method, headers })));
  return { get, asked, logged };
}

const refusing = (error: unknown) => serving(() => Promise.reject(error));

it('A file is kept by the browser under its name, and asked for with its parameters', async () => {
  const { get, asked } = serving(async () => [RECORD]);
  const response = await get('/export/record.csv?organisation=zaytuna&asOf=2026-01-15');
  expect(asked).toEqual([
    { name: 'record', format: 'csv', parameters: { organisation: 'zaytuna', asOf: '2026-01-15' } },
  ]);
  expect([response.status, await response.text()]).toEqual([200, RECORD.content]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/csv',
    'content-disposition': 'attachment; filename="record.csv"',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'x-request-id': 'request-1',
  });
});

it('Bytes arrive as they are', async () => {
  const response = await serving(async () => [BOOK]).get('/export/record.xlsx');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 255]));
});

it('A page is shown, and may load nothing', async () => {
  const { headers } = await serving(async () => [PAGE]).get('/export/record.html');
  expect(headers.get('content-disposition')).toBe('inline; filename="record.html"');
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src /);
});

it('HEAD tells the same without the file', async () => {
  const response = await serving(async () => [RECORD]).get('/export/record.csv', 'HEAD');
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    ...[200, 'text/csv', ''],
  ]);
});

it('What there is is listed', async () => {
  const response = await serving(async () => []).get('/export');
  expect(await response.json()).toEqual({ exports: list });
});

describe('The start page', () => {
  const browser = { accept: 'text/html,application/xhtml+xml;q=0.9' };

  it('is there for browsers, with GraphiQL and without, in the language asked for', async () => {
    for (const env of [{}, { KHARITA_GRAPHIQL: 'off' }]) {
      const { get, asked } = serving(async () => [PAGE], env);
      const response = await get('/?lang=ar', 'GET', browser);
      expect([response.status, await response.text()]).toEqual([200, PAGE.content]);
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src /);
      expect(asked).toEqual([{ name: 'start', format: 'html', parameters: { lang: 'ar' } }]);
    }
  });

  it('is not for programs', async () => {
    const { get, asked } = serving(async () => [PAGE]);
    expect((await get('/')).status).toBe(404);
    expect((await get('/', 'POST', browser)).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it('tells why it cannot be made', async () => {
    const response = await refusing(new KharitaError('UNAVAILABLE', 'The database does not answer.')).get(
      '/',
      'GET',
      browser,
    );
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([
      503,
      'UNAVAILABLE',
    ]);
  });
});

describe('A refusal has its code and status', () => {
  it.each([
    [new KharitaError('BAD_INPUT', 'asOf is a day.', { details: { parameter: 'asOf' } }), 400],
    [new KharitaError('NOT_FOUND', 'There is no export x.'), 404],
    [new KharitaError('CONFLICT', 'Others keep writing.'), 409],
    [new KharitaError('UNAVAILABLE', 'The database does not answer.'), 503],
    [new KharitaError('LIMIT_EXCEEDED', 'Too large.'), 422],
    [new KharitaError('STORE_FAULT', 'The database is damaged.'), 500],
  ])('%s', async (error, status) => {
    const response = await refusing(error).get('/export/record.csv');
    const { message, code, details } = error;
    expect([response.status, await response.json()]).toEqual([
      status,
      { errors: [{ message, extensions: { ...details, code } }] },
    ]);
  });

  it('a bug is masked, and logged whole', async () => {
    const { get, logged } = refusing(new Error('the password is swordfish'));
    const response = await get('/export/record.csv');
    const body = await response.text();
    expect([response.status, body.includes('swordfish'), JSON.parse(body).errors[0].extensions]).toEqual([
      500,
      false,
      { code: 'INTERNAL', requestId: 'request-1' },
    ]);
    expect(logged).toContainEqual(
      expect.objectContaining({ event: 'internal', error: expect.stringContaining('swordfish') }),
    );
  });

  it('a bug is logged without what the server knows of the connection', async () => {
    const fail = () => Promise.reject(new Error('a bug'));
    const { url, logged, close } = await startTestServer({ exports: { list, make: fail, start: fail } });
    const response = await fetch(`${url}/export/record.csv`, { headers: { connection: 'close' } });
    await response.text();
    await close();
    expect(logged.filter(({ event }) => event === 'internal')).toEqual([
      { level: 'error', event: 'internal', requestId: 'request-1', error: expect.any(String) },
    ]);
  });

  it('what was sent is not repeated at length', async () => {
    const response = await refusing(new KharitaError('BAD_INPUT', 'x'.repeat(15_000))).get(
      '/export/record.csv',
    );
    expect((await response.text()).length).toBeLessThan(2200);
  });

  it.each(['/export/record', '/export/record.csv/', '/export/', '/export/..%2Fetc.csv'])(
    'an address of no file: %s',
    async (path) => {
      const { get, asked } = serving(async () => [RECORD]);
      expect((await get(path)).status).toBe(404);
      expect(asked).toEqual([]);
    },
  );

  it('a parameter that is given twice', async () => {
    const response = await serving(async () => [RECORD]).get('/export/record.csv?rule=a&rule=b');
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        errors: [
          {
            message: 'rule is given twice. Several values of a list have commas between them.',
            extensions: { parameter: 'rule', code: 'BAD_INPUT' },
          },
        ],
      },
    ]);
  });

  it('several files at one address, whose names are told', async () => {
    const files = ['seed~policies~a.yaml', 'b.yaml'].map((name) => ({ ...RECORD, name }));
    const response = await serving(async () => files).get('/export/inventory.yaml');
    expect([response.status, (await response.json()).errors[0].message]).toEqual([
      400,
      'This makes 2 files. Name one with inventory=NAME: seed/policies/a, b.',
    ]);
  });

  it('a file that takes too long', async () => {
    const never = () => new Promise<ServedFile[]>(() => {});
    const { get } = serving(never, { KHARITA_TIMEOUT: '100' });
    const response = await get('/export/record.csv');
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([
      ...[503, 'TIMED_OUT'],
    ]);
  });

  it('writing', async () => {
    const { get, asked } = serving(async () => [RECORD]);
    const response = await get('/export/record.csv', 'POST');
    expect([response.status, response.headers.get('allow'), asked]).toEqual([405, 'GET, HEAD', []]);
  });
});

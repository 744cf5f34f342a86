import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createContext } from '../../src/graphql/context.ts';
import { schema } from '../../src/graphql/schema.ts';
import { silentLog } from '../../src/log.ts';
import type { ChangeSetHead } from '../../src/model/change-set.ts';
import { createChangeFeed } from '../../src/register/change-feed.ts';
import { createViews } from '../../src/register/views.ts';
import { AT } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { post, startTestServer } from './test-api.ts';

const CHANGES = `subscription ($after: Int) { changes(after: $after) { number actor reason
  changes { nodes { id kind fields { field after } } } } }`;

const create = (key: string) =>
  `mutation { createOrganisation(key: "${key}", reason: "new", input: { name: { en: "${key}" } }) { __typename } }`;

const request = (url: string, after: number | null, signal: AbortSignal | null = null) =>
  new Request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: CHANGES, variables: { after } }),
    signal,
  });

/** The events of a stream; comments, which keep the line open, are left out. */
async function* eventsOf(response: Response): AsyncGenerator<{ event: string; data: unknown }> {
  let text = '';
  for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, event, data] = /^event: (\w+)\ndata:(.*)$/s.exec(block) ?? [];
      if (event) yield { event, data: data ? JSON.parse(data) : null };
    }
  }
}

const recorded = (number: number, key: string) => ({
  event: 'next',
  data: {
    data: {
      changes: {
        ...{ number, actor: 'anonymous', reason: 'new' },
        changes: {
          nodes: [
            {
              id: `Organisation:${key}`,
              kind: 'ADDED',
              fields: expect.arrayContaining([{ field: 'name.en', after: `"${key}"` }]),
            },
          ],
        },
      },
    },
  },
});

describe('A subscription to changes', () => {
  let app: App;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kharita-'));
    const config = readConfig({ KHARITA_DATA: folder, PORT: '0' });
    app = await openApp(config, { clock: () => AT, log: silentLog });
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells each change set as it is recorded, and goes on behind a number', async () => {
    await post(app, create('a'));
    const events = eventsOf(await app.fetch(request('http://kharita.test', null)));
    const first = events.next();
    await post(app, create('b'));
    expect((await first).value).toEqual(recorded(2, 'b'));
    await events.return(undefined);

    await post(app, create('c'));
    const resumed = eventsOf(await app.fetch(request('http://kharita.test', 1)));
    expect((await resumed.next()).value).toEqual(recorded(2, 'b'));
    expect((await resumed.next()).value).toEqual(recorded(3, 'c'));
    await resumed.return(undefined);
  });

  it('ends cleanly when the server is closed', async () => {
    const server = await app.listen();
    const response = await fetch(request(server.url, 0));
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const events = eventsOf(response);
    await post(app, create('a'));
    expect((await events.next()).value).toEqual(recorded(1, 'a'));
    const last = events.next();
    await server.close();
    expect(await last).toEqual({ done: false, value: { event: 'complete', data: null } });
    expect((await events.next()).done).toBe(true);
  });
});

type Changes = AsyncIterableIterator<ChangeSetHead>;

/** A server whose subscriptions read the changes of a feed with some parts of the reading replaced. */
async function startReading(replacedParts: (changes: Changes) => Partial<Changes>) {
  const store = await memoryStore();
  const feed = createChangeFeed(store, 1000);
  const after = (number: number) => {
    const changes = feed.after(number);
    const replaced: Changes = {
      ...changes,
      ...replacedParts(changes),
      [Symbol.asyncIterator]: () => replaced,
    };
    return replaced;
  };
  const views = createViews({ store, openMemoryStore: memoryStore });
  const given = { store, views, feed: { ...feed, after }, clock: () => AT, actor: 'test' };
  return startTestServer({
    schema,
    createContext: ({ requestId }) => createContext({ ...given, requestId }),
  });
}

it('A subscriber who goes away is let go at once', async () => {
  const gone = Promise.withResolvers<void>();
  const server = await startReading((changes) => ({
    return: async () => {
      gone.resolve();
      return { done: true, value: await changes.return?.() };
    },
  }));
  const leave = new AbortController();
  const response = await fetch(request(server.url, 0, leave.signal));
  expect(response.status).toBe(200);
  leave.abort();
  await gone.promise;
  await server.close();
});

it('A subscription that fails says so without telling secrets, and ends', async () => {
  const server = await startReading(() => ({
    next: () => Promise.reject(new Error('the password is swordfish')),
  }));
  const events: unknown[] = [];
  for await (const event of eventsOf(await fetch(request(server.url, 0)))) events.push(event);
  expect(events).toMatchObject([
    { event: 'next', data: { errors: [{ extensions: { code: 'INTERNAL' } }] } },
    { event: 'complete' },
  ]);
  expect(JSON.stringify(events)).not.toContain('swordfish');
  await server.close();
});

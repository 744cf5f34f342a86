import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Config, StoreConfig } from './config.ts';
import { allExports } from './exports/all.ts';
import { type ExportRequest, type MadeExport, makeExport } from './exports/make.ts';
import { startPage } from './exports/start-page.ts';
import { createContext } from './graphql/context.ts';
import { schema } from './graphql/schema.ts';
import { type Findings, type FindingsQuestion, findings } from './lineage/findings.ts';
import type { Log } from './log.ts';
import { type Clock, dayOf } from './model/time.ts';
import { type Question, readQuestions } from './questions.ts';
import { type ChangeFeed, createChangeFeed, notifying } from './register/change-feed.ts';
import { createViews } from './register/views.ts';
import { createApi } from './server/api.ts';
import { type RunningServer, startServer } from './server/server.ts';
import type { Store } from './store/store.ts';

export interface App {
  store: Store;
  /** The questions that come with Kharita. */
  questions: readonly Question[];
  /** Those about the invented company of `seed/example`. */
  exampleQuestions: readonly Question[];
  /** Makes something to be had as a file; `exports/all.ts` lists what. */
  export(request: ExportRequest): Promise<MadeExport>;
  /** What the rules find on a day. */
  findings(question: FindingsQuestion): Promise<Findings>;
  /** Answers a request over HTTP without a socket. */
  fetch(request: Request): Promise<Response>;
  listen(): Promise<RunningServer>;
  close(): Promise<void>;
}

/** Puts Kharita together: the store that the settings name, brought to its current form, and the API over it. */
export async function openApp(config: Config, { clock, log }: { clock: Clock; log: Log }): Promise<App> {
  const database = await openStore(config.store);
  await database.migrate();
  const feed = createChangeFeed(database, POLL_MS);
  const store = notifying(database, feed.notify);
  const views = createViews({ store, openMemoryStore });
  const makeFiles = (request: ExportRequest) => makeExport({ store, views, clock }, request);
  const questions = questionsIn('questions');
  const api = createApi({
    schema,
    // Who asks is known once there are accounts; until then every caller is this one.
    createContext: ({ requestId }) =>
      createContext({ store, views, feed, clock, requestId, actor: 'anonymous' }),
    ping: () => store.ping(),
    exports: {
      list: allExports,
      make: async (request) => (await makeFiles(request)).files,
      start: (parameters) => startPage({ store, today: dayOf(clock()) }, parameters, config.http.graphiql),
    },
    http: config.http,
    questions,
    log,
    newId: randomUUID,
    monotonicMs: () => performance.now(),
  });
  return {
    store,
    questions,
    exampleQuestions: questionsIn('questions/example'),
    export: makeFiles,
    findings: (question) => findings(store, question),
    fetch: async (request) => api.fetch(request),
    async listen() {
      const server = await startServer(api, config.http);
      return { ...server, close: () => endThen(feed, server.close) };
    },
    async close() {
      feed.close();
      await views.close();
      await store.close();
    },
  };
}

const questionsIn = (folder: string) =>
  readQuestions(fileURLToPath(new URL(`../seed/${folder}`, import.meta.url)));

/** How often a subscription looks for what other processes have recorded. */
const POLL_MS = 1000;

/** Subscriptions would otherwise stay in flight for ever. */
function endThen(feed: ChangeFeed, close: () => Promise<void>): Promise<void> {
  feed.close();
  return close();
}

async function openMemoryStore(): Promise<Store> {
  const { openSqliteStore } = await import('./store/sqlite/sqlite-store.ts');
  const store = openSqliteStore({ path: ':memory:' });
  await store.migrate();
  return store;
}

/** The one place that names the adapters; each is loaded only where it is asked for. */
async function openStore(config: StoreConfig): Promise<Store> {
  if (config.engine === 'sqlite') {
    const { openSqliteStore } = await import('./store/sqlite/sqlite-store.ts');
    return openSqliteStore(config);
  }
  const { openNeo4jStore } = await import('./store/neo4j/neo4j-store.ts');
  return openNeo4jStore(config);
}

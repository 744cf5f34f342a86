import {
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { type Config, readConfig } from '../../src/config.ts';
import { KharitaError } from '../../src/errors.ts';
import type { Level } from '../../src/log.ts';
import { type ApiOptions, createApi } from '../../src/server/api.ts';
import { startServer } from '../../src/server/server.ts';

const query: GraphQLObjectType = new GraphQLObjectType({
  name: 'Query',
  fields: () => ({
    hello: { type: GraphQLString, resolve: () => 'world' },
    requestId: { type: GraphQLString, resolve: (_, __, context) => context.requestId },
    self: { type: new GraphQLNonNull(query), resolve: () => ({}) },
    double: {
      type: GraphQLInt,
      args: { of: { type: new GraphQLNonNull(GraphQLInt) } },
      resolve: (_, { of }) => of * 2,
    },
    refused: {
      type: GraphQLString,
      resolve() {
        throw new KharitaError('CONFLICT', 'Somebody was quicker.', { details: { currentVersion: 3 } });
      },
    },
    broken: {
      type: GraphQLString,
      resolve() {
        throw new Error('the password is swordfish');
      },
    },
    failing: {
      type: new GraphQLList(new GraphQLNonNull(failing)),
      resolve: () => [20, 0],
    },
    slow: { type: GraphQLString, resolve: () => new Promise((done) => setTimeout(done, 400, 'done')) },
  }),
});

/** The first fails after a while, the second at once. */
const failing = new GraphQLObjectType({
  name: 'Failing',
  fields: {
    name: {
      type: new GraphQLNonNull(GraphQLString),
      resolve(after: number) {
        const error = new KharitaError('UNAVAILABLE', 'The database does not answer.');
        if (after === 0) throw error;
        return new Promise((_, fail) => setTimeout(fail, after, error));
      },
    },
  },
});

const mutation = new GraphQLObjectType({
  name: 'Mutation',
  fields: { touch: { type: GraphQLString, resolve: () => 'touched' } },
});

/** A schema with one field for each thing that the server must treat well. */
export const testSchema = new GraphQLSchema({ query, mutation });

export interface LogEntry {
  level: Level;
  event: string;
  [fact: string]: unknown;
}

const START = { name: 'start.html', mediaType: 'text/html; charset=utf-8', content: '<p>Start' };

/** The API over the test schema with some settings, and what it logs. */
export function testApi({ env = {}, ...options }: Partial<ApiOptions> & { env?: NodeJS.ProcessEnv } = {}) {
  const config: Config = readConfig({ PORT: '0', ...env });
  const logged: LogEntry[] = [];
  let ids = 0;
  const api = createApi({
    schema: testSchema,
    createContext: ({ requestId }) => ({
      requestId,
      stopped: new AbortController().signal,
      end: async () => {},
    }),
    ping: async () => {},
    exports: { list: [], make: async () => [], start: async () => START },
    http: config.http,
    questions: [],
    log: (level, event, facts) => logged.push({ level, event, ...facts }),
    newId: () => `request-${++ids}`,
    monotonicMs: () => 0,
    ...options,
  });
  return { api, config, logged };
}

/** The API behind a socket of its own. */
export async function startTestServer(options: Parameters<typeof testApi>[0] = {}) {
  const { api, config, logged } = testApi(options);
  const server = await startServer(api, config.http);
  return { ...server, endpoint: `${server.url}/graphql`, logged };
}

/** Posts an operation; answers status, headers and parsed body. */
export async function post(
  target: { fetch(request: Request): Response | Promise<Response> },
  query: string,
  { variables, headers }: { variables?: object; headers?: Record<string, string> } = {},
) {
  const response = await target.fetch(
    new Request('http://kharita.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    }),
  );
  return { status: response.status, headers: response.headers, body: await response.json() };
}

import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { HttpConfig } from '../config.ts';
import type { Log } from '../log.ts';
import type { Question } from '../questions.ts';
import { useAccessLog } from './access-log.ts';
import { useDeadline } from './deadline.ts';
import { createDocumentCache } from './document-cache.ts';
import { useDocumentLimits } from './document-limits.ts';
import { useErrors } from './errors.ts';
import { useGraphQLJs } from './executor.ts';
import { type Exports, useExports } from './exports.ts';
import { useGraphiQLPage } from './graphiql.ts';
import { useNoIntrospection } from './introspection.ts';
import { useJsonBody } from './json-body.ts';
import type { ApiContext, ApiPlugin, ServerContext } from './plugin.ts';
import { useReadiness } from './readiness.ts';
import { useRequestEnd } from './request-end.ts';
import { useRequestId } from './request-id.ts';
import { useSecurityHeaders } from './security-headers.ts';
import { useVariableLimits } from './variable-limits.ts';

export interface ApiOptions {
  schema: GraphQLSchema;
  /** Called once for each request that is executed. */
  createContext(request: ServerContext): ApiContext;
  /** Fails while the store does not answer. */
  ping(): Promise<void>;
  exports: Exports;
  http: HttpConfig;
  questions: readonly Question[];
  log: Log;
  newId(): string;
  /** Milliseconds that never run backwards, for durations. */
  monotonicMs(): number;
}

/** GraphQL over HTTP at `/graphql`, a start page at `/`, files at `/export`, with `/health` and `/ready`; every habit of it is one plugin. */
export function createApi(options: ApiOptions) {
  return createYoga<ServerContext, ApiContext>({
    schema: options.schema,
    context: ({ requestId }) => options.createContext({ requestId }),
    plugins: plugins(options),
    cors: corsFor(options.http.corsOrigins),
    parserAndValidationCache: {
      documentCache: createDocumentCache<DocumentNode>(),
      errorCache: createDocumentCache<Error>(),
    },
    // Replaced by plugins of our own.
    graphiql: false,
    landingPage: false,
    maskedErrors: false,
    maxRequestBodySize: false,
    multipart: false,
    logging: false,
  });
}

function plugins({ http, log, newId, monotonicMs, questions, ping, exports }: ApiOptions): ApiPlugin[] {
  return [
    useRequestId(newId),
    useAccessLog(log, monotonicMs),
    useSecurityHeaders(),
    useReadiness(ping),
    useExports(exports, http.requestTimeoutMs, log),
    ...(http.graphiql ? [useGraphiQLPage(questions)] : []),
    ...(http.introspection ? [] : [useNoIntrospection()]),
    useJsonBody(http.maxBodyBytes),
    useDocumentLimits(),
    useVariableLimits(),
    useGraphQLJs(),
    useDeadline(http.requestTimeoutMs),
    useRequestEnd(),
    useErrors(log),
  ];
}

function corsFor(origins: readonly string[]) {
  if (origins.length === 0) return false;
  return {
    origin: [...origins],
    credentials: false,
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', 'authorization', 'x-request-id'],
    exposedHeaders: ['x-request-id', 'content-disposition'],
    maxAge: 600,
  };
}

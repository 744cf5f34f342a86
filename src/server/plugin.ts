import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';

/** What the plugins know of one request beyond the request itself. */
export interface ServerContext {
  requestId: string;
  /** Absent where the request did not come over a socket. */
  req?: IncomingMessage;
}

export type ApiPlugin = Plugin<object, ServerContext>;

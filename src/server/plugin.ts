import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';

/** What the plugins know of one request beyond the request itself. */
export interface ServerContext {
  requestId: string;
  /** Absent where the request did not come over a socket. */
  req?: IncomingMessage;
}

/** What the operation of a request is executed with. */
export interface ApiContext {
  /** Aborted, with the reason, where the operation is not to be carried on. */
  readonly stopped: AbortSignal;
  /** Gives back what was opened for the request. */
  end(): Promise<void>;
}

export type ApiPlugin = Plugin<ApiContext, ServerContext>;

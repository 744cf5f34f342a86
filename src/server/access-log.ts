import type { Log } from '../log.ts';
import type { ApiPlugin } from './plugin.ts';

/** One line for each answered request. The path goes without its query, which may hold a whole operation. */
export function useAccessLog(log: Log, monotonicMs: () => number): ApiPlugin {
  const begun = new WeakMap<object, number>();
  return {
    onRequest({ serverContext }) {
      begun.set(serverContext, monotonicMs());
    },
    onResponse({ request, response, serverContext }) {
      const start = begun.get(serverContext);
      // Health checks and preflights are answered before they get here, and are not worth a line.
      if (start === undefined) return;
      log('info', 'request', {
        requestId: serverContext.requestId,
        method: request.method,
        path: new URL(request.url).pathname,
        status: response.status,
        ms: Math.round(monotonicMs() - start),
      });
    },
  };
}

import type { ApiPlugin } from './plugin.ts';

/** As long as the ids of the usual proxies, and nothing that could break a log line. */
const ACCEPTED = /^[\w.:-]{1,128}$/;

/** Gives each request an id, the caller's own where it sent one, and returns it in `X-Request-Id`. */
export function useRequestId(newId: () => string): ApiPlugin {
  return {
    onRequest({ request, serverContext }) {
      const given = request.headers.get('x-request-id') ?? '';
      serverContext.requestId = ACCEPTED.test(given) ? given : newId();
    },
    onResponse({ response, serverContext }) {
      response.headers.set('x-request-id', serverContext.requestId);
    },
  };
}

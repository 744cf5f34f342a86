import type { ApiPlugin, ServerContext } from './plugin.ts';

/** As long as the ids of the usual proxies, and nothing that could break a log line. */
const ACCEPTED = /^[\w.:-]{1,128}$/;

/** Gives each request an id, the caller's own where it sent one, and returns it in `X-Request-Id`. */
export function useRequestId(newId: () => string): ApiPlugin {
  const identify = (request: Request, serverContext: ServerContext) => {
    const given = request.headers.get('x-request-id') ?? '';
    serverContext.requestId ??= ACCEPTED.test(given) ? given : newId();
  };
  return {
    onRequest: ({ request, serverContext }) => identify(request, serverContext),
    onResponse({ request, response, serverContext }) {
      // A health check or a preflight was answered before we saw the request.
      identify(request, serverContext);
      response.headers.set('x-request-id', serverContext.requestId);
    },
  };
}

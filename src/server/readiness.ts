import { KharitaError } from '../errors.ts';
import type { ApiPlugin } from './plugin.ts';

/** `/ready` answers 200 while the store does, otherwise 503 with the code. `/health` asks nothing but the process. */
export function useReadiness(ping: () => Promise<void>): ApiPlugin {
  return {
    async onRequest({ url, endResponse, fetchAPI: { Response } }) {
      if (url.pathname !== '/ready') return;
      const code = await ping().then(() => null, codeOf);
      endResponse(
        code === null
          ? Response.json({ status: 'ready' })
          : Response.json({ status: 'unavailable', code }, { status: 503 }),
      );
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof KharitaError ? error.code : 'UNAVAILABLE';
}

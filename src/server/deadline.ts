import { KharitaError } from '../errors.ts';
import type { ApiPlugin } from './plugin.ts';

/** Ends an operation that takes too long, and one whose caller has gone. */
export function useDeadline(ms: number): ApiPlugin {
  return {
    onExecute({ args, context }) {
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(tooLong(ms)), ms).unref();
      context.request.signal.addEventListener('abort', () => abort.abort(gone()), { once: true });
      Object.assign(args, { signal: abort.signal });
      return { onExecuteDone: () => clearTimeout(timer) };
    },
  };
}

const tooLong = (ms: number) =>
  new KharitaError('LIMIT_EXCEEDED', `The answer took longer than ${ms} ms; ask for less (KHARITA_TIMEOUT).`);

const gone = () => new KharitaError('LIMIT_EXCEEDED', 'The caller closed the connection.');

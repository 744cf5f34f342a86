import { KharitaError } from '../errors.ts';
import type { ApiPlugin } from './plugin.ts';

/** Ends an operation that takes too long or turns out too large, and one whose caller has gone. */
export function useDeadline(ms: number): ApiPlugin {
  return {
    onExecute({ args, context }) {
      const timer = new AbortController();
      const timeout = setTimeout(() => timer.abort(tooLong(ms)), ms).unref();
      const caller = new AbortController();
      context.request.signal.addEventListener('abort', () => caller.abort(gone()), { once: true });
      const abortSignal = AbortSignal.any([timer.signal, caller.signal, context.stopped]);
      Object.assign(args, { abortSignal });
      return { onExecuteDone: () => clearTimeout(timeout) };
    },
  };
}

const tooLong = (ms: number) =>
  new KharitaError('TIMED_OUT', `The answer took longer than ${ms} ms; ask for less (KHARITA_TIMEOUT).`);

const gone = () => new KharitaError('LIMIT_EXCEEDED', 'The caller closed the connection.');

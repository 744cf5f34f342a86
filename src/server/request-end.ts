import type { ApiPlugin } from './plugin.ts';

/** Lets a request give back what was opened for it, when it is answered. */
export function useRequestEnd(): ApiPlugin {
  return {
    onExecute: ({ context }) => ({ onExecuteDone: () => context.end() }),
  };
}

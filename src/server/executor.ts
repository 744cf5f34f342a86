import { execute, subscribe } from 'graphql';
import type { ApiPlugin } from './plugin.ts';

/**
 * Executes with graphql-js. The default executor leaves the promises of a list behind when one of its items fails at once, as
 * all do when an operation is cut off; the first of them that fails later would end the process.
 */
export function useGraphQLJs(): ApiPlugin {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(execute);
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribe);
    },
  };
}

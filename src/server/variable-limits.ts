import { refuse } from './errors.ts';
import type { ApiPlugin } from './plugin.ts';

/** Variables beyond these are refused before they are looked at. */
export const VARIABLE_LIMITS = {
  /** Texts, numbers, keys and entries of lists. */
  values: 20_000,
  /** Lists and objects inside others. */
  depth: 64,
};

export function useVariableLimits({ values, depth }: typeof VARIABLE_LIMITS = VARIABLE_LIMITS): ApiPlugin {
  return {
    onParams({ params }) {
      let left = values;
      // Nothing is known of its form yet.
      let level: unknown[] = [params?.variables];
      for (let deep = 0; level.length > 0; deep++) {
        left -= level.length;
        if (deep > depth || left < 0) throw tooLarge(values, depth);
        level = level.flatMap((value) => (isParent(value) ? Object.values(value) : []));
      }
    },
  };
}

const isParent = (value: unknown): value is object => typeof value === 'object' && value !== null;

function tooLarge(values: number, depth: number) {
  return refuse(
    400,
    'LIMIT_EXCEEDED',
    `The variables hold more than ${values} values, or are nested more than ${depth} deep.`,
  );
}

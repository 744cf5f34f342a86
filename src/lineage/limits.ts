import { KharitaError } from '../errors.ts';
import type { Sentence } from '../model/sentence.ts';

export const MAX_DEPTH = 25;
export const MAX_NODES = 10_000;
export const MAX_EDGES = 50_000;
/** How many nodes a question may name in one argument. */
export const MAX_NAMED = 100;

/** The limit that has cut an answer short. */
export interface Cut {
  limit: 'NODES' | 'EDGES' | 'STEPS' | 'PATHS';
  message: Sentence;
}

/** The number where it is whole and lies within its bounds. `BAD_INPUT` otherwise. */
export function within(argument: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const message = `${argument}: ${value} is not a whole number from ${least} to ${most}.`;
  throw new KharitaError('BAD_INPUT', message, { details: { argument, value } });
}

import type { Clock } from './model/time.ts';

export type Level = 'info' | 'warn' | 'error';

/** Tells an event with its facts. No bodies, variables, addresses or names of people are among them. */
export type Log = (level: Level, event: string, facts?: Readonly<Record<string, unknown>>) => void;

/** A log of JSON objects, one a line. */
export function createJsonLog(write: (line: string) => void, clock: Clock): Log {
  return (level, event, facts = {}) => write(`${JSON.stringify({ at: clock(), level, event, ...facts })}\n`);
}

export const silentLog: Log = () => {};

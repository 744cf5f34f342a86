import { type ErrorCode, KharitaError } from '../../errors.ts';

/** What the primary result codes of SQLite mean to an operator: https://sqlite.org/rescode.html */
const FAILURES: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  3: ['UNAVAILABLE', 'may not be opened. Give this user the right to read and write it.'],
  5: ['UNAVAILABLE', 'is locked by another program. Try again.'],
  6: ['UNAVAILABLE', 'is locked by another program. Try again.'],
  8: ['STORE_FAULT', 'can only be read. Make the file and its folder writable.'],
  10: ['UNAVAILABLE', 'cannot be read or written: the disk failed.'],
  11: ['STORE_FAULT', 'is damaged. Restore it from a backup.'],
  13: ['STORE_FAULT', 'cannot grow: the disk is full.'],
  14: ['UNAVAILABLE', 'cannot be opened. Give a file in a folder that can be written.'],
  26: ['STORE_FAULT', 'is no SQLite database. Give another file.'],
};

/** The error as a reader of the message can use it; errors that are bugs stay as they are. */
export function failure(path: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, errcode } = error as { code?: string; errcode?: number };
  if (code === 'ERR_INVALID_STATE')
    return new KharitaError('UNAVAILABLE', 'The store is closed.', { cause: error, place: path });
  const [coded, message] = FAILURES[(errcode ?? 0) & 0xff] ?? [];
  if (code !== 'ERR_SQLITE_ERROR' || !coded) return error;
  return new KharitaError(coded, `The database ${message}`, { cause: error, place: path });
}

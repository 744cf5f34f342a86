import { Neo4jError } from 'neo4j-driver';
import { type ErrorCode, KharitaError } from '../../errors.ts';

/**
 * What the errors of the driver and the server mean to an operator. Their messages stay with the cause: they may hold
 * values. https://neo4j.com/docs/status-codes/5/errors/all-errors/
 */
const FAILURES: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [/^ServiceUnavailable$|^SessionExpired$|^ProtocolError$|^N\/A$/, 'UNAVAILABLE', 'does not answer.'],
  [/\.Security\./, 'BAD_CONFIG', 'refuses the user: check its name, password and rights.'],
  [/\.DatabaseNotFound$/, 'BAD_CONFIG', 'has no database of that name.'],
  [/\.TransactionTimedOut/, 'UNAVAILABLE', 'did not finish in time. Ask for less, or try again.'],
  [/MemoryPoolOutOfMemory|\.OutOfMemory/, 'LIMIT_EXCEEDED', 'has not the memory for this. Ask for less.'],
  [/^Neo\.TransientError\./, 'UNAVAILABLE', 'is busy. Try again.'],
  [/^Neo\./, 'STORE_FAULT', 'refused or failed.'],
];

/** The error as a reader of the message can use it; errors that are bugs stay as they are. */
export function failure(url: string, error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const [, coded, message] = FAILURES.find(([pattern]) => pattern.test(error.code)) ?? [];
  if (!coded) return error;
  return new KharitaError(coded, `The database ${message}`, { cause: error, place: url });
}

export function noAnswer(url: string): KharitaError {
  return new KharitaError('UNAVAILABLE', 'The database does not answer.', { place: url });
}

import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { KharitaError } from '../../errors.ts';
import { failure } from './failure.ts';
import { raw, type Sql } from './sql.ts';

/** The connection: one file, statements prepared once, errors with a code. */
export interface Database {
  rows(statement: Sql): SQLOutputValue[][];
  /** Runs one statement for its effect. */
  run(statement: Sql): void;
  /** Runs statements that bind nothing. */
  script(text: string): void;
  /** All of the work or nothing; other processes wait. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** How long a statement waits for another process; below the 3 s within which a store must answer. */
const BUSY_MS = 2500;

const SETTINGS = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -65536;`;

export function openDatabase(path: string): Database {
  const connection = connect(path);
  const prepare = preparer(connection);
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw failure(path, error);
    }
  };
  const rows = (statement: Sql) =>
    told(() => prepare(statement.text).all(...statement.values) as unknown as SQLOutputValue[][]);
  const run = (statement: Sql) => void told(() => prepare(statement.text).run(...statement.values));
  return {
    rows,
    run,
    script: (text) => told(() => connection.exec(text)),
    transaction: (work) => inTransaction(run, () => connection.isTransaction, work),
    close: () => {
      if (connection.isOpen) told(() => connection.close());
    },
  };
}

/** Makes the folder and those above it. (Node's own recursion never ends in a file system that has no room for any, as /proc.) */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}

function connect(path: string): DatabaseSync {
  try {
    if (path !== ':memory:') makeFolder(dirname(path));
    const connection = new DatabaseSync(path, { timeout: BUSY_MS });
    connection.exec(SETTINGS);
    return connection;
  } catch (error) {
    const told = failure(path, error);
    if (told instanceof KharitaError) throw told;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The database cannot be opened (${reason}). Give a file in a folder that can be written.`;
    throw new KharitaError('UNAVAILABLE', message, { cause: error, place: path });
  }
}

const MAX_PREPARED = 256;

/** Prepares statements, and keeps those used last. */
function preparer(connection: DatabaseSync): (text: string) => StatementSync {
  const kept = new Map<string, StatementSync>();
  return (text) => {
    const statement = kept.get(text) ?? connection.prepare(text);
    statement.setReturnArrays(true);
    kept.delete(text);
    kept.set(text, statement);
    const [oldest] = kept.keys();
    if (kept.size > MAX_PREPARED && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
}

function inTransaction<T>(run: (statement: Sql) => void, isOpen: () => boolean, work: () => T): T {
  run(raw('BEGIN IMMEDIATE'));
  try {
    const result = work();
    run(raw('COMMIT'));
    return result;
  } catch (error) {
    if (isOpen()) run(raw('ROLLBACK'));
    throw error;
  }
}

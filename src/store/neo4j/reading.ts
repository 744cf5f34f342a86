import type { Record as Row } from 'neo4j-driver';
import { KharitaError } from '../../errors.ts';
import type { Connection, Run } from './connection.ts';
import { CHANGE_NUMBER } from './cypher/register.ts';
import type { Statement } from './cypher/statement.ts';

const ATTEMPTS = 5;

/** Number of the last change set; `STORE_FAULT` before the first migration. */
export async function readChangeNumber(run: Run): Promise<number> {
  return numberOf(await run({ text: CHANGE_NUMBER, parameters: {} }), 'number');
}

/** The number in a column of the only row. */
export function numberOf(rows: readonly Row[], column: string): number {
  const [row] = rows;
  if (!row)
    throw new KharitaError('STORE_FAULT', 'The database has no register of changes: migrate it first.');
  return row.get(column).toNumber();
}

/**
 * Work of several statements on one state of the register. Neo4j shows each statement what was committed before it; where a
 * change set was recorded in between, the work is done again.
 */
export async function consistently<T>(
  connection: Connection,
  name: string,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [before, result, after] = await connection.read(name, async (run) => {
      const [first, done] = await Promise.all([readChangeNumber(run), work(run)]);
      return [first, done, await readChangeNumber(run)] as const;
    });
    if (before === after) return result;
  }
  throw new KharitaError('UNAVAILABLE', 'The register changes faster than it can be read. Try again.');
}

/** One statement in a transaction of its own. */
export function readRows(connection: Connection, name: string, statement: Statement): Promise<Row[]> {
  return connection.read(name, (run) => run(statement));
}

/** The rows of a page and, where it is asked for, how many there are on all pages. */
export async function readPage(
  connection: Connection,
  name: string,
  page: Statement,
  count: Statement | null,
): Promise<[Row[], number | null]> {
  if (!count) return [await readRows(connection, name, page), null];
  const [rows, counted] = await consistently(connection, name, (run) => Promise.all([run(page), run(count)]));
  return [rows, numberOf(counted, 'total')];
}

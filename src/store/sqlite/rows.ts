import type { SQLOutputValue } from 'node:sqlite';
import type { FactRecord } from '../../model/graph.ts';
import type { Database } from './database.ts';
import type { Sql } from './sql.ts';

/** The record in the first column of a row. */
export function recordOf<T extends FactRecord>([record]: readonly SQLOutputValue[]): T {
  return JSON.parse(String(record)) as T;
}

export function countOf(db: Database, statement: Sql): number {
  return Number(db.rows(statement)[0]?.[0]);
}

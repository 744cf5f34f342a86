import { KharitaError } from '../../errors.ts';
import type { FactRecord } from '../../model/graph.ts';
import { changeNumber } from './change-log.ts';
import type { Database } from './database.ts';
import { recordOf } from './rows.ts';
import { raw, sql } from './sql.ts';

const BATCH = 1000;

export async function* snapshot(db: Database): AsyncGenerator<readonly FactRecord[]> {
  const state = changeNumber(db);
  for (const table of ['node', 'edge']) {
    let last = '';
    while (true) {
      const rows = db.rows(
        sql`SELECT record FROM ${raw(table)} WHERE id > ${last} ORDER BY id LIMIT ${BATCH}`,
      );
      checkUnchanged(db, state);
      const batch = rows.map(recordOf);
      if (batch.length > 0) yield batch;
      if (batch.length < BATCH) break;
      last = batch.at(-1)?.id ?? last;
    }
  }
}

function checkUnchanged(db: Database, state: number): void {
  if (changeNumber(db) !== state)
    throw new KharitaError('CONFLICT', 'The register was changed while it was read. Read it again.');
}

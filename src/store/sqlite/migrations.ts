import { KharitaError } from '../../errors.ts';
import type { Database } from './database.ts';
import { alignIndexes } from './indexes.ts';
import { CHANGE_LOG, GRAPH, HISTORY } from './schema.ts';
import { raw, sql } from './sql.ts';

/** Numbered by their place, from 1. What has been released is never edited: append. */
const MIGRATIONS: readonly { name: string; script: string }[] = [
  { name: '1 graph', script: GRAPH },
  { name: '2 change log', script: CHANGE_LOG },
  { name: '3 history', script: HISTORY },
];

const REGISTER = `CREATE TABLE IF NOT EXISTS migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ'))
) STRICT`;

/** Runs what is missing, in one transaction under the write lock. Returns what was done. */
export function migrate(db: Database): string[] {
  return db.transaction(() => {
    db.run(raw(REGISTER));
    const done = Number(db.rows(sql`SELECT count(*) FROM migration`)[0]?.[0]);
    if (done > MIGRATIONS.length)
      throw new KharitaError(
        'STORE_FAULT',
        'The database was written by a newer version of the program. Use that one.',
      );
    const missing = MIGRATIONS.slice(done);
    for (const { name, script } of missing) {
      db.script(script);
      db.run(sql`INSERT INTO migration (name) VALUES (${name})`);
    }
    const realigned = alignIndexes(db) ? ['indexes of the model'] : [];
    return [...missing.map(({ name }) => name), ...realigned];
  });
}

import { KharitaError } from '../../errors.ts';
import type { Database } from './database.ts';
import { alignIndexes } from './indexes.ts';
import { countOf } from './rows.ts';
import { CHANGE_LOG, GRAPH, HISTORY } from './schema.ts';
import { writeSearchWords } from './search-words.ts';
import { raw, sql } from './sql.ts';

interface Migration {
  name: string;
  run(db: Database): void;
}

/** Numbered by their place, from 1. What has been released is never edited: append. */
const MIGRATIONS: readonly Migration[] = [
  { name: '1 graph', run: (db) => db.script(GRAPH) },
  { name: '2 change log', run: (db) => db.script(CHANGE_LOG) },
  { name: '3 history', run: (db) => db.script(HISTORY) },
  { name: '4 search words', run: writeSearchWords },
];

const REGISTER = `CREATE TABLE IF NOT EXISTS migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ'))
) STRICT`;

/**
 * Runs what is missing, in one transaction under the write lock. Returns what was done. `STORE_FAULT` for the database of another
 * program, or of a newer version of this one: nothing is written into those.
 */
export function migrate(db: Database): string[] {
  return db.transaction(() => {
    checkOwner(db);
    db.run(raw(REGISTER));
    const done = db.rows(sql`SELECT name FROM migration ORDER BY number`).map(([name]) => String(name));
    if (MIGRATIONS.some(({ name }, place) => (done[place] ?? name) !== name)) throw foreign();
    if (done.length > MIGRATIONS.length)
      throw new KharitaError(
        'STORE_FAULT',
        'The database was written by a newer version of the program. Use that one.',
      );
    const missing = MIGRATIONS.slice(done.length);
    for (const { name, run } of missing) {
      run(db);
      db.run(sql`INSERT INTO migration (name) VALUES (${name})`);
    }
    const realigned = alignIndexes(db) ? ['indexes of the model'] : [];
    return [...missing.map(({ name }) => name), ...realigned];
  });
}

/** A database is ours where it is empty, or has a register of migrations. */
function checkOwner(db: Database): void {
  const tables = countOf(db, sql`SELECT count(*) FROM sqlite_schema WHERE type = 'table'`);
  const columns = countOf(
    db,
    sql`SELECT count(*) FROM pragma_table_info('migration') WHERE name IN ('number', 'name')`,
  );
  if (tables > 0 && columns < 2) throw foreign();
}

function foreign(): KharitaError {
  return new KharitaError('STORE_FAULT', 'The database is of another program. Give another folder.');
}

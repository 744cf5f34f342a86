import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';

/** A database with tables of its own. */
function databaseWith(tables: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kharita-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'kharita.sqlite');
  const other = new DatabaseSync(path);
  other.exec(tables);
  other.close();
  return path;
}

function tablesIn(path: string): unknown[] {
  const db = new DatabaseSync(path);
  const names = db.prepare('SELECT name FROM sqlite_schema').all();
  db.close();
  return names.map(({ name }) => name);
}

it.each([
  ['of tables that we do not have', 'CREATE TABLE invoice (id)', ['invoice']],
  ['of a table that we have too', 'CREATE TABLE node (name)', ['node']],
  ['with migrations of another sort', 'CREATE TABLE migration (version)', ['migration']],
  [
    'with migrations of another name',
    "CREATE TABLE migration (number, name); INSERT INTO migration VALUES (1, 'users')",
    ['migration'],
  ],
])('A database %s is refused, and gets no tables of ours', async (_, tables, names) => {
  const path = databaseWith(tables);
  const store = openSqliteStore({ path });
  await expect(store.migrate()).rejects.toMatchObject({
    code: 'STORE_FAULT',
    message: 'The database is of another program. Give another folder.',
  });
  await store.close();
  expect(tablesIn(path)).toEqual(names);
});

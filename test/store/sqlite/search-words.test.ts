import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { nameWords } from '../../../src/store/shadow.ts';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { type OpenDatabase, searchWordsContract } from '../../helpers/search-words-contract.ts';

async function openDatabase(): Promise<OpenDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'kharita-'));
  const path = join(folder, 'kharita.sqlite');
  const store = openSqliteStore({ path });
  await store.migrate();
  const raw = new DatabaseSync(path);
  onTestFinished(() => {
    raw.close();
    rmSync(folder, { recursive: true });
  });
  return {
    store,
    age: async (nodes, searchWords) => {
      const update = raw.prepare(
        'UPDATE node_words SET names = ?, words = ? WHERE rowid = (SELECT n FROM node WHERE id = ?)',
      );
      raw.exec('BEGIN; DELETE FROM migration WHERE number = 4');
      for (const node of nodes) update.run(nameWords(node).join(' '), searchWords(node), node.id);
      raw.exec('COMMIT');
    },
    setRecord: async (id, record) => {
      raw.prepare('UPDATE node SET record = ? WHERE id = ?').run(record, id);
    },
  };
}

searchWordsContract('SQLite', openDatabase, '4 search words');

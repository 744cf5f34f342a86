import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { killedContract } from '../helpers/register/killed.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kharita-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

killedContract(
  () => ({ KHARITA_DATA: folder }),
  async () => openSqliteStore({ path: join(folder, 'kharita.sqlite') }),
);

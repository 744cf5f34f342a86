import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { node, putAll } from '../../helpers/builders.ts';
import { randomGraph } from '../../helpers/random-graph.ts';

const shop = node('Organisation', 'shop');

describe('a store in a file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kharita-'));
    path = join(folder, 'data', 'kharita.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = async () => {
    const store = openSqliteStore({ path });
    await store.migrate();
    return store;
  };

  it('makes its folder, and holds everything when it is opened again', async () => {
    const { nodes, edges } = randomGraph(5, { nodes: 60, edges: 100 });
    const first = await open();
    await putAll(first, [...nodes, ...edges]);
    const sets = await first.changeSets({ after: 0, limit: 10 });
    await first.close();

    const second = openSqliteStore({ path });
    expect(await second.migrate()).toEqual([]);
    const ids = [...nodes, ...edges].map(({ id }) => id);
    expect(await second.facts(ids)).toEqual([...nodes, ...edges]);
    expect(await second.changeSets({ after: 0, limit: 10 })).toEqual(sets);
    await second.close();
  });

  it('tells which migrations it ran, and when', async () => {
    const store = openSqliteStore({ path });
    expect(await store.migrate()).toEqual([
      '1 graph',
      '2 change log',
      '3 history',
      '4 search words',
      'indexes of the model',
    ]);
    await store.close();
    const rows = readRaw('SELECT number, name, at FROM migration');
    expect(rows.map(({ number, name }) => [number, name])).toEqual([
      [1, '1 graph'],
      [2, '2 change log'],
      [3, '3 history'],
      [4, '4 search words'],
    ]);
    for (const { at } of rows) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('makes an index that is missing or another, and drops one that the model asks for no more', async () => {
    await (await open()).close();
    const before = indexes();
    const raw = new DatabaseSync(path);
    raw.exec('DROP INDEX model_Commitment_hours; CREATE INDEX model_Commitment_minutes ON node (kind)');
    raw.exec('DROP INDEX model_Commitment_age; CREATE INDEX model_Commitment_age ON node (kind)');
    raw.close();
    const store = openSqliteStore({ path });
    expect(await store.migrate()).toEqual(['indexes of the model']);
    await store.close();
    expect(indexes()).toEqual(before);
  });

  it('may be opened by several processes at once', async () => {
    const processes = Array.from({ length: 4 }, (_, i) => run(writing(`p${i}`, 5)));
    await Promise.all(processes);
    const store = await open();
    expect(await store.changeNumber()).toBe(20);
    expect((await store.counts(null)).nodes).toEqual({ Purpose: 20 });
    await store.close();
  });

  it('has whole change sets only when a process is killed at its work', async () => {
    await (await open()).close();
    await killedAtWork(writing('p', 1_000_000));
    const store = await open();
    const sets = await store.changeSets({ after: 0, limit: 100_000 });
    const logged = sets.flatMap(({ changes }) => changes.map(({ id }) => id));
    expect(logged.length).toBeGreaterThan(0);
    expect((await store.counts(null)).nodes).toEqual({ Purpose: logged.length });
    expect(await store.facts(logged)).toHaveLength(logged.length);
    expect(sets.map(({ number }) => number)).toEqual(sets.map((_, i) => i + 1));
    await store.close();
  });

  it('refuses to alter the register of changes, whoever asks', async () => {
    const store = await open();
    await putAll(store, [shop]);
    await store.close();
    const raw = new DatabaseSync(path);
    for (const statement of [
      'DELETE FROM change',
      "UPDATE change_set SET actor = 'x'",
      'DELETE FROM change_set',
    ])
      expect(() => raw.exec(statement)).toThrow('never altered');
    raw.close();
  });

  it('waits for a lock, then says that the file is locked', async () => {
    const store = await open();
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(putAll(store, [shop])).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      place: path,
    });
    other.exec('ROLLBACK');
    other.close();
    expect((await putAll(store, [shop])).number).toBe(1);
    await store.close();
  });

  it.each([
    ['a folder', () => folder, 'UNAVAILABLE'],
    ['a folder that cannot be made', () => '/proc/kharita/data/kharita.db', 'UNAVAILABLE'],
    ['a path below a file', () => join(folder, 'file', 'kharita.db'), 'UNAVAILABLE'],
    ['a file that is no database', () => join(folder, 'file'), 'STORE_FAULT'],
  ])('is not opened in %s, and the message names it', (_, where, code) => {
    writeFileSync(
      join(folder, 'file'),
      'no database, but a text that is long enough to have a header of its own',
    );
    expect(() => openSqliteStore({ path: where() })).toThrow(
      expect.objectContaining({ code, place: where() }),
    );
  });

  it('is not touched by an older version of the program', async () => {
    await (await open()).close();
    const raw = new DatabaseSync(path);
    raw.exec("INSERT INTO migration (number, name) VALUES (5, 'from the future')");
    raw.close();
    const store = openSqliteStore({ path });
    await expect(store.migrate()).rejects.toMatchObject({ code: 'STORE_FAULT' });
    await store.close();
  });

  it('says that it is closed, and may be closed twice', async () => {
    const store = await open();
    await store.close();
    await store.close();
    await expect(store.changeNumber()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(putAll(store, [shop])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  function readRaw(query: string): Record<string, unknown>[] {
    const raw = new DatabaseSync(path, { readOnly: true });
    const rows = raw.prepare(query).all();
    raw.close();
    return rows;
  }

  const indexes = () => readRaw("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name");

  /** A program that writes so many purposes, one by one. */
  function writing(prefix: string, count: number): string[] {
    const from = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
    const program = `
      import { openSqliteStore } from ${from('../../../src/store/sqlite/sqlite-store.ts')};
      import { node, putAll } from ${from('../../helpers/builders.ts')};
      const store = openSqliteStore({ path: ${JSON.stringify(path)} });
      await store.migrate();
      for (let i = 0; i < ${count}; i++) {
        await putAll(store, [node('Purpose', '${prefix}-' + i)]);
        if (i === 20) console.log('at work');
      }
      await store.close();`;
    return ['--input-type=module', '--eval', program];
  }

  const run = (args: string[]) => promisify(execFile)(process.execPath, args);

  function killedAtWork(args: string[]): Promise<void> {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), 50));
    return new Promise((resolve, reject) => {
      child.once('exit', (_, signal) =>
        signal === 'SIGKILL' ? resolve() : reject(new Error('it ended by itself')),
      );
    });
  }
});

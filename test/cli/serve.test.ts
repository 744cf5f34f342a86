import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './test-io.ts';

/** A Kharita in a process of its own. */
function serve(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
  });
  const written = { out: '', err: '' };
  child.stderr.on('data', (text) => {
    written.err += text;
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      written.out += text;
      const found = /^GraphQL +(\S+)\/graphql/m.exec(written.out)?.[1];
      if (found && written.out.includes('Ctrl-C')) resolve(found);
    });
    exited.then(() => reject(new Error(`it ended before it served: ${written.err}`)));
  });
  url.catch(() => {});
  return { child, written, exited, url };
}

async function ask(url: string, query: string) {
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`);
  return response.json();
}

it('A first start fills the empty register, a second one changes nothing, and a signal ends it cleanly', async () => {
  const folder = temporaryFolder();
  const first = serve({ KHARITA_DATA: folder });
  const url = await first.url;
  expect(first.written.out).toMatch(/^The register was empty: imported \d+ facts from seed\/\.$/m);
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  const counts = await ask(url, '{ organisations { totalCount } jurisdictions { totalCount } }');
  expect(counts.errors).toBeUndefined();

  expect(first.written.out).toContain(`\nStart here ${url}/ `);
  const start = await fetch(`${url}/`, { headers: { accept: 'text/html' } });
  expect(await start.text()).toContain('/export/map.html?organisation=lua-crm&amp;lang=en');
  const map = await fetch(`${url}/export/map.html?organisation=lua-crm&lang=ar`);
  expect(await map.text()).toContain('خريطة بيانات لوا CRM');

  const rival = serve({ KHARITA_DATA: folder, PORT: new URL(url).port });
  expect(await rival.exited).toBe(3);
  expect(rival.written.err).toBe(
    `kharita: ADDRESS_IN_USE Port ${new URL(url).port} of 127.0.0.1 is taken; set PORT to another.\n`,
  );

  first.child.kill('SIGTERM');
  expect(await first.exited).toBe(0);

  const second = serve({ KHARITA_DATA: folder });
  expect(
    await ask(await second.url, '{ organisations { totalCount } jurisdictions { totalCount } }'),
  ).toEqual(counts);
  expect(second.written.out).not.toContain('was empty');
  second.child.kill('SIGINT');
  expect(await second.exited).toBe(0);
});

it('A data folder that cannot be had ends with one line and code 3', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { exited, written } = serve({ KHARITA_DATA: join(file, 'data') });
  expect(await exited).toBe(3);
  expect(written.err).toMatch(/^kharita: UNAVAILABLE The database cannot be opened.*kharita\.sqlite\)\n$/);
});

it('A Neo4j that is down ends with one line and code 3', async () => {
  const { exited, written } = serve({ KHARITA_STORE: 'neo4j://127.0.0.1:1', NEO4J_PASSWORD: 'none' });
  expect(await exited).toBe(3);
  expect(written.err).toBe('kharita: UNAVAILABLE The database does not answer. (neo4j://127.0.0.1:1)\n');
});

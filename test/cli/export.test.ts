import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportFiles } from '../../src/cli/export.ts';
import { importFiles } from '../../src/cli/import.ts';
import { run } from '../../src/cli/run.ts';
import { allExports } from '../../src/exports/all.ts';
import { temporaryFolder, testIo } from './test-io.ts';

const BAKERY = `kharita: 1
inventory: bakery/today
provenance: DECLARED

organisations:
  - { key: bakery, name: The bakery }
  - { key: mill, name: "no", validTo: 2024-01-01 }
`;
const COMMANDS = [importFiles, exportFiles];

function registerIn(folder: string) {
  return async (...args: string[]) => {
    const { io, written } = testIo({ KHARITA_DATA: join(folder, 'data') });
    return { code: await run(COMMANDS, args, io), ...written };
  };
}

function fileWith(folder: string, content: string): string {
  const file = join(folder, 'bakery.yaml');
  writeFileSync(file, content);
  return file;
}

const hashIn = (err: string) => /SHA-256 ([0-9a-f]{64})/.exec(err)?.[1];

it('One inventory is printed as its file', async () => {
  const folder = temporaryFolder();
  const kharita = registerIn(folder);
  await kharita('import', fileWith(folder, BAKERY));
  expect(await kharita('export', 'inventory')).toMatchObject({ code: 0, out: BAKERY });
  const { out } = await kharita('export', 'inventory', '--as-of', '2024-01-01');
  expect(out).toBe(BAKERY.slice(0, BAKERY.indexOf('  - { key: mill')));
});

it('Several are written to a folder, which another register imports and then has the same content', async () => {
  const folder = temporaryFolder();
  const kharita = registerIn(folder);
  await kharita('import', fileWith(folder, BAKERY));
  await kharita('import', fileWith(folder, 'kharita: 1\norganisations: [{ key: shop, name: Shop }]'));
  expect(await kharita('export', 'inventory')).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(
      /kharita: the register makes 2 files: name a folder for them with --out DIR\n$/,
    ),
  });

  const backup = join(folder, 'new', 'backup');
  const { code, err } = await kharita('export', 'inventory', '--out', backup);
  expect(code).toBe(0);
  expect(readdirSync(backup).sort()).toEqual(['_of-no-inventory.yaml', 'bakery~today.yaml']);
  expect(readFileSync(join(backup, 'bakery~today.yaml'), 'utf8')).toBe(BAKERY);

  const other = registerIn(join(folder, 'other'));
  expect((await other('import', backup)).out).toMatch(/3 added, 0 changed, 0 removed\n$/);
  const again = await other('export', 'inventory', '--out', backup);
  expect(hashIn(err)).toBeDefined();
  expect(hashIn(again.err)).toBe(hashIn(err));
});

it('What else lies in the folder is told, since an import of it would read that too', async () => {
  const folder = temporaryFolder();
  const kharita = registerIn(folder);
  await kharita('import', fileWith(folder, BAKERY));
  const { err } = await kharita('export', 'inventory', '--out', folder);
  expect(err).toContain(`${folder} also holds bakery.yaml, data, which is no part of this export`);
});

it('A table is printed as CSV, or written as a file of its name', async () => {
  const folder = temporaryFolder();
  const kharita = registerIn(folder);
  const engages = BAKERY.replace('name: The bakery', 'name: The bakery, engages: [Organisation:mill]');
  await kharita('import', fileWith(folder, engages.replace(', validTo: 2024-01-01', '')));
  const { code, out } = await kharita(
    'export',
    'subprocessors',
    '--organisation',
    'bakery',
    '--format',
    'csv',
  );
  expect([code, out.split('\r\n')[1]]).toEqual([0, 'Organisation:mill,no,,1,The bakery,,,,,']);
  await kharita('export', 'subprocessors', '--organisation', 'bakery', '--bom', '--out', folder);
  expect(readFileSync(join(folder, 'subprocessors.csv'), 'utf8')).toBe(`\ufeff${out}`);
});

it('A file that is there is replaced whole, and keeps its name where that cannot be', async () => {
  const folder = temporaryFolder();
  const kharita = registerIn(folder);
  await kharita('import', fileWith(folder, BAKERY));
  writeFileSync(join(folder, 'overdue.csv'), 'of yesterday');
  expect((await kharita('export', 'overdue', '--out', folder)).code).toBe(0);
  expect(readFileSync(join(folder, 'overdue.csv'), 'utf8')).toMatch(/^due_on,/);
  expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  mkdirSync(join(folder, 'findings.csv'));
  for (const [out, message] of [
    [folder, `${join(folder, 'findings.csv')} cannot be written to (EISDIR)`],
    [
      join(folder, 'overdue.csv'),
      `${join(folder, 'overdue.csv', 'findings.csv')} cannot be written to (ENOTDIR)`,
    ],
    [
      join(folder, 'overdue.csv', 'below'),
      `the folder ${join(folder, 'overdue.csv', 'below')} cannot be made (ENOTDIR)`,
    ],
  ] as const)
    expect(await kharita('export', 'findings', '--out', out)).toEqual({
      ...{ code: 2, out: '', err: `kharita: ${message}\n` },
    });
});

it('A workbook is not printed on a terminal', async () => {
  const { io, written } = testIo({ KHARITA_DATA: join(temporaryFolder(), 'data') });
  const code = await run(COMMANDS, ['export', 'overdue', '--format', 'xlsx'], { ...io, isTerminal: true });
  expect({ code, ...written }).toEqual({
    ...{ code: 2, out: '' },
    err: 'kharita: overdue.xlsx is nothing for a terminal: write it with --out DIR, or with > to a file\n',
  });
  expect(await run(COMMANDS, ['export', 'overdue'], { ...io, isTerminal: true })).toBe(0);
});

it('Each export is told of, with its formats and what it can be asked with', async () => {
  const { out } = await registerIn(temporaryFolder())('export', '--help');
  expect(out).toMatch(
    / overdue {2,}What is due: .* csv, xlsx, json, html; --organisation .*--known-at .*--within\n/,
  );
  for (const { name, summary } of allExports) expect(out).toContain(`${name.padEnd(17)}  ${summary}`);
});

it.each([
  [['export'], `what to export? One of ${allExports.map(({ name }) => name).join(', ')}`],
  [['export', 'rekord'], 'there is no export rekord. Did you mean `record`?'],
  [['export', 'record', 'zaytuna'], 'export takes no further operand, and was given zaytuna'],
  [['export', 'record'], '--organisation is left out: it is the key of the one that this is of.'],
  [
    ['export', 'paths', '--from', 'System:a'],
    '--to is left out: it is the id of a node such as Organisation:stripe.',
  ],
  [
    ['export', 'overdue', '--within', '9999'],
    '--within: 9999 days cannot be looked ahead. Ask for 0 to 3653.',
  ],
  [['export', 'record', '--role', 'both'], '--role is controller or processor, not both'],
  [
    ['export', 'record', '--format', 'xls'],
    'There is no format xls of record; there are csv, xlsx, json, html.',
  ],
  [['export', 'inventory', '--as-of', '2023-02-30'], '--as-of is a day such as 2023-07-09, not 2023-02-30'],
])('%j is refused', async (args, message) => {
  const kharita = registerIn(temporaryFolder());
  expect(await kharita(...args)).toEqual({ code: 2, out: '', err: `kharita: ${message}\n` });
});

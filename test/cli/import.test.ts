import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importFiles } from '../../src/cli/import.ts';
import { run } from '../../src/cli/run.ts';
import { temporaryFolder, testIo } from './test-io.ts';

const INVENTORY = `
kharita: 1
inventory: bakery
organisations:
  - { key: bakery, name: The bakery }
  - { key: mill, name: The mill }
`;

async function importing(folder: string, ...args: string[]) {
  const { io, written } = testIo({ KHARITA_DATA: join(folder, 'data') });
  return { code: await run([importFiles], ['import', ...args], io), ...written };
}

it('An import prints what it adds, changes and removes; a second one changes nothing', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'bakery.yaml');
  writeFileSync(file, INVENTORY);
  const added = '+ Organisation:bakery\n+ Organisation:mill\n';
  expect(await importing(folder, file, '--dry-run')).toEqual({
    code: 0,
    out: `${added}2 added, 0 changed, 0 removed, if it were no dry run\n`,
    err: '',
  });
  expect(await importing(folder, file)).toEqual({
    code: 0,
    out: `${added}2 added, 0 changed, 0 removed\n`,
    err: '',
  });
  expect((await importing(folder, file)).out).toBe('0 added, 0 changed, 0 removed\n');

  writeFileSync(file, INVENTORY.replace('The bakery', 'The old bakery').replace(/.*mill.*\n/, ''));
  expect((await importing(folder, folder)).out).toBe(
    [
      '~ Organisation:bakery name.en: "The bakery" -> "The old bakery"',
      '- Organisation:mill',
      '0 added, 1 changed, 1 removed',
      '',
    ].join('\n'),
  );
});

it('The example of the page of the format goes into a register that has the reference data', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'example.yaml');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(readFileSync('docs/inventory-format.md', 'utf8')) ?? [];
  writeFileSync(file, example);
  await importing(folder, 'seed/reference');
  const { code, out } = await importing(folder, file);
  expect([code, out.split('\n').at(-2)]).toEqual([0, '16 added, 0 changed, 0 removed']);
});

it('A file that is named twice is read once', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'bakery.yaml');
  writeFileSync(file, INVENTORY);
  const { code, out } = await importing(folder, folder, file, join(folder, '.', 'bakery.yaml'));
  expect([code, out.split('\n').at(-2)]).toEqual([0, '2 added, 0 changed, 0 removed']);
});

it('A reason that no store can keep is refused before anything is written', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'bakery.yaml');
  writeFileSync(file, INVENTORY);
  const { code, err } = await importing(folder, file, '--reason', 'x'.repeat(2001));
  expect([code, err]).toEqual([1, expect.stringMatching(/^kharita: BAD_INPUT `reason`: /)]);
  expect((await importing(folder, file, '--dry-run')).out).toContain('2 added');
});

it('Faults are told by place, with what to do, and nothing is written', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'bakery.yaml');
  writeFileSync(file, INVENTORY.replace('name: The mill', 'nme: The mill'));
  const { code, out, err } = await importing(folder, file);
  expect([code, out]).toEqual([1, '']);
  const lines = err.split('\n');
  expect(lines).toContainEqual(expect.stringMatching(`^${file}:6:18 UNKNOWN_FIELD .*nme`));
  expect(lines).toContainEqual(expect.stringMatching(/^ {4}organisations\[1\].*name/));
  expect(lines.at(-2)).toBe('1 fault; nothing was written');
  writeFileSync(file, INVENTORY);
  expect((await importing(folder, file, '--dry-run')).out).toContain('2 added');
});

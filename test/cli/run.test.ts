import { describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.ts';
import type { Command } from '../../src/cli/command.ts';
import { generate } from '../../src/cli/generate.ts';
import { importFiles } from '../../src/cli/import.ts';
import { run } from '../../src/cli/run.ts';
import { serve } from '../../src/cli/serve.ts';
import { KharitaError } from '../../src/errors.ts';
import { testIo } from './test-io.ts';

const COMMANDS = [serve, importFiles, ask, generate];

async function kharita(args: string[], commands: readonly Command[] = COMMANDS, env = {}) {
  const { io, written } = testIo(env);
  return { code: await run(commands, args, io), ...written };
}

/** A command that does nothing but fail. */
const failing = (error: unknown): Command => ({
  name: 'fail',
  summary: '',
  operands: '',
  options: {},
  examples: [],
  run: () => Promise.reject(error),
});

describe('Help', () => {
  it('is what an empty command line gets, and names every command with an example', async () => {
    const { code, out, err } = await kharita([]);
    expect([code, err]).toEqual([0, '']);
    for (const { name, summary, examples } of COMMANDS) {
      expect(out).toContain(summary);
      expect(out).toContain(`kharita ${examples[0]?.[0]}`);
      const page = await kharita([name, '--help']);
      expect(page.code).toBe(0);
      for (const [line] of examples) expect(page.out).toContain(`kharita ${line}`);
    }
  });

  it('tells of one command when asked for it by name', async () => {
    expect(await kharita(['help', 'import'])).toEqual(await kharita(['import', '--help']));
  });

  it('tells the version', async () => {
    expect(await kharita(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });
});

describe('A slip in the command line ends with code 2 and what was probably meant', () => {
  it.each([
    [['srve'], 'there is no command srve. Did you mean `serve`?'],
    [['xyz'], 'there is no command xyz. See kharita --help.'],
    [['import', 'a.yaml', '--dryrun'], 'import has no option --dryrun. Did you mean `--dry-run`?'],
    [['import', 'a.yaml', '--dry-run=yes'], '--dry-run takes no value'],
    [['import', 'a.yaml', '--texts'], '--texts needs a value: --texts DIR'],
    [['import'], 'import needs a file or a folder: kharita import <file>'],
    [['import', 'a.yaml', '--texts='], '--texts needs a value: --texts DIR'],
    [['import', 'nowhere.yaml'], 'nowhere.yaml does not exist'],
    [['import', 'src/model/../cli'], 'the folder src/model/../cli has no .yaml, .yml or .json file'],
    [['serve', 'now'], 'serve takes no operand, and was given now'],
    [['ask', 'dates', '2024'], 'ask takes no further operand, and was given 2024'],
    [['help', 'imprt'], 'there is no command imprt. Did you mean `import`?'],
    [['ask', '--format', 'xml'], '--format is table or json, not xml'],
  ])('%j', async (args, message) => {
    expect(await kharita(args)).toEqual({ code: 2, out: '', err: `kharita: ${message}\n` });
  });
});

describe('The exit code tells what went wrong', () => {
  it.each([
    ['BAD_INPUT', 1],
    ['IMPORT_REFUSED', 1],
    ['BAD_CONFIG', 2],
    ['UNAVAILABLE', 3],
    ['ADDRESS_IN_USE', 3],
  ] as const)('%s: %i', async (code, exitCode) => {
    const answer = await kharita(['fail'], [failing(new KharitaError(code, 'It is so.\nAnd so.'))]);
    expect(answer).toEqual({
      code: exitCode,
      out: '',
      err: `kharita: ${code} It is so.\nkharita: ${code} And so.\n`,
    });
  });

  it('a bug: 70, with its place', async () => {
    const { code, err } = await kharita(['fail'], [failing(new TypeError('x is not a function'))]);
    expect(code).toBe(70);
    expect(err).toMatch(/^kharita: this is a bug, please report it: TypeError: x is not a function\n +at /);
  });

  it('a wrong setting: 2', async () => {
    const { code, err } = await kharita(['serve'], COMMANDS, { PORT: 'high' });
    expect([code, err]).toEqual([2, 'kharita: BAD_CONFIG PORT must be a whole number from 0 to 65535\n']);
  });
});

it('The generated files are fresh', async () => {
  expect(await kharita(['generate', '--check'])).toEqual({ code: 0, out: '', err: '' });
});

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openApp } from '../app.ts';
import { KharitaError } from '../errors.ts';
import { allExports } from '../exports/all.ts';
import type { Export, ExportedFile } from '../exports/export.ts';
import type { MadeExport } from '../exports/make.ts';
import { PARAMETERS, parameterNames } from '../exports/parameters.ts';
import { didYouMean } from '../importers/suggest.ts';
import { silentLog } from '../log.ts';
import { type Call, type Command, EXIT, type Io, type Option, textOption, UsageError } from './command.ts';
import { writeWhole } from './whole-file.ts';

const names = allExports.map(({ name }) => name);

/** As options are written: `asOf` is `--as-of`. */
const optionOf = (parameter: string) => parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const asOption = (parameter: string) => `--${optionOf(parameter)}`;

const PARAMETER_OPTIONS = Object.fromEntries(
  parameterNames.map((name): [string, Option] => {
    const { value, help } = PARAMETERS[name];
    return [optionOf(name), value === null ? { type: 'boolean', help } : { type: 'string', value, help }];
  }),
);

/** What it is, its formats, and what it can be asked with. */
const helpOf = ({ summary, formats, parameters }: Export) =>
  `${summary} ${formats.join(', ')}; ${parameters.map(asOption).join(' ')}`;

/** Writes what the register says to files. */
export const exportFiles: Command = {
  name: 'export',
  summary: 'Write what the register says to files, for people and programs.',
  operands: '<export>',
  choices: allExports.map((each) => [each.name, helpOf(each)]),
  options: {
    format: { type: 'string', value: 'FORMAT', help: 'One of its formats; left out: the first of them.' },
    ...PARAMETER_OPTIONS,
    out: {
      type: 'string',
      value: 'DIR',
      help: 'The folder to write to; left out: print, where it is one file.',
    },
  },
  examples: [
    ['export inventory --out backup', 'Writes all to files that kharita import backup reads.'],
    ['export inventory --out then --as-of 2023-07-09', 'Writes what was valid on a day.'],
    ['export record --organisation zaytuna > record.csv', 'Prints the record of Art. 30(1).'],
    ['export transfers --as-of 2023-07-09 --bom --out .', 'Writes transfers.csv for Excel.'],
  ],
  async run(call, io) {
    const name = exportIn(call);
    const app = await openApp(io.config(), { clock: io.clock, log: silentLog });
    try {
      const format = textOption(call, 'format');
      const request = { name, format, parameters: parametersOf(call), called: asOption };
      const { files, note } = await asUsage(app.export(request));
      const folder = textOption(call, 'out') ?? null;
      if (note !== null) io.err(`kharita: ${note}\n`);
      deliver(files, folder, io);
      if (name === 'inventory' && folder !== null) tellOthers(files, folder, io);
      return EXIT.done;
    } finally {
      await app.close();
    }
  },
};

function exportIn({ operands }: Call): string {
  const [name] = operands;
  if (name === undefined) throw new UsageError(`what to export? One of ${names.join(', ')}`);
  if (names.includes(name)) return name;
  throw new UsageError(
    `there is no export ${name}. ${didYouMean(name, names, `There are ${names.join(', ')}.`)}`,
  );
}

function parametersOf({ options }: Call): Record<string, string> {
  const given = parameterNames.map((name) => [name, options[optionOf(name)]] as const);
  return Object.fromEntries(
    given.filter(([, text]) => text !== undefined).map(([name, text]) => [name, `${text}`]),
  );
}

/** All that an export is asked with stands on the command line: a wrong parameter or format is a slip there. */
async function asUsage(made: Promise<MadeExport>): Promise<MadeExport> {
  try {
    return await made;
  } catch (error) {
    const isSlip = error instanceof KharitaError && (error.code === 'BAD_INPUT' || 'format' in error.details);
    throw isSlip ? new UsageError(inOptions(error.message), { cause: error }) : error;
  }
}

/** A refusal begins with the name of the parameter that it is about. */
const inOptions = (message: string) =>
  message.replace(/^\w+/, (word) => (parameterNames.some((name) => name === word) ? asOption(word) : word));

function deliver(files: readonly ExportedFile[], folder: string | null, io: Io): void {
  if (folder !== null) write(files, folder, io);
  else if (files.length > 1)
    throw new UsageError(`the register makes ${files.length} files: name a folder for them with --out DIR`);
  else for (const file of files) print(file, io);
}

function print({ name, content }: ExportedFile, io: Io): void {
  if (io.isTerminal && typeof content !== 'string')
    throw new UsageError(`${name} is nothing for a terminal: write it with --out DIR, or with > to a file`);
  io.out(content);
}

function write(files: readonly ExportedFile[], folder: string, io: Io): void {
  makeFolder(folder);
  for (const { name, content } of files) {
    const file = join(folder, name);
    writeWhole(file, content);
    io.out(`${file}\n`);
  }
}

/** Node's own, which makes the folders above too, never ends where none can be made, as below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`the folder ${folder} cannot be made (${code})`, { cause: error });
  }
}

/** An import of the folder would read these too. */
function tellOthers(files: readonly ExportedFile[], folder: string, io: Io): void {
  const written = new Set(files.map(({ name }) => name));
  const others = readdirSync(folder).filter((name) => !written.has(name));
  if (others.length > 0)
    io.err(`kharita: ${folder} also holds ${others.join(', ')}, which is no part of this export\n`);
}

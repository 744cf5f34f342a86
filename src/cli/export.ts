import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApp } from '../app.ts';
import { KharitaError } from '../errors.ts';
import { allExports } from '../exports/all.ts';
import type { ExportedFile } from '../exports/export.ts';
import type { MadeExport } from '../exports/make.ts';
import { PARAMETERS, parameterNames } from '../exports/parameters.ts';
import { silentLog } from '../log.ts';
import { type Call, type Command, EXIT, type Io, type Option, textOption, UsageError } from './command.ts';

const names = allExports.map(({ name }) => name);

/** As options are written: `asOf` is `--as-of`. */
const optionOf = (parameter: string) => parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const PARAMETER_OPTIONS = Object.fromEntries(
  parameterNames.map((name): [string, Option] => {
    const { value, help } = PARAMETERS[name];
    return [optionOf(name), value === null ? { type: 'boolean', help } : { type: 'string', value, help }];
  }),
);

/** Writes what the register says to files. */
export const exportFiles: Command = {
  name: 'export',
  summary: 'Write what the register says to files, for people and programs.',
  operands: `<${names.join(' | ')}>`,
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      help: allExports.map(({ name, formats }) => `${name}: ${formats.join(', ')}`).join('; '),
    },
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
    const [name, ...more] = call.operands;
    if (name === undefined || !names.includes(name) || more.length > 0)
      throw new UsageError(`what to export? One of ${names.join(', ')}`);
    const app = await openApp(io.config(), { clock: io.clock, log: silentLog });
    try {
      const format = textOption(call, 'format');
      const called = (parameter: string) => `--${optionOf(parameter)}`;
      const request = { name, format, parameters: parametersOf(call), called };
      const { files, note } = await asUsage(app.export(request));
      if (note !== null) io.err(`kharita: ${note}\n`);
      const folder = textOption(call, 'out') ?? null;
      deliver(files, folder, io);
      if (name === 'inventory' && folder !== null) tellOthers(files, folder, io);
      return EXIT.done;
    } finally {
      await app.close();
    }
  },
};

function parametersOf({ options }: Call): Record<string, string> {
  const given = parameterNames.map((name) => [name, options[optionOf(name)]] as const);
  return Object.fromEntries(
    given.filter(([, text]) => text !== undefined).map(([name, text]) => [name, `${text}`]),
  );
}

/** A wrong parameter or format is a slip on the command line. */
async function asUsage(made: Promise<MadeExport>): Promise<MadeExport> {
  try {
    return await made;
  } catch (error) {
    const isSlip =
      error instanceof KharitaError && ('parameter' in error.details || 'format' in error.details);
    throw isSlip ? new UsageError(error.message, { cause: error }) : error;
  }
}

function deliver(files: readonly ExportedFile[], folder: string | null, io: Io): void {
  if (folder !== null) write(files, folder, io);
  else if (files.length > 1)
    throw new UsageError(`the register makes ${files.length} files: name a folder for them with --out DIR`);
  else for (const { content } of files) io.out(content);
}

function write(files: readonly ExportedFile[], folder: string, io: Io): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, content } of files) {
      writeFileSync(join(folder, name), content);
      io.out(`${join(folder, name)}\n`);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${folder} cannot be written to (${code})`, { cause: error });
  }
}

/** An import of the folder would read these too. */
function tellOthers(files: readonly ExportedFile[], folder: string, io: Io): void {
  const written = new Set(files.map(({ name }) => name));
  const others = readdirSync(folder).filter((name) => !written.has(name));
  if (others.length > 0)
    io.err(`kharita: ${folder} also holds ${others.join(', ')}, which is no part of this export\n`);
}

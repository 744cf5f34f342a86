import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApp } from '../app.ts';
import { exportInventory, inventoriesOf, inventoryFileName } from '../exporters/inventory.ts';
import { factsOnDay } from '../exporters/on-day.ts';
import { silentLog } from '../log.ts';
import type { FactRecord } from '../model/graph.ts';
import { type IsoDate, isoDate } from '../model/time.ts';
import { allFacts, contentHash } from '../register/content.ts';
import { type Call, type Command, EXIT, type Io, textOption, UsageError } from './command.ts';

/** Writes what the register says to files. */
export const exportFiles: Command = {
  name: 'export',
  summary: 'Write the whole register as inventory files, one for each inventory.',
  operands: 'inventory',
  options: {
    out: {
      type: 'string',
      value: 'DIR',
      help: 'The folder to write to; left out: print the file, where it is one.',
    },
    'as-of': {
      type: 'string',
      value: 'DATE',
      help: 'Only what is valid on this day, and what that names; left out: all.',
    },
  },
  examples: [
    ['export inventory --out backup', 'Writes all to files that kharita import backup reads.'],
    ['export inventory --out then --as-of 2023-07-09', 'Writes what was valid on a day.'],
  ],
  async run(call, io) {
    const [what, ...more] = call.operands;
    if (what !== 'inventory' || more.length > 0)
      throw new UsageError('what to export? There is: kharita export inventory');
    const day = dayOption(call);
    const app = await openApp(io.config(), { clock: io.clock, log: silentLog });
    try {
      const all = await allFacts(app.store);
      const facts = day === null ? all : factsOnDay(all, day);
      deliver(filesOf(facts), textOption(call, 'out') ?? null, io);
      io.err(`kharita: ${facts.length} facts; their content has the SHA-256 ${contentHash(facts)}\n`);
      return EXIT.done;
    } finally {
      await app.close();
    }
  },
};

function dayOption(call: Call): IsoDate | null {
  const text = textOption(call, 'as-of');
  if (text === undefined) return null;
  if (isoDate.safeParse(text).success) return text;
  throw new UsageError(`--as-of is a day such as 2023-07-09, not ${text}`);
}

interface NamedFile {
  name: string;
  content: string | Uint8Array;
}

function filesOf(facts: readonly FactRecord[]): NamedFile[] {
  return inventoriesOf(facts).map((inventory) => ({
    name: inventoryFileName(inventory),
    content: exportInventory(inventory).content,
  }));
}

function deliver(files: readonly NamedFile[], folder: string | null, io: Io): void {
  if (folder !== null) write(files, folder, io);
  else if (files.length > 1)
    throw new UsageError(`the register makes ${files.length} files: name a folder for them with --out DIR`);
  else for (const { content } of files) io.out(String(content));
}

function write(files: readonly NamedFile[], folder: string, io: Io): void {
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
  const written = new Set(files.map(({ name }) => name));
  const others = readdirSync(folder).filter((name) => !written.has(name));
  if (others.length > 0)
    io.err(`kharita: ${folder} also holds ${others.join(', ')}, which is no part of this export\n`);
}

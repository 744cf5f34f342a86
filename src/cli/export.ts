import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, openApp } from '../app.ts';
import { exportCsv, exportCsvForExcel } from '../exporters/csv.ts';
import { exportInventory, inventoriesOf, inventoryFileName } from '../exporters/inventory.ts';
import { factsOnDay } from '../exporters/on-day.ts';
import { silentLog } from '../log.ts';
import { nodeId } from '../model/graph.ts';
import { dayOf, type IsoDate, isoDate } from '../model/time.ts';
import { allFacts, contentHash } from '../register/content.ts';
import { type Call, type Command, EXIT, type Io, textOption, UsageError } from './command.ts';

/** Writes what the register says to files. */
export const exportFiles: Command = {
  name: 'export',
  summary: 'Write the whole register as inventory files, or a table as CSV.',
  operands: '<inventory | record | transfers | subprocessors>',
  options: {
    organisation: {
      type: 'string',
      value: 'KEY',
      help: 'Of a table: whose it is; transfers are of all where it is left out.',
    },
    role: { type: 'string', value: 'ROLE', help: 'Of a record: controller (the default) or processor.' },
    'as-of': {
      type: 'string',
      value: 'DATE',
      help: 'The day; of an inventory only what is valid on it, and what that names. Left out: today, or all.',
    },
    format: { type: 'string', value: 'FORMAT', help: 'Of a table: csv.' },
    bom: { type: 'boolean', help: 'Begin a table with a byte order mark, by which Excel knows UTF-8.' },
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
    const [what, ...more] = call.operands;
    const day = dayOption(call);
    const role = roleOption(call);
    const format = textOption(call, 'format') ?? 'csv';
    if (format !== 'csv') throw new UsageError(`--format is csv, not ${format}`);
    const app = await openApp(io.config(), { clock: io.clock, log: silentLog });
    try {
      const names = ['inventory', ...Object.keys(app.tables)];
      if (what === undefined || !names.includes(what) || more.length > 0)
        throw new UsageError(`what to export? One of ${names.join(', ')}`);
      const files =
        what === 'inventory'
          ? await inventoryFiles(app, day, io)
          : [await tableFile(app, what, { call, role, asOf: day ?? dayOf(io.clock()) })];
      const folder = textOption(call, 'out') ?? null;
      deliver(files, folder, io);
      if (what === 'inventory' && folder !== null) tellOthers(files, folder, io);
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

const ROLES = { controller: 'CONTROLLER', processor: 'PROCESSOR' } as const;

function roleOption(call: Call): (typeof ROLES)[keyof typeof ROLES] {
  const text = textOption(call, 'role') ?? 'controller';
  if (text === 'controller' || text === 'processor') return ROLES[text];
  throw new UsageError(`--role is controller or processor, not ${text}`);
}

async function inventoryFiles({ store }: App, day: IsoDate | null, io: Io): Promise<NamedFile[]> {
  const all = await allFacts(store);
  const facts = day === null ? all : factsOnDay(all, day);
  io.err(`kharita: ${facts.length} facts; their content has the SHA-256 ${contentHash(facts)}\n`);
  return inventoriesOf(facts).map((inventory) => ({
    name: inventoryFileName(inventory),
    content: exportInventory(inventory).content,
  }));
}

interface TableCall {
  call: Call;
  role: 'CONTROLLER' | 'PROCESSOR';
  asOf: IsoDate;
}

async function tableFile({ tables }: App, name: string, { call, role, asOf }: TableCall): Promise<NamedFile> {
  const key = textOption(call, 'organisation');
  const organisation = key === undefined ? null : nodeId('Organisation', key);
  const table = await tables[name]?.({ organisation, role, asOf });
  if (!table) throw new UsageError(`there is no table ${name}`);
  const { content } = (call.options.bom === true ? exportCsvForExcel : exportCsv)(table);
  return { name: `${name}.csv`, content };
}

interface NamedFile {
  name: string;
  content: string | Uint8Array;
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
}

/** An import of the folder would read these too. */
function tellOthers(files: readonly NamedFile[], folder: string, io: Io): void {
  const written = new Set(files.map(({ name }) => name));
  const others = readdirSync(folder).filter((name) => !written.has(name));
  if (others.length > 0)
    io.err(`kharita: ${folder} also holds ${others.join(', ')}, which is no part of this export\n`);
}

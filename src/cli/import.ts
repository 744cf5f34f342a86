import { openApp } from '../app.ts';
import { silentLog } from '../log.ts';
import { type Diff, diffLines } from '../register/diff.ts';
import { importInventory } from '../register/import-inventory.ts';
import { type Command, EXIT, textOption, UsageError } from './command.ts';
import { faultLines } from './fault-lines.ts';
import { readInventoryFiles, readTexts } from './inventory-files.ts';

/** Brings the register to what inventory files say. */
export const importFiles: Command = {
  name: 'import',
  summary: 'Import inventory files, all or nothing, and print what changes.',
  operands: '<files or folders...>',
  options: {
    'dry-run': { type: 'boolean', help: 'Print what would change, and write nothing.' },
    texts: {
      type: 'string',
      value: 'DIR',
      help: 'The documents that are quoted; every quote is looked up in them.',
    },
    reason: { type: 'string', value: 'TEXT', help: 'Why; kept with the change for good.' },
  },
  examples: [
    ['import inventory.yaml --dry-run', 'Says what would change.'],
    ['import inventory.yaml --reason "New subprocessor"', 'Imports a file.'],
    ['import seed/reference policies/ --texts documents/', 'Imports folders, and checks every quote.'],
  ],
  async run(call, io) {
    if (call.operands.length === 0)
      throw new UsageError('import needs a file or a folder: kharita import <file>');
    const sources = readInventoryFiles(call.operands);
    const texts = textOption(call, 'texts');
    const app = await openApp(io.config(), { clock: io.clock, log: silentLog });
    try {
      const dryRun = call.options['dry-run'] === true;
      const reason = textOption(call, 'reason') ?? null;
      const request = {
        sources,
        texts: texts ? readTexts(texts) : [],
        actor: 'cli',
        reason,
        clock: io.clock,
        dryRun,
      };
      const { faults, diff } = await importInventory(app.store, request);
      if (faults) {
        io.err(`${faultLines(faults)}\n`);
        return EXIT.refused;
      }
      io.out([...diffLines(diff), summary(diff, dryRun), ''].join('\n'));
      return EXIT.done;
    } finally {
      await app.close();
    }
  },
};

function summary({ added, changed, removed }: Diff, dryRun: boolean): string {
  const what = `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
  return dryRun ? `${what}, if it were no dry run` : what;
}

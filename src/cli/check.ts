import { exportBaseline } from '../exporters/baseline.ts';
import { readBaseline } from '../importers/baseline.ts';
import type { BaselineEntry } from '../model/baseline.ts';
import type { CheckReport } from '../model/check-report.ts';
import type { Faults } from '../model/diagnostic.ts';
import { CHECK_FORMATS } from './check-formats.ts';
import { type Checked, checkInventory } from './check-inventory.ts';
import { CHECK_OPTIONS, type CheckRequest, checkRequest } from './check-options.ts';
import { checkReport } from './check-report.ts';
import { type Command, EXIT, type Io } from './command.ts';
import { faultLines } from './fault-lines.ts';
import { readSource } from './inventory-files.ts';
import { writeWhole } from './whole-file.ts';

/** Holds an inventory against the rules, and tells a pipeline whether it may go on. */
export const check: Command = {
  name: 'check',
  summary: 'Hold inventory files against the rules, or without any the register; for pipelines.',
  operands: '[files...]',
  options: CHECK_OPTIONS,
  examples: [
    ['check inventory/', 'Tells what the rules find, each with its file and line.'],
    ['check inventory/ --write-baseline known.json', 'Takes all that is found today for known.'],
    ['check inventory/ --baseline known.json', 'Fails on what is new.'],
    ['check inventory/ --format sarif --out kharita.sarif', 'Writes a report for code scanning.'],
    ['check --fail-on error --organisation zaytuna', 'Checks the register, and one organisation of it.'],
  ],
  exits: {
    refused: EXIT.usage,
    help: [
      'Exit codes: 0 nothing new at or above --fail-on; 1 findings; 2 it could not be checked: the files or the baseline have',
      'faults, or the command line or a setting is wrong; 3 the database or data folder cannot be had; 70 a bug.',
    ],
  },
  async run(call, io) {
    const request = checkRequest(call, io);
    const { faults: baselineFaults, known } = knownBefore(request);
    if (baselineFaults) return refuse(baselineFaults, io);
    const { faults, checked } = await checkInventory(request, io);
    if (faults) return refuse(faults, io);
    const report = checkReport(request, checked, [...known, ...knownFromNow(request, checked)]);
    if (request.writeBaseline !== null) keep(request.writeBaseline, checked.findings, io);
    deliver(report, request, io);
    return report.counts.failing > 0 ? EXIT.refused : EXIT.done;
  },
};

function refuse(faults: Faults, io: Io): number {
  io.err(`${faultLines(faults, 'nothing was checked')}\n`);
  return EXIT.usage;
}

function knownBefore({ baseline: file }: CheckRequest): { faults: Faults | null; known: BaselineEntry[] } {
  if (file === null) return { faults: null, known: [] };
  const { baseline, faults } = readBaseline(readSource(file));
  return faults.total > 0 ? { faults, known: [] } : { faults: null, known: baseline.findings };
}

/** Whoever writes a baseline takes what is found for known. */
function knownFromNow({ writeBaseline }: CheckRequest, { findings }: Checked): readonly BaselineEntry[] {
  return writeBaseline === null ? [] : findings;
}

function deliver(report: CheckReport, { format, language, out }: CheckRequest, io: Io): void {
  const { content } = CHECK_FORMATS[format]({ report, language });
  if (out === null) {
    io.out(content);
    return;
  }
  writeWhole(out, content);
  io.err(`kharita: the report is in ${out}\n`);
}

function keep(file: string, findings: readonly BaselineEntry[], io: Io): void {
  writeWhole(file, exportBaseline(findings).content);
  io.err(`kharita: wrote ${findings.length} known findings to ${file}\n`);
}

import { BASELINE_VERSION, type Baseline, baseline } from '../model/baseline.ts';
import type { Faults } from '../model/diagnostic.ts';
import type { InventorySource } from '../model/inventory.ts';
import { check } from './check.ts';
import { faultLog } from './fault-log.ts';
import type { Report, SourceFile } from './source-file.ts';
import { readYaml } from './yaml.ts';

/** Reads a file of known findings; of use only where there are no faults. */
export function readBaseline(source: InventorySource): { baseline: Baseline; faults: Faults } {
  const log = faultLog([source.file]);
  const file = readYaml(source, log);
  const report: Report = (path, fault, spot) => {
    if (file) log.add({ ...fault, ...file.place(path, spot) });
  };
  const value = file && isBaseline(file, report) ? check(baseline, file.value, [], report) : null;
  return { baseline: value as Baseline, faults: log.faults() };
}

/** Of another file every field would be a fault; one says enough. */
function isBaseline({ value }: SourceFile, report: Report): boolean {
  const version = (value as { kharitaBaseline?: unknown } | null)?.kharitaBaseline;
  if (version === BASELINE_VERSION) return true;
  if (version === undefined)
    report([], {
      code: 'MISSING',
      message: 'The file is no baseline: it has no `kharitaBaseline`.',
      hint: 'kharita check --write-baseline FILE writes one.',
    });
  else
    report(['kharitaBaseline'], {
      code: 'BAD_VALUE',
      message: 'The baseline is of another version.',
      hint: `This Kharita reads version ${BASELINE_VERSION}; kharita check --write-baseline FILE writes one.`,
    });
  return false;
}

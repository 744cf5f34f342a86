import type { Certainty, Evidence } from '../model/evidence.ts';
import type { Desk } from './desk.ts';
import type { EvidenceEntry, FactEntry } from './entry.ts';
import type { Path } from './source-file.ts';
import { didYouMean } from './suggest.ts';

/** The evidence of a fact, whose fields are given; each quote goes to the desk to be looked up. */
export function draftEvidence(
  { evidence = [] }: FactEntry,
  certainty: Certainty,
  fields: readonly string[],
  path: Path,
  desk: Desk,
): Evidence[] {
  return evidence.flatMap((item, index) => {
    if (!item) return [];
    const at = [...path, 'evidence', index];
    if (item.field && !fields.includes(item.field)) tellField(item.field, fields, at, desk);
    return oneEvidence(item, certainty, at, desk);
  });
}

function tellField(field: string, fields: readonly string[], path: Path, { report }: Desk): void {
  report([...path, 'field'], {
    code: 'UNKNOWN_FIELD',
    message: `The fact has no field \`${field}\`.`,
    hint: () => didYouMean(field, fields, `Its fields are ${fields.join(', ')}.`),
  });
}

function oneEvidence(item: EvidenceEntry, certainty: Certainty, path: Path, desk: Desk): Evidence[] {
  const { quote, start = null, field = null, ref = null, note = null } = item;
  const clause = item.clause === undefined ? null : clauseId(item.clause, [...path, 'clause'], desk);
  if (clause === null || quote === undefined) return [];
  const end = start === null ? null : start + [...quote].length;
  const evidence = { clause, quote, start, end, certainty: item.certainty ?? certainty, field, ref, note };
  desk.quote(evidence, path);
  return [evidence];
}

/** A clause without a slash is one of the `source` of the file. */
function clauseId(clause: string, path: Path, desk: Desk): string | null {
  if (clause.includes('/') || clause.includes(':')) return desk.refer(clause, ['Clause'], path);
  const { source } = desk.header;
  if (source === undefined) return null;
  if (source !== null) return desk.refer(`${source}/${clause}`, ['Clause'], path);
  desk.report(path, {
    code: 'MISSING',
    message: `The clause \`${clause}\` has no document, since the file has no \`source\`.`,
    hint: 'Add `source` at the top of the file, or write the whole key of the clause.',
  });
  return null;
}

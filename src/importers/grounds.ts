import type { Provenance } from '../model/evidence.ts';
import type { Desk } from './desk.ts';
import type { FactEntry } from './entry.ts';
import type { FaultText, Path } from './source-file.ts';

/**
 * Each provenance asks for its ground, and has no other's: evidence, a citation, or the rule that concluded it. A ground
 * that was faulty, and so is undefined, counts as given.
 */
export function checkGrounds(
  entry: FactEntry,
  isGroundless: boolean,
  path: Path,
  { header, report }: Desk,
): void {
  const { evidence, citation, inferredBy } = entry;
  const provenance = entry.provenance === null ? header.provenance : entry.provenance;
  if (provenance === undefined) return;
  if (provenance === 'STATED' && evidence?.length === 0 && !isGroundless) report(path, NO_EVIDENCE);
  if (provenance === 'REFERENCE' && citation === null && header.citation === null) report(path, NO_CITATION);
  if (provenance === 'INFERRED' && inferredBy === null) report(path, NO_RULE);
  if (provenance !== 'REFERENCE' && citation)
    report([...path, 'citation'], foreign('citation', 'REFERENCE', provenance), 'NAME');
  if (provenance !== 'INFERRED' && inferredBy)
    report([...path, 'inferredBy'], foreign('inferredBy', 'INFERRED', provenance), 'NAME');
}

const NO_EVIDENCE: FaultText = {
  code: 'EVIDENCE_MISSING',
  message: 'It is STATED, and quotes nothing.',
  hint: 'Add `evidence` with the clause and its words, or another `provenance`.',
};

const NO_CITATION: FaultText = {
  code: 'CITATION_MISSING',
  message: 'It is public knowledge (REFERENCE) without a citation.',
  hint: 'Add `citation` here, or for the whole file at its top.',
};

const NO_RULE: FaultText = {
  code: 'RULE_MISSING',
  message: 'It is INFERRED, and names no rule.',
  hint: 'Add `inferredBy` with the name of the rule that concluded it.',
};

function foreign(field: string, owner: Provenance, provenance: Provenance): FaultText {
  return {
    code: 'BAD_VALUE',
    message: `\`${field}\` belongs to facts of provenance ${owner}; this one is ${provenance}.`,
    hint: `Leave it out, or write \`provenance: ${owner}\`.`,
  };
}

/** Where something stands in a file that somebody gave. */
export interface Place {
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 units as editors count. */
  column: number;
  /** Where in the document, such as `processingActivities[3].disclosesTo[0].categories[1]`; empty is the whole. */
  path: string;
}

/** A fault in a file that somebody gave: where it is, what it is, and what to do about it. */
export interface Diagnostic extends Place {
  code: DiagnosticCode;
  message: string;
  /** What to do, in one sentence. */
  hint: string | null;
}

/** How many faults are told at once. */
export const MAX_DIAGNOSTICS = 50;

/** The faults of all files of an import: those that are told, and how many there are. */
export interface Faults {
  diagnostics: Diagnostic[];
  total: number;
}

/** Every sort of fault that an inventory can have. */
export const DIAGNOSTIC_CODES = {
  NOT_UTF8: 'The file is not UTF-8.',
  EMPTY_FILE: 'The file holds nothing.',
  TOO_LARGE: 'The file, or what its aliases stand for, is larger than an import may be.',
  SYNTAX: 'The file is neither YAML nor JSON, or uses a part of YAML that the format does without.',
  DUPLICATE_FIELD: 'A field is written twice.',
  UNKNOWN_FIELD: 'There is no field of this name here.',
  MISSING: 'Something that is required is not there.',
  WRONG_TYPE: 'The value is of another sort than the field.',
  BAD_VALUE: 'The value is of the right sort, but not one that the field can have.',
  TOO_LONG: 'A text or a list is longer than it may be.',
  BAD_KEY: 'The key has a character that keys do not have.',
  BAD_VALIDITY: 'It would end before it begins, or on the same day.',
  DUPLICATE_NODE: 'Two nodes of a kind have the same key.',
  DUPLICATE_EDGE: 'A relation is stated twice, and no `key` tells the two apart.',
  UNKNOWN_KIND: 'There is no kind of node of this name.',
  KIND_UNCLEAR: 'Nodes of several kinds can stand here, and the key alone does not tell which.',
  WRONG_KIND: 'A node of this kind cannot stand here.',
  UNKNOWN_REFERENCE: 'No file and nothing in the register has a node of this key.',
  CYCLE: 'A chain of relations comes back to where it began.',
  EVIDENCE_MISSING: 'A fact of provenance STATED quotes nothing.',
  CITATION_MISSING: 'A fact of provenance REFERENCE has no citation.',
  RULE_MISSING: 'A fact of provenance INFERRED names no rule.',
  QUOTE_NOT_FOUND: 'The quote does not stand in the text.',
  QUOTE_MISPLACED: 'The quote stands in the text, but not where the evidence says.',
  QUOTE_AMBIGUOUS:
    'The quote stands in the text several times, and the evidence does not say which is meant.',
  QUOTE_OUTSIDE_CLAUSE: 'The quote does not lie in the clause.',
  TEXT_HASH_MISMATCH: 'The text is not the one whose SHA-256 the version tells.',
  TEXT_UNKNOWN: 'The text belongs to no version, while the quotes of some version have no text to stand in.',
  OWNED_ELSEWHERE: 'Another inventory owns the fact, and says something else of it.',
  STILL_IN_USE: 'The node would go, but other facts need it.',
} as const;
type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;

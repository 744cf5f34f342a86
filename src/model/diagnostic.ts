/** A fault in a file that somebody gave: where it is, what it is, and what to do about it. */
export interface Diagnostic {
  code: string;
  message: string;
  /** What to do, in one sentence. */
  hint: string | null;
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
  /** Where in the document, such as `processingActivities[3].disclosesTo[0].categories[1]`. */
  path: string;
}

/** How many faults are told at once. */
export const MAX_DIAGNOSTICS = 50;

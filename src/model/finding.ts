import type { Evidence } from './evidence.ts';
import type { Localized } from './field.ts';
import type { NodeId } from './graph.ts';
import type { Sentence } from './sentence.ts';
import type { IsoDate } from './time.ts';

/** How much a finding weighs. */
export const SEVERITIES = {
  ERROR: 'The law is not met as far as the inventory tells.',
  WARNING: 'Something is likely wrong, about to be, or cannot be told for want of a fact.',
  INFO: 'Nothing is wrong by itself; somebody should look.',
} as const;
export type Severity = keyof typeof SEVERITIES;

/** What can fall due: the rules that look at it can tell since when, or from when, it is so. */
export const DUE_KINDS = {
  PROCESSING_AGREEMENT: 'A contract with a processor: none binds, or it ends (Art. 28(3)).',
  AUTHORISATION: 'The authorisation of a subprocessor, or the notice of it (Art. 28(2)).',
  ADEQUACY_DECISION: 'An adequacy decision that a transfer rests on: it no longer stands, or ends (Art. 45).',
  CERTIFICATION: 'A certification that an adequacy decision asks for: there is none, or it ends (Art. 45).',
  CLAUSES: 'A set of standard clauses in use: it can no longer be relied on, or ends (Art. 46(2)(c)).',
  TRANSFER_AGREEMENT: 'An agreement that a transfer rests on: it has ended, or ends (Art. 46).',
  TRANSFER_ASSESSMENT: 'A transfer impact assessment: there is none, or it is too old (Art. 46(1)).',
  STATEMENT: 'A statement that only a replaced version of a document makes (Art. 5(2)).',
  REVIEW: 'A review that was planned for a day (Art. 5(2), Art. 24(1)).',
} as const;
export type DueKind = keyof typeof DUE_KINDS;

/** A fact that decided a finding. */
export interface Input {
  /** Id of the node or edge. */
  fact: string;
  /** The field of it that was looked at; null is the fact as a whole. */
  field: string | null;
  /** Its value, as text; null where it is not stated. */
  value: string | null;
  /** What it says to the matter. A language that is not at hand is null. */
  what: Localized;
}

/** Something in the inventory that a rule found fault with, on one day. */
export interface Finding {
  /** Id of the rule. */
  rule: string;
  severity: Severity;
  /** Where the law says so, such as `Art. 28(3)`. */
  article: string;
  subject: string;
  /** The organisations that have to see to it, by id. */
  organisations: readonly NodeId[];
  message: Sentence;
  inputs: readonly Input[];
  missing: readonly Localized[];
  /** The words of documents that the inputs rest on; of clauses that conflict, those of both. */
  quotes: readonly { fact: string; evidence: Evidence }[];
  /** The first day on which it is, or will be, so; null where the inventory does not tell, or days do not matter. */
  dueOn: IsoDate | null;
  /** The same as long as rule, subject and the facts beside it are; wording and dates do not matter. */
  fingerprint: string;
}

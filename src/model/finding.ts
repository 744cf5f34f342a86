import type { Evidence } from './evidence.ts';
import type { Localized } from './field.ts';
import type { NodeId } from './graph.ts';
import type { Sentence } from './sentence.ts';

/** How much a finding weighs. */
export const SEVERITIES = {
  ERROR: 'The law is not met as far as the inventory tells.',
  WARNING: 'Something is likely wrong, about to be, or cannot be told for want of a fact.',
  INFO: 'Nothing is wrong by itself; somebody should look.',
} as const;
export type Severity = keyof typeof SEVERITIES;

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
  /** The same as long as rule, subject and the facts beside it are; wording and dates do not matter. */
  fingerprint: string;
}

import type { Evidence } from '../model/evidence.ts';
import type { Localized } from '../model/field.ts';
import type { NodeId } from '../model/graph.ts';
import type { Inventory } from './inventory-view.ts';

/** How much a finding weighs. */
export const SEVERITIES = {
  ERROR: 'The law is not met as far as the inventory tells.',
  WARNING: 'Something is likely wrong, about to be, or cannot be told for want of a fact.',
  INFO: 'Nothing is wrong by itself; somebody should look.',
} as const;
export type Severity = keyof typeof SEVERITIES;

/** A sentence in both languages. */
export interface Sentence extends Localized {
  en: string;
  ar: string;
}

export const say = (en: string, ar: string): Sentence => ({ en, ar });

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

/** What a rule found. Its runner adds the rest of the `Finding`. */
export interface Hit {
  /** Id of the fact that is found fault with. */
  subject: string;
  /** Ids of the other facts, and provisions, that tell it from another hit of the rule on the same subject. */
  beside?: readonly string[];
  /** The organisations that have to see to it; left out, those that answer for the subject. */
  organisations?: readonly NodeId[];
  /** Where the law says so, where that is more exact than what the rule names. */
  article?: string;
  message: Sentence;
  /** Why: the facts that decided it. The words that state them are quoted with the finding. */
  inputs: readonly Input[];
  /** Why not: each of these would clear it, or is part of what would. */
  missing: readonly Localized[];
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

/** One rule: what it holds an inventory against, and how. It sees one day, and neither a store nor the time. */
export interface Rule {
  /** Name of its file, such as `dpa-ending`. */
  id: string;
  severity: Severity;
  /** The provision that it comes from. */
  article: string;
  /** What it finds, in a few words. */
  summary: Sentence;
  /** How it decides, and what it leaves alone. */
  description: string;
  /** Inventory files without their header: one that it finds fault with, and one that it does not. */
  examples: { violation: string; compliant: string };
  check(inventory: Inventory): readonly Hit[];
}

/** A rule as it is written in its file. */
export const defineRule = (rule: Rule): Rule => rule;

import type { Localized } from '../model/field.ts';
import type { DueKind, Input, Severity } from '../model/finding.ts';
import type { NodeId } from '../model/graph.ts';
import type { Sentence } from '../model/sentence.ts';
import type { IsoDate } from '../model/time.ts';
import type { Inventory } from './inventory-view.ts';

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
  /** The first day on which it is, or will be, so; left out or null where the inventory does not tell. */
  dueOn?: IsoDate | null;
}

/** One rule: what it holds an inventory against, and how. It sees one day, and neither a store nor the time. */
export interface Rule {
  /** Name of its file, such as `dpa-ending`. */
  id: string;
  severity: Severity;
  /** The provision that it comes from. */
  article: string;
  /** What falls due; left out where days do not matter. Such a rule looks as far ahead as it is asked (`inventory.ahead`). */
  due?: DueKind;
  /** What it finds, in a few words. */
  summary: Sentence;
  /** How it decides, and what it leaves alone. */
  description: Sentence;
  /** Inventory files without their header: one that it finds fault with, and one that it does not. */
  examples: { violation: string; compliant: string };
  check(inventory: Inventory): readonly Hit[];
}

/** A rule as it is written in its file. */
export const defineRule = (rule: Rule): Rule => rule;

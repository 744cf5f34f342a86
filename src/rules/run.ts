import { createHash } from 'node:crypto';
import { type Finding, type Input, SEVERITIES } from '../model/finding.ts';
import type { Inventory } from './inventory-view.ts';
import { ownersOf } from './reading/owners.ts';
import type { Hit, Rule } from './rule.ts';

const FINGERPRINT_LENGTH = 16;

function fingerprintOf(rule: Rule, { subject, beside = [] }: Hit): string {
  const named = JSON.stringify([rule.id, subject, ...[...beside].sort()]);
  return createHash('sha256').update(named).digest('hex').slice(0, FINGERPRINT_LENGTH);
}

/** The words that an input rests on: those of its field, and those of the fact as a whole. */
function quotesOf(inventory: Inventory, { fact, field }: Input): Finding['quotes'] {
  const evidence = inventory.fact(fact)?.evidence ?? [];
  return evidence
    .filter((words) => field === null || words.field === null || words.field === field)
    .map((words) => ({ fact, evidence: words }));
}

function eachOnce(quotes: Finding['quotes']): Finding['quotes'] {
  return [...new Map(quotes.map((quote) => [JSON.stringify(quote), quote])).values()];
}

function findingOf(inventory: Inventory, rule: Rule, hit: Hit): Finding {
  const { subject, organisations, article, message, inputs, missing, dueOn } = hit;
  return {
    rule: rule.id,
    severity: rule.severity,
    article: article ?? rule.article,
    subject,
    organisations: organisations ? [...organisations].sort() : ownersOf(inventory, subject),
    message,
    inputs,
    missing,
    dueOn: dueOn ?? null,
    quotes: eachOnce(inputs.flatMap((each) => quotesOf(inventory, each))),
    fingerprint: fingerprintOf(rule, hit),
  };
}

const ORDER = Object.keys(SEVERITIES);

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/** Gravest first, then by rule, subject and fingerprint. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
      compare(a.rule, b.rule) ||
      compare(a.subject, b.subject) ||
      compare(a.fingerprint, b.fingerprint),
  );
}

/** What one rule finds in an inventory. */
export function runRule(rule: Rule, inventory: Inventory): Finding[] {
  return rule.check(inventory).map((hit) => findingOf(inventory, rule, hit));
}

/** What the rules find in an inventory, in order. */
export function runRules(rules: readonly Rule[], inventory: Inventory): Finding[] {
  return inOrder(rules.flatMap((rule) => runRule(rule, inventory)));
}

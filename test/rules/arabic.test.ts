import { describe, expect, test } from 'vitest';
import type { Localized } from '../../src/model/field.ts';
import type { Finding } from '../../src/model/finding.ts';
import { allRules } from '../../src/rules/all.ts';
import { find } from '../helpers/rule-tester.ts';
import { seededFindings, seededInventory } from '../seed/seeded-findings.ts';

/** What comes out in another order, or drags its neighbours along, where it stands in Arabic without being isolated. */
const REORDERED = [
  /\d[-–]\d/, // days and ranges
  /\d\p{Script=Latin}|\bP\d/u, // figures with units, periods
  /\+\d/, // telephone numbers
  /\p{Script=Latin}[:>/#-]+[\p{Script=Latin}\d]/u, // ids
  /\bArt\. ?\d/, // provisions
  /\p{Script=Latin} \p{Script=Latin}/u, // names of several words
];

/** The text without what is isolated and what is marked as the name of a field. */
const bare = (text: string) =>
  text.replace(/\u2068(?:[^\u2068\u2069]|\u2068[^\u2069]*\u2069)*\u2069|`[^`]*`/g, '');

const faultsOf = (texts: readonly Localized[]) =>
  texts
    .map(({ ar }) => ar ?? '')
    .filter(
      (ar) => /[\u2068\u2069]/.test(bare(ar)) || REORDERED.some((reordered) => reordered.test(bare(ar))),
    );

const textsOf = (findings: readonly Finding[]) =>
  findings.flatMap(({ message, missing, inputs }) => [
    message,
    ...missing,
    ...inputs.map(({ what }) => what),
  ]);

describe('Dates, ids and Latin names keep their order in Arabic', () => {
  test.each(['policies', 'example'])('in what is found in seed/%s', (folder) => {
    const texts = textsOf(seededFindings(folder));
    expect(texts.length).toBeGreaterThan(100);
    expect(faultsOf(texts)).toEqual([]);
  });

  test.each(['policies', 'example'])('in the verdicts on the movements of seed/%s', (folder) => {
    const { movements } = seededInventory(folder);
    const texts = movements.flatMap(({ reasons, missing }) => [...reasons, ...missing]);
    expect(texts.length).toBeGreaterThan(10);
    expect(faultsOf(texts.map(({ message }) => message))).toEqual([]);
  });

  test.each(allRules)('in what $id finds in its example, and in its description', (rule) => {
    const findings = find(allRules, rule.examples.violation);
    expect(faultsOf([rule.summary, rule.description, ...textsOf(findings)])).toEqual([]);
  });
});

test('A message with a bare date would be told', () => {
  expect(faultsOf([{ en: null, ar: 'ينتهي في 2027-02-01.' }])).toHaveLength(1);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readInventories } from '../../src/importers/inventory.ts';
import { inventoryOn } from '../../src/lineage/inventory-on.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { FactRecord } from '../../src/model/graph.ts';
import type { InventorySource } from '../../src/model/inventory.ts';
import type { IsoDate } from '../../src/model/time.ts';
import { lookingAhead } from '../../src/rules/inventory-view.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run.ts';
import { AT } from './builders.ts';

/** The day that rules are asked for where a case names none. */
export const DAY = '2026-11-22';

const SEED = new URL('../../seed/', import.meta.url);

/** The inventory files of a folder of seed/. */
export const filesIn = (folder: string): InventorySource[] =>
  readdirSync(new URL(`${folder}/`, SEED))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({
      file: `${folder}/${file}`,
      content: readFileSync(new URL(`${folder}/${file}`, SEED)),
    }));

/** What inventory files say, as it is recorded. */
export function factsOf(sources: readonly InventorySource[]): FactRecord[] {
  const { facts, faults } = readInventories(sources, []);
  if (faults.total > 0) throw new Error(JSON.stringify(faults.diagnostics, null, 2));
  return facts.map((fact) => ({ ...fact, recordedAt: AT, version: 1 }) as FactRecord);
}

const referenceFacts = factsOf(filesIn('reference'));

/**
 * What rules find in an inventory file that is written without its header, beside the reference data. How many days they look ahead
 * can be said.
 */
export function find(
  rules: readonly Rule[],
  inventory: string,
  day: IsoDate = DAY,
  within?: number,
): Finding[] {
  const content = `kharita: 1${inventory.startsWith('\n') ? '' : '\n'}${inventory}`;
  const facts = [...referenceFacts, ...factsOf([{ file: 'case.yaml', content }])];
  const onDay = inventoryOn(facts, day);
  return runRules(rules, within === undefined ? onDay : lookingAhead(onDay, within));
}

/** An inventory without its header; a day where it is not the usual one. */
interface Case {
  name: string;
  inventory: string;
  day?: IsoDate;
}

interface InvalidCase extends Case {
  /** The subject of each finding, in the order in which they are told. */
  subjects: readonly string[];
}

/** Holds a rule against inventories without fault and against faulty ones; its own examples are among them. */
export function testRule(rule: Rule, cases: { valid: readonly Case[]; invalid: readonly InvalidCase[] }) {
  const { violation, compliant } = rule.examples;
  const valid = [{ name: 'its compliant example', inventory: compliant }, ...cases.valid];
  test.each<Case>(valid)(`${rule.id} leaves alone: $name`, ({ inventory, day }) => {
    expect(find([rule], inventory, day)).toEqual([]);
  });

  test.each<InvalidCase>([...cases.invalid])(`${rule.id} finds: $name`, ({ inventory, day, subjects }) => {
    const found = find([rule], inventory, day);
    expect(found.map(({ subject }) => subject)).toEqual(subjects);
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
  });

  test(`${rule.id} finds its violating example, and tells why and why not in both languages`, () => {
    const found = find([rule], violation);
    expect(found).not.toEqual([]);
    for (const { message, missing, inputs, subject } of found) {
      for (const sentence of [message, ...missing]) {
        expect(sentence.en).toMatch(/\w/);
        expect(sentence.ar === null || /\p{Script=Arabic}/u.test(sentence.ar)).toBe(true);
      }
      expect(missing, subject).not.toEqual([]);
      expect(inputs, subject).not.toEqual([]);
    }
  });
}

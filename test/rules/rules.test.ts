import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/rules/all.ts';
import { SEVERITIES } from '../../src/rules/rule.ts';

const notRules = ['all', 'inventory-view', 'markdown', 'movement', 'rule', 'run'];
const files = readdirSync(new URL('../../src/rules/', import.meta.url))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !notRules.includes(name));

describe('Every rule', () => {
  test('has a file of its own that is named by it', () => {
    expect(allRules.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  test.each(allRules)('$id names its source and speaks both languages', (rule) => {
    expect(rule.article).toMatch(/Art\. \d/);
    expect(Object.keys(SEVERITIES)).toContain(rule.severity);
    expect(rule.summary.en).toMatch(/^[A-Z0-9]/);
    expect(rule.summary.ar).toMatch(/\p{Script=Arabic}/u);
    expect(rule.description).toMatch(/\.$/);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SEVERITIES } from '../../src/model/finding.ts';
import { allRules } from '../../src/rules/all.ts';

const FOLDER = new URL('../../src/rules/', import.meta.url);
const notRules = ['all', 'inventory-view', 'markdown', 'movement', 'processing-record', 'rule', 'run'];
const files = readdirSync(FOLDER)
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
    expect(rule.description.en).toMatch(/^[A-Z].*\.$/);
    expect(rule.description.ar).toMatch(/^\p{Script=Arabic}.*\.$/u);
  });

  test('judges by what facts say, and knows no company, document or term by name', () => {
    const written = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const code = written.map((file) => readFileSync(new URL(file, FOLDER), 'utf8').replace(/`\n[^`]*`/g, ''));
    const named = code.flatMap(
      (text) => text.match(/[A-Z][A-Za-z]+:[a-z][a-z0-9/-]+|lua-crm|chatlink|zaytuna/g) ?? [],
    );
    expect(named).toEqual([]);
  });
});

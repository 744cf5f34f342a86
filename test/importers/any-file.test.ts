import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { integerBelow, pick, type Random, randomFrom } from '../helpers/random.ts';
import { read } from './read.ts';

const page = readFileSync(new URL('../../docs/inventory-format.md', import.meta.url), 'utf8');
const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];

const SCRAPS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ': ',
    '- ',
    '"',
    "'",
    '&a ',
    '*a ',
    '!x ',
    '|',
    '>',
    '#',
    '\n',
    '\t',
    '\r\n',
    '%',
    '---\n',
  ],
  ...[
    'null',
    '1',
    '-1',
    '1e999',
    'true',
    '😀',
    'ع',
    '\0',
    '\ud800',
    '\ufeff',
    'Organisation:',
    '__proto__: ',
    'constructor: ',
  ],
];

/** The file with some characters taken out, doubled or replaced by what a parser may trip over. */
function spoilt(random: Random, file: string): string {
  let text = file;
  for (let edits = 1 + integerBelow(random, 4); edits > 0; edits--) {
    const at = integerBelow(random, text.length);
    const to = at + integerBelow(random, 12);
    const instead = pick(random, [
      '',
      text.slice(at, to).repeat(2),
      pick(random, SCRAPS),
      pick(random, SCRAPS),
    ]);
    text = text.slice(0, at) + instead + text.slice(to);
  }
  return text;
}

it('Whatever is wrong with a file is told with its place, and never thrown: 400 spoilt files', () => {
  const random = randomFrom(488);
  for (let i = 0; i < 400; i++) {
    const file = spoilt(random, example);
    const { faults, facts } = read(file);
    expect(facts.length > 0 || faults.total > 0, file).toBe(true);
    const lines = file.split('\n');
    for (const { line, column } of faults.diagnostics) {
      expect(line <= lines.length && line >= 1 && column >= 1, file).toBe(true);
      expect(column, file).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    }
  }
});

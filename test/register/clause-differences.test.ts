import { expect, it } from 'vitest';
import { clauseDifferences } from '../../src/register/clause-differences.ts';
import { node } from '../helpers/builders.ts';

const clause = (key: string, number: string | null, heading: string | null, length = 100) =>
  node('Clause', key, { number, heading, start: 10, end: 10 + length });

function told(older: Parameters<typeof clauseDifferences>[0], newer: typeof older) {
  const { added, changed, removed } = clauseDifferences(older, newer);
  return {
    added: added.map(({ key }) => key),
    removed: removed.map(({ key }) => key),
    changed: changed.map(({ before, after, fields }) => [
      before.key,
      after.key,
      ...fields.map(({ field }) => field),
    ]),
  };
}

it('A clause that moved is known by its heading, whatever now has its number', () => {
  const older = [clause('1/a', '1', 'Security'), clause('1/b', '2', 'Rights')];
  const newer = [
    clause('2/a', '1', 'Cookies'),
    clause('2/b', '2', 'Security'),
    clause('2/c', '3', 'Rights', 120),
  ];
  expect(told(older, newer)).toEqual({
    added: ['2/a'],
    removed: [],
    changed: [
      ['1/a', '2/b', 'number'],
      ['1/b', '2/c', 'number', 'length'],
    ],
  });
});

it('A heading is the same in other letters of the same word, and a clause with another one is known by its number', () => {
  const older = [clause('1/a', '1', 'حقوقُك'), clause('1/b', '2', 'Storage'), clause('1/c', '3', 'Sale')];
  const newer = [clause('2/a', '1', 'حقوقك'), clause('2/b', '2', 'Retention')];
  expect(told(older, newer)).toEqual({
    added: [],
    removed: ['1/c'],
    changed: [
      ['1/a', '2/a', 'heading'],
      ['1/b', '2/b', 'heading'],
    ],
  });
});

it('A clause without number and heading is known by the end of its key, and each only once', () => {
  const older = [
    clause('1/title', null, null),
    clause('1/x', null, 'Contact'),
    clause('1/y', null, 'Contact'),
  ];
  const newer = [clause('2/title', null, null), clause('2/x', null, 'Contact')];
  expect(told(older, newer)).toEqual({ added: [], removed: ['1/y'], changed: [] });
});

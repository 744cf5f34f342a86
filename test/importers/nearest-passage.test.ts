import { expect, it } from 'vitest';
import { passageFinder } from '../../src/importers/nearest-passage.ts';
import { integerBelow, pick, randomFrom } from '../helpers/random.ts';

const nearestPassage = (words: string, text: string) => passageFinder(text)(words);

it('The nearest passage is given with its place, in code points', () => {
  const text = '😀 قد نشارك بياناتك مع مقدمي الخدمات لدينا.';
  const passage = nearestPassage('نشارك بيانتك مع مقدمي', text);
  expect(passage).toEqual({ start: 5, end: 27, distance: 1 });
  expect([...text].slice(5, 27).join('')).toBe('نشارك بياناتك مع مقدمي');
});

it('Where all differs too much, there is none', () => {
  expect(nearestPassage('cookies', 'We keep your name.')).toBeNull();
});

it.each([
  ['نحافظ على', 'قد نُحَافِظُ عَلَى بياناتك', 'نُحَافِظُ عَلَى'],
  ['بأسمك', 'نحتفظ باسمك هنا', 'باسمك'],
  ['"the  notice"', 'We call it “the notice” here.', '“the notice”'],
  ['Cafe\u0301', 'The caf\u00e9 is open.', 'caf\u00e9'],
])('Case, harakat and the forms of letters and quotation marks are no distance: %s', (words, text, found) => {
  const { start = 0, end = 0 } = nearestPassage(words, text) ?? {};
  expect([...text].slice(start, end).join('')).toBe(found);
});

/** By the book: what it takes to turn one text into the other. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [headA, tailA, headB, tailB] = [a[0], a.slice(1), b[0], b.slice(1)];
  if (headA === headB) return distance(tailA, tailB);
  return 1 + Math.min(distance(tailA, tailB), distance(tailA, b), distance(a, tailB));
}

function substrings(text: string): string[] {
  return Array.from(text, (_, start) =>
    Array.from(text.slice(start), (_, more) => text.slice(start, start + more + 1)),
  ).flat();
}

it('No other passage is nearer, and it is as near as it says: 300 random texts', () => {
  const random = randomFrom(20_251);
  const letters = (most: number) =>
    Array.from({ length: 1 + integerBelow(random, most) }, () => pick(random, ['a', 'b', 'c'])).join('');
  for (let i = 0; i < 300; i++) {
    const [words, text] = [letters(5), letters(9)];
    const least = Math.min(...substrings(text).map((part) => distance(words, part)));
    const passage = nearestPassage(words, text);
    expect(passage?.distance ?? null).toBe(least > words.length * 0.4 ? null : least);
    if (passage) expect(distance(words, text.slice(passage.start, passage.end))).toBe(least);
  }
});

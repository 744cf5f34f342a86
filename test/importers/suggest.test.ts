import { expect, it } from 'vitest';
import { closest, didYouMean, editDistance } from '../../src/importers/suggest.ts';

it.each([
  ['', 'abc', 3],
  ['stripe', 'stripe', 0],
  ['stirpe', 'stripe', 1],
  ['strip', 'stripe', 1],
  ['stripes', 'stripe', 1],
  ['stride', 'stripe', 1],
  ['kitten', 'sitting', 3],
])('From %s to %s it takes %i edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
  expect(editDistance(b, a)).toBe(edits);
});

it.each([
  ['organization', ['organisation', 'organisations'], ['organisation']],
  ['OWN', ['SHARED', 'own'], ['own']],
  ['e-mail', ['name', 'e-mail-address'], ['e-mail-address']],
  ['dataSubjects', ['datasets', 'dataSubjectCategories'], ['dataSubjectCategories']],
  ['n/9', ['n/1', 'n/2', 'm/1'], ['n/1', 'n/2']],
  ['ar', ['en', 'fr'], []],
  ['vehicles', ['purposes', 'systems'], []],
])('Somebody who writes %s means, of %j: %j', (word, candidates, meant) => {
  expect(closest(word, candidates)).toEqual(meant);
});

it.each([
  ['n/9', ['n/1', 'n/2'], 'Did you mean `n/1` or `n/2`?'],
  ['n/9', ['n/1', 'n/2', 'n/3', 'n/4'], 'It can be any.'],
])('Of names that are equally near, a few are told: %s of %j', (word, candidates, hint) => {
  expect(didYouMean(word, candidates, 'It can be any.')).toBe(hint);
});

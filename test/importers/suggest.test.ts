import { expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/importers/suggest.ts';

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
  ['organization', ['organisation', 'organisations'], 'organisation'],
  ['OWN', ['SHARED', 'own'], 'own'],
  ['e-mail', ['name', 'e-mail-address'], 'e-mail-address'],
  ['ar', ['en', 'fr'], null],
  ['vehicles', ['purposes', 'systems'], null],
])('Somebody who writes %s means, of %j: %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

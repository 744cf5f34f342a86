import { expect, it } from 'vitest';
import { createDocumentCache } from '../../src/server/document-cache.ts';

it('The documents that were asked last are kept, and no more of them than a hundred', () => {
  const cache = createDocumentCache<number>();
  for (let i = 0; i < 100; i++) cache.set(`document ${i}`, i);
  expect(cache.get('document 0')).toBe(0);
  cache.set('document 100', 100);
  expect([0, 1, 2, 100].map((i) => cache.get(`document ${i}`))).toEqual([0, undefined, 2, 100]);
});

it('A long document is not kept', () => {
  const cache = createDocumentCache<number>();
  cache.set('x'.repeat(10_001), 1);
  expect(cache.get('x'.repeat(10_001))).toBeUndefined();
});

import { describe } from 'vitest';
import { changing } from './contract/changing.ts';
import { filtering } from './contract/filtering.ts';
import { history } from './contract/history.ts';
import { listing } from './contract/listing.ts';
import type { Open } from './contract/open-store.ts';
import { randomAnswers } from './contract/random-answers.ts';
import { reading } from './contract/reading.ts';
import { relating } from './contract/relating.ts';
import { searching } from './contract/searching.ts';

/**
 * What every store promises: see src/store/store.ts. `open` gives a store that is migrated and empty; the suite closes it
 * before it opens the next. `rounds`: how many random queries of each sort are put to each random inventory.
 */
export function storeContract(name: string, open: Open, rounds = 100): void {
  describe(`the store on ${name}`, () => {
    describe('read', () => reading(open));
    describe('listed', () => listing(open));
    describe('filtered', () => filtering(open));
    describe('related', () => relating(open));
    describe('searched', () => searching(open));
    describe('changed', () => changing(open));
    describe('remembered', () => history(open));
    describe('compared with the plain reference', () => randomAnswers(open, rounds));
  });
}

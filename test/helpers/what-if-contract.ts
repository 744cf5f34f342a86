import { describe } from 'vitest';
import type { Open } from './contract/open-store.ts';
import { exampleWhatIf } from './what-if/example.ts';
import { whatIfProperties } from './what-if/properties.ts';
import { whatIfRefusals } from './what-if/refusals.ts';

/** What it means to ask what would be, on a store; so many orders of changes and random graphs are tried. */
export function whatIfContract(name: string, open: Open, tries: { orders: number; graphs: number }): void {
  describe(`what if, on ${name}`, () => {
    describe('of the example:', () => exampleWhatIf(open));
    describe('says what is wrong:', () => whatIfRefusals(open));
    describe('of random changes:', () => whatIfProperties(open, tries));
  });
}

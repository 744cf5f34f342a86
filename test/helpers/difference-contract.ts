import { describe } from 'vitest';
import type { Open } from './contract/open-store.ts';
import { exampleDifferences } from './difference/example.ts';
import { differenceProperties } from './difference/properties.ts';

/** What differs between two states of a register, on a store; so many random graphs are tried. */
export function differenceContract(name: string, open: Open, graphs: number): void {
  describe(`differences on ${name}`, () => {
    describe('in the example:', () => exampleDifferences(open));
    describe('of random graphs:', () => differenceProperties(open, graphs));
  });
}

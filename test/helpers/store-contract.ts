import { describe } from 'vitest';
import type { Open } from './contract/open-store.ts';
import { randomAnswers } from './contract/random-answers.ts';

/**
 * What every store promises, see src/store/store.ts. `open` gives a store that is migrated and empty; the suite closes it.
 */
export function storeContract(name: string, open: Open): void {
  describe(`the store on ${name}`, () => {
    describe('answers as the reference does', () => randomAnswers(open));
  });
}

import { describe } from 'vitest';
import type { Open } from './contract/open-store.ts';
import { viewsContract } from './register/views.ts';

/** What the register does with its changes, on a store. */
export function registerContract(name: string, open: Open): void {
  describe(`the register on ${name}`, () => {
    describe('as it was, and as it would be,', () => viewsContract(open));
  });
}

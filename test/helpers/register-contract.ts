import { describe } from 'vitest';
import type { Open } from './contract/open-store.ts';
import { editsContract } from './register/edits.ts';
import { historyContract } from './register/history.ts';
import { viewsContract } from './register/views.ts';

/** What the register does with its changes, on a store. */
export function registerContract(name: string, open: Open): void {
  describe(`the register on ${name}`, () => {
    describe('remembers:', () => historyContract(open));
    describe('is edited:', () => editsContract(open));
    describe('as it was, and as it would be,', () => viewsContract(open));
  });
}

import { KharitaError } from '../errors.ts';
import type { Store } from '../store/store.ts';

const ATTEMPTS = 3;

/**
 * Answers from one state of the register: reads the change number before and after, and asks again when it
 * moved. The question gets the number. `CONFLICT` when the register does not hold still.
 */
export async function consistently<T>(store: Store, ask: (changeNumber: number) => Promise<T>): Promise<T> {
  let changeNumber = await store.changeNumber();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const answer = await ask(changeNumber);
    const after = await store.changeNumber();
    if (after === changeNumber) return answer;
    changeNumber = after;
  }
  const message = `The register changed ${ATTEMPTS} times while the question was being answered. Ask again.`;
  throw new KharitaError('CONFLICT', message, { details: { changeNumber } });
}

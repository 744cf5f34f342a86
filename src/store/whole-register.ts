import { KharitaError } from '../errors.ts';
import type { FactRecord } from '../model/graph.ts';
import type { Store } from './store.ts';

/** Most facts that a question may hold in memory at once. */
export const MAX_FACTS = 200_000;

/** How often it is read anew because somebody wrote meanwhile. */
const ATTEMPTS = 3;

/**
 * Everything that the register says, in one state: nodes before edges, each by id. `LIMIT_EXCEEDED` where it has more facts than
 * are asked for at most, `CONFLICT` where others keep writing.
 */
export async function wholeRegister(store: Store, atMost: number): Promise<FactRecord[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await readOnce(store, atMost);
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof KharitaError) || error.code !== 'CONFLICT') throw error;
    }
  }
}

async function readOnce(store: Store, atMost: number): Promise<FactRecord[]> {
  const facts: FactRecord[] = [];
  for await (const batch of store.snapshot()) {
    facts.push(...batch);
    if (facts.length <= atMost) continue;
    const message = `The register has more than ${atMost} facts, which is too much for this question.`;
    throw new KharitaError('LIMIT_EXCEEDED', message, { details: { limit: atMost } });
  }
  return facts;
}

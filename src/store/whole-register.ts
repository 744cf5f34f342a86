import { KharitaError } from '../errors.ts';
import type { FactRecord } from '../model/graph.ts';
import { pause } from './pause.ts';
import type { Store } from './store.ts';

/** Most facts that a question may hold in memory at once. */
export const MAX_FACTS = 200_000;

/** How often it is read anew because somebody wrote meanwhile. */
const ATTEMPTS = 3;

/**
 * Everything that the register says, in one state: nodes before edges, each by id. Others have a turn between batches, but for the
 * last attempt, so that who writes in the same process does not come between. `LIMIT_EXCEEDED` where it has more facts than are
 * asked for at most, `CONFLICT` where others keep writing.
 */
export async function wholeRegister(store: Store, atMost: number): Promise<FactRecord[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await readOnce(store, atMost, attempt < ATTEMPTS);
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof KharitaError) || error.code !== 'CONFLICT') throw error;
    }
  }
}

async function readOnce(store: Store, atMost: number, pauses: boolean): Promise<FactRecord[]> {
  const facts: FactRecord[] = [];
  for await (const batch of store.snapshot()) {
    facts.push(...batch);
    if (facts.length > atMost) throw tooMany(atMost);
    if (pauses) await pause();
  }
  return facts;
}

function tooMany(limit: number): KharitaError {
  const message = `The register has more than ${limit} facts, which is too much for this question.`;
  return new KharitaError('LIMIT_EXCEEDED', message, { details: { limit } });
}

import { KharitaError } from '../errors.ts';
import type { Change, ChangeSet } from '../model/change-set.ts';
import type { FactRecord } from '../model/graph.ts';

/**
 * The changes as they are to be written: each new state has the time of the change set and the version after that of
 * `before`. `BAD_INPUT` for a change set that is empty, names a fact twice, or has a change without a state or with that of
 * another fact.
 */
export function stamped({ changes, at }: ChangeSet): Change[] {
  if (changes.length === 0) refuse('A change set has at least one change.');
  const seen = new Set<string>();
  for (const change of changes) {
    if (seen.has(change.id)) refuse(`The change set names ${change.id} twice.`);
    seen.add(change.id);
    checkStates(change);
  }
  return changes.map(({ id, before, after }) => ({
    id,
    before,
    after: after && { ...after, recordedAt: at, version: (before?.version ?? 0) + 1 },
  }));
}

function checkStates({ id, before, after }: Change): void {
  const states = [before, after].filter((state) => state !== null);
  if (states.length === 0) refuse(`The change of ${id} has neither a state before nor one after.`);
  if (states.some((state) => state.id !== id)) refuse(`The change of ${id} has the state of another fact.`);
}

/** `CONFLICT` where the fact as it stands is not in the version that the change starts from. */
export function checkVersion({ id, before }: Change, current: FactRecord | null): void {
  const currentVersion = current?.version ?? null;
  if (currentVersion === (before?.version ?? null)) return;
  const state = currentVersion === null ? 'not there' : `in version ${currentVersion}`;
  throw new KharitaError('CONFLICT', `${id} was changed by somebody else: it is ${state}. Read it again.`, {
    details: { id, currentVersion },
  });
}

/** `CONFLICT` where the idempotency key stands already on a change set of that number. */
export function checkKeyIsFree({ idempotency }: ChangeSet, number: number | null): void {
  if (number === null) return;
  throw new KharitaError(
    'CONFLICT',
    `The change set ${number} was recorded under the same idempotency key.`,
    {
      details: { idempotencyKey: idempotency?.key, changeNumber: number },
    },
  );
}

/** An edge would lose or lack one of its ends. */
export function danglingEdge(edge: string, end: string): KharitaError {
  return new KharitaError('STORE_FAULT', `The edge ${edge} would lack its end ${end}; nothing was written.`, {
    details: { edge, end },
  });
}

function refuse(message: string): never {
  throw new KharitaError('BAD_INPUT', message);
}

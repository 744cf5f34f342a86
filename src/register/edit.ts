import { createHash } from 'node:crypto';
import { KharitaError } from '../errors.ts';
import { type Fault, withHint } from '../importers/fault-log.ts';
import type { Change, Idempotency, RecordedChangeSet } from '../model/change-set.ts';
import { type Faults, MAX_DIAGNOSTICS } from '../model/diagnostic.ts';
import { plainText } from '../model/field.ts';
import type { FactRecord } from '../model/graph.ts';
import type { Clock } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import { canonical } from './diff.ts';
import { type Edit, planEdit } from './edit-plan.ts';

export interface EditRequest {
  edit: Edit;
  actor: string;
  reason: string | null;
  /** A name of the request, so that it can be sent again without being done again. */
  idempotencyKey: string | null;
  clock: Clock;
}

/** What came of an edit: it is done, with faults it is not, or somebody else has changed the fact. */
export type EditOutcome =
  /** The number is null where all was so already; the fact is null where it was removed. */
  { changeNumber: number | null; fact: FactRecord | null } | { faults: Faults } | { current: FactRecord };

/** How often an edit starts again because somebody else wrote in between. */
const ATTEMPTS = 3;

/**
 * Does one edit of one fact as a change set of its own. `CONFLICT` where others keep writing in between; `BAD_INPUT` for an
 * idempotency key that was given to another edit.
 */
export async function editFact(store: Store, request: EditRequest): Promise<EditOutcome> {
  const asked = checkedRequest(request);
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryEdit(store, asked);
    } catch (error) {
      if (attempt === ATTEMPTS || !isOvertaken(error)) throw error;
    }
  }
}

interface Asked extends EditRequest {
  idempotency: Idempotency | null;
}

function checkedRequest(request: EditRequest): Asked {
  const { edit, reason, idempotencyKey } = request;
  checkText('reason', reason);
  checkText('idempotencyKey', idempotencyKey);
  const digest = createHash('sha256').update(canonical(edit)).digest('hex');
  return { ...request, idempotency: idempotencyKey === null ? null : { key: idempotencyKey, digest } };
}

/** A text that is kept with a change set. */
export function checkText(name: string, text: string | null): void {
  const issue = text === null ? undefined : plainText.safeParse(text).error?.issues[0];
  if (issue) throw new KharitaError('BAD_INPUT', `\`${name}\`: ${issue.message}.`);
}

async function tryEdit(
  store: Store,
  { edit, actor, reason, clock, idempotency }: Asked,
): Promise<EditOutcome> {
  const earlier = idempotency && (await store.changeSetOf(idempotency.key));
  if (earlier) return repeated(earlier, idempotency);
  const plan = await planEdit(store, edit);
  if ('faults' in plan) return { faults: told(plan.faults) };
  if ('current' in plan) return plan;
  if (plan.change === null) return unchanged(store, edit);
  const changes: Change[] = [plan.change];
  return done(
    await store.apply({ actor, at: clock(), reason, changes, ...(idempotency ? { idempotency } : {}) }),
  );
}

function done({ number, changes }: RecordedChangeSet): EditOutcome {
  return { changeNumber: number, fact: changes[0]?.after ?? null };
}

/** The answer that the request had the first time. */
function repeated(earlier: RecordedChangeSet, { key, digest }: Idempotency): EditOutcome {
  if (earlier.idempotency?.digest === digest) return done(earlier);
  throw new KharitaError(
    'BAD_INPUT',
    `The idempotency key ${key} was given to another edit, which is change set ${earlier.number}. Give each edit its own.`,
    { details: { changeNumber: earlier.number } },
  );
}

async function unchanged(store: Store, edit: Edit): Promise<EditOutcome> {
  const [fact = null] = edit.do === 'CREATE' ? [] : await store.facts([edit.id]);
  return { changeNumber: null, fact };
}

function told(faults: readonly Fault[]): Faults {
  return { diagnostics: faults.slice(0, MAX_DIAGNOSTICS).map(withHint), total: faults.length };
}

/** Somebody else has changed the fact, its key has been used, or an end of it has come or gone since it was looked up. */
function isOvertaken(error: unknown): boolean {
  if (!(error instanceof KharitaError)) return false;
  return error.code === 'CONFLICT' || (error.code === 'STORE_FAULT' && 'edge' in error.details);
}

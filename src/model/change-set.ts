import type { FactRecord } from './graph.ts';
import type { IsoInstant } from './time.ts';

/** One fact before and after: `before` null is a new one, `after` null a removed one. */
export interface Change {
  id: string;
  before: FactRecord | null;
  after: FactRecord | null;
}

/** Changes that are recorded together, all or none. */
export interface ChangeSet {
  /** Who made them: a user, a token, or `cli`. */
  actor: string;
  at: IsoInstant;
  reason: string | null;
  /** Where the caller named the request: no two change sets have the same key. */
  idempotency?: Idempotency;
  changes: readonly Change[];
}

/** The name that a caller gave to a request, so that it may send it again, and a digest of what it asked for. */
export interface Idempotency {
  key: string;
  digest: string;
}

/** A change set as it stands in the register: numbered from 1 without gaps, never altered. */
export interface RecordedChangeSet extends ChangeSet {
  number: number;
}

/** A change set in the register without its changes. */
export interface ChangeSetHead {
  number: number;
  actor: string;
  at: IsoInstant;
  reason: string | null;
  /** How many changes it has. */
  changeCount: number;
}

/** A change as it stands in the register. */
export interface RecordedChange extends Change {
  changeSet: ChangeSetHead;
}

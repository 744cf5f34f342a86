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
  changes: readonly Change[];
}

/** A change set as it stands in the register: numbered from 1 without gaps, never altered. */
export interface RecordedChangeSet extends ChangeSet {
  number: number;
}

import { KharitaError } from '../../errors.ts';
import type { NodeId } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { RecordRole } from '../record/columns.ts';

/** What a table is asked for. */
export interface TableQuestion {
  /** Null: all that there are. */
  organisation: NodeId | null;
  /** As what it keeps a record. */
  role: RecordRole;
  asOf: IsoDate;
}

/** The organisation that a table is of. `BAD_INPUT` where none is named. */
export function organisationOf({ organisation }: TableQuestion): NodeId {
  if (organisation !== null) return organisation;
  throw new KharitaError('BAD_INPUT', 'This export is of one organisation: name it by its key.');
}

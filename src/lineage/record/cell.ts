import { type FactRecord, isEdge, type NodeId } from '../../model/graph.ts';
import type { AssessedMovement } from '../transfers/onward.ts';
import type { CellStatus, RecordColumn } from './columns.ts';

/** Whose fact a value is. */
export const VALUE_ORIGINS = {
  ACTIVITY: 'Of the activity itself.',
  WHOLE: 'Of an activity that it is part of.',
  SYSTEM: 'Of a system that it runs on.',
  DATASET: 'Of a dataset in such a system, which holds data of it.',
  ORGANISATION: 'Of the organisation, in whatever it does.',
} as const;
export type ValueOrigin = keyof typeof VALUE_ORIGINS;

/** One entry of a cell, and the fact that states it. */
export interface RecordValue {
  /** What stands in the cell. */
  node: NodeId;
  statedBy: FactRecord;
  origin: ValueOrigin;
  /** Whose fact it is: the activity, a whole, a system, a dataset or the organisation. */
  of: NodeId;
  /** Where a recipient processes the data; empty: not stated. */
  places: readonly NodeId[];
  /** Of a data category: whether it is special (Art. 9) or of Art. 10; null where that is not said, or it is none. */
  isSpecial: boolean | null;
  /** Of a third country or a safeguard: the movement of data. */
  movement: AssessedMovement | null;
  /** Whether it is what the column asks for: a retention rule without a period is shown, and is no time limit. */
  fills: boolean;
}

/** A fact that would fill a cell. */
export interface RecordGap {
  /** Id of the node or edge that it would be a fact of. */
  about: string;
  /** The relation or field that lacks, by its name in inventory files, such as `retainedUnder`. */
  field: string;
  /** The movement of data that lacks it, whose verdict tells more; null where it is not about one. */
  movement: AssessedMovement | null;
}

export function gap(about: string, field: string, movement: AssessedMovement | null = null): RecordGap {
  return { about, field, movement };
}

export interface RecordCell {
  column: RecordColumn;
  status: CellStatus;
  values: readonly RecordValue[];
  /** What would fill it; of a cell that is filled none. */
  missing: readonly RecordGap[];
}

/** What a column finds: nothing to tell is null. */
export type Found = { values: readonly RecordValue[]; missing: readonly RecordGap[] } | null;

export function cellOf(column: RecordColumn, found: Found): RecordCell {
  if (found === null) return { column, status: 'NOT_APPLICABLE', values: [], missing: [] };
  const { values, missing } = found;
  const isFilled = values.some(({ fills }) => fills);
  const status = missing.length === 0 && isFilled ? 'FILLED' : isFilled ? 'PARTIAL' : 'EMPTY';
  return { column, status, values, missing: eachOnce(missing) };
}

/** The gaps, each once. */
export function eachOnce(gaps: readonly RecordGap[]): RecordGap[] {
  return [...new Map(gaps.map((each) => [`${each.about} ${each.field}`, each])).values()];
}

/** Where a value comes from. */
export type Place = Pick<RecordValue, 'of' | 'origin'>;

/** A value that a fact states: the end of an edge, or a node itself, unless another node is meant. */
export function value(place: Place, statedBy: FactRecord, rest: Partial<RecordValue> = {}): RecordValue {
  const { of, origin } = place;
  const node = isEdge(statedBy) ? statedBy.to : statedBy.id;
  return { node, statedBy, of, origin, places: [], isSpecial: null, movement: null, fills: true, ...rest };
}

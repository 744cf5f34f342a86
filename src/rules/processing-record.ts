import type { NodeId } from '../model/graph.ts';
import type { Sentence } from '../model/sentence.ts';

/**
 * The record of processing that the inventory makes for an organisation on the day, held against Art. 30. Rules are handed these;
 * how a record is filled is not theirs.
 */
export interface ProcessingRecord {
  organisation: NodeId;
  /** As controller (Art. 30(1)), or as processor (Art. 30(2)). */
  role: 'CONTROLLER' | 'PROCESSOR';
  /** By id. */
  activities: readonly NodeId[];
  /** What Art. 30 asks of it, in order. */
  items: readonly RecordItem[];
}

/** One item of a record. */
export interface RecordItem {
  /** Name of its column, such as `TIME_LIMITS`. */
  column: string;
  name: Sentence;
  /** How far that activity fills it which fills it best, of those that it applies to; what applies to none is filled. */
  status: 'FILLED' | 'PARTIAL' | 'EMPTY';
  /** What would fill it: the node or edge that a fact lacks of, and the name of that fact. */
  missing: readonly { about: string; field: string }[];
}

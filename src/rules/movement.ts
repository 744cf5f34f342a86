import type { EdgeRecord, NodeId } from '../model/graph.ts';
import type { Sentence } from '../model/sentence.ts';

/**
 * Data that go from one exporter to one importer in one place, with what the law of transfers says of it on the day
 * (Art. 44-49). Rules are handed these; how a verdict is reached is not theirs. Null is "not stated".
 */
export interface Movement {
  id: string;
  exporter: NodeId | null;
  exporterRole: 'CONTROLLER' | 'PROCESSOR' | null;
  importer: NodeId | null;
  place: NodeId | null;
  /** The stated transfer that it was read off. */
  transfer: NodeId | null;
  /** The edges that it was read off. */
  sources: readonly EdgeRecord[];
  status: 'COVERED' | 'UNCOVERED' | 'UNDETERMINED' | 'NOT_A_TRANSFER';
  /** What covers it; null unless it is `COVERED`. */
  mechanism: Mechanism | null;
  /** The checks that were made, in order. */
  reasons: readonly Reason[];
  /** The facts that would decide; empty unless it is `UNDETERMINED`. */
  missing: readonly { code: string; about: string; message: Sentence }[];
  /** The last transfer impact assessment up to the day; all null where there is none. */
  assessment: { transfer: NodeId | null; assessedOn: string | null };
  /** Whether its mechanism asks for a transfer impact assessment and there is none. */
  lacksAssessment: boolean;
}

/** What a movement rests on. */
export interface Mechanism {
  mechanism: string;
  instrument: NodeId | null;
  agreement: NodeId | null;
  transfer: NodeId | null;
}

/** One check of a movement. */
export interface Reason {
  rule: string;
  outcome: 'MET' | 'NOT_MET' | 'UNKNOWN';
  message: Sentence;
  /** Ids of the facts that were looked at. */
  inputs: readonly string[];
  /** Where the law says so, such as `Art. 45(3)`. */
  citation: string;
}

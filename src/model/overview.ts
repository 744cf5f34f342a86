import type { Severity } from './finding.ts';
import type { NodeId } from './graph.ts';
import type { Sentence } from './sentence.ts';
import type { IsoDate } from './time.ts';

/** The organisations of the register that process personal data, on a day. */
export interface Overview {
  asOf: IsoDate;
  /** By id, as far as they are shown. */
  organisations: readonly OrganisationOverview[];
  /** How many there are. */
  totalCount: number;
}

/** One organisation in numbers. */
export interface OrganisationOverview {
  id: NodeId;
  name: Sentence;
  /** Those without parts. */
  activities: number;
  /** To whom they disclose data. */
  recipients: number;
  /** Of each severity. */
  findings: Readonly<Record<Severity, number>>;
  /** Movements of its data that no mechanism covers, and that a missing fact leaves open. */
  uncovered: number;
  undetermined: number;
}

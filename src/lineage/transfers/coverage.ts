import { type Assessment, assessmentOf } from './assessment.ts';
import { type Candidate, candidatesFor, needsAssessment } from './candidates.ts';
import { exporterInScope, otherParty, type Received } from './criteria.ts';
import { placeOutside } from './inside.ts';
import type { Movement } from './movements.ts';
import type { Regime } from './regime.ts';
import type { Mechanism, Reliance } from './reliance.ts';
import type { TransferGraph } from './transfer-graph.ts';
import {
  allMet,
  type Check,
  type MissingFact,
  missingIn,
  type Reason,
  type TransferStatus,
} from './verdict.ts';

/** A mechanism that is valid for a movement on the day. */
export interface ValidMechanism extends Reliance {
  mechanism: Mechanism;
}

/** The verdict on a movement. */
export interface Coverage {
  status: TransferStatus;
  /** Null where that hangs on a missing fact. */
  isTransfer: boolean | null;
  /** Whether the exporter hands on what it received by a transfer. */
  isOnward: boolean;
  /** What covers it; null unless it is `COVERED`. */
  mechanism: ValidMechanism | null;
  /** What would cover it next, in order. */
  fallbacks: readonly ValidMechanism[];
  reasons: readonly Reason[];
  /** Empty unless it is `UNDETERMINED`. */
  missing: readonly MissingFact[];
  assessment: Assessment;
  /** Whether what covers it asks for a transfer impact assessment, and there is none on the day. */
  lacksAssessment: boolean;
}

/** The valid mechanisms in order, each once. */
function validOnes(candidates: readonly Candidate[]): ValidMechanism[] {
  const valid = candidates.flatMap((each) => {
    const { mechanism } = each.reliance;
    return mechanism !== null && allMet(each.checks) ? [{ ...each.reliance, mechanism }] : [];
  });
  const name = ({ mechanism, agreement, instrument }: Reliance) => `${mechanism} ${agreement} ${instrument}`;
  return valid.filter((each, i) => valid.findIndex((other) => name(other) === name(each)) === i);
}

/** The verdict on a movement, on the day of the graph. */
export function coverageOf(
  graph: TransferGraph,
  regime: Regime,
  movement: Movement,
  received: Received,
): Coverage {
  const criteria = [
    exporterInScope(graph, regime, movement, received),
    otherParty(graph, regime, movement),
    placeOutside(graph, regime, movement),
  ];
  const isTransfer = allMet(criteria);
  const assessment = assessmentOf(graph, movement);
  const isOnward = received === 'YES' && isTransfer !== false;
  const candidates = isTransfer === false ? [] : candidatesFor({ graph, regime, movement, assessment });
  return { isTransfer, isOnward, assessment, ...verdict(isTransfer, criteria, candidates, assessment) };
}

/** The reasons in order; the same mechanism may have been held against a rule by the law and by a record. */
function eachOnce(checks: readonly Check[]): Reason[] {
  const reasons = checks.map(({ reason }) => reason);
  return [
    ...new Map(
      reasons.map((reason) => [`${reason.rule} ${reason.message.en} ${reason.inputs.join(' ')}`, reason]),
    ).values(),
  ];
}

type Verdict = Omit<Coverage, 'isTransfer' | 'isOnward' | 'assessment'>;

function verdict(
  isTransfer: boolean | null,
  criteria: readonly Check[],
  candidates: readonly Candidate[],
  assessment: Assessment,
): Verdict {
  const [mechanism = null, ...fallbacks] = validOnes(candidates);
  const open = candidates.filter(({ checks }) => allMet(checks) === null).flatMap(({ checks }) => checks);
  const missing = missingIn([...criteria, ...(mechanism === null ? open : [])]);
  const reasons = eachOnce([...criteria, ...candidates.flatMap(({ checks }) => checks)]);
  const decided = { mechanism: null, fallbacks: [], reasons, missing: [], lacksAssessment: false };
  if (isTransfer === false) return { ...decided, status: 'NOT_A_TRANSFER' };
  if (missing.length > 0) return { ...decided, status: 'UNDETERMINED', missing };
  if (mechanism === null) return { ...decided, status: 'UNCOVERED' };
  const lacksAssessment = needsAssessment(mechanism.mechanism) && assessment.transfer === null;
  return { ...decided, status: 'COVERED', mechanism, fallbacks, lacksAssessment };
}

import { kindOf, type NodeId } from '../../model/graph.ts';
import { type Assessment, assessmentOf } from './assessment.ts';
import { type Candidate, candidatesFor, needsAssessment } from './candidates.ts';
import { isInside, placeOutside } from './inside.ts';
import type { Movement } from './movements.ts';
import type { Regime } from './regime.ts';
import type { Mechanism, Reliance } from './reliance.ts';
import type { TransferGraph } from './transfer-graph.ts';
import {
  allMet,
  type Check,
  type MissingFact,
  met,
  missingIn,
  notMet,
  type Reason,
  type TransferStatus,
  unknown,
} from './verdict.ts';

/** Whether the exporter received the data by a transfer; `MAYBE` where that hangs on a missing fact. */
export type Received = 'NO' | 'MAYBE' | 'YES';

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

const sourceOf = ({ transfer, sources, id }: Movement) => transfer ?? sources[0]?.id ?? id;

/** Criterion 1: the law applies to the exporter, or it hands on what it received by a transfer. */
function exporterInScope(
  graph: TransferGraph,
  regime: Regime,
  movement: Movement,
  received: Received,
): Check {
  const { exporter } = movement;
  const { applies, appliesNot, onward } = regime.citations;
  const told = (message: string, inputs: readonly string[], citation: string) => ({
    rule: 'EXPORTER_IN_SCOPE' as const,
    message,
    inputs,
    citation,
  });
  if (exporter === null) {
    const source = movement.transfer ?? movement.sources[0]?.from ?? movement.id;
    return unknown(told(`Who sends the data of ${source} is not said.`, [source], applies), [
      'EXPORTER',
      source,
    ]);
  }
  if (received === 'YES') {
    return met(told(`${exporter} hands on what it received by a transfer.`, [exporter], onward));
  }
  const isSubject = isSubjectTo(graph, regime, exporter);
  if (isSubject) return met(told(`${regime.key} applies to ${exporter}.`, [exporter], applies));
  if (isSubject === null) {
    const message = `Whether ${regime.key} applies to ${exporter} is not known.`;
    return unknown(told(message, [exporter], applies), ['EXPORTER_SCOPE', exporter]);
  }
  if (received === 'NO') {
    return notMet(told(`${regime.key} does not apply to ${exporter}.`, [exporter], appliesNot));
  }
  const message = `${regime.key} does not apply to ${exporter}, and whether it received the data by a transfer is open.`;
  return unknown(told(message, [exporter], onward), ['RECEIVED_BY_TRANSFER', exporter]);
}

/** Whether the law applies to an organisation: as declared, else by an establishment inside; null where unknown. */
function isSubjectTo(graph: TransferGraph, regime: Regime, organisation: NodeId): boolean | null {
  const declared = graph.node(organisation)?.fields[regime.scope.field];
  const known = regime.scope.applies[String(declared)];
  if (known !== undefined) return known;
  const seats = graph.out(organisation, 'ESTABLISHED_IN');
  return seats.some(({ to }) => isInside(graph, regime, to)) ? true : null;
}

/** Criterion 2: the importer is another party. Known only by kind it is another; the same organisation abroad is none. */
function otherParty(regime: Regime, movement: Movement): Check {
  const { exporter, importer } = movement;
  const told = (message: string, inputs: readonly string[]) => ({
    rule: 'OTHER_PARTY' as const,
    message,
    inputs,
    citation: regime.citations.party,
  });
  if (importer === null) {
    const source = sourceOf(movement);
    return unknown(told(`Who receives the data of ${source} is not said.`, [source]), ['IMPORTER', source]);
  }
  if (importer === exporter && kindOf(importer) === 'Organisation') {
    const message = `${importer} sends the data to itself: storage by the same entity is no transfer.`;
    return notMet(told(message, [importer]));
  }
  return met(told(`${importer} is another party than ${exporter ?? 'the exporter'}.`, [importer]));
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
    otherParty(regime, movement),
    placeOutside(graph, regime, movement.place, sourceOf(movement)),
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
  return [...new Map(reasons.map((reason) => [`${reason.rule} ${reason.message}`, reason])).values()];
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

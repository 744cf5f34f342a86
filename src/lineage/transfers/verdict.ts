import type { NodeId } from '../../model/graph.ts';
import type { Sentence } from '../../model/sentence.ts';

/** What the law says of a movement of data on a day. */
export const TRANSFER_STATUSES = {
  COVERED: 'A transfer, and a mechanism that is valid on the day covers it.',
  UNCOVERED: 'A transfer, and no mechanism in the register covers it on the day.',
  UNDETERMINED: 'A fact is missing; which one is told.',
  NOT_A_TRANSFER: 'No transfer to a third country; why is told.',
} as const;
export type TransferStatus = keyof typeof TRANSFER_STATUSES;

/** The rules that the verdict on a movement is made of. */
export const TRANSFER_RULES = {
  EXPORTER_IN_SCOPE: 'The exporter is under the law, or hands on what it received by a transfer.',
  OTHER_PARTY: 'The importer is another party than the exporter.',
  PLACE_OUTSIDE: 'The place is outside the area of the law on the day.',
  ADEQUACY: 'A decision that stands on the day finds the protection of the place adequate.',
  ADEQUACY_SCOPE: 'The importer is within the scope of the decision.',
  RECORD: 'A stated transfer holds the movement: its ends, its destination and its categories.',
  AGREEMENT: 'The agreement binds on the day.',
  PARTIES: 'Exporter and importer are both parties to the agreement.',
  CLAUSES: 'The clauses are a transfer tool that can be relied on on the day.',
  SIGNED_IN_TIME: 'The agreement was signed while its set of clauses could still be agreed on.',
  ROLES: 'The module, or the set of clauses, fits the roles of exporter and importer.',
  BINDING_RULES: 'The agreement is binding corporate rules.',
  APPROVAL: 'The authority has approved it, and the importer holds to it on the day.',
  DEROGATION: 'A derogation of the law is named.',
  ASSESSMENT: 'No transfer impact assessment has found the protection insufficient.',
  MECHANISM: 'What is stated is a transfer mechanism.',
} as const;
export type TransferRule = keyof typeof TRANSFER_RULES;

/** The facts that a verdict can lack. */
export const MISSING_FACTS = {
  EXPORTER: 'Who sends the data.',
  EXPORTER_SCOPE: 'Whether the law applies to the exporter.',
  EXPORTER_ROLE: 'Whether the exporter is controller or processor.',
  RECEIVED_BY_TRANSFER: 'Whether the exporter received the data by a transfer.',
  IMPORTER: 'Who receives the data, by name.',
  IMPORTER_ROLE: 'Whether the importer is controller or processor.',
  IMPORTER_WITHIN_SCOPE: 'Whether the importer is among those that the decision covers.',
  CERTIFICATION: 'Whether the importer is certified.',
  DESTINATION: 'In which country the data are processed.',
  CATEGORIES: 'Which categories of data are meant.',
  MEMBERSHIP: 'Which countries the area of the law has.',
  MECHANISM: 'What sort of mechanism it is.',
  INSTRUMENT: 'Which legal instrument it rests on.',
  INSTRUMENT_SCOPE: 'Which importers the decision covers.',
  AGREEMENT: 'Which movements the agreement is for.',
  PARTY: 'Who the parties of the agreement are.',
  SIGNED_ON: 'When the agreement was signed.',
  MODULE: 'Which module of the clauses is used.',
  DEROGATION: 'Which derogation is relied on.',
} as const;
export type MissingFactCode = keyof typeof MISSING_FACTS;

/** A fact that the register does not have, and what it would be a fact of. */
export interface MissingFact {
  code: MissingFactCode;
  /** Id of the node or edge that lacks it. */
  about: string;
  message: Sentence;
}

/** How a rule came out. */
export const RULE_OUTCOMES = {
  MET: 'It is so.',
  NOT_MET: 'It is not so.',
  UNKNOWN: 'A fact is missing.',
} as const;
export type RuleOutcome = keyof typeof RULE_OUTCOMES;

/** One rule applied to a movement. */
export interface Reason {
  rule: TransferRule;
  outcome: RuleOutcome;
  message: Sentence;
  /** Ids of the nodes and edges that were looked at. */
  inputs: readonly string[];
  /** Where the law says so, such as `Art. 45(3)`. */
  citation: string;
}

/** A rule applied, with what it lacked. */
export interface Check {
  reason: Reason;
  missing: readonly MissingFact[];
}

type Told = Omit<Reason, 'outcome'>;

export const met = (told: Told): Check => ({ reason: { ...told, outcome: 'MET' }, missing: [] });

export const notMet = (told: Told): Check => ({ reason: { ...told, outcome: 'NOT_MET' }, missing: [] });

/** A rule that cannot be decided: its message says why, and each missing fact repeats it. */
export function unknown(
  told: Told,
  ...lacking: readonly (readonly [code: MissingFactCode, about: NodeId])[]
): Check {
  const missing = lacking.map(([code, about]) => ({ code, about, message: told.message }));
  return { reason: { ...told, outcome: 'UNKNOWN' }, missing };
}

/** Whether all rules are met; false where one is not, null where one is open. */
export function allMet(checks: readonly Check[]): boolean | null {
  if (checks.some(({ reason }) => reason.outcome === 'NOT_MET')) return false;
  return checks.every(({ reason }) => reason.outcome === 'MET') ? true : null;
}

/** The missing facts of the checks, each once, in order. */
export function missingIn(checks: readonly Check[]): MissingFact[] {
  const facts = checks.flatMap(({ missing }) => missing);
  return [...new Map(facts.map((fact) => [`${fact.code} ${fact.about}`, fact])).values()].sort(
    (a, b) => compare(a.code, b.code) || compare(a.about, b.about),
  );
}

export const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

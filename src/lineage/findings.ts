import { KharitaError } from '../errors.ts';
import { type Finding, SEVERITIES, type Severity } from '../model/finding.ts';
import { type FactRecord, isEdge, type NodeId } from '../model/graph.ts';
import type { IsoDate } from '../model/time.ts';
import { allRules } from '../rules/all.ts';
import { factsOn, type Inventory, inventoryView } from '../rules/inventory-view.ts';
import type { Rule } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import type { Store } from '../store/store.ts';
import { MAX_FACTS, wholeRegister } from '../store/whole-register.ts';
import { once } from './once.ts';
import { processingRecords } from './record/processing-records.ts';
import { movementsByStart } from './record/record-graph.ts';
import { createTerms } from './terms.ts';
import { assessedMovements } from './transfers/assessed.ts';
import { isInside } from './transfers/inside.ts';
import type { AssessedMovement } from './transfers/onward.ts';
import { EU_GDPR } from './transfers/regime.ts';
import { type TransferGraph, transferGraph } from './transfers/transfer-graph.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Which findings to show; of each list one must apply, and all that are given. */
export interface FindingFilter {
  rule?: readonly string[];
  severity?: readonly Severity[];
  organisation?: readonly NodeId[];
  subject?: readonly string[];
}

export interface FindingsQuestion {
  asOf: IsoDate;
  where?: FindingFilter;
}

/** What the rules find on a day, and how much of it. */
export interface Findings {
  /** Gravest first, then by rule and subject. */
  findings: readonly Finding[];
  /** Rules that find nothing are left out. */
  byRule: readonly { rule: string; count: number }[];
  /** All severities. */
  bySeverity: readonly { severity: Severity; count: number }[];
  /** One that several have to see to counts for each of them. */
  byOrganisation: readonly { organisation: NodeId; count: number }[];
}

function transfersIn(facts: readonly FactRecord[], day: IsoDate): TransferGraph {
  const edges = factsOn(facts, day).filter(isEdge);
  return transferGraph({
    day,
    nodes: new Map(facts.flatMap((fact) => (isEdge(fact) ? [] : [[fact.id, fact]]))),
    edges,
    certifications: facts.filter(isEdge).filter(({ type }) => type === 'CERTIFIED_UNDER'),
    terms: createTerms(vocabularyOf(edges.filter(({ type }) => type === 'BROADER'))),
  });
}

/**
 * The inventory that facts of any day make on one, with the movements and the records worked out. How many days rules look ahead
 * can be said; else each looks as far as it says.
 */
export function inventoryOn(
  facts: readonly FactRecord[],
  day: IsoDate,
  within?: number,
): Inventory<AssessedMovement> {
  const graph = once(() => transfersIn(facts, day));
  const movements = once(() => assessedMovements(graph()));
  const records = once(() => {
    const { out, in: into, node } = graph();
    const movementsFrom = movementsByStart(movements());
    return processingRecords({ out, in: into, node, transfers: graph(), movementsFrom });
  });
  return inventoryView({
    ...{ day, facts, movements, records, within },
    isInside: (place) => isInside(graph(), EU_GDPR, place),
  });
}

const among = <T>(accepted: readonly T[] | undefined, found: readonly T[]) =>
  accepted === undefined || found.some((each) => accepted.includes(each));

function matches({ rule, severity, subject, organisations }: Finding, where: FindingFilter): boolean {
  return (
    among(where.rule, [rule]) &&
    among(where.severity, [severity]) &&
    among(where.subject, [subject]) &&
    among(where.organisation, organisations)
  );
}

function counted<T extends string>(values: readonly T[]): (readonly [T, number])[] {
  const groups = Map.groupBy(values, (value) => value);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, all]) => [value, all.length]);
}

function rulesAsked(where: FindingFilter): readonly Rule[] {
  const unknown = (where.rule ?? []).filter((id) => !allRules.some((rule) => rule.id === id));
  if (unknown.length === 0) return allRules.filter(({ id }) => where.rule?.includes(id) ?? true);
  const message = `where.rule: there is no rule ${unknown[0]}. docs/rules.md lists them.`;
  throw new KharitaError('BAD_INPUT', message, { details: { rule: unknown[0] } });
}

/**
 * What the rules find in the register on a day, in one reading of it. `BAD_INPUT` for a rule that there is not,
 * `LIMIT_EXCEEDED` where the register is too large (half of it would show faults that are none), `CONFLICT` where others keep writing.
 */
export async function findings(store: Store, { asOf, where = {} }: FindingsQuestion): Promise<Findings> {
  const rules = rulesAsked(where);
  const found = runRules(rules, inventoryOn(await wholeRegister(store, MAX_FACTS), asOf));
  const shown = found.filter((finding) => matches(finding, where));
  const severities = Object.keys(SEVERITIES) as Severity[];
  return {
    findings: shown,
    byRule: counted(shown.map(({ rule }) => rule)).map(([rule, count]) => ({ rule, count })),
    bySeverity: severities.map((severity) => ({
      severity,
      count: shown.filter((finding) => finding.severity === severity).length,
    })),
    byOrganisation: counted(shown.flatMap(({ organisations }) => organisations)).map(
      ([organisation, count]) => ({ organisation, count }),
    ),
  };
}

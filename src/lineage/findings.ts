import { KharitaError } from '../errors.ts';
import { type Finding, SEVERITIES, type Severity } from '../model/finding.ts';
import { type FactRecord, isEdge, type NodeId } from '../model/graph.ts';
import type { IsoDate } from '../model/time.ts';
import { allRules } from '../rules/all.ts';
import { factsOn, type Inventory, inventoryView } from '../rules/inventory-view.ts';
import type { Rule } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import type { Store } from '../store/store.ts';
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

/** Most facts that rules are run over at once. Half of an inventory would show faults that are none. */
const MAX_FACTS = 200_000;

async function readFacts(store: Store): Promise<FactRecord[]> {
  const facts: FactRecord[] = [];
  for await (const batch of store.snapshot()) {
    facts.push(...batch);
    if (facts.length <= MAX_FACTS) continue;
    const message = `The register has more than ${MAX_FACTS} facts: rules cannot be run over it at once.`;
    throw new KharitaError('LIMIT_EXCEEDED', message);
  }
  return facts;
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

/** An inventory whose movements tell all that was worked out of them. */
export interface AssessedInventory extends Inventory {
  readonly movements: readonly AssessedMovement[];
}

/**
 * The inventory that facts of any day make on one, with the movements worked out. How many days rules look ahead can be said; else
 * each looks as far as it says.
 */
export function inventoryOn(facts: readonly FactRecord[], day: IsoDate, within?: number): AssessedInventory {
  const graph = transfersIn(facts, day);
  const movements = assessedMovements(graph);
  const inventory = inventoryView({
    ...{ day, facts, movements, within },
    isInside: (place) => isInside(graph, EU_GDPR, place),
  });
  return { ...inventory, movements };
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
 * `LIMIT_EXCEEDED` where the register is too large, `CONFLICT` where somebody writes meanwhile.
 */
export async function findings(store: Store, { asOf, where = {} }: FindingsQuestion): Promise<Findings> {
  const rules = rulesAsked(where);
  const found = runRules(rules, inventoryOn(await readFacts(store), asOf));
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

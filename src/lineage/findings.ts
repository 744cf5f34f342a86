import { KharitaError } from '../errors.ts';
import { type Finding, SEVERITIES, type Severity } from '../model/finding.ts';
import type { NodeId } from '../model/graph.ts';
import type { IsoDate } from '../model/time.ts';
import { allRules } from '../rules/all.ts';
import type { Inventory } from '../rules/inventory-view.ts';
import type { Rule } from '../rules/rule.ts';
import type { Store } from '../store/store.ts';
import { judgedRegister } from './judged-register.ts';
import { namedNodes } from './named-nodes.ts';

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

const ORGANISATIONS = new Set(['Organisation'] as const);

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

/** Of a subject that is not there no fault is found, which would look as if it had none. */
function checkSubjects({ fact, day }: Inventory, { subject = [] }: FindingFilter): void {
  const unknown = subject.find((id) => fact(id) === undefined);
  if (unknown === undefined) return;
  const message = `where.subject: there is no ${unknown} on ${day}.`;
  throw new KharitaError('NOT_FOUND', message, { details: { argument: 'where.subject', id: unknown } });
}

/**
 * What the rules find in the register on a day, in one reading of it. `BAD_INPUT` for a rule that there is not, `NOT_FOUND` for an
 * organisation or a subject that is not there on the day, `LIMIT_EXCEEDED` where the register is too large (half of it would show
 * faults that are none), `CONFLICT` where others keep writing.
 */
export async function findings(store: Store, { asOf, where = {} }: FindingsQuestion): Promise<Findings> {
  const rules = rulesAsked(where);
  await namedNodes(store, 'where.organisation', where.organisation ?? [], ORGANISATIONS, asOf);
  const register = await judgedRegister(store, asOf);
  checkSubjects(register.inventory, where);
  const found = await register.findings(rules);
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

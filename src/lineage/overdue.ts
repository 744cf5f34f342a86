import { KharitaError } from '../errors.ts';
import { DUE_KINDS, type DueKind, type Finding } from '../model/finding.ts';
import type { NodeId } from '../model/graph.ts';
import type { IsoDate } from '../model/time.ts';
import { allRules } from '../rules/all.ts';
import { lookingAhead } from '../rules/inventory-view.ts';
import { addDays, daysBetween } from '../rules/reading/days.ts';
import type { Store } from '../store/store.ts';
import { judge, judgedRegister } from './judged-register.ts';
import { namedNodes } from './named-nodes.ts';

export interface OverdueQuestion {
  asOf: IsoDate;
  /** Who has to see to it; null: all. */
  organisation: NodeId | null;
  /** How many days ahead something may fall due; 0: only what is due on the day. */
  within: number;
  /** Left out: all. */
  kinds?: readonly DueKind[];
}

/** Something that is due. */
export interface DueItem {
  kind: DueKind;
  /** The first day on which it is, or will be, so; null: the register does not tell since when. */
  dueOn: IsoDate | null;
  /** Days since then, negative where it is still ahead; null where the day is not known. */
  daysOverdue: number | null;
  finding: Finding;
}

export interface Overdue {
  asOf: IsoDate;
  /** The last day that is looked ahead to. */
  until: IsoDate;
  /** Oldest first, those of which no day is known last; then by severity, rule and subject. */
  items: readonly DueItem[];
  /** All kinds that were asked for. */
  byKind: readonly DueCount[];
}

/** How much of a kind is due; each item counts in one of the three. */
export interface DueCount {
  kind: DueKind;
  /** The day has come. */
  overdue: number;
  /** The day is still ahead. */
  ahead: number;
  /** It is due, and nobody knows since when. */
  unknownSince: number;
}

/** Ten years: who asks for more asks for everything. */
const MAX_AHEAD = 3653;

const dueKinds = Object.keys(DUE_KINDS) as DueKind[];

function checkAhead(within: number): void {
  if (within >= 0 && within <= MAX_AHEAD) return;
  const message = `within: ${within} days cannot be looked ahead. Ask for 0 to ${MAX_AHEAD}.`;
  throw new KharitaError('BAD_INPUT', message, { details: { argument: 'within' } });
}

function itemOf(kind: DueKind, finding: Finding, asOf: IsoDate): DueItem {
  const { dueOn } = finding;
  return { kind, dueOn, daysOverdue: dueOn === null ? null : daysBetween(dueOn, asOf), finding };
}

/** U+FFFF stands behind every day. */
const place = ({ dueOn }: DueItem) => dueOn ?? '\uffff';

const oldestFirst = (a: DueItem, b: DueItem) => Number(place(a) > place(b)) - Number(place(a) < place(b));

function countOf(kind: DueKind, items: readonly DueItem[]): DueCount {
  const days = items.filter((item) => item.kind === kind).map(({ daysOverdue }) => daysOverdue);
  return {
    kind,
    overdue: days.filter((day) => day !== null && day >= 0).length,
    ahead: days.filter((day) => day !== null && day < 0).length,
    unknownSince: days.filter((day) => day === null).length,
  };
}

/**
 * What is due on a day or soon after: what those rules find that look at days, each asked to look ahead so far. `NOT_FOUND` where the
 * organisation is not there on the day, `BAD_INPUT` for too many days, else as `findings`.
 */
export async function overdue(store: Store, question: OverdueQuestion): Promise<Overdue> {
  const { asOf, organisation, within, kinds = dueKinds } = question;
  checkAhead(within);
  if (organisation !== null)
    await namedNodes(store, 'organisation', [organisation], new Set(['Organisation']), asOf);
  const { inventory } = await judgedRegister(store, asOf);
  const dueOf = new Map(allRules.map(({ id, due }) => [id, due]));
  const rules = allRules.filter(({ due }) => due !== undefined && kinds.includes(due));
  const found = await judge(rules, lookingAhead(inventory, within));
  const items = found
    .filter(({ organisations }) => organisation === null || organisations.includes(organisation))
    .flatMap((finding) => {
      const kind = dueOf.get(finding.rule);
      return kind === undefined ? [] : [itemOf(kind, finding, asOf)];
    })
    .sort(oldestFirst);
  const asked = dueKinds.filter((kind) => kinds.includes(kind));
  return { asOf, until: addDays(asOf, within), items, byKind: asked.map((kind) => countOf(kind, items)) };
}

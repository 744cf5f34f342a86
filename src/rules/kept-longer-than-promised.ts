import { durationInWords } from '../model/duration.ts';
import { type EdgeRecord, kindOf, type NodeId } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import { levelsFrom, wholesOf, withParts } from '../model/wholes.ts';
import type { Inventory } from './inventory-view.ts';
import { isLonger } from './reading/days.ts';
import { idsIn, input, nameOf, relation, textIn } from './reading/names.ts';
import { isStillSaid } from './reading/notices.ts';
import { ownersOf } from './reading/owners.ts';
import { heldIn } from './reading/retention.ts';
import { overlap } from './reading/terms.ts';
import { defineRule, type Hit } from './rule.ts';

/** That some data are kept for a period. */
interface Keeping {
  edge: EdgeRecord;
  period: string;
  owners: readonly NodeId[];
}

function keepings(inventory: Inventory): Keeping[] {
  return inventory.edges('RETAINED_UNDER').flatMap((edge) => {
    const period = textIn(inventory.node(edge.to)?.fields.period);
    return period === null ? [] : { edge, period, owners: ownersOf(inventory, edge.id) };
  });
}

const listed = ({ edge }: Keeping) => idsIn(edge.fields.categories);

/** The categories of data that are kept: those listed, else those of what the rule stands at; none: any. */
function dataOf(inventory: Inventory, keeping: Keeping): readonly NodeId[] {
  const { from } = keeping.edge;
  if (listed(keeping).length > 0) return listed(keeping);
  const activities = kindOf(from) === 'ProcessingActivity' ? withParts(inventory, [from]) : [];
  const processed = activities.flatMap((id) => inventory.out(id, 'PROCESSES').map(({ to }) => to));
  return [...processed, ...heldIn(inventory, from)];
}

/** An activity with its wholes and parts, a system or a dataset, and all that these run on and contain. */
function reachOf(inventory: Inventory, from: NodeId): ReadonlySet<NodeId> {
  const start = [...wholesOf(inventory, from), ...withParts(inventory, [from])];
  const next = (id: NodeId) =>
    [...inventory.out(id, 'RUNS_ON'), ...inventory.out(id, 'CONTAINS')].map(({ to }) => to);
  return new Set(levelsFrom(start, next).flat());
}

/** Whether what stands at the one is about the other too. */
function isNear(inventory: Inventory, { edge: one }: Keeping, { edge: other }: Keeping): boolean {
  return (
    [one, other].some(({ from }) => kindOf(from) === 'Organisation') ||
    reachOf(inventory, one.from).has(other.from) ||
    reachOf(inventory, other.from).has(one.from)
  );
}

/**
 * Whether both are about the same data of the same organisation, and the one is kept longer than the other promises. Of data that
 * a promise lists it is meant wherever they are kept.
 */
function exceeds(inventory: Inventory, kept: Keeping, promised: Keeping): boolean {
  return (
    isLonger(kept.period, promised.period) &&
    kept.owners.some((owner) => promised.owners.includes(owner)) &&
    (listed(promised).length > 0 || isNear(inventory, kept, promised)) &&
    overlap(inventory, dataOf(inventory, kept), dataOf(inventory, promised))
  );
}

function hitFor(inventory: Inventory, kept: Keeping, promised: Keeping): Hit {
  const place = nameOf(inventory, kept.edge.from);
  const [time, most] = [durationInWords(kept.period), durationInWords(promised.period)];
  const rules = [kept, promised].flatMap(({ edge }) => inventory.node(edge.to) ?? []);
  return {
    subject: kept.edge.id,
    beside: [promised.edge.id],
    message: say(
      `${place.en}: data are kept for ${time.en}, and a document promises ${most.en}.`,
      `${place.ar}: مدة حفظ البيانات ${time.ar}، والمدة الموعود بها في وثيقة ${most.ar}.`,
    ),
    inputs: [
      relation(inventory, kept.edge),
      relation(inventory, promised.edge),
      ...rules.map((rule) => input(rule, say('has this period', 'مدتها هذه'), 'period')),
    ],
    missing: [
      say(
        `A period of ${most.en} or less where the data are kept, or another promise.`,
        `مدة أقصاها ${most.ar} حيث تُحفظ البيانات، أو وعد آخر.`,
      ),
    ],
  };
}

export const keptLongerThanPromised = defineRule({
  id: 'kept-longer-than-promised',
  severity: 'ERROR',
  article: 'Art. 5(1)(e), Art. 13(2)(a)',
  summary: say('Data kept longer than a document promises', 'بيانات تُحفظ مدة أطول مما وُعد به'),
  description: say(
    'A document states a period for some data, and what the organisation declares of a system, a dataset or an activity has ' +
      'a longer one for data of these categories: longer from whatever day it runs, so a month is not longer than 30 days. Where ' +
      'no categories are listed, those count that the activity processes or the dataset holds, and a promise for an activity is ' +
      'held against it, what it is part of, its parts, and what they run on.',
    'تذكر وثيقة مدة لبعض البيانات، وما تصرّح به الجهة عن نظام أو مجموعة بيانات أو نشاط مدته أطول، لبيانات من ' +
      'هذه الفئات. والأطول ما كان أطول من أي يوم حُسب، فالشهر ليس أطول من 30 يومًا. وإذا لم تُذكر فئات حُسب ما ' +
      'يعالجه النشاط أو ما تضمه مجموعة البيانات، ويُقارَن الوعد الخاص بنشاط بما يخص النشاط نفسه وما هو جزء منه ' +
      'وأجزاءه وما تعمل عليه.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic }]
policyVersions: [{ key: notice/1, name: Notice, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Retention }]
retentionRules:
  - key: one-year
    name: One year
    period: P1Y
    provenance: STATED
    evidence: &said [{ clause: notice/1/1, quote: for one year }]
  - { key: three-years, name: Three years, period: P3Y }
systems: [{ key: calendar, name: Calendar, contains: [Dataset:visits] }]
datasets: [{ key: visits, name: Visits, retainedUnder: [three-years] }]
processingActivities:
  - key: bookings
    name: Bookings
    controlledBy: [Organisation:clinic]
    runsOn: [calendar]
    retainedUnder: [{ node: one-year, provenance: STATED, evidence: *said }]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic }]
policyVersions: [{ key: notice/1, name: Notice, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Retention }]
retentionRules:
  - key: one-year
    name: One year
    period: P1Y
    provenance: STATED
    evidence: &said [{ clause: notice/1/1, quote: for one year }]
  - { key: twelve-months, name: Twelve months, period: P12M }
systems: [{ key: calendar, name: Calendar, contains: [Dataset:visits] }]
datasets: [{ key: visits, name: Visits, retainedUnder: [twelve-months] }]
processingActivities:
  - key: bookings
    name: Bookings
    controlledBy: [Organisation:clinic]
    runsOn: [calendar]
    retainedUnder: [{ node: one-year, provenance: STATED, evidence: *said }]
`,
  },
  check(inventory) {
    const all = keepings(inventory);
    const promises = all.filter(({ edge }) => edge.provenance === 'STATED' && isStillSaid(inventory, edge));
    const declared = all.filter(({ edge }) => edge.provenance !== 'STATED');
    return declared.flatMap((kept) =>
      promises
        .filter((promised) => exceeds(inventory, kept, promised))
        .map((promised) => hitFor(inventory, kept, promised)),
    );
  },
});

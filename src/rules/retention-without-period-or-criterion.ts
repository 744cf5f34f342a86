import type { NodeId } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import { wholesOf } from '../model/wholes.ts';
import type { Inventory } from './inventory-view.ts';
import { isForOthers } from './reading/activities.ts';
import { input, nameOf, namesOf, relation } from './reading/names.ts';
import { retentionOf } from './reading/retention.ts';
import { defineRule, type Hit } from './rule.ts';

/** Retention rules that say nothing of how long. */
function openRules(inventory: Inventory): Hit[] {
  const open = inventory
    .nodes('RetentionRule')
    .filter(
      ({ fields: { period, criterion } }) =>
        period === null && (criterion === null || criterion === 'VARIES'),
    );
  return open.map((rule) => {
    const name = nameOf(inventory, rule.id);
    return {
      subject: rule.id,
      message: say(
        `${name.en}: neither a period nor what decides it is stated.`,
        `${name.ar}: لم تُذكر مدة ولا ما يحددها.`,
      ),
      inputs: [
        input(rule, say('gives no period', 'لا تذكر مدة'), 'period'),
        input(rule, say('gives this criterion', 'تذكر هذا المعيار'), 'criterion'),
        ...inventory.in(rule.id, 'RETAINED_UNDER').map((edge) => relation(inventory, edge)),
      ],
      missing: [
        say('A period (`period`) or a criterion (`criterion`).', 'مدة (`period`) أو معيار (`criterion`).'),
      ],
    };
  });
}

/** Whether the source says of all data that an activity processes that they are not stored. */
function storesNothing(inventory: Inventory, activity: NodeId): boolean {
  const processed = inventory.out(activity, 'PROCESSES');
  return processed.length > 0 && processed.every(({ fields }) => fields.stored === false);
}

/** Activities that keep data, with what the farthest that they are part of is; a whole stands in its parts. */
function keepingIn(inventory: Inventory) {
  const activities = inventory
    .nodes('ProcessingActivity')
    .filter((activity) => inventory.in(activity.id, 'PART_OF').length === 0 && !isForOthers(activity))
    .filter(({ id }) => !storesNothing(inventory, id));
  return Map.groupBy(activities, ({ id }) => wholesOf(inventory, id).at(-1) ?? id);
}

/** One finding for a whole, with those of its parts of which nothing says how long their data are kept. */
function unstated(inventory: Inventory): Hit[] {
  return [...keepingIn(inventory)].flatMap(([whole, activities]) => {
    const open = activities.filter(({ id }) => retentionOf(inventory, id).length === 0);
    if (open.length === 0) return [];
    const name = nameOf(inventory, whole);
    const parts = namesOf(
      inventory,
      open.map(({ id }) => id),
    );
    const message =
      open.length === activities.length
        ? say(
            `${name.en}: nothing states how long its data are kept.`,
            `${name.ar}: لم يُذكر كم تُحفظ بياناته.`,
          )
        : say(
            `${name.en}: nothing states how long data of these are kept: ${parts.en}.`,
            `${name.ar}: لم يُذكر كم تُحفظ بيانات ما يلي: ${parts.ar}.`,
          );
    return {
      subject: whole,
      message,
      inputs: open.map((activity) => input(activity, say('has no retention rule', 'لا قاعدة احتفاظ له'))),
      missing: [
        say(
          `How long data are kept (\`retainedUnder\`): ${parts.en}.`,
          `مدة حفظ البيانات (\`retainedUnder\`): ${parts.ar}.`,
        ),
      ],
    };
  });
}

export const retentionWithoutPeriodOrCriterion = defineRule({
  id: 'retention-without-period-or-criterion',
  severity: 'WARNING',
  article: 'Art. 13(2)(a), Art. 5(1)(e)',
  summary: say('Data kept without a period or a criterion', 'بيانات تُحفظ دون مدة أو معيار'),
  description: say(
    'A retention rule gives neither a period nor what decides it; that the time varies, without saying how, is no criterion. Or ' +
      'an activity has no retention rule for its data at all: neither it, nor what it is part of, nor the systems that these run on ' +
      'with the datasets there that hold its data, nor whoever answers for it. Such activities are told once, with the whole that ' +
      'they are part of. What is not stored, or only performed for others, is left alone.',
    'لا تذكر قاعدة احتفاظ مدة ولا ما يحددها، والقول إن المدة تختلف، دون بيان كيف، ليس معيارًا. أو لا قاعدة احتفاظ لبيانات نشاط ' +
      'أصلًا: لا له، ولا لما هو جزء منه، ولا للأنظمة التي تعمل عليها هذه ومجموعات البيانات فيها التي تضم بياناته، ولا لمن يتولى ' +
      'مسؤوليته. وتُذكر هذه الأنشطة مرة واحدة مع الكل الذي هي جزء منه. ولا يشمل ذلك ما لا يُخزَّن ولا ما يُنفَّذ لحساب الغير فقط.',
  ),
  examples: {
    violation: `
retentionRules: [{ key: kept, name: Kept for different times, criterion: VARIES }]
`,
    compliant: `
retentionRules: [{ key: kept, name: Kept while the account exists, criterion: ACCOUNT_LIFE }]
`,
  },
  check: (inventory) => [...openRules(inventory), ...unstated(inventory)],
});

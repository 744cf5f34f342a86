import { say } from '../model/sentence.ts';
import { isForOthers } from './reading/activities.ts';
import { nameOf, relation } from './reading/names.ts';
import { defineRule } from './rule.ts';

export const noSubprocessorList = defineRule({
  id: 'no-subprocessor-list',
  severity: 'INFO',
  article: 'Art. 28(2), Art. 28(4)',
  summary: say(
    'Processor that publishes no list of subprocessors',
    'معالِج لا ينشر قائمة بالمعالِجين من الباطن',
  ),
  description: say(
    'An organisation performs an activity for others, and neither publishes a list of subprocessors nor is said to engage ' +
      'any: its customers cannot tell whom they authorise.',
    'تنفّذ جهة نشاطًا لحساب غيرها، ولا تنشر قائمة بالمعالِجين من الباطن، ولم يُذكر أنها تستعين بأحد منهم: فلا ' +
      'يعرف عملاؤها من يفوّضون.',
  ),
  examples: {
    violation: `
organisations: [{ key: booking, name: Booking }]
processingActivities:
  - { key: calendars, name: Calendars, role: PROCESSOR, performedBy: [booking] }
`,
    compliant: `
organisations: [{ key: booking, name: Booking, publishes: [list] }]
policies: [{ key: list, name: Subprocessors, policyType: SUBPROCESSOR_LIST }]
processingActivities:
  - { key: calendars, name: Calendars, role: PROCESSOR, performedBy: [booking] }
`,
  },
  check(inventory) {
    const performed = inventory.edges('PERFORMED_BY').filter(({ from }) => {
      const activity = inventory.node(from);
      return activity !== undefined && isForOthers(activity);
    });
    return [...Map.groupBy(performed, ({ to }) => to)].flatMap(([processor, edges]) => {
      const lists = inventory
        .out(processor, 'PUBLISHES')
        .filter(({ to }) => inventory.node(to)?.fields.policyType === 'SUBPROCESSOR_LIST');
      if (lists.length > 0 || inventory.out(processor, 'ENGAGES').length > 0) return [];
      const name = nameOf(inventory, processor);
      return {
        subject: processor,
        message: say(
          `${name.en} processes for others, and no list of its subprocessors is known.`,
          `${name.ar}: معالجة لحساب الغير، ولا تُعرف قائمة بالمعالِجين من الباطن.`,
        ),
        inputs: edges.map((edge) => relation(inventory, edge)),
        missing: [
          say(
            'A list of subprocessors (SUBPROCESSOR_LIST).',
            'قائمة بالمعالِجين من الباطن (SUBPROCESSOR_LIST).',
          ),
        ],
      };
    });
  },
});

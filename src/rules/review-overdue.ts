import { reviewedKinds } from '../model/node-kinds.ts';
import { say } from '../model/sentence.ts';
import { input, nameOf, textIn } from './reading/names.ts';
import { defineRule } from './rule.ts';

export const reviewOverdue = defineRule({
  id: 'review-overdue',
  severity: 'WARNING',
  article: 'Art. 5(2), Art. 24(1)',
  due: 'REVIEW',
  summary: say('Review that was planned and has come due', 'مراجعة مقررة حان موعدها'),
  description: say(
    'The day on which something was to be reviewed (`reviewOn`) has come: an activity, a system, a transfer, an agreement, a ' +
      'retention rule or a document. What has no such day is left alone.',
    'حلّ اليوم المقرر (`reviewOn`) لمراجعة نشاط أو نظام أو نقل أو اتفاقية أو قاعدة احتفاظ أو وثيقة. وما ليس له ' +
      'يوم كهذا لا يُحسب.',
  ),
  examples: {
    violation: `
processingActivities: [{ key: newsletter, name: Newsletter, reviewOn: 2026-11-22 }]
`,
    compliant: `
processingActivities: [{ key: newsletter, name: Newsletter, reviewOn: 2026-11-23 }]
`,
  },
  check(inventory) {
    const limit = inventory.ahead(0);
    const planned = reviewedKinds.flatMap((kind) => inventory.nodes(kind));
    return planned.flatMap((node) => {
      const dueOn = textIn(node.fields.reviewOn);
      if (dueOn === null || dueOn > limit) return [];
      const name = nameOf(inventory, node.id);
      return {
        subject: node.id,
        dueOn,
        message:
          dueOn <= inventory.day
            ? say(`${name.en} was to be reviewed on ${dueOn}.`, `${name.ar}: كان موعد المراجعة ${dueOn}.`)
            : say(`${name.en} is to be reviewed on ${dueOn}.`, `${name.ar}: موعد المراجعة ${dueOn}.`),
        inputs: [input(node, say('is to be reviewed on this day', 'موعد المراجعة هذا اليوم'), 'reviewOn')],
        missing: [
          say(
            'A review, and the day of the next one (`reviewOn`).',
            'مراجعة، وموعد التالية لها (`reviewOn`).',
          ),
        ],
      };
    });
  },
});

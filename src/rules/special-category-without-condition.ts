import type { NodeId } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import type { Inventory } from './inventory-view.ts';
import { applying } from './reading/activities.ts';
import { idsIn, nameOf, namesOf, relation } from './reading/names.ts';
import { holdsFor, isSpecial, standsFor } from './reading/terms.ts';
import { defineRule } from './rule.ts';

/** Whether a condition of Art. 9(2) is stated for the category, at the activity or at what it is part of. */
function hasCondition(inventory: Inventory, activity: NodeId, category: NodeId): boolean {
  return applying(inventory, activity, 'RELIES_ON').some(
    ({ to, fields }) =>
      (fields.article9Condition !== null || standsFor(inventory, to, 'Art. 9(2)')) &&
      holdsFor(inventory, idsIn(fields.categories), category),
  );
}

export const specialCategoryWithoutCondition = defineRule({
  id: 'special-category-without-condition',
  severity: 'ERROR',
  article: 'Art. 9(2)',
  summary: say('Special category of data without a condition', 'فئة خاصة من البيانات دون شرط يجيزها'),
  description:
    'An activity processes a special category of data, and no condition of Art. 9(2) is stated for it, neither there nor at ' +
    'what the activity is part of. A processor is told too: whoever decides has to name the condition.',
  examples: {
    violation: `
processingActivities:
  - key: bookings
    name: Bookings
    processes: [health-data]
    reliesOn: [contract]
`,
    compliant: `
processingActivities:
  - key: bookings
    name: Bookings
    processes: [health-data]
    reliesOn: [{ node: consent, article9Condition: explicit-consent }]
`,
  },
  check(inventory) {
    return inventory.nodes('ProcessingActivity').flatMap(({ id }) => {
      const bare = inventory
        .out(id, 'PROCESSES')
        .filter(({ to }) => isSpecial(inventory, to) && !hasCondition(inventory, id, to));
      if (bare.length === 0) return [];
      const activity = nameOf(inventory, id);
      const data = namesOf(
        inventory,
        bare.map(({ to }) => to),
      );
      return {
        subject: id,
        beside: bare.map(({ to }) => to),
        message: say(
          `${activity.en}: ${data.en} without a condition of Art. 9(2).`,
          `${activity.ar}: ${data.ar} دون شرط من شروط المادة 9(2).`,
        ),
        inputs: [
          ...bare.map((edge) => relation(inventory, edge)),
          ...applying(inventory, id, 'RELIES_ON').map((edge) =>
            relation(inventory, edge, 'article9Condition'),
          ),
        ],
        missing: [
          say(
            `A legal basis of ${activity.en} with \`article9Condition\` that holds for ${data.en}.`,
            `أساس قانوني لـ${activity.ar} مع \`article9Condition\` يشمل ${data.ar}.`,
          ),
        ],
      };
    });
  },
});

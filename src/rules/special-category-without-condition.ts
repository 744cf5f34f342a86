import { say } from '../model/sentence.ts';
import { nameOf, namesOf, relation } from './reading/names.ts';
import { unconditionedIn } from './reading/special-data.ts';
import { defineRule } from './rule.ts';

export const specialCategoryWithoutCondition = defineRule({
  id: 'special-category-without-condition',
  severity: 'ERROR',
  article: 'Art. 9(2)',
  summary: say('Special category of data without a condition', 'فئة خاصة من البيانات دون شرط يجيزها'),
  description: say(
    'An activity processes a special category of data, and no condition of Art. 9(2) is stated for it, neither there nor at ' +
      'what the activity is part of. A processor is told too: whoever decides has to name the condition.',
    'يعالج النشاط فئة خاصة من البيانات، ولم يُذكر لها شرط من شروط المادة 9(2)، لا فيه ولا فيما هو جزء منه. ' +
      'ويشمل ذلك المعالِج أيضًا: فعلى من يقرر أن يسمّي الشرط.',
  ),
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
    return unconditionedIn(inventory, 'ARTICLE_9').map(({ activity: id, bare, bases }) => {
      const activity = nameOf(inventory, id);
      const categories = bare.map(({ to }) => to);
      const data = namesOf(inventory, categories);
      return {
        subject: id,
        beside: categories,
        message: say(
          `${activity.en}: ${data.en} without a condition of Art. 9(2).`,
          `${activity.ar}: ${data.ar} دون شرط من شروط المادة 9(2).`,
        ),
        inputs: [
          ...bare.map((edge) => relation(inventory, edge)),
          ...bases.map((edge) => relation(inventory, edge, 'article9Condition')),
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

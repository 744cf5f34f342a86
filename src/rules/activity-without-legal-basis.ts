import { say } from '../model/sentence.ts';
import { withoutAny } from './reading/activities.ts';
import { input, nameOf } from './reading/names.ts';
import { isBasis } from './reading/special-data.ts';
import { defineRule } from './rule.ts';

export const activityWithoutLegalBasis = defineRule({
  id: 'activity-without-legal-basis',
  severity: 'ERROR',
  article: 'Art. 6(1), Art. 13(1)(c)',
  summary: say('Activity without a legal basis', 'نشاط دون أساس قانوني'),
  description: say(
    'Neither the activity nor what it is part of nor a part of it states a legal basis of Art. 6; a condition of Art. 9(2) or ' +
      'Art. 10 is none. What an organisation only performs for others is left alone: that is for them to say. Parts of an activity that is told ' +
      'are not told again.',
    'لا يذكر النشاط ولا ما هو جزء منه ولا أي جزء منه أساسًا قانونيًا من المادة 6؛ وشرط المادة 9(2) أو المادة 10 ليس أساسًا ' +
      'قانونيًا. لا يشمل ذلك ما تؤديه جهة لحساب غيرها فقط، فعلى أولئك ذكره. وأجزاء النشاط الوارد في ملاحظة لا ترد ' +
      'وحدها.',
  ),
  examples: {
    violation: `
processingActivities: [{ key: newsletter, name: Newsletter, pursues: [promotional-communications] }]
`,
    compliant: `
processingActivities: [{ key: newsletter, name: Newsletter, reliesOn: [consent] }]
`,
  },
  check(inventory) {
    const isStated = (id: string) => inventory.out(id, 'RELIES_ON').some(({ to }) => isBasis(inventory, to));
    return withoutAny(inventory, isStated).map((activity) => {
      const name = nameOf(inventory, activity.id);
      return {
        subject: activity.id,
        message: say(`${name.en}: no legal basis is stated.`, `${name.ar}: لم يُذكر أساس قانوني.`),
        inputs: [
          input(activity, say('and nothing that it is part of says so', 'ولا يذكر ذلك ما هو جزء منه')),
        ],
        missing: [say('A legal basis (`reliesOn`).', 'أساس قانوني (`reliesOn`).')],
      };
    });
  },
});

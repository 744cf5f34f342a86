import { say } from '../model/sentence.ts';
import { withoutAny } from './reading/activities.ts';
import { input, nameOf } from './reading/names.ts';
import { defineRule } from './rule.ts';

export const activityWithoutPurpose = defineRule({
  id: 'activity-without-purpose',
  severity: 'ERROR',
  article: 'Art. 5(1)(b), Art. 30(1)(b)',
  summary: say('Activity without a purpose', 'نشاط دون غرض'),
  description: say(
    'Neither the activity nor what it is part of nor a part of it states a purpose. What an ' +
      'organisation only performs for others is left alone: that is for them to say. Parts of an activity that is told ' +
      'are not told again.',
    'لا يذكر النشاط ولا ما هو جزء منه ولا أي جزء منه غرضًا. لا يشمل ذلك ما تؤديه جهة لحساب غيرها فقط، فعلى ' +
      'أولئك ذكره. وأجزاء النشاط الوارد في ملاحظة لا ترد وحدها.',
  ),
  examples: {
    violation: `
processingActivities: [{ key: newsletter, name: Newsletter, reliesOn: [consent] }]
`,
    compliant: `
processingActivities: [{ key: newsletter, name: Newsletter, pursues: [promotional-communications] }]
`,
  },
  check(inventory) {
    const isStated = (id: string) => inventory.out(id, 'PURSUES').length > 0;
    return withoutAny(inventory, isStated).map((activity) => {
      const name = nameOf(inventory, activity.id);
      return {
        subject: activity.id,
        message: say(`${name.en}: no purpose is stated.`, `${name.ar}: لم يُذكر غرض.`),
        inputs: [
          input(activity, say('and nothing that it is part of says so', 'ولا يذكر ذلك ما هو جزء منه')),
        ],
        missing: [say('A purpose (`pursues`).', 'غرض (`pursues`).')],
      };
    });
  },
});

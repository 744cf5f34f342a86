import { say } from '../model/sentence.ts';
import { withoutAny } from './reading/activities.ts';
import { idsIn, input, nameOf } from './reading/names.ts';
import { defineRule } from './rule.ts';

export const activityWithoutSubjects = defineRule({
  id: 'activity-without-subjects',
  severity: 'WARNING',
  article: 'Art. 30(1)(c)',
  summary: say('Activity without data subjects', 'نشاط دون أصحاب بيانات'),
  description: say(
    'Neither the activity nor what it is part of nor a part of it states whose data are processed. What an ' +
      'organisation only performs for others is left alone: that is for them to say. Parts of an activity that is told ' +
      'are not told again.',
    'لا يذكر النشاط ولا ما هو جزء منه ولا أي جزء منه أصحاب البيانات التي تُعالَج. لا يشمل ذلك ما تؤديه جهة ' +
      'لحساب غيرها فقط، فعلى أولئك ذكره. وأجزاء النشاط الوارد في ملاحظة لا ترد وحدها.',
  ),
  examples: {
    violation: `
processingActivities: [{ key: newsletter, name: Newsletter, processes: [email-address] }]
`,
    compliant: `
processingActivities:
  - { key: newsletter, name: Newsletter, processes: [{ node: email-address, subjects: [subscribers] }] }
`,
  },
  check(inventory) {
    const isStated = (id: string) =>
      inventory.out(id, 'CONCERNS').length > 0 ||
      inventory.out(id, 'PROCESSES').some(({ fields }) => idsIn(fields.subjects).length > 0);
    return withoutAny(inventory, isStated).map((activity) => {
      const name = nameOf(inventory, activity.id);
      return {
        subject: activity.id,
        message: say(`${name.en}: whose data they are is not stated.`, `${name.ar}: لم يُذكر أصحاب البيانات.`),
        inputs: [
          input(activity, say('and nothing that it is part of says so', 'ولا يذكر ذلك ما هو جزء منه')),
        ],
        missing: [
          say(
            'Categories of persons (`concerns`, or `subjects` of what it processes).',
            'فئات الأشخاص (`concerns`، أو `subjects` لما يعالجه).',
          ),
        ],
      };
    });
  },
});

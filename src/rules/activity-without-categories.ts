import { say } from '../model/sentence.ts';
import { withoutAny } from './reading/activities.ts';
import { input, nameOf } from './reading/names.ts';
import { defineRule } from './rule.ts';

export const activityWithoutCategories = defineRule({
  id: 'activity-without-categories',
  severity: 'WARNING',
  article: 'Art. 30(1)(c)',
  summary: say('Activity without categories of data', 'نشاط دون فئات بيانات'),
  description: say(
    'Neither the activity nor what it is part of nor a part of it states which data are processed. What an ' +
      'organisation only performs for others is left alone: that is for them to say. Parts of an activity that is told ' +
      'are not told again.',
    'لا يذكر النشاط ولا ما هو جزء منه ولا أي جزء منه فئات البيانات التي تُعالَج. لا يشمل ذلك ما تؤديه جهة ' +
      'لحساب غيرها فقط، فعلى أولئك ذكره. وأجزاء النشاط الوارد في ملاحظة لا ترد وحدها.',
  ),
  examples: {
    violation: `
processingActivities: [{ key: newsletter, name: Newsletter, concerns: [subscribers] }]
`,
    compliant: `
processingActivities: [{ key: newsletter, name: Newsletter, processes: [email-address] }]
`,
  },
  check(inventory) {
    const isStated = (id: string) => inventory.out(id, 'PROCESSES').length > 0;
    return withoutAny(inventory, isStated).map((activity) => {
      const name = nameOf(inventory, activity.id);
      return {
        subject: activity.id,
        message: say(
          `${name.en}: which data are processed is not stated.`,
          `${name.ar}: لم تُذكر فئات البيانات.`,
        ),
        inputs: [
          input(activity, say('and nothing that it is part of says so', 'ولا يذكر ذلك ما هو جزء منه')),
        ],
        missing: [say('Categories of data (`processes`).', 'فئات البيانات (`processes`).')],
      };
    });
  },
});

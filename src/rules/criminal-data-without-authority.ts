import { say } from '../model/sentence.ts';
import { nameOf, namesOf, relation } from './reading/names.ts';
import { unconditionedIn } from './reading/special-data.ts';
import { defineRule } from './rule.ts';

export const criminalDataWithoutAuthority = defineRule({
  id: 'criminal-data-without-authority',
  severity: 'ERROR',
  article: 'Art. 10',
  summary: say('Data on crimes without authority or law', 'بيانات جنائية دون سلطة رسمية أو قانون يجيزها'),
  description: say(
    'An activity processes data on criminal convictions and offences, and no legal basis aligned with Art. 10 is stated for them ' +
      '(`reliesOn`), neither there nor at what the activity is part of: that it is under the control of official authority, or that ' +
      'a law authorises it. A basis of Art. 6 is needed beside it, and does not suffice. A law can be a term of its own, narrower ' +
      'than that of the reference data. A processor is told too: whoever decides has to name it.',
    'يعالج النشاط بيانات عن إدانات أو جرائم جنائية، ولم يُذكر لها أساس يقابل المادة 10 (`reliesOn`)، لا فيه ولا فيما هو جزء منه: ' +
      'أن المعالجة تحت إشراف سلطة رسمية، أو أن قانونًا يجيزها. ويلزم إلى جانبه أساس من المادة 6، وهو وحده لا يكفي. ويجوز أن يكون ' +
      'القانون مصطلحًا قائمًا بذاته أضيق من المصطلح المرجعي. ويشمل ذلك المعالِج أيضًا: فعلى من يقرر أن يسمّيه.',
  ),
  examples: {
    violation: `
processingActivities:
  - key: hiring
    name: Hiring
    processes: [criminal-data]
    reliesOn: [legal-obligation]
`,
    compliant: `
legalBases:
  - { key: transport-act, name: Transport Act, broader: [authorised-by-law] }
processingActivities:
  - key: hiring
    name: Hiring
    processes: [criminal-data]
    reliesOn: [legal-obligation, { node: transport-act, categories: [criminal-data] }]
`,
  },
  check(inventory) {
    return unconditionedIn(inventory, 'ARTICLE_10').map(({ activity: id, bare, bases }) => {
      const activity = nameOf(inventory, id);
      const categories = bare.map(({ to }) => to);
      const data = namesOf(inventory, categories);
      return {
        subject: id,
        beside: categories,
        message: say(
          `${activity.en}: ${data.en} without official authority or a law that authorises it (Art. 10).`,
          `${activity.ar}: ${data.ar} دون سلطة رسمية أو قانون يجيز معالجتها (المادة 10).`,
        ),
        inputs: [...bare, ...bases].map((edge) => relation(inventory, edge)),
        missing: [
          say(
            `A legal basis of ${activity.en} aligned with Art. 10 (\`reliesOn\`) that holds for ${data.en}.`,
            `أساس قانوني لـ${activity.ar} يقابل المادة 10 (\`reliesOn\`) ويشمل ${data.ar}.`,
          ),
        ],
      };
    });
  },
});

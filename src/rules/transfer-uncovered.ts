import { say } from '../model/sentence.ts';
import { crossings, groundsIn, hitOn, subjectOf, tellingOf } from './reading/movements.ts';
import { nameOf } from './reading/names.ts';
import { defineRule } from './rule.ts';

export const transferUncovered = defineRule({
  id: 'transfer-uncovered',
  severity: 'ERROR',
  article: 'Art. 44',
  summary: say('Transfer to a third country that nothing covers', 'نقل إلى بلد ثالث دون أي أساس'),
  description: say(
    'Data go to a third country, every fact that decides is known, and neither an adequacy decision nor a safeguard nor a ' +
      'derogation carries it on the day. What hangs on a missing fact is told by transfer-undetermined.',
    'تذهب بيانات إلى بلد ثالث، وكل معلومة حاسمة معروفة، ولا يستند ذلك في اليوم المعني إلى قرار كفاية حماية ولا ' +
      'إلى ضمانة ولا إلى استثناء. ما يتوقف على معلومة ناقصة تتناوله القاعدة transfer-undetermined.',
  ),
  examples: {
    violation: `
organisations:
  - { key: clinic, name: Clinic, gdprScope: ESTABLISHED_IN_EEA }
  - { key: mailer, name: Mailer }
processingActivities:
  - key: newsletter
    name: Newsletter
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, locations: [in] }]
`,
    compliant: `
organisations:
  - { key: clinic, name: Clinic, gdprScope: ESTABLISHED_IN_EEA }
  - { key: mailer, name: Mailer }
processingActivities:
  - key: newsletter
    name: Newsletter
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, locations: [ch] }]
`,
  },
  check(inventory) {
    const bare = inventory.movements.filter(({ status }) => status === 'UNCOVERED');
    return crossings(bare).map((crossing) => {
      const [first] = crossing;
      const importer = nameOf(inventory, subjectOf(first));
      const place = nameOf(inventory, first.place ?? '');
      return {
        ...hitOn(crossing),
        message: say(
          `What goes to ${importer.en} (${place.en}) is covered by no mechanism.`,
          `ما يذهب إلى ${importer.ar} (${place.ar}) لا يستند إلى أي آلية نقل.`,
        ),
        inputs: [...tellingOf(inventory, crossing), ...groundsIn(inventory, crossing, 'NOT_MET')],
        missing: [
          say(
            'A transfer record with a mechanism of Art. 45 to 49 that is valid on the day.',
            'سجل نقل بآلية من المواد 45 إلى 49 تكون سارية في ذلك اليوم.',
          ),
        ],
      };
    });
  },
});

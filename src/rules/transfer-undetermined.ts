import { say } from '../model/sentence.ts';
import { crossings, groundsIn, hitOn, subjectOf, tellingOf } from './reading/movements.ts';
import { nameOf } from './reading/names.ts';
import { defineRule } from './rule.ts';

export const transferUndetermined = defineRule({
  id: 'transfer-undetermined',
  severity: 'WARNING',
  article: 'Art. 44',
  summary: say('Movement of data of which a deciding fact is missing', 'حركة بيانات تنقصها معلومة حاسمة'),
  description: say(
    'Whether data that go to somebody are transferred to a third country, or what covers that, hangs on facts that the ' +
      'inventory does not have: the place, the importer, a module, a certification. The finding names them.',
    'يتوقف على معلومات لا يذكرها السجل ما إذا كانت بيانات تذهب إلى متلقٍّ تُنقل إلى بلد ثالث، أو ما يستند إليه ' +
      'نقلها: المكان، أو المستورد، أو وحدة البنود، أو الشهادة. وتسمّي الملاحظة هذه المعلومات.',
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
    disclosesTo: [Organisation:mailer]
`,
    compliant: `
organisations:
  - { key: clinic, name: Clinic, gdprScope: ESTABLISHED_IN_EEA }
  - { key: mailer, name: Mailer }
processingActivities:
  - key: newsletter
    name: Newsletter
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, locations: [de] }]
`,
  },
  check(inventory) {
    const open = inventory.movements.filter(({ status }) => status === 'UNDETERMINED');
    return crossings(open).map((crossing) => {
      const [first] = crossing;
      const importer = nameOf(inventory, subjectOf(first));
      const messages = crossing.flatMap(({ missing }) => missing.map(({ message }) => message));
      const lacking = new Map(messages.map((message) => [message.en, message]));
      return {
        ...hitOn(crossing),
        message: say(
          `What covers the data that go to ${importer.en} cannot be told. Facts missing: ${lacking.size}.`,
          `لا يُعرف الأساس الذي تذهب عليه البيانات إلى ${importer.ar}. عدد المعلومات الناقصة: ${lacking.size}.`,
        ),
        inputs: [...tellingOf(inventory, crossing), ...groundsIn(inventory, crossing, 'UNKNOWN')],
        missing: [...lacking.values()],
      };
    });
  },
});

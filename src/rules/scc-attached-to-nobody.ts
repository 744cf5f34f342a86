import { say } from '../model/sentence.ts';
import { input, nameOf, relation } from './reading/names.ts';
import { isOnClauses, reliancesIn } from './reading/reliance.ts';
import { defineRule } from './rule.ts';

export const sccAttachedToNobody = defineRule({
  id: 'scc-attached-to-nobody',
  severity: 'ERROR',
  article: 'Art. 46(2)(c)',
  summary: say(
    'Standard contractual clauses that are attached to nobody',
    'بنود تعاقدية نموذجية غير مرتبطة بأي متلقٍّ',
  ),
  description: say(
    'A transfer is said to rest on standard contractual clauses, and who sends or who receives the data is not named. Clauses ' +
      'bind those who sign them: stated in general they cover nobody.',
    'ذُكر أن نقلًا يستند إلى البنود التعاقدية النموذجية، ولم يُسمَّ من يرسل البيانات أو من يتلقاها. البنود ' +
      'تُلزم من يوقّعها، فإذا ذُكرت على وجه العموم لم تشمل أحدًا.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic }]
transfers:
  - key: abroad
    name: Transfers abroad
    exportedBy: [clinic]
    under: [{ node: LegalInstrument:scc-2021-914, mechanism: STANDARD_CONTRACTUAL_CLAUSES }]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic }, { key: mailer, name: Mailer }]
transfers:
  - key: abroad
    name: Transfers to Mailer
    exportedBy: [clinic]
    importedBy: [Organisation:mailer]
    under: [{ node: LegalInstrument:scc-2021-914, mechanism: STANDARD_CONTRACTUAL_CLAUSES }]
`,
  },
  check(inventory) {
    return reliancesIn(inventory)
      .filter(isOnClauses)
      .flatMap(({ transfer, under, agreement }) => {
        const exporters = inventory.out(transfer.id, 'EXPORTED_BY');
        const importers = inventory.out(transfer.id, 'IMPORTED_BY');
        if (exporters.length > 0 && importers.length > 0) return [];
        const name = nameOf(inventory, transfer.id);
        const ends = [...exporters, ...importers].map((edge) => relation(inventory, edge));
        return {
          subject: transfer.id,
          beside: [under.to],
          message: say(
            `${name.en}: standard contractual clauses are stated, and attached to nobody.`,
            `${name.ar}: ذُكرت بنود تعاقدية نموذجية دون ربطها بأي متلقٍّ.`,
          ),
          inputs: [
            input(under, say('names the clauses', 'يذكر البنود'), 'mechanism'),
            ...(agreement === null ? [] : [input(agreement, say('are the clauses', 'هي البنود'))]),
            ...ends,
          ],
          missing: [
            ...(exporters.length > 0
              ? []
              : [say('Who sends the data (`exportedBy`).', 'من يرسل البيانات (`exportedBy`).')]),
            ...(importers.length > 0
              ? []
              : [say('Who receives the data (`importedBy`).', 'من يتلقى البيانات (`importedBy`).')]),
            say('The agreement that both have signed.', 'الاتفاق الذي وقّعه الطرفان.'),
          ],
        };
      });
  },
});

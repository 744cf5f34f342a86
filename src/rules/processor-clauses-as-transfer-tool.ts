import { say } from '../model/sentence.ts';
import { input, nameOf } from './reading/names.ts';
import { reliancesIn } from './reading/reliance.ts';
import { defineRule } from './rule.ts';

export const processorClausesAsTransferTool = defineRule({
  id: 'processor-clauses-as-transfer-tool',
  severity: 'ERROR',
  article: 'Art. 28(7), Art. 46(2)(c)',
  summary: say(
    'Clauses for contracts with processors used as a transfer tool',
    'بنود عقود المعالِجين مستخدمة أداةً للنقل',
  ),
  description: say(
    'A transfer is said to rest on clauses of Art. 28(7), such as those of Decision (EU) 2021/915. They make a contract with ' +
      'a processor, and cover no transfer.',
    'ذُكر أن نقلًا يستند إلى بنود المادة 28(7)، مثل بنود القرار (EU) 2021/915. هذه البنود تنشئ عقدًا مع ' +
      'معالِج، ولا يستند إليها أي نقل.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic }]
transfers:
  - key: abroad
    name: Transfer
    exportedBy: [clinic]
    under: [{ node: LegalInstrument:processor-clauses-2021-915, mechanism: STANDARD_CONTRACTUAL_CLAUSES }]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic }]
transfers:
  - key: abroad
    name: Transfer
    exportedBy: [clinic]
    under: [{ node: LegalInstrument:scc-2021-914, mechanism: STANDARD_CONTRACTUAL_CLAUSES }]
`,
  },
  check(inventory) {
    return reliancesIn(inventory).flatMap(({ transfer, under, agreement, instruments }) => {
      const wrong = instruments.filter(({ fields }) => fields.instrumentType === 'PROCESSOR_CLAUSES');
      return wrong.map((set) => {
        const [name, clauses] = [nameOf(inventory, transfer.id), nameOf(inventory, set.id)];
        return {
          subject: transfer.id,
          beside: [set.id],
          message: say(
            `${name.en}: said to rest on ${clauses.en}, which are no transfer tool.`,
            `${name.ar}: ذُكر الاستناد إلى ${clauses.ar}، وهي ليست أداة نقل.`,
          ),
          inputs: [
            input(under, say('names what the transfer rests on', 'يذكر ما يستند إليه النقل'), 'mechanism'),
            ...(agreement === null ? [] : [input(agreement, say('uses these clauses', 'يستخدم هذه البنود'))]),
            input(set, say('is for contracts with processors', 'مخصص لعقود المعالِجين'), 'instrumentType'),
          ],
          missing: [
            say(
              'A mechanism of Art. 45 to 49, such as clauses of Decision (EU) 2021/914.',
              'آلية من المواد 45 إلى 49، مثل بنود القرار (EU) 2021/914.',
            ),
          ],
        };
      });
    });
  },
});

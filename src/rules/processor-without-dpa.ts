import { say } from '../model/sentence.ts';
import { binds, endOf } from './reading/agreements.ts';
import { input, nameOf, relation } from './reading/names.ts';
import { contractsOf, engagementsIn } from './reading/processors.ts';
import { latest, since } from './reading/since.ts';
import { defineRule } from './rule.ts';

export const processorWithoutDpa = defineRule({
  id: 'processor-without-dpa',
  severity: 'ERROR',
  article: 'Art. 28(3), Art. 28(4)',
  due: 'PROCESSING_AGREEMENT',
  summary: say('Processor without a contract', 'معالِج دون عقد'),
  description: say(
    'An organisation processes data for another, and no processing agreement of the two binds on the day: none is known, or ' +
      'it has ended. Modules two and three of the clauses of 2021 count as one. Recipients whose role is not stated, and those ' +
      'known only by kind, are left alone.',
    'تعالج جهة بيانات لحساب جهة أخرى، ولا اتفاقية معالجة ملزمة بينهما في اليوم المعني: لا تُعرف اتفاقية، أو ' +
      'انتهت. وتُحسب الوحدتان الثانية والثالثة من بنود عام 2021 اتفاقية كهذه. لا يشمل ذلك المتلقين الذين لم ' +
      'يُذكر دورهم، ولا المعروفين بفئتهم فقط.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic }, { key: mailer, name: Mailer }]
processingActivities:
  - key: newsletter
    name: Newsletter
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, recipientRole: PROCESSOR }]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic }, { key: mailer, name: Mailer }]
agreements:
  - key: contract
    name: Contract with Mailer
    agreementType: DATA_PROCESSING_AGREEMENT
    parties: [clinic, mailer]
processingActivities:
  - key: newsletter
    name: Newsletter
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, recipientRole: PROCESSOR }]
`,
  },
  check(inventory) {
    return engagementsIn(inventory).flatMap((engagement) => {
      const contracts = contractsOf(inventory, engagement);
      if (contracts.some((agreement) => binds(inventory, agreement))) return [];
      const { principal, processor, sources } = engagement;
      const [by, to] = [nameOf(inventory, principal), nameOf(inventory, processor)];
      const ends = contracts.map(endOf).filter((end) => end !== null && end <= inventory.day);
      const notBinding = say('does not bind on the day', 'غير ملزم في ذلك اليوم');
      return {
        subject: processor,
        beside: [principal],
        dueOn: latest(ends) ?? since(inventory, sources),
        organisations: [principal],
        message: say(
          `${to.en} processes data for ${by.en}, and no contract of the two binds.`,
          `معالجة لدى ${to.ar} لحساب ${by.ar} دون عقد ملزم بينهما.`,
        ),
        inputs: [
          ...sources.map((edge) => relation(inventory, edge)),
          ...contracts.map((agreement) => input(agreement, notBinding, 'endsOn')),
        ],
        missing: [
          say(
            `A processing agreement that ${by.en} and ${to.en} are parties to.`,
            `اتفاقية معالجة يكون ${by.ar} و${to.ar} طرفين فيها.`,
          ),
        ],
      };
    });
  },
});

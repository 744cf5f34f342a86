import { say } from '../model/sentence.ts';
import { binds, endOf, isProcessorContract } from './reading/agreements.ts';
import { input, nameOf } from './reading/names.ts';
import { defineRule } from './rule.ts';

const NOTICE_DAYS = 90;

export const dpaEnding = defineRule({
  id: 'dpa-ending',
  severity: 'WARNING',
  article: 'Art. 28(3)',
  due: 'PROCESSING_AGREEMENT',
  summary: say('Processing agreement that is about to end', 'اتفاقية معالجة توشك أن تنتهي'),
  description: say(
    `A contract with a processor binds on the day, ends within ${NOTICE_DAYS} days, and no other agreement replaces it. One ` +
      'that has ended is told by processor-without-dpa.',
    `عقد مع معالِج ملزم في اليوم المعني، وينتهي خلال ${NOTICE_DAYS} يومًا، ولا تحل محله اتفاقية أخرى. العقد ` +
      'الذي انتهى تتناوله القاعدة processor-without-dpa.',
  ),
  examples: {
    violation: `
agreements:
  - { key: contract, name: Contract, agreementType: DATA_PROCESSING_AGREEMENT, endsOn: 2027-01-31 }
`,
    compliant: `
agreements:
  - { key: contract, name: Contract, agreementType: DATA_PROCESSING_AGREEMENT, endsOn: 2027-01-31 }
  - { key: renewal, name: Renewal, agreementType: DATA_PROCESSING_AGREEMENT, replaces: [contract] }
`,
  },
  check(inventory) {
    const limit = inventory.ahead(NOTICE_DAYS);
    return inventory.nodes('Agreement').flatMap((agreement) => {
      const end = endOf(agreement);
      const isOpen = end === null || end > limit || inventory.in(agreement.id, 'REPLACES').length > 0;
      if (isOpen || !binds(inventory, agreement) || !isProcessorContract(inventory, agreement)) return [];
      const name = nameOf(inventory, agreement.id);
      return {
        subject: agreement.id,
        dueOn: end,
        message: say(`${name.en} ends on ${end}.`, `${name.ar}: تاريخ الانتهاء ${end}.`),
        inputs: [input(agreement, say('ends on this day', 'تاريخ انتهائها'), 'endsOn')],
        missing: [
          say(
            'A later end, or an agreement that replaces it (`replaces`).',
            'موعد انتهاء لاحق، أو اتفاقية تحل محلها (`replaces`).',
          ),
        ],
      };
    });
  },
});

import type { EdgeRecord, NodeRecord } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import type { Inventory } from './inventory-view.ts';
import { endOf } from './reading/agreements.ts';
import { input, nameOf } from './reading/names.ts';
import { defineRule } from './rule.ts';

const NOTICE_DAYS = 90;

/** The agreements that stated transfers rest on, those that no longer bind among them. */
function reliedOn(inventory: Inventory): { under: EdgeRecord; agreement: NodeRecord }[] {
  return inventory.edges('UNDER').flatMap((under) => {
    const agreement = inventory.node(under.to);
    return agreement?.kind === 'Agreement' ? [{ under, agreement }] : [];
  });
}

export const safeguardEnding = defineRule({
  id: 'safeguard-ending',
  severity: 'WARNING',
  article: 'Art. 46',
  due: 'TRANSFER_AGREEMENT',
  summary: say(
    'Transfer on an agreement that has ended or is about to',
    'نقل يستند إلى اتفاق انتهى أو يوشك أن ينتهي',
  ),
  description: say(
    `A stated transfer names an agreement that has ended by the day or ends within ${NOTICE_DAYS} days, and no other one ` +
      'replaces it. Whether something else covers the transfer is told by transfer-uncovered.',
    `يذكر نقل اتفاقية انتهت بحلول اليوم المعني أو تنتهي خلال ${NOTICE_DAYS} يومًا، ولا تحل محلها اتفاقية أخرى. ` +
      'أما هل يستند النقل إلى شيء آخر فتتناوله القاعدة transfer-uncovered.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic }]
agreements: [{ key: clauses, name: Clauses, agreementType: STANDARD_CONTRACTUAL_CLAUSES, endsOn: 2027-01-31 }]
transfers: [{ key: abroad, name: Transfer, exportedBy: [clinic], under: [Agreement:clauses] }]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic }]
agreements: [{ key: clauses, name: Clauses, agreementType: STANDARD_CONTRACTUAL_CLAUSES, endsOn: 2027-12-31 }]
transfers: [{ key: abroad, name: Transfer, exportedBy: [clinic], under: [Agreement:clauses] }]
`,
  },
  check(inventory) {
    const limit = inventory.ahead(NOTICE_DAYS);
    return reliedOn(inventory).flatMap(({ under, agreement }) => {
      const end = endOf(agreement);
      if (end === null || end > limit || inventory.in(agreement.id, 'REPLACES').length > 0) return [];
      const [transfer, name] = [nameOf(inventory, under.from), nameOf(inventory, agreement.id)];
      return {
        subject: under.from,
        beside: [agreement.id],
        dueOn: end,
        message:
          end <= inventory.day
            ? say(
                `${transfer.en}: said to rest on ${name.en}, which ended on ${end}.`,
                `${transfer.ar}: ذُكر الاستناد إلى ${name.ar}، وقد انتهى في ${end}.`,
              )
            : say(
                `${transfer.en}: said to rest on ${name.en}, which ends on ${end}.`,
                `${transfer.ar}: ذُكر الاستناد إلى ${name.ar}، وهو ينتهي في ${end}.`,
              ),
        inputs: [
          input(under, say('names the agreement', 'يذكر الاتفاق'), 'mechanism'),
          input(agreement, say('ends on this day', 'ينتهي في هذا اليوم'), 'endsOn'),
        ],
        missing: [
          say(
            'A later end, an agreement that replaces it (`replaces`), or the day from which it is relied on no more (`validTo`).',
            'موعد انتهاء لاحق، أو اتفاق يحل محله (`replaces`)، أو اليوم الذي لم يعد يُستند فيه إليه (`validTo`).',
          ),
        ],
      };
    });
  },
});

import type { NodeRecord } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import type { Inventory } from './inventory-view.ts';
import { binds, clausesOf } from './reading/agreements.ts';
import { input, nameOf } from './reading/names.ts';
import { fallOf, hasEnded, reliancesIn } from './reading/reliance.ts';
import { defineRule } from './rule.ts';

/** What stands on a set of clauses: an agreement that binds, or a stated transfer that names the set itself. */
function usesIn(inventory: Inventory): { user: NodeRecord; set: NodeRecord }[] {
  const agreements = inventory
    .nodes('Agreement')
    .filter((agreement) => binds(inventory, agreement))
    .flatMap((user) => clausesOf(inventory, user.id).map((set) => ({ user, set })));
  const named = reliancesIn(inventory)
    .filter(({ agreement }) => agreement === null)
    .flatMap(({ transfer, instruments }) => instruments.map((set) => ({ user: transfer, set })));
  return [...agreements, ...named];
}

export const retiredSccSet = defineRule({
  id: 'retired-scc-set',
  severity: 'ERROR',
  article: 'Art. 46(2)(c)',
  due: 'CLAUSES',
  summary: say('Set of standard clauses that has been retired', 'مجموعة بنود نموذجية لم تعد سارية'),
  description: say(
    'An agreement that still binds, or a stated transfer, uses standard contractual clauses of a decision that can no longer ' +
      'be relied on. The sets of 2001, 2004 and 2010 ended on 27 December 2022.',
    'تستخدم اتفاقية لا تزال ملزمة، أو نقل مذكور، بنودًا تعاقدية نموذجية من قرار لم يعد الاستناد إليه جائزًا. ' +
      'انتهت مجموعات الأعوام 2001 و2004 و2010 في 27 ديسمبر 2022.',
  ),
  examples: {
    violation: `
agreements:
  - { key: clauses, name: Clauses, agreementType: STANDARD_CONTRACTUAL_CLAUSES, usesClausesOf: [scc-2010-87] }
`,
    compliant: `
agreements:
  - { key: clauses, name: Clauses, agreementType: STANDARD_CONTRACTUAL_CLAUSES, usesClausesOf: [scc-2021-914] }
`,
  },
  check(inventory) {
    return usesIn(inventory)
      .filter(({ set }) => set.fields.instrumentType === 'STANDARD_CONTRACTUAL_CLAUSES')
      .filter(({ set }) => hasEnded(inventory, set, inventory.ahead(0)))
      .map(({ user, set }) => {
        const [name, clauses] = [nameOf(inventory, user.id), nameOf(inventory, set.id)];
        const end = fallOf(inventory, set);
        return {
          subject: user.id,
          beside: [set.id],
          dueOn: end,
          message: hasEnded(inventory, set)
            ? say(
                `${name.en}: based on ${clauses.en}, which can no longer be relied on.`,
                `${name.ar}: الاستناد إلى ${clauses.ar} لم يعد جائزًا.`,
              )
            : say(
                `${name.en}: based on ${clauses.en}, which can be relied on until ${end}.`,
                `${name.ar}: الاستناد إلى ${clauses.ar} جائز حتى ${end}.`,
              ),
          inputs: [
            input(user, say('uses the clauses', 'يستخدم البنود')),
            input(set, say('ended on this day', 'انتهت في هذا اليوم'), 'endsOn'),
          ],
          missing: [
            say(
              'Clauses of Decision (EU) 2021/914, or the day on which the agreement ended (`endsOn`).',
              'بنود القرار (EU) 2021/914، أو اليوم الذي انتهى فيه الاتفاق (`endsOn`).',
            ),
          ],
        };
      });
  },
});

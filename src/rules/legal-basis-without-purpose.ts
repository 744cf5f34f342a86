import { say } from '../model/sentence.ts';
import { applying } from './reading/activities.ts';
import { idsIn, nameOf, relation } from './reading/names.ts';
import { isBasis } from './reading/special-data.ts';
import { defineRule } from './rule.ts';

export const legalBasisWithoutPurpose = defineRule({
  id: 'legal-basis-without-purpose',
  severity: 'WARNING',
  article: 'Art. 13(1)(c)',
  summary: say('Legal basis that is tied to no purpose', 'أساس قانوني غير مرتبط بغرض'),
  description: say(
    'An activity pursues several purposes, and a legal basis of it is not said to be for any of them. Where there is one ' +
      'purpose only, the basis is for that.',
    'للنشاط عدة أغراض، وله أساس قانوني لم يُذكر لأي منها هو. إذا لم يكن له إلا غرض واحد فالأساس لذلك الغرض.',
  ),
  examples: {
    violation: `
processingActivities:
  - key: accounts
    name: Accounts
    pursues: [account-management, promotional-communications]
    reliesOn: [contract]
`,
    compliant: `
processingActivities:
  - key: accounts
    name: Accounts
    pursues: [account-management, promotional-communications]
    reliesOn:
      - { node: contract, purposes: [account-management] }
      - { node: consent, purposes: [promotional-communications] }
`,
  },
  check(inventory) {
    return inventory.edges('RELIES_ON').flatMap((edge) => {
      const purposes = applying(inventory, edge.from, 'PURSUES');
      const several = new Set(purposes.map(({ to }) => to)).size > 1;
      if (!several || idsIn(edge.fields.purposes).length > 0 || !isBasis(inventory, edge.to)) return [];
      const [basis, activity] = [nameOf(inventory, edge.to), nameOf(inventory, edge.from)];
      return {
        subject: edge.id,
        message: say(
          `${activity.en}: ${basis.en} is tied to none of its purposes.`,
          `${activity.ar}: ${basis.ar} غير مرتبط بأي من أغراضه.`,
        ),
        inputs: [relation(inventory, edge, 'purposes'), ...purposes.map((each) => relation(inventory, each))],
        missing: [say('The purposes that it is for (`purposes`).', 'الأغراض التي هو لها (`purposes`).')],
      };
    });
  },
});

import type { Localized } from '../model/field.ts';
import { say } from '../model/sentence.ts';
import { nameOf, relation } from './reading/names.ts';
import { standsFor } from './reading/terms.ts';
import { defineRule } from './rule.ts';

export const legitimateInterestNotSpecified = defineRule({
  id: 'legitimate-interest-not-specified',
  severity: 'ERROR',
  article: 'Art. 13(1)(d), Art. 6(1)(f)',
  summary: say('Legitimate interest that is claimed and not named', 'مصلحة مشروعة دون تحديدها'),
  description: say(
    'An activity relies on legitimate interests, and which interest is pursued is not stated.',
    'يستند النشاط إلى مصالح مشروعة، ولم تُذكر المصلحة المقصودة.',
  ),
  examples: {
    violation: `
processingActivities: [{ key: surveys, name: Surveys, reliesOn: [legitimate-interests] }]
`,
    compliant: `
processingActivities:
  - key: surveys
    name: Surveys
    reliesOn: [{ node: legitimate-interests, legitimateInterest: learning what to do better }]
`,
  },
  check(inventory) {
    return inventory.edges('RELIES_ON').flatMap((edge) => {
      const interest = edge.fields.legitimateInterest as Localized | null;
      const isNamed = interest !== null && (interest.en !== null || interest.ar !== null);
      if (isNamed || !standsFor(inventory, edge.to, 'Art. 6(1)(f)')) return [];
      const name = nameOf(inventory, edge.from);
      return {
        subject: edge.id,
        message: say(
          `${name.en} relies on legitimate interests, and which ones is not stated.`,
          `${name.ar}: استناد إلى مصالح مشروعة دون ذكرها.`,
        ),
        inputs: [relation(inventory, edge, 'legitimateInterest')],
        missing: [
          say('The interest pursued (`legitimateInterest`).', 'المصلحة المقصودة (`legitimateInterest`).'),
        ],
      };
    });
  },
});

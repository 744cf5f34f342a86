import { say } from '../model/sentence.ts';
import { input, nameOf, relation } from './reading/names.ts';
import { defineRule } from './rule.ts';

export const retentionWithoutPeriodOrCriterion = defineRule({
  id: 'retention-without-period-or-criterion',
  severity: 'WARNING',
  article: 'Art. 13(2)(a), Art. 5(1)(e)',
  summary: say('Retention rule without a period or a criterion', 'قاعدة احتفاظ دون مدة أو معيار'),
  description: say(
    'A retention rule gives neither a period nor what decides it. That the time varies, without saying how, is no criterion.',
    'لا تذكر قاعدة احتفاظ مدة ولا ما يحددها. والقول إن المدة تختلف، دون بيان كيف، ليس معيارًا.',
  ),
  examples: {
    violation: `
retentionRules: [{ key: kept, name: Kept for different times, criterion: VARIES }]
`,
    compliant: `
retentionRules: [{ key: kept, name: Kept while the account exists, criterion: ACCOUNT_LIFE }]
`,
  },
  check(inventory) {
    const open = inventory
      .nodes('RetentionRule')
      .filter(
        ({ fields: { period, criterion } }) =>
          period === null && (criterion === null || criterion === 'VARIES'),
      );
    return open.map((rule) => {
      const name = nameOf(inventory, rule.id);
      return {
        subject: rule.id,
        message: say(
          `${name.en}: neither a period nor what decides it is stated.`,
          `${name.ar}: لم تُذكر مدة ولا ما يحددها.`,
        ),
        inputs: [
          input(rule, say('gives no period', 'لا تذكر مدة'), 'period'),
          input(rule, say('gives this criterion', 'تذكر هذا المعيار'), 'criterion'),
          ...inventory.in(rule.id, 'RETAINED_UNDER').map((edge) => relation(inventory, edge)),
        ],
        missing: [
          say('A period (`period`) or a criterion (`criterion`).', 'مدة (`period`) أو معيار (`criterion`).'),
        ],
      };
    });
  },
});

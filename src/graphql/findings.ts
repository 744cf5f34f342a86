import { type FindingFilter, findings } from '../lineage/findings.ts';
import { builder } from './builder.ts';
import { FindingSeverityEnum, FindingsObject } from './findings-objects.ts';
import { organisationNamed } from './organisation.ts';
import { connectionOf, pageArguments, pageOf, slice } from './page.ts';
import { timeArguments } from './time.ts';

const FindingsWhere = builder.inputType('FindingsWhere', {
  description: 'Conditions on a finding; all that are given must hold, and of a list one entry.',
  fields: (t) => ({
    rule: t.idList({ description: 'On the rule, by its id such as `dpa-ending`; `rules` lists them.' }),
    severity: t.field({ type: [FindingSeverityEnum], description: 'On how much it weighs.' }),
    organisation: t.idList({ description: 'On who has to see to it, by key or id.' }),
    subject: t.idList({ description: 'On the fact that is found fault with, by id.' }),
  }),
});

type Where = typeof FindingsWhere.$inferInput;

/** What is given of a filter; names of organisations become ids. */
function filterOf({ rule, severity, organisation, subject }: Where): FindingFilter {
  return {
    ...(rule ? { rule } : {}),
    ...(severity ? { severity: severity as FindingFilter['severity'] & object } : {}),
    ...(subject ? { subject } : {}),
    ...(organisation ? { organisation: organisation.flatMap((id) => organisationNamed(id) ?? []) } : {}),
  };
}

builder.queryField('findings', (t) =>
  t.field({
    type: FindingsObject,
    description:
      'What the rules find in the inventory on the day: each finding with its rule and article, why, what would clear it, and the words of the documents it rests on.',
    args: {
      where: t.arg({ type: FindingsWhere, description: 'Only findings like this.' }),
      ...pageArguments(t.arg),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { where, asOf, knownAt, ...page }, context) => {
      const asked = pageOf(page);
      const view = await context.view({ asOf, knownAt });
      const answer = await findings(view.store, { asOf: view.asOf, where: filterOf(where ?? {}) });
      const shown = slice(answer.findings, asked, ({ fingerprint }) => fingerprint);
      return { ...answer, view, page: connectionOf(shown, page, (finding) => ({ ...finding, view })) };
    },
  }),
);

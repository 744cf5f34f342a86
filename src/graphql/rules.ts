import { provision } from '../model/provision.ts';
import { allRules } from '../rules/all.ts';
import type { Rule } from '../rules/rule.ts';
import { builder } from './builder.ts';
import { FindingSeverityEnum } from './findings-objects.ts';
import { DueKindEnum } from './overdue.ts';
import { sentence } from './sentence.ts';

const RuleObject = builder.objectRef<Rule>('Rule').implement({
  description: 'What the inventory is held against, and how.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its name, as findings give it, such as `dpa-ending`.' }),
    severity: t.field({
      type: FindingSeverityEnum,
      description: 'How much its findings weigh.',
      resolve: ({ severity }) => severity,
    }),
    article: sentence(t, 'The provision that it comes from.', ({ article }) => provision(article)),
    summary: sentence(t, 'What it finds, in a few words.', ({ summary }) => summary),
    description: sentence(t, 'How it decides, and what it leaves alone.', ({ description }) => description),
    due: t.field({
      type: DueKindEnum,
      nullable: true,
      description: 'What falls due, as `overdue` tells it; null where days do not matter.',
      resolve: ({ due }) => due ?? null,
    }),
  }),
});

builder.queryField('rules', (t) =>
  t.field({
    type: [RuleObject],
    description:
      'Every rule that `findings` runs, in the order of docs/rules.md. They are the same on all days.',
    resolve: () => [...allRules],
  }),
);

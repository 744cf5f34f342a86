import { builder } from './builder.ts';
import { ChangeSetObject } from './change-set.ts';

builder.subscriptionType({
  description: 'What happens in the register, as it happens (server-sent events).',
});

builder.subscriptionField('changes', (t) =>
  t.field({
    type: ChangeSetObject,
    description:
      'Each change set as it is recorded, in order and none left out. After an interruption, ask again `after` the last number that came.',
    args: {
      after: t.arg.int({ description: 'Begin behind this number; left out: with the next one to come.' }),
    },
    subscribe: async (_root, { after }, { store, feed }) => feed.after(after ?? (await store.changeNumber())),
    resolve: async (changeSet, _args, context) => ({ ...changeSet, view: await context.fresh().view({}) }),
  }),
);

import { consistently } from '../lineage/consistent.ts';
import type { SupposedChange } from '../lineage/what-if/changes.ts';
import { suppose } from '../lineage/what-if/suppose.ts';
import { builder } from './builder.ts';
import { DifferenceObject, differenceBetween } from './difference.ts';
import { SupposedChangeInput } from './supposed-changes.ts';
import { timeArguments } from './time.ts';

/** Of the fields of a `@oneOf` input exactly one is there. */
function supposed(input: typeof SupposedChangeInput.$inferInput): SupposedChange {
  const [kind, change] = Object.entries(input)[0] ?? [];
  return { kind, change } as SupposedChange;
}

builder.queryField('whatIf', (t) =>
  t.field({
    type: DifferenceObject,
    description:
      'What would be different on the day if something changed: which transfers lose their cover, which fallback carries them, what begins and ends. Nothing is written.',
    args: {
      changes: t.arg({
        type: [SupposedChangeInput],
        required: true,
        description: 'What is supposed, at most 20 changes; each is seen together with those before it.',
      }),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { changes, asOf, knownAt }, context, info) => {
      const from = await context.view({ asOf, knownAt });
      const { store, asOf: day } = from;
      return consistently(store, async () => {
        const made = await suppose(store, changes.map(supposed), day);
        const { actor, clock, views } = context;
        const changeSet = { actor, at: clock(), reason: 'What if', changes: made };
        const to = context.viewOf(await views.hypothetical(store, changeSet), day);
        return differenceBetween({ view: from, asOf: day }, { view: to, asOf: day }, info);
      });
    },
  }),
);

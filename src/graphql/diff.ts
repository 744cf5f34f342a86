import { KharitaError } from '../errors.ts';
import { consistently } from '../lineage/consistent.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { DifferenceObject, differenceBetween, type Side } from './difference.ts';
import { type Time, timeArguments } from './time.ts';

const DiffSide = builder.inputType('DiffSide', {
  description: 'A state of the register: on a day, as it was known at a moment or after a change set.',
  fields: (t) => ({
    asOf: t.field({
      type: 'Date',
      description:
        'The day; left out: that of `diff`, else today, and after a change set all that it says, whatever the dates.',
    }),
    knownAt: t.field({
      type: 'DateTime',
      description: 'The moment, or the end of this day (UTC); left out: that of `diff`, else now.',
    }),
    changeNumber: t.int({
      description: 'Instead of a moment: the number of the change set; 0 is the empty register.',
    }),
  }),
});

type Given = typeof DiffSide.$inferInput;

const refuse = (argument: string, message: string): never => {
  throw new KharitaError('BAD_INPUT', `${argument}: ${message}`, { details: { argument } });
};

/** The state that an argument names. */
async function sideOf(argument: string, given: Given, shared: Time, context: Context): Promise<Side> {
  const { changeNumber } = given;
  const asOf = given.asOf ?? shared.asOf ?? null;
  if (changeNumber === null || changeNumber === undefined) {
    const view = await context.view({ asOf, knownAt: given.knownAt ?? shared.knownAt });
    return { view, asOf: view.asOf };
  }
  if (given.knownAt) refuse(argument, 'give either `knownAt` or `changeNumber`.');
  const last = await context.store.changeNumber();
  if (changeNumber < 0 || changeNumber > last)
    refuse(
      `${argument}.changeNumber`,
      `there is no change set ${changeNumber}; they are numbered 1 to ${last}.`,
    );
  return { view: context.viewOf(await context.views.afterChange(changeNumber), asOf), asOf };
}

builder.queryField('diff', (t) =>
  t.field({
    type: DifferenceObject,
    description:
      'How two states of the register differ: two days, two moments of knowledge, or two change sets. Movements of data are compared by the law of the day of each side, which is today where a side has none.',
    args: {
      from: t.arg({ type: DiffSide, required: true, description: 'The first state.' }),
      to: t.arg({ type: DiffSide, required: true, description: 'The second state.' }),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { from, to, ...shared }, context, info) => {
      const [old, now] = await Promise.all([
        sideOf('from', from, shared, context),
        sideOf('to', to, shared, context),
      ]);
      if ((old.asOf === null) !== (now.asOf === null))
        refuse('to', 'one side has a day and the other all days. Give `asOf` for both.');
      return consistently(context.store, () => differenceBetween(old, now, info));
    },
  }),
);

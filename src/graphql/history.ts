import { KharitaError } from '../errors.ts';
import type { ChangeSetHead } from '../model/change-set.ts';
import type { Page } from '../store/store.ts';
import { builder } from './builder.ts';
import { ChangePage, ChangeSetObject } from './change-set.ts';
import { connectionOf, pageArguments, pageObject, pageOf } from './page.ts';
import { asksFor } from './selection.ts';
import { timeArguments } from './time.ts';
import type { View } from './view.ts';

builder.queryField('history', (t) =>
  t.field({
    type: ChangePage,
    description:
      'What happened to a node or relation: each change with who, when and why, oldest first. With `knownAt`: until then.',
    args: {
      id: t.arg.id({ required: true, description: 'Its id; it may be there no longer.' }),
      ...pageArguments(t.arg),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { id, asOf, knownAt, ...page }, context, info) => {
      const view = await context.view({ asOf, knownAt });
      const asked = { ...pageOf(page), count: asksFor(info, 'totalCount') };
      const found = await view.changes({ of: { fact: id }, ...asked });
      return connectionOf(found, page, (change) => ({ ...change, view }));
    },
  }),
);

const ChangeSetPage = pageObject('ChangeSetPage', 'One page of change sets.', ChangeSetObject);

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeSetPage,
    description: 'The change sets of the register, by number. With `knownAt`: until then.',
    args: {
      ...pageArguments(t.arg),
      newestFirst: t.arg.boolean({ defaultValue: false, description: 'Begin with the last one.' }),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { newestFirst, asOf, knownAt, ...page }, context) => {
      const view = await context.view({ asOf, knownAt });
      const { first, after } = pageOf(page);
      const found = await changeSets(view, {
        first,
        after: numberOf(after),
        newestFirst: newestFirst ?? false,
      });
      return connectionOf(found, page, (set) => ({ ...set, view }));
    },
  }),
);

/** Numbers have no gaps, so that a page behind a number is a range of numbers. */
async function changeSets(
  view: View,
  { first, after, newestFirst }: { first: number; after: number | null; newestFirst: boolean },
): Promise<Page<ChangeSetHead>> {
  const last = await view.store.changeNumber();
  const before = newestFirst ? Math.min(after ?? last + 1, last + 1) : null;
  const from = before === null ? (after ?? 0) : Math.max(0, before - 1 - first);
  const limit = before === null ? first : before - 1 - from;
  const found = await view.changeSets({ after: from, limit });
  const items = newestFirst ? found.toReversed() : [...found];
  const hasNext = newestFirst ? from > 0 : from + items.length < last;
  return { items, cursors: items.map(({ number }) => String(number)), hasNext, totalCount: last };
}

function numberOf(cursor: string | null): number | null {
  if (cursor === null) return null;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new KharitaError('BAD_INPUT', '`after` is the number of a change set, such as 17.');
}

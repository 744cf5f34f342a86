import { type DueCount, type DueItem, type Overdue, overdue } from '../lineage/overdue.ts';
import { DUE_KINDS, type DueKind } from '../model/finding.ts';
import type { In } from './answer.ts';
import { builder } from './builder.ts';
import { enumOf } from './enums.ts';
import { FindingObject } from './findings-objects.ts';
import { organisationNamed } from './organisation.ts';
import { type Connection, connectionOf, PageInfo, pageArguments, pageOf, slice } from './page.ts';
import { timeArguments } from './time.ts';

export const DueKindEnum = enumOf('DueKind', 'What can fall due.', DUE_KINDS);

const DueItemObject = builder.objectRef<In<DueItem>>('DueItem').implement({
  description: 'Something that is due, or will be.',
  fields: (t) => ({
    kind: t.field({ type: DueKindEnum, description: 'What falls due.', resolve: ({ kind }) => kind }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description:
        'The first day on which it is, or will be, so; null: it is so, and the register does not tell since when.',
    }),
    daysOverdue: t.exposeInt('daysOverdue', {
      nullable: true,
      description: 'Days from then to the day asked for; negative: it is still ahead; null: not known.',
    }),
    finding: t.field({
      type: FindingObject,
      description: 'What it is, of which fact, who has to see to it, why, and what would clear it.',
      resolve: ({ finding, view }) => ({ ...finding, view }),
    }),
  }),
});

const DueCountObject = builder.objectRef<DueCount>('DueCount').implement({
  description: 'How much of a kind is due; each item counts once.',
  fields: (t) => ({
    kind: t.field({ type: DueKindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
    overdue: t.exposeInt('overdue', {
      description: 'How much of it is due on the day, by a day that is known.',
    }),
    ahead: t.exposeInt('ahead', { description: 'How much will be, within the days asked for.' }),
    unknownSince: t.exposeInt('unknownSince', {
      description: 'How much is due without the register telling since when.',
    }),
  }),
});

/** A page of what is due, with how much there is on all pages. */
interface OverduePage extends Overdue {
  page: Connection<In<DueItem>>;
}

const OverdueObject = builder.objectRef<OverduePage>('Overdue').implement({
  description: 'One page of what is due on a day or soon after, and how much there is in all.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'The day.' }),
    until: t.expose('until', { type: 'Date', description: 'The last day that is looked ahead to.' }),
    nodes: t.field({
      type: [DueItemObject],
      description: 'Oldest first, those of which no day is known last; then by severity, rule and subject.',
      resolve: ({ page }) => page.edges,
    }),
    pageInfo: t.field({ type: PageInfo, description: 'Where the page stands.', resolve: ({ page }) => page }),
    totalCount: t.int({
      description: 'How many there are on all pages.',
      resolve: ({ page }) => page.totalCount ?? 0,
    }),
    byKind: t.field({
      type: [DueCountObject],
      description: 'How much of each kind that was asked for.',
      resolve: ({ byKind }) => [...byKind],
    }),
  }),
});

builder.queryField('overdue', (t) =>
  t.field({
    type: OverdueObject,
    description:
      'What is due on the day: contracts, adequacy decisions, clauses and certifications that have ended while they are relied on, assessments that are missing or too old, reviews that were planned. With `within`, also what falls due soon.',
    args: {
      organisation: t.arg.id({ description: 'Key or id of who has to see to it; left out: all.' }),
      within: t.arg.int({
        defaultValue: 0,
        description: 'How many days ahead to look, from 0 to 3653; 0: only what is due on the day.',
      }),
      kinds: t.arg({ type: [DueKindEnum], description: 'Only what is of these kinds; left out: all.' }),
      ...pageArguments(t.arg),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { organisation, within, kinds, asOf, knownAt, ...page }, context) => {
      const asked = pageOf(page);
      const view = await context.view({ asOf, knownAt });
      const answer = await overdue(view.store, {
        asOf: view.asOf,
        organisation: organisationNamed(organisation),
        within: within ?? 0,
        ...(kinds ? { kinds: kinds as DueKind[] } : {}),
      });
      const shown = slice(answer.items, asked, ({ finding }) => finding.fingerprint);
      return { ...answer, page: connectionOf(shown, page, (item) => ({ ...item, view })) };
    },
  }),
);

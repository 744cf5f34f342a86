import type { Impact } from '../lineage/impact/answer.ts';
import { IMPACT_EVENTS, type ImpactEvent } from '../lineage/impact/events.ts';
import { impact } from '../lineage/impact/impact.ts';
import { type In, partialFields } from './answer.ts';
import { builder } from './builder.ts';
import { enumOf } from './enums.ts';
import type { OutputFields } from './fact.ts';
import {
  ImpactActivityPage,
  ImpactDataPage,
  ImpactMovementPage,
  ImpactStorePage,
  ImpactSubjectPage,
} from './impact-hits.ts';
import { ImpactCommitmentPage, ImpactPartyPage } from './impact-parties.ts';
import { connectionOf, pageArguments, type pageObject, pageOf, slice } from './page.ts';
import { asksFor } from './selection.ts';
import { SubprocessorPage } from './subprocessors.ts';
import { timeArguments } from './time.ts';

const ImpactEventEnum = enumOf('ImpactEvent', 'What can befall a node.', IMPACT_EVENTS);

/** One list of an impact, page by page. */
const listField = <T extends object>(
  t: OutputFields<In<Impact>>,
  type: ReturnType<typeof pageObject<In<T>>>,
  description: string,
  rowsOf: (answer: Impact) => readonly T[],
  idOf: (row: T) => string,
) =>
  t.field({
    type,
    description,
    args: pageArguments(t.arg),
    resolve: ({ view, ...answer }, page) =>
      connectionOf(slice(rowsOf(answer), pageOf(page), idOf), page, (row) => ({ ...row, view })),
  });

const nodeId = ({ node }: { node: { id: string } }) => node.id;

const ImpactObject = builder.objectRef<In<Impact>>('Impact').implement({
  description: 'What an event hits, and who has to tell whom.',
  fields: (t) => ({
    activities: listField(
      t,
      ImpactActivityPage,
      'The activities whose data get to what the event befell, or that rest on it; nearest first, then by id.',
      ({ activities }) => activities,
      nodeId,
    ),
    stores: listField(
      t,
      ImpactStorePage,
      'The systems that it provides and what lies in them, or in it; nearest first, then by id.',
      ({ stores }) => stores,
      nodeId,
    ),
    dataCategories: listField(
      t,
      ImpactDataPage,
      'The data categories that are hit, by id, without those narrower than another of the same origin.',
      ({ dataCategories }) => dataCategories,
      nodeId,
    ),
    hasUnstatedData: t.exposeBoolean('hasUnstatedData', {
      description: 'Whether data are hit whose category nobody states.',
    }),
    subjectCategories: listField(
      t,
      ImpactSubjectPage,
      'Whose data they are, by id.',
      ({ subjectCategories }) => subjectCategories,
      nodeId,
    ),
    controllers: listField(
      t,
      ImpactPartyPage,
      'Who decides on them, by id: of each activity the controllers that are stated nearest to it.',
      ({ controllers }) => controllers,
      nodeId,
    ),
    processors: listField(
      t,
      ImpactPartyPage,
      'Who processes them for the controllers, or may: by id.',
      ({ processors }) => processors,
      nodeId,
    ),
    behind: listField(
      t,
      SubprocessorPage,
      'Who stands behind what the event befell: provides it, is engaged by it, and so on; by depth, then by id.',
      ({ behind }) => behind,
      nodeId,
    ),
    commitments: listField(
      t,
      ImpactCommitmentPage,
      'The commitments that bear on it, by id: on a breach those on telling of it, on a loss those on the need to share data.',
      ({ commitments }) => commitments,
      nodeId,
    ),
    movements: listField(
      t,
      ImpactMovementPage,
      'The movements of data to, from and over it; at the end of an instrument those on which the verdict is another then. By id.',
      ({ movements }) => movements,
      ({ movement }) => movement.id,
    ),
    ...partialFields(t),
  }),
});

builder.queryField('impact', (t) =>
  t.field({
    type: ImpactObject,
    description:
      'What a breach, a loss or the end of a legal instrument hits: activities, data, persons, controllers and processors with whom they have to tell (Art. 33, Art. 34), commitments and movements of data.',
    args: {
      of: t.arg.id({
        required: true,
        description:
          'Id of what the event befalls: an organisation, recipient category, system, dataset or field; of what ends, a legal instrument.',
      }),
      event: t.arg({ type: ImpactEventEnum, required: true, description: 'What befalls it.' }),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { of, event, asOf, knownAt }, context, info) => {
      const view = await context.view({ asOf, knownAt });
      const answer = await impact(view.store, {
        of,
        event: event as ImpactEvent,
        asOf: view.asOf,
        movements: asksFor(info, 'movements'),
      });
      return { ...answer, view };
    },
  }),
);

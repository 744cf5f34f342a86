import type { RecordRole } from '../lineage/record/columns.ts';
import { completenessOf } from '../lineage/record/completeness.ts';
import type { RecordTemplate } from '../lineage/record/templates.ts';
import { type RecordOfProcessing, recordOfProcessing } from '../lineage/record-of-processing.ts';
import { nodeId } from '../model/graph.ts';
import type { In } from './answer.ts';
import { builder } from './builder.ts';
import { connectionOf, pageArguments, pageOf, slice } from './page.ts';
import {
  ColumnCompletenessObject,
  cellsField,
  RecordedActivityPage,
  RecordRoleEnum,
  RecordTemplateEnum,
} from './record-objects.ts';
import { nodeRef } from './refs.ts';
import { timeArguments } from './time.ts';

const RecordObject = builder.objectRef<In<RecordOfProcessing>>('RecordOfProcessing').implement({
  description: 'The record of processing activities that the inventory makes.',
  fields: (t) => ({
    organisation: t.field({
      type: nodeRef('Organisation'),
      description: 'Whose record it is.',
      resolve: ({ organisation, view }) => ({ fact: organisation, view }),
    }),
    role: t.field({ type: RecordRoleEnum, description: 'As what it keeps it.', resolve: ({ role }) => role }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day.' }),
    cells: cellsField(t, 'What is the same for all activities: who keeps the record, and how it is reached.'),
    activities: t.field({
      type: RecordedActivityPage,
      description:
        'The activities, by id. One that has parts stands in them: what is said of it holds for each.',
      args: pageArguments(t.arg),
      resolve: ({ activities, view }, page) =>
        connectionOf(
          slice(activities, pageOf(page), ({ activity }) => activity.id),
          page,
          (item) => ({ ...item, view }),
        ),
    }),
    completeness: t.field({
      type: [ColumnCompletenessObject],
      description: 'The record held against the form of a regulator, column by column.',
      args: {
        template: t.arg({ type: RecordTemplateEnum, required: true, description: 'The form.' }),
      },
      resolve: ({ view, ...record }, { template }) =>
        completenessOf(record, template as RecordTemplate).map((column) => ({ ...column, view })),
    }),
  }),
});

builder.queryField('recordOfProcessing', (t) =>
  t.field({
    type: RecordObject,
    description:
      'The record of processing activities of an organisation, cell by cell with the facts behind it and what is missing. GDPR: Art. 30(1), Art. 30(2).',
    args: {
      organisation: t.arg.id({ required: true, description: 'Key or id of the organisation.' }),
      role: t.arg({ type: RecordRoleEnum, defaultValue: 'CONTROLLER', description: 'As what it keeps it.' }),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { organisation, role, asOf, knownAt }, context) => {
      const view = await context.view({ asOf, knownAt });
      const record = await recordOfProcessing(view.store, {
        organisation: organisation.includes(':') ? organisation : nodeId('Organisation', organisation),
        role: (role ?? 'CONTROLLER') as RecordRole,
        asOf: view.asOf,
      });
      return { ...record, view };
    },
  }),
);

import { type RecordCell, type RecordGap, type RecordValue, VALUE_ORIGINS } from '../lineage/record/cell.ts';
import { CELL_STATUSES, RECORD_COLUMNS, RECORD_ROLES, recordColumns } from '../lineage/record/columns.ts';
import type { ColumnCompleteness } from '../lineage/record/completeness.ts';
import { RECORD_TEMPLATES } from '../lineage/record/templates.ts';
import type { RecordedActivity } from '../lineage/record-of-processing.ts';
import { isEdge } from '../model/graph.ts';
import type { In } from './answer.ts';
import { type Arguments, builder } from './builder.ts';
import { enumOf } from './enums.ts';
import { FactInterface, type OutputFields } from './fact.ts';
import { MovementObject, namedNode } from './movement.ts';
import { connectionOf, pageArguments, pageObject, pageOf, slice } from './page.ts';
import { nodeRef } from './refs.ts';
import { edgeAlone } from './relations.ts';
import { sentence } from './sentence.ts';

const meanings = <T extends Record<string, { description: string }>>(specs: T) =>
  Object.fromEntries(Object.entries(specs).map(([name, { description }]) => [name, description]));

export const RecordRoleEnum = enumOf('RecordRole', 'As what an organisation keeps a record.', RECORD_ROLES);
export const RecordTemplateEnum = enumOf(
  'RecordTemplate',
  'A form that a record can be held against.',
  meanings(RECORD_TEMPLATES),
);
export const RecordColumnEnum = enumOf(
  'RecordColumn',
  'What a record of processing can hold.',
  Object.fromEntries(
    recordColumns.map((column) => {
      const { description, gdpr } = RECORD_COLUMNS[column];
      return [column, `${description.en} GDPR: ${gdpr}.`];
    }),
  ),
);
export const CellStatusEnum = enumOf('RecordCellStatus', 'How far a cell is filled.', CELL_STATUSES);
const ValueOriginEnum = enumOf('RecordValueOrigin', 'Whose fact a value is.', VALUE_ORIGINS);

const RecordValueObject = builder.objectRef<In<RecordValue>>('RecordValue').implement({
  description: 'One entry of a cell.',
  fields: (t) => ({
    node: namedNode(t, null, 'What stands in the cell.', (item) => item.node),
    statedBy: t.field({
      type: FactInterface,
      nullable: true,
      description: 'The fact that says so, with its certainty and evidence.',
      resolve: ({ statedBy, view }) =>
        isEdge(statedBy) ? edgeAlone(statedBy, view) : { fact: statedBy, view },
    }),
    origin: t.field({
      type: ValueOriginEnum,
      description: 'Whose fact it is.',
      resolve: ({ origin }) => origin,
    }),
    of: namedNode(
      t,
      null,
      'The activity, system, dataset or organisation whose fact it is.',
      (item) => item.of,
    ),
    places: t.field({
      type: [nodeRef('Jurisdiction')],
      description: 'Of a recipient: where it processes the data; empty: not stated.',
      resolve: async ({ places, view }) => {
        const nodes = await view.nodes(places);
        return nodes.flatMap((fact) => (fact ? [{ fact, view }] : []));
      },
    }),
    isSpecial: t.exposeBoolean('isSpecial', {
      nullable: true,
      description:
        'Of a data category: whether it is special (Art. 9) or of Art. 10; null: not said, or no category.',
    }),
    fills: t.exposeBoolean('fills', {
      description:
        'Whether it is what the column asks for: a retention rule without a period is no time limit.',
    }),
    movement: t.field({
      type: MovementObject,
      nullable: true,
      description: 'Of a third country or a safeguard: the movement of data, with the verdict on it.',
      resolve: ({ movement, view }) => movement && { ...movement, view },
    }),
  }),
});

const RecordGapObject = builder.objectRef<In<RecordGap>>('RecordGap').implement({
  description: 'A fact that would fill a cell.',
  fields: (t) => ({
    about: t.exposeID('about', { description: 'Id of the node or relation that it would be a fact of.' }),
    field: t.exposeString('field', {
      description:
        'The relation or field that lacks, by its name in inventory files, such as `retainedUnder`.',
    }),
    movement: t.field({
      type: MovementObject,
      nullable: true,
      description: 'The movement of data that lacks it, whose verdict tells more.',
      resolve: ({ movement, view }) => movement && { ...movement, view },
    }),
  }),
});

const RecordGapPage = pageObject('RecordGapPage', 'One page of facts that are missing.', RecordGapObject);
const RecordValuePage = pageObject(
  'RecordValuePage',
  'One page of the entries of a cell.',
  RecordValueObject,
);

const missingField = <T extends { missing: readonly RecordGap[] }>(t: OutputFields<In<T>>) =>
  t.field({
    type: RecordGapPage,
    description: 'The facts that would fill it.',
    args: pageArguments(t.arg),
    resolve: ({ missing, view }, page) =>
      connectionOf(
        slice(missing, pageOf(page), ({ about, field }) => `${about} ${field}`),
        page,
        (item) => ({ ...item, view }),
      ),
  });

const valueId = ({ node, of, statedBy, movement }: RecordValue) =>
  [node, of, statedBy.id, movement?.id ?? ''].join(' ');

const RecordCellObject = builder.objectRef<In<RecordCell>>('RecordCell').implement({
  description: 'What a record says in one column.',
  fields: (t) => ({
    column: t.field({ type: RecordColumnEnum, description: 'The column.', resolve: ({ column }) => column }),
    status: t.field({
      type: CellStatusEnum,
      description: 'How far it is filled.',
      resolve: ({ status }) => status,
    }),
    values: t.field({
      type: RecordValuePage,
      description: 'The entries: those of the activity itself first, then those of what it is part of.',
      args: pageArguments(t.arg),
      resolve: ({ values, view }, page) =>
        connectionOf(slice(values, pageOf(page), valueId), page, (item) => ({ ...item, view })),
    }),
    missing: missingField(t),
  }),
});

const columnsArgument = (arg: Arguments) => ({
  columns: arg({ type: [RecordColumnEnum], description: 'Only these columns; left out: all.' }),
});

/** The cells of an activity, or of the head of a record. */
export const cellsField = <T extends { cells: readonly RecordCell[] }>(
  t: OutputFields<In<T>>,
  description: string,
) =>
  t.field({
    type: [RecordCellObject],
    description,
    args: columnsArgument(t.arg),
    resolve: ({ cells, view }, { columns }) =>
      cells.filter(({ column }) => columns?.includes(column) ?? true).map((cell) => ({ ...cell, view })),
  });

const RecordedActivityObject = builder.objectRef<In<RecordedActivity>>('RecordedActivity').implement({
  description: 'One activity of a record of processing.',
  fields: (t) => ({
    activity: t.field({
      type: nodeRef('ProcessingActivity'),
      description: 'The activity.',
      resolve: ({ activity, view }) => ({ fact: activity, view }),
    }),
    cells: cellsField(t, 'What the record says of it.'),
  }),
});

export const RecordedActivityPage = pageObject(
  'RecordedActivityPage',
  'One page of the activities of a record.',
  RecordedActivityObject,
);

export const ColumnCompletenessObject = builder
  .objectRef<In<ColumnCompleteness>>('RecordColumnCompleteness')
  .implement({
    description: 'How far a record fills one column of a form.',
    fields: (t) => ({
      heading: sentence(t, 'What the form asks for, in our words.', ({ heading }) => heading),
      column: t.field({
        type: RecordColumnEnum,
        description: 'The column.',
        resolve: ({ column }) => column,
      }),
      isRequired: t.exposeBoolean('isRequired', { description: 'Whether Art. 30 asks for it.' }),
      filled: t.int({ description: 'Cells that are filled.', resolve: ({ counts }) => counts.FILLED }),
      partial: t.int({
        description: 'Cells that are filled in part.',
        resolve: ({ counts }) => counts.PARTIAL,
      }),
      empty: t.int({ description: 'Cells that are empty.', resolve: ({ counts }) => counts.EMPTY }),
      notApplicable: t.int({
        description: 'Cells of which the facts show that there is nothing to tell.',
        resolve: ({ counts }) => counts.NOT_APPLICABLE,
      }),
      missing: missingField(t),
    }),
  });

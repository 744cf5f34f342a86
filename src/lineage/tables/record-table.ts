import type { NodeId } from '../../model/graph.ts';
import { type ColumnOf, joined, type Table, tableOf } from '../../model/table.ts';
import type { Store } from '../../store/store.ts';
import type { RecordCell, RecordValue } from '../record/cell.ts';
import { RECORD_COLUMNS, type RecordColumn } from '../record/columns.ts';
import {
  columnsFor,
  type RecordedActivity,
  type RecordOfProcessing,
  recordOfProcessing,
} from '../record-of-processing.ts';
import { type Names, namesOf } from './names.ts';
import { organisationOf, type TableQuestion } from './question.ts';

/** What is told of a node beside its name: how to reach somebody, how long data are kept. */
const DETAILS: Partial<Record<RecordColumn, readonly string[]>> = {
  RESPONSIBLE: ['legalName', 'address', 'value'],
  REPRESENTATIVE: ['value'],
  DATA_PROTECTION_OFFICER: ['value'],
  JOINT_CONTROLLERS: ['legalName', 'address'],
  CONTROLLERS: ['legalName', 'address'],
  TIME_LIMITS: ['period'],
};

/** A value in words: a recipient with its place, a safeguard with whom it is for, a special category marked. */
function worded(value: RecordValue, column: RecordColumn, names: Names): string | null {
  const { node, places, movement, isSpecial, fills } = value;
  const said = names.of(node);
  if (column === 'SAFEGUARDS') {
    const safeguard = movement?.mechanism?.derogation ?? said;
    return `${names.of(movement?.importer ?? null) ?? '?'}: ${safeguard}`;
  }
  const remarks = [
    ...(DETAILS[column] ?? []).map((field) => names.field(node, field)),
    ...places.map(names.of),
    isSpecial ? 'special category' : null,
    fills ? null : 'not enough',
  ].filter((remark) => remark !== null);
  return remarks.length > 0 ? `${said} (${remarks.join(', ')})` : said;
}

interface RecordRow {
  activity: RecordedActivity;
  cells: ReadonlyMap<RecordColumn, RecordCell>;
}

const missingIn = ({ column, missing }: RecordCell) =>
  missing.map(({ about, field }) => `${column.toLowerCase()}: ${about} ${field}`);

function columns(record: RecordOfProcessing, names: Names): ColumnOf<RecordRow>[] {
  const filled = columnsFor(record.role).map(
    (column): ColumnOf<RecordRow> => ({
      name: column.toLowerCase(),
      description: `${RECORD_COLUMNS[column].description} GDPR: ${RECORD_COLUMNS[column].gdpr}.`,
      cell: ({ cells }) =>
        joined((cells.get(column)?.values ?? []).map((value) => worded(value, column, names))),
    }),
  );
  return [
    { name: 'activity_id', description: 'Id of the activity.', cell: ({ activity }) => activity.activity.id },
    {
      name: 'activity',
      description: 'Its name.',
      cell: ({ activity: { activity } }) => activity.name.en ?? activity.name.ar,
    },
    ...filled,
    {
      name: 'missing',
      description:
        'The facts that would fill what is empty: the column, the node or relation, and its field.',
      cell: ({ cells }) => joined([...cells.values()].flatMap(missingIn)),
    },
  ];
}

function nodesIn({ cells }: RecordRow): (NodeId | null)[] {
  return [...cells.values()].flatMap(({ values }) =>
    values.flatMap(({ node, places, movement }) => [node, ...places, movement?.importer ?? null]),
  );
}

/** The record of processing of an organisation, a row for each activity. */
export async function recordTable(store: Store, question: TableQuestion): Promise<Table> {
  const { role, asOf } = question;
  const record = await recordOfProcessing(store, { organisation: organisationOf(question), role, asOf });
  const rows = record.activities.map((activity) => ({
    activity,
    cells: new Map([...record.cells, ...activity.cells].map((cell) => [cell.column, cell])),
  }));
  return tableOf(columns(record, await namesOf(store, rows.flatMap(nodesIn))), rows);
}

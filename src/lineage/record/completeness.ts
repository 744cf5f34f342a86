import type { RecordOfProcessing } from '../record-of-processing.ts';
import { eachOnce, type RecordCell, type RecordGap } from './cell.ts';
import type { CellStatus } from './columns.ts';
import { CELL_STATUSES } from './columns.ts';
import { type RecordTemplate, type TemplateColumn, templateColumns } from './templates.ts';

/** How far the record fills one column of a form. */
export interface ColumnCompleteness extends TemplateColumn {
  /** How many cells have each status; of a column at the head of the record there is one cell. */
  counts: Readonly<Record<CellStatus, number>>;
  /** What would fill it. */
  missing: readonly RecordGap[];
}

const STATUSES = Object.keys(CELL_STATUSES) as CellStatus[];

function countsOf(cells: readonly RecordCell[]) {
  const count = (status: CellStatus) => cells.filter((cell) => cell.status === status).length;
  return Object.fromEntries(
    STATUSES.map((status) => [status, count(status)]),
  ) as ColumnCompleteness['counts'];
}

/** The record held against a form of a regulator. */
export function completenessOf(record: RecordOfProcessing, template: RecordTemplate): ColumnCompleteness[] {
  const cells = [...record.cells, ...record.activities.flatMap((activity) => activity.cells)];
  const byColumn = Map.groupBy(cells, ({ column }) => column);
  return templateColumns(template, record.role).map((column) => {
    const found = byColumn.get(column.column) ?? [];
    return { ...column, counts: countsOf(found), missing: eachOnce(found.flatMap(({ missing }) => missing)) };
  });
}

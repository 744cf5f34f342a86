import type { Cell, Table, TableColumn } from '../../model/table.ts';
import type { LabelledPart } from './entries.ts';
import type { Part } from './markup.ts';
import { cellMarkup } from './value.ts';

/** A column, and where in a row it stands. */
export interface Placed extends TableColumn {
  at: number;
}

/** What tells what a row is about comes first, and what means something to Kharita alone last. */
const rank = ({ isHeading, type }: TableColumn) => (isHeading ? 0 : type === 'id' ? 2 : 1);

/** The columns in the order in which people read them. */
export const placedColumns = ({ columns }: Table): Placed[] =>
  columns.map((column, at) => ({ ...column, at })).sort((a, b) => rank(a) - rank(b));

/** What a row says under a column. */
export const partAt = (row: readonly Cell[], column: Placed, { language }: Table): Part =>
  cellMarkup(row[column.at] ?? [], column, language);

/** What a row says under columns, with their labels. */
export const labelled = (row: readonly Cell[], columns: readonly Placed[], table: Table): LabelledPart[] =>
  columns.map((column) => ({
    label: column.label[table.language],
    part: partAt(row, column, table),
  }));

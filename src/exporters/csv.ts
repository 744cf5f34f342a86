import type { Cell, Table } from '../model/table.ts';
import type { Exporter } from './exporter.ts';

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), blanks before it or not. */
const FORMULA = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text that no spreadsheet takes for a formula: an apostrophe before it says that it is text. */
function asText(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** RFC 4180: what holds a comma, a quote or a line break stands in quotes, and its quotes are doubled. */
function field(cell: Cell): string {
  const text = asText(cell.join('; '));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly Cell[]) => `${cells.map(field).join(',')}\r\n`;

const header = ({ columns }: Table) => columns.map(({ name }): Cell => [name]);

/** A table as CSV in UTF-8 (RFC 4180), with the names of the columns in the first line. */
export const exportCsv: Exporter<Table> = (table) => ({
  mediaType: 'text/csv; charset=utf-8; header=present',
  content: [header(table), ...table.rows].map(line).join(''),
});

/** The same with a byte order mark, by which Excel knows UTF-8. */
export const exportCsvForExcel: Exporter<Table> = (table) => {
  const { mediaType, content } = exportCsv(table);
  return { mediaType, content: `\ufeff${content}` };
};

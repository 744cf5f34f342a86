import type { Cell, Table } from '../model/table.ts';
import type { Exporter } from './exporter.ts';
import { joinedValues } from './joined-values.ts';

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), blanks before it or not. */
const FORMULA = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * The same inside a cell, where a program begins a cell that reads with other separators than ours, as spreadsheets do in much of
 * Europe: quotes around the cell do not keep it from that.
 */
const INNER_FORMULA = /(?<=[;\t\r\n])(?=(?:[^\S\t\r\n]|["\ufeff])*[=+\-@＝＋－＠])/g;

/** A text that no spreadsheet takes for a formula: an apostrophe before it says that it is text. */
function asText(text: string): string {
  const inert = text.replace(INNER_FORMULA, "'");
  return FORMULA.test(text) ? `'${inert}` : inert;
}

function textOf(cell: Cell, isList: boolean): string {
  const [first] = cell;
  if (typeof first === 'number' || typeof first === 'boolean') return String(first);
  return asText(isList ? joinedValues(cell.map(String)) : (first ?? ''));
}

/** RFC 4180: what holds a separator, a quote or a line break stands in quotes, and its quotes are doubled. */
const quoted = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (texts: readonly string[]) => `${texts.map(quoted).join(',')}\r\n`;

const rowLine = (row: readonly Cell[], columns: Table['columns']) =>
  line(columns.map(({ isList }, index) => textOf(row[index] ?? [], isList)));

/** A table as CSV in UTF-8 (RFC 4180), with the names of the columns in the first line. */
export const exportCsv: Exporter<Table> = ({ columns, rows }) => ({
  mediaType: 'text/csv; charset=utf-8; header=present',
  content: line(columns.map(({ name }) => name)) + rows.map((row) => rowLine(row, columns)).join(''),
});

/** The same with a byte order mark, by which Excel knows UTF-8. */
export const exportCsvForExcel: Exporter<Table> = (table) => {
  const { mediaType, content } = exportCsv(table);
  return { mediaType, content: `\ufeff${content}` };
};

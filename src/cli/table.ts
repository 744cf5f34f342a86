import { flatten, type RowGroup } from './flatten.ts';
import { padCell, textWidth, wrapText } from './text-width.ts';

/** Wider cells are broken into lines. */
const MAX_CELL = 60;
const NOTHING = '–';

/** The data of an answer as tables: one for each list in it, with its name above where there are several. */
export function answerTables(data: Parameters<typeof flatten>[0]): string {
  const groups = flatten(data);
  return groups.map((group) => (groups.length > 1 ? `${group.path}\n` : '') + tableOf(group)).join('\n');
}

function tableOf(group: RowGroup): string {
  const header = group.columns.map((column) => [shortName(column, group.columns)]);
  const body = group.rows.map((row) =>
    group.columns.map((column) => wrapText(row.get(column) ?? NOTHING, MAX_CELL)),
  );
  const widths = group.columns.map((_, index) =>
    Math.max(...[header, ...body].flatMap((row) => (row[index] ?? []).map(textWidth))),
  );
  const rule = widths.map((width) => ['─'.repeat(width)]);
  return [header, rule, ...body].flatMap((row) => linesOf(row, widths)).join('');
}

/** Without the root field, which all columns of a table usually share. */
function shortName(column: string, columns: readonly string[]): string {
  const [root] = column.split('.', 1);
  const shared = columns.every((other) => other.startsWith(`${root}.`));
  return shared ? column.slice(column.indexOf('.') + 1) : column;
}

function linesOf(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map((cell, index) => padCell(cell[line] ?? '', widths[index] ?? 0));
    return `${parts.join('  ').trimEnd()}\n`;
  });
}

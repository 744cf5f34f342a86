import { flatten, type RowGroup } from './flatten.ts';
import { padCell, textWidth, wrapText } from './text-width.ts';

/** Wider cells are broken into lines. */
const MAX_CELL = 40;
const NOTHING = '–';

/** The data of an answer as tables: one for each list in it, with its name above where there are several. */
export function answerTables(data: Parameters<typeof flatten>[0]): string {
  const groups = flatten(data);
  return groups.map((group) => (groups.length > 1 ? `${group.path}\n` : '') + tableOf(group)).join('\n');
}

function tableOf(group: RowGroup): string {
  const header = shortNames(group).map((name) => [name]);
  const body = group.rows.map((row) =>
    group.columns.map((column) => wrapText(row.get(column) ?? NOTHING, MAX_CELL)),
  );
  const widths = group.columns.map((_, index) =>
    Math.max(...[header, ...body].flatMap((row) => (row[index] ?? []).map(textWidth))),
  );
  const rule = widths.map((width) => ['─'.repeat(width)]);
  return [header, rule, ...body].flatMap((row) => linesOf(row, widths)).join('');
}

/** Without the path of what the list stands in, which is shared by the columns next to it. */
function shortNames({ path, columns }: RowGroup): string[] {
  const above = path.includes('.') ? path.slice(0, path.lastIndexOf('.') + 1) : `${path}.`;
  const names = columns.map((column) => (column.startsWith(above) ? column.slice(above.length) : column));
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : (columns[index] ?? name),
  );
}

function linesOf(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map((cell, index) => padCell(cell[line] ?? '', widths[index] ?? 0));
    return `${parts.join('  ').trimEnd()}\n`;
  });
}

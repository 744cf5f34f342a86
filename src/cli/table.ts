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

/** Without the path of the list, as far as that leaves them apart, and without the name of an only field. */
function shortNames({ path, columns }: RowGroup): string[] {
  const full = columns.map((column) => (isOnlyField(column, path, columns) ? parentOf(column) : column));
  const beside = full.map((name) => without(parentOf(path) || path, name));
  const within = beside.map((name) => without(without(parentOf(path), path), name));
  return full.map((name, i) => [within, beside].find((names) => isOnce(names[i], names))?.[i] ?? name);
}

const without = (path: string, name: string) =>
  path !== '' && name.startsWith(`${path}.`) ? name.slice(path.length + 1) : name;

const isOnce = (name: string | undefined, names: readonly (string | undefined)[]) =>
  names.indexOf(name) === names.lastIndexOf(name);

const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** Whether it is all that is shown of something other than the rows themselves. */
function isOnlyField(column: string, path: string, columns: readonly string[]): boolean {
  const parent = parentOf(column);
  const siblings = columns.filter((other) => other.startsWith(`${parent}.`));
  return parent !== '' && !`${path}.`.startsWith(`${parent}.`) && siblings.length === 1;
}

function linesOf(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map((cell, index) => padCell(cell[line] ?? '', widths[index] ?? 0));
    return `${parts.join('  ').trimEnd()}\n`;
  });
}

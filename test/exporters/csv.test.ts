import { describe, expect, it } from 'vitest';
import { exportCsv, exportCsvForExcel } from '../../src/exporters/csv.ts';
import { joined, type Table, tableOf } from '../../src/model/table.ts';
import { HOSTILE } from '../helpers/importable-graph.ts';

const oneColumn = (cells: readonly (string | null)[]): Table => ({
  columns: [{ name: 'a', description: 'A.' }],
  rows: cells.map((cell) => [cell]),
});

/** A plain reader of RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let row: string[] = []; field.lastIndex < text.length; ) {
    const [, quoted, plain = '', end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error('no CSV');
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

it('A table has the names of its columns in the first line, and joined values in one cell', () => {
  const columns = [
    { name: 'name', description: 'Its name.', cell: ({ name }: { name: string }) => name },
    { name: 'places', description: 'Where.', cell: () => joined(['Japan', null, 'Chile', 'Japan']) },
    { name: 'open', description: 'Not stated.', cell: () => joined([]) },
  ];
  const table = tableOf(columns, [{ name: 'a, "b"' }, { name: 'خريطة' }]);
  expect(exportCsv(table)).toEqual({
    mediaType: 'text/csv; charset=utf-8; header=present',
    content: 'name,places,open\r\n"a, ""b""",Japan; Chile,\r\nخريطة,Japan; Chile,\r\n',
  });
  expect(exportCsvForExcel(table).content).toBe(`\ufeff${exportCsv(table).content}`);
});

describe('A cell that a spreadsheet would take for a formula is text', () => {
  it.each([
    '=1+1',
    '+4930123',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\rx',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '\ufeff=1',
    '＝1+1',
    '＠a',
    '=cmd|"/c calc"!A1',
    '=1,=2',
  ])('%j', (cell) => {
    const [, [read] = []] = parse(String(exportCsv(oneColumn([cell])).content));
    expect(read).toBe(`'${cell}`);
  });
});

it('Every other text is read back as it was, and none as a formula', () => {
  const rows = parse(String(exportCsv(oneColumn(HOSTILE)).content)).slice(1);
  const read = rows.map(([cell = '']) => cell);
  expect(read.map((cell) => cell.replace(/^'(?=[\s\ufeff]*[=+\-@]|[\t\r\n])/, ''))).toEqual(HOSTILE);
  expect(read.filter((cell) => /^[\s\ufeff]*[=+\-@]/.test(cell))).toEqual([]);
});

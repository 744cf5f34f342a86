import { describe, expect, it } from 'vitest';
import { exportCsv, exportCsvForExcel } from '../../src/exporters/csv.ts';
import { say } from '../../src/model/sentence.ts';
import { column, tableOf } from '../../src/model/table.ts';
import { HOSTILE } from '../helpers/importable-graph.ts';

const head = {
  ...{ name: 'test', title: say('Test', 'اختبار'), description: say('A test.', 'هذا اختبار.') },
  ...{ organisation: null, asOf: '2026-01-15' },
  language: 'en',
} as const;

const oneColumn = (cells: readonly string[]) =>
  tableOf(head, [column('a', say('A', 'أ'), say('A.', 'أ.'), (cell: string) => cell)], cells);

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
  const { label, description } = { label: say('A', 'أ'), description: say('A.', 'أ.') };
  const columns = [
    column('name', label, description, ({ name }: { name: string }) => name),
    column('places', label, description, () => ['Japan', null, 'Chile', 'Japan'], { isList: true }),
    column('open', label, description, () => null),
    column('count', label, description, () => 0, { type: 'number' }),
    column('flag', label, description, () => false, { type: 'flag' }),
  ];
  const table = tableOf(head, columns, [{ name: 'a, "b"' }, { name: 'خريطة' }]);
  expect(exportCsv(table)).toEqual({
    mediaType: 'text/csv; charset=utf-8; header=present',
    content:
      'name,places,open,count,flag\r\n"a, ""b""",Japan; Chile,,0,false\r\nخريطة,Japan; Chile,,0,false\r\n',
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

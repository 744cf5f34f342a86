import { describe, expect, it } from 'vitest';
import { exportCsv, exportCsvForExcel } from '../../src/exporters/csv.ts';
import { say } from '../../src/model/sentence.ts';
import { column, type Table, tableOf } from '../../src/model/table.ts';
import { HOSTILE } from '../helpers/importable-graph.ts';

const head = {
  ...{ name: 'test', title: say('Test', 'اختبار'), description: say('A test.', 'هذا اختبار.') },
  ...{ organisation: null, asOf: '2026-01-15' },
  language: 'en',
} as const;

const A = [say('A', 'أ'), say('A.', 'أ.')] as const;

const oneColumn = (cells: readonly string[]) =>
  tableOf(head, [column('a', ...A, (cell: string) => cell)], cells);

const lists = (cells: readonly (readonly string[])[]) =>
  tableOf(head, [column('a', ...A, (cell: readonly string[]) => cell, { isList: true })], cells);

/** A plain reader of RFC 4180, which may take other signs for separators too. */
function parse(text: string, separators = ','): string[][] {
  const rows: string[][] = [];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separators}\r\n]*))([${separators}]|\r\n)`, 'y');
  for (let row: string[] = []; field.lastIndex < text.length; ) {
    const [, quoted, plain = '', end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error('no CSV');
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== '\r\n') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const textOf = (table: Table) => String(exportCsv(table).content);
const rowsOf = (table: Table) => parse(textOf(table)).slice(1);

it('A table has the names of its columns in the first line, and joined values in one cell', () => {
  const columns = [
    column('name', ...A, ({ name }: { name: string }) => name),
    column('places', ...A, () => ['Japan', null, 'Chile', 'Japan'], { isList: true }),
    column('open', ...A, () => null),
    column('count', ...A, () => -2, { type: 'number' }),
    column('flag', ...A, () => false, { type: 'flag' }),
  ];
  const table = tableOf(head, columns, [{ name: 'a, "b"' }, { name: 'خريطة' }]);
  expect(exportCsv(table)).toEqual({
    mediaType: 'text/csv; charset=utf-8; header=present',
    content: [
      'name,places,open,count,flag',
      '"a, ""b""","Japan; Chile",,-2,false',
      'خريطة,"Japan; Chile",,-2,false',
      '',
    ].join('\r\n'),
  });
  expect(exportCsvForExcel(table).content).toBe(`\ufeff${exportCsv(table).content}`);
});

describe('A cell that a spreadsheet would take for a formula is text', () => {
  it.each([
    '=1+1',
    '+4930123',
    '-1',
    '@SUM(A1)',
    '\rx',
    '  =1',
    '\u00a0=1',
    '\ufeff=1',
    '＝1+1',
    '＠a',
    '=cmd|"/c calc"!A1',
    '=1,=2',
  ])('%j', (cell) => {
    expect(rowsOf(oneColumn([cell]))).toEqual([[`'${cell}`]]);
  });
});

describe('So is what a program would take for a cell that reads with other separators', () => {
  it.each([
    ['x;=1', "x;'=1"],
    [';-1', ";'-1"],
    ['x;"=1', 'x;\'"=1'],
    ['x; ＝1', "x;' ＝1"],
    ['x\t+1', "x\t'+1"],
    ['- one\n- two', "'- one\n'- two"],
    ['\t=1', "'\t'=1"],
    ['x\r\n@a', "x\r\n'@a"],
    ['a; b = c, -1', 'a; b = c, -1'],
  ])('%j', (cell, text) => {
    expect(rowsOf(oneColumn([cell]))).toEqual([[text]]);
  });

  const BEGINNINGS = ['=1', '-1', ';=1', 'x;=1', '"=1', 'x";=1', 'x"\n+1', '\t@a', 'x";"=1', '\n\n=1'];
  const cells = [...BEGINNINGS, ...HOSTILE].flatMap((a) => BEGINNINGS.map((b) => ['x', a, b]));
  const isFormula = (text: string) => /^[\s"\ufeff]*[=+\-@＝＋－＠]/.test(text);

  it('with semicolons or tabs, for which quotes inside a line mean nothing', () => {
    expect(
      textOf(lists(cells))
        .split(/[;\t\r\n]/)
        .filter(isFormula),
    ).toEqual([]);
  });

  it.each([',;', ',\t', ',;\t'])(
    'with %j, for which the cells are as they are with the comma',
    (separators) => {
      const text = textOf(lists(cells));
      expect(parse(text, separators)).toEqual(parse(text));
    },
  );
});

it('Values of a list can be told apart, whatever they hold', () => {
  const values = ['a; b', 'say "x"', '"', 'c', '; ', 'd;', '"e"; "f"', ' g', 'خريطة؛', 'a\nb'];
  const [[cell = ''] = []] = rowsOf(lists([values]));
  expect(cell).toBe('"a; b"; say "x"; """"; c; "; "; "d;"; """e""; ""f"""; \u0020g; خريطة؛; a\nb');
  const read = [...`${cell}; `.matchAll(/(?:"((?:[^"]|"")*)"|([^;]*)); /g)];
  expect(read.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain)).toEqual(values);
});

it('Every other text is read back as it was', () => {
  const plain = HOSTILE.filter((text) => !/(?:^|[;\t\r\n])[\s"\ufeff]*[=+\-@]|^[\t\r\n]/.test(text));
  expect(plain.length).toBeGreaterThan(HOSTILE.length / 2);
  expect(rowsOf(oneColumn(plain))).toEqual(plain.map((text) => [text]));
});

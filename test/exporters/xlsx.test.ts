import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportXlsx } from '../../src/exporters/xlsx.ts';
import { say } from '../../src/model/sentence.ts';
import { column, type Language, type Table, tableOf } from '../../src/model/table.ts';
import { HOSTILE } from '../helpers/importable-graph.ts';

const label = say('Label', 'تسمية');
const says = say('Says.', 'يقول.');

const headOf = (language: Language) =>
  ({
    ...{ name: 'test', title: say('A test', 'اختبار'), description: say('A test.', 'هذا اختبار.') },
    ...{ organisation: null, asOf: '2026-01-15' },
    language,
  }) as const;

const FORMULAS = ['=1+1', '+4930123', '-1', '@SUM(A1)', '\t=1', '=cmd|"/c calc"!A1', '＝1+1'];

const texts = (cells: readonly string[], language: Language = 'en') =>
  tableOf(headOf(language), [column('a', label, says, (cell: string) => cell)], cells);

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** As a spreadsheet reads a text: entities of XML, then ST_Xstring. */
const textOf = (xml: string) =>
  xml
    .replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '?')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The parts of the workbook that matter here. */
async function workbook(table: Table) {
  const { mediaType, content } = await exportXlsx(table);
  const parts = unzipSync(new Uint8Array(content as Uint8Array));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)];
  const all = strings.map(([, text = '']) => textOf(text));
  const cells = (sheet: string) =>
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(?:<v>([^<]*)<\/v>)?/g)].map(
      ([, place, kind = '', value = '']): [string, unknown] => [
        place ?? '',
        kind.includes('t="s"') ? all[Number(value)] : Number(value),
      ],
    );
  const sheet = part('xl/worksheets/sheet1.xml');
  const about = part('xl/worksheets/sheet2.xml');
  return {
    mediaType,
    sheet,
    rows: Object.fromEntries(cells(sheet)),
    about: Object.fromEntries(cells(about)),
    xml: [sheet, about, part('xl/sharedStrings.xml')],
    names: [...part('xl/workbook.xml').matchAll(/ name="([^"]*)"/g)].map(([, name]) => name),
  };
}

it('Values are what they are: texts, codes in words, lists in one cell, flags in words, numbers, days', async () => {
  const columns = [
    column('name', label, says, () => 'خريطة'),
    column('status', label, says, () => 'OPEN', { words: { OPEN: say('Open', 'مفتوح') } }),
    column('places', label, says, () => ['Japan', 'Chile; Peru'], { isList: true }),
    column('depth', label, says, () => 2, { type: 'number' }),
    column('is_onward', label, says, () => false, { type: 'flag' }),
    column('day', label, says, () => '2026-01-15', { type: 'day' }),
    column('unknown', label, says, () => null),
  ];
  const { rows, mediaType, names } = await workbook(tableOf(headOf('en'), columns, [{}]));
  const day = (Date.UTC(2026, 0, 15) - Date.UTC(1899, 11, 30)) / 86_400_000;
  expect(rows).toEqual({
    ...Object.fromEntries([...'ABCDEFG'].map((letter) => [`${letter}1`, 'Label'])),
    ...{ A2: 'خريطة', B2: 'Open', C2: 'Japan; "Chile; Peru"', D2: 2, E2: 'No', F2: day },
  });
  expect(mediaType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(names).toEqual(['test', 'About']);
});

it('In Arabic labels and words are Arabic, and both sheets run from right to left', async () => {
  const columns = [column('status', label, says, () => 'OPEN', { words: { OPEN: say('Open', 'مفتوح') } })];
  const { rows, about, xml, names } = await workbook(tableOf(headOf('ar'), columns, [{}]));
  expect(rows).toEqual({ A1: 'تسمية', A2: 'مفتوح' });
  expect(Object.values(about)).toEqual(
    expect.arrayContaining(['اختبار', '2026-01-15', 'تسمية', 'status', 'يقول.']),
  );
  expect(xml.slice(0, 2).map((sheet) => sheet.includes('rightToLeft="1"'))).toEqual([true, true]);
  expect(names).toEqual(['اختبار', 'حول']);
});

describe('A name is never a formula, and is read as it is', () => {
  const all = [
    ...FORMULAS,
    ...HOSTILE,
    '_x000D_',
    '\u0000\u0007\u001b',
    ' blank before',
    'after\n',
    '<b>&amp;</b>',
  ];
  it.each(['en', 'ar'] as const)('in %s', async (language) => {
    const { rows, xml } = await workbook(texts(all, language));
    expect(all.map((_, index) => rows[`A${index + 2}`])).toEqual(all);
    expect(xml.some((part) => /<f|t="b"/.test(part))).toBe(false);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold
    expect(xml.some((part) => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(part))).toBe(false);
  });
});

it('A text that no cell can hold is cut, and says so', async () => {
  const { rows } = await workbook(texts(['🙂'.repeat(40_000)]));
  expect(rows.A2).toMatch(/^(🙂|\ufffd)+ … \(cut: a spreadsheet cell holds no more\)$/u);
  expect(String(rows.A2).length).toBeLessThanOrEqual(32_767);
});

it('A table without rows has its labels', async () => {
  expect((await workbook(texts([]))).rows).toEqual({ A1: 'Label' });
});

it('The same table makes the same bytes', async () => {
  const [one, other] = await Promise.all([exportXlsx(texts(FORMULAS)), exportXlsx(texts(FORMULAS))]);
  expect(one).toEqual(other);
});

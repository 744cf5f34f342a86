import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type CellObject, type Sheet, type Cell as SheetCell } from 'write-excel-file/node';
import { type Sentence, say } from '../model/sentence.ts';
import type { Cell, CellValue, Table, TableColumn } from '../model/table.ts';
import type { Exported } from './exporter.ts';
import { joinedValues } from './joined-values.ts';

/** What Excel keeps of a cell at most, in UTF-16 units. */
const MAX_CELL = 32_767;

const CUT = say(' … (cut: a spreadsheet cell holds no more)', ' … (مقتطع: لا تتسع الخلية لأكثر من ذلك)');

/**
 * A text as OOXML writes it (ECMA-376, ST_Xstring): what XML does not know by its number, and what looks like such a number so that
 * it stays as it is.
 */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, (found) => `_x${hex(found)}_`);
}

const hex = (character: string) =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

function shortened(text: string, cut: string): string {
  return text.length <= MAX_CELL ? text : `${text.slice(0, MAX_CELL - cut.length).toWellFormed()}${cut}`;
}

/** Stands before each text until all are written: the library keeps texts as names in an object, which has some of its own. */
const MARK = '\ufffe';

const TEXTS = 'xl/sharedStrings.xml';

/** The day of every part, so that the same table makes the same bytes: the first that a ZIP can tell. */
const NO_DAY = '1980-01-01T00:00:00';

/** Takes the marks away, and keeps the blanks at the ends of texts. */
function finished(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  const texts = strFromU8(parts[TEXTS] ?? new Uint8Array());
  const plain = texts.replaceAll('<t>', '<t xml:space="preserve">').replaceAll(MARK, '');
  return zipSync({ ...parts, [TEXTS]: strToU8(plain) }, { mtime: new Date(NO_DAY) });
}

const ALIGNED = { alignVertical: 'top', wrap: true } as const;

const YES = say('Yes', 'نعم');
const NO = say('No', 'لا');

/**
 * Every text is a text, so that no name can be a formula; numbers and days are what they are. Flags are words, since some
 * spreadsheets read a logical value as the formula TRUE().
 */
function sheetCell(cell: Cell, { type, isList, words }: TableColumn, { language }: Table): SheetCell {
  const [first] = cell;
  if (first === undefined) return null;
  if (!isList && typeof first === 'number') return { value: first, ...ALIGNED };
  if (!isList && type === 'day')
    return { value: new Date(`${first}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...ALIGNED };
  const texts = cell.map((value) => wordOf(value, words)?.[language] ?? String(value));
  return text(shortened(isList ? joinedValues(texts) : (texts[0] ?? ''), CUT[language]));
}

function wordOf(value: CellValue, words: TableColumn['words']): Sentence | undefined {
  if (typeof value === 'boolean') return value ? YES : NO;
  return words?.[value];
}

const text = (value: string, style: Partial<CellObject> = {}): SheetCell => ({
  ...{ value: `${MARK}${escaped(value)}`, type: String },
  ...ALIGNED,
  ...style,
});
const heading = (value: string): SheetCell => text(value, { fontWeight: 'bold' });

/** Widths in characters. */
const WIDTHS = { text: 32, id: 24, day: 12, number: 10, flag: 10 } as const;

function rowsSheet(table: Table): Sheet<Buffer> {
  const { title, name, columns, rows, language } = table;
  return {
    sheet: sheetName(language === 'ar' ? title.ar : name),
    data: [
      columns.map(({ label }) => heading(label[language])),
      ...rows.map((row) => columns.map((column, index) => sheetCell(row[index] ?? [], column, table))),
    ],
    columns: columns.map(({ type }) => ({ width: WIDTHS[type] })),
    rightToLeft: language === 'ar',
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

const ABOUT = say('About', 'حول');
const TITLE = say('Title', 'العنوان');
const ORGANISATION = say('Organisation', 'الجهة');
const DAY = say('As of', 'بتاريخ');
const COLUMN = say('Column', 'العمود');
const CSV_NAME = say('Name in CSV and JSON', 'الاسم في CSV وJSON');
const SAYS = say('Says', 'المعنى');

/** What the sheet is of, and what its columns say. */
function aboutSheet({ title, organisation, asOf, columns, language }: Table): Sheet<Buffer> {
  const about = (what: Sentence, value: string) => [heading(what[language]), text(value)];
  return {
    sheet: ABOUT[language],
    data: [
      about(TITLE, title[language]),
      ...(organisation === null ? [] : [about(ORGANISATION, organisation)]),
      about(DAY, asOf),
      [],
      [COLUMN, CSV_NAME, SAYS].map((each) => heading(each[language])),
      ...columns.map(({ label, name, description }) =>
        [label[language], name, description[language]].map((each) => text(each)),
      ),
    ],
    columns: [{ width: 28 }, { width: 28 }, { width: 80 }],
    rightToLeft: language === 'ar',
  };
}

/** Names of sheets are at most 31 characters long, without `[ ] : * ? / \`. */
const sheetName = (name: string) =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim();

/** A table as a workbook (ECMA-376): its rows, and a sheet that tells of the columns; from right to left in Arabic. */
export async function exportXlsx(table: Table): Promise<Exported> {
  const sheets = [rowsSheet(table), aboutSheet(table)];
  const content = finished(await writeExcelFile(sheets).toBuffer());
  return { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content };
}

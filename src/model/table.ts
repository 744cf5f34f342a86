import type { Localized } from './field.ts';
import type { Sentence } from './sentence.ts';
import type { IsoDate } from './time.ts';

/** In which language an answer is worded; a text that lacks it is shown in the other. */
export type Language = keyof Localized;

/** An answer as rows, for spreadsheets, documents and charts. */
export interface Table {
  /** Name of the export that it is. */
  name: string;
  title: Sentence;
  /** What it tells, in full sentences. */
  description: Sentence;
  /** Name of the organisation that it is of; null: of all. */
  organisation: string | null;
  asOf: IsoDate;
  language: Language;
  /** Names and order stay as they are; new ones come last. */
  columns: readonly TableColumn[];
  rows: readonly (readonly Cell[])[];
}

/** What stands in a row under a column: more than one value only where the column is a list; what none means, the column tells. */
export type Cell = readonly CellValue[];
export type CellValue = string | number | boolean;

/** What the values of a column are; a `day` is an ISO 8601 date, and an `id` means something to Kharita alone. */
export type ColumnType = 'text' | 'id' | 'day' | 'number' | 'flag';

export interface TableColumn {
  /** Name for programs. */
  name: string;
  /** Name for people. */
  label: Sentence;
  description: Sentence;
  type: ColumnType;
  isList: boolean;
  /** Whether it tells, with the others that do, what a row is about. */
  isHeading: boolean;
  /** What it means that a row has nothing there: that the register does not say, or that there is none. */
  empty: 'NOT_STATED' | 'NONE';
  /** Where the values are codes: each in words. */
  words: Readonly<Record<string, Sentence>> | null;
}

/** A column, and how it is read off what a row is made of. */
export interface ColumnOf<Row> extends TableColumn {
  read(row: Row): Reading;
}

type Reading = CellValue | null | readonly (CellValue | null)[];

/** A column of texts, unless the rest says otherwise. */
export function column<Row>(
  name: string,
  label: Sentence,
  description: Sentence,
  read: (row: Row) => Reading,
  rest: Partial<Pick<TableColumn, 'type' | 'isList' | 'isHeading' | 'empty' | 'words'>> = {},
): ColumnOf<Row> {
  const usual = { type: 'text', isList: false, isHeading: false, empty: 'NOT_STATED', words: null } as const;
  return { name, label, description, read, ...usual, ...rest };
}

/** A table of rows that the columns read; a value that a list has twice stands there once. */
export function tableOf<Row>(
  about: Omit<Table, 'columns' | 'rows'>,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): Table {
  return {
    ...about,
    columns: columns.map(({ read: _read, ...rest }) => rest),
    rows: rows.map((row) => columns.map(({ read }) => cellOf(read(row)))),
  };
}

function cellOf(read: Reading): Cell {
  const values = [read].flat() as readonly (CellValue | null)[];
  return [...new Set(values.filter((value) => value !== null))];
}

/** A text in a language, or else in the other; null where it is given in neither. */
export function inEither(text: Localized | null, language: Language): string | null {
  return text && (text[language] ?? text.en ?? text.ar);
}

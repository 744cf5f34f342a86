/** An answer as rows for spreadsheets. Names and order of the columns stay as they are; new ones come last. */
export interface Table {
  columns: readonly TableColumn[];
  /** Null is "not stated". */
  rows: readonly (readonly (string | null)[])[];
}

export interface TableColumn {
  name: string;
  description: string;
}

/** A column, and how it is read off what a row is made of. */
export interface ColumnOf<Row> extends TableColumn {
  cell(row: Row): string | null;
}

export function tableOf<Row>(columns: readonly ColumnOf<Row>[], rows: readonly Row[]): Table {
  return {
    columns: columns.map(({ name, description }) => ({ name, description })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** Several values in one cell, each once; null where there is none. */
export function joined(values: readonly (string | null)[]): string | null {
  return [...new Set(values.filter((value) => value !== null))].join('; ') || null;
}

import type { Cell, CellValue, Table, TableColumn } from '../model/table.ts';
import type { Exporter } from './exporter.ts';

/** Lists are lists, and all else is itself or null. */
const jsonValue = (cell: Cell, { isList }: TableColumn): CellValue | null | Cell =>
  isList ? cell : (cell[0] ?? null);

const rowOf = (row: readonly Cell[], columns: readonly TableColumn[]) =>
  Object.fromEntries(columns.map((column, index) => [column.name, jsonValue(row[index] ?? [], column)]));

/** A table as JSON: an object for each row, by the names of the columns; codes are codes. `tableSchema` tells its shape. */
export const exportTableJson: Exporter<Table> = (table) => {
  const { name, title, organisation, asOf, language, columns, rows } = table;
  const document = {
    ...{ export: name, title: title[language], organisation, asOf, language },
    rows: rows.map((row) => rowOf(row, columns)),
  };
  return { mediaType: 'application/json; charset=utf-8', content: `${JSON.stringify(document, null, 2)}\n` };
};

const TYPES = {
  text: { type: 'string' },
  id: { type: 'string' },
  day: { type: 'string', format: 'date' },
  number: { type: 'number' },
  flag: { type: 'boolean' },
} as const;

function columnSchema({ type, isList, words, description }: TableColumn): object {
  const value = { ...TYPES[type], ...(words && { enum: Object.keys(words) }) };
  if (isList) return { description: description.en, type: 'array', items: value };
  return { description: description.en, anyOf: [value, { type: 'null' }] };
}

/** The shape of what `exportTableJson` writes for a table (JSON Schema, draft 2020-12). */
export function tableSchema({ name, title, columns }: Table): object {
  const row = Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)]));
  const fields = {
    export: { const: name },
    title: { type: 'string' },
    organisation: { description: 'Name of whose it is; null: of all.', type: ['string', 'null'] },
    asOf: { type: 'string', format: 'date' },
    language: { enum: ['en', 'ar'] },
    rows: { type: 'array', items: objectOf(row) },
  };
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: title.en, ...objectOf(fields) };
}

const objectOf = (properties: Readonly<Record<string, object>>) => ({
  ...{ type: 'object', additionalProperties: false },
  ...{ required: Object.keys(properties), properties },
});

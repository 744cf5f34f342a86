import type { Table, TableColumn } from '../model/table.ts';

/** Texts may hold what a table of Markdown ends a cell at. */
const cell = (text: string) => text.replaceAll('|', '\\|');

const TYPES = { text: 'text', id: 'id', day: 'day', number: 'number', flag: 'true or false' } as const;

const typeOf = ({ type, isList, words }: TableColumn) =>
  `${isList ? 'list of ' : ''}${
    words
      ? Object.keys(words)
          .map((code) => `\`${code}\``)
          .join(', ')
      : TYPES[type]
  }`;

const row = (column: TableColumn) =>
  `| \`${column.name}\` | ${cell(column.description.en)} | ${cell(column.label.en)} | ${column.label.ar} | ${typeOf(column)} |`;

const section = ([name, { title, columns }]: readonly [string, Table]) =>
  [
    `## ${name}`,
    `${title.en}. ${title.ar}.`,
    ['| Column | Says | Label | بالعربية | Holds |', '|---|---|---|---|---|', ...columns.map(row)].join('\n'),
  ].join('\n\n');

/** The columns of tables as a document. */
export function columnsMarkdown(tables: readonly (readonly [string, Table])[]): string {
  const head = [
    '# Columns',
    'Written by `npm run generate`. CSV and JSON have the names, XLSX and HTML the labels. Names and order stay as they are; new ones come last. [How to export](exports.md).',
  ];
  return `${[...head, ...tables.map(section)].join('\n\n')}\n`;
}

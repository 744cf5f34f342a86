import { say } from '../model/sentence.ts';
import type { Table } from '../model/table.ts';
import type { Exporter } from './exporter.ts';
import { entries } from './html/entries.ts';
import { grid } from './html/grid.ts';
import { html, type Markup } from './html/markup.ts';
import { exportPage } from './html/page.ts';
import { partAt, placedColumns } from './html/placed.ts';
import { sections } from './html/sections.ts';
import { dayMarkup, isolated } from './html/value.ts';

const ORGANISATION = say('Organisation', 'الجهة');
const ALL = say('all', 'الكل');
const DAY = say('As of', 'بتاريخ');
const COUNT = say('Entries', 'عدد المدخلات');
const NOTHING = say('There is nothing to tell on this day.', 'لا يوجد ما يُذكر في هذا اليوم.');
const MEANINGS = say('What the terms mean', 'معاني المصطلحات');

/** Most columns, and longest value in characters, with which a grid reads better than a section for each row. */
const MAX_COLUMNS = 10;
const MAX_VALUE = 60;
/** One in so many rows may have a longer value: it wraps, and does not make a document of a table. */
const LONG_ROW_IN = 10;
/** Most columns that fit on an upright page. */
const MAX_UPRIGHT = 6;

const isLong = (row: Table['rows'][number]) => row.flat().some((value) => String(value).length > MAX_VALUE);

const isGrid = ({ columns, rows }: Table) =>
  columns.length <= MAX_COLUMNS && rows.filter(isLong).length * LONG_ROW_IN <= rows.length;

/** A table as a page for people: to be read, printed and handed on. */
export const exportHtml: Exporter<Table> = (table) => {
  const { title, description, organisation, asOf, language, columns, rows } = table;
  const of = organisation ?? ALL[language];
  return exportPage({
    ...{ title: title[language], description: description[language], of: [of, asOf], language },
    head: [
      { label: ORGANISATION[language], part: isolated(of, language) },
      { label: DAY[language], part: dayMarkup(asOf) },
      { label: COUNT[language], part: rows.length },
    ],
    main: mainOf(table),
    isWide: rows.length > 0 && isGrid(table) && columns.length > MAX_UPRIGHT,
  });
};

function mainOf(table: Table): Markup {
  const { rows, language } = table;
  if (rows.length === 0) return html`<p>${NOTHING[language]}</p>`;
  return html`${isGrid(table) ? tableGrid(table) : sections(table)}${meanings(table)}`;
}

function tableGrid(table: Table): Markup {
  const columns = placedColumns(table).map((column) => ({
    label: column.label[table.language],
    isHeading: column.isHeading,
    isNumber: column.type === 'number',
    part: (row: Table['rows'][number]) => partAt(row, column, table),
  }));
  return grid(columns, table.rows);
}

function meanings({ columns, language }: Table): Markup {
  const told = columns.map(({ label, description }) => ({
    label: label[language],
    part: description[language],
  }));
  return html`<section aria-labelledby="meanings"><h2 id="meanings">${MEANINGS[language]}</h2>
${entries(told)}
</section>`;
}

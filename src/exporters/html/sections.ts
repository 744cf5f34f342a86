import { say } from '../../model/sentence.ts';
import type { Cell, Table } from '../../model/table.ts';
import { entries } from './entries.ts';
import { grid } from './grid.ts';
import { html, joined, type Markup, type Part } from './markup.ts';
import { labelled, type Placed, partAt, placedColumns } from './placed.ts';
import { faint } from './value.ts';

const OVERVIEW = say('Overview', 'نظرة عامة');
const NUMBER = say('No.', 'الرقم');
const ALIKE = say('The same in every entry', 'مشترك بين جميع المدخلات');
const NONE = say('None', 'لا يوجد');
const COMMA = say(', ', '، ');

/** From how many rows on there is an overview of them. */
const MIN_OVERVIEW = 4;

/** Most values in a section that is kept on one page. */
const MAX_UNBROKEN = 30;

interface Row {
  number: number;
  cells: readonly Cell[];
}

const same = (a: Cell | undefined, b: Cell | undefined) => JSON.stringify(a) === JSON.stringify(b);

/** Whether all of several rows say the same under a column, so that once is enough. */
const isAlike = ({ at, isHeading }: Placed, { rows }: Table) =>
  !isHeading && rows.length > 1 && rows.every((row) => same(row[at], rows[0]?.[at]));

/** The rows as a list with links: their headings, and what of them is a single code. */
function overview(rows: readonly Row[], columns: readonly Placed[], table: Table): Markup {
  const { language } = table;
  const shown = columns.filter(({ isHeading, isList, words }) => isHeading || (words !== null && !isList));
  return html`<nav aria-labelledby="overview"><h2 id="overview">${OVERVIEW[language]}</h2>
${grid<Row>(
  [
    {
      label: NUMBER[language],
      isNumber: true,
      part: ({ number }) => number,
    },
    ...shown.map((column, i) => ({
      label: column.label[language],
      isHeading: column.isHeading,
      part: ({ number, cells }: Row) => {
        const part = partAt(cells, column, table);
        return i === 0 ? html`<a href="#entry-${number}">${part}</a>` : part;
      },
    })),
  ],
  rows,
)}
</nav>
`;
}

const heading = (cells: readonly Cell[], columns: readonly Placed[], table: Table): Part =>
  joined(
    columns.filter(({ isHeading }) => isHeading).map((column) => html`${partAt(cells, column, table)}`),
    ' · ',
  );

function section({ number, cells }: Row, columns: readonly Placed[], table: Table): Markup {
  const values = columns.flatMap(({ at, type }) => (type === 'id' ? [] : (cells[at] ?? [])));
  const look = values.length > MAX_UNBROKEN ? html` class="long"` : null;
  return html`<section${look} aria-labelledby="entry-${number}"><h2 id="entry-${number}">${number}. ${heading(cells, columns, table)}</h2>
${told(cells, columns, table)}
</section>
`;
}

/** What a row says beside its headings: of what there is none, the labels are named together; ids come last. */
function told(cells: readonly Cell[], columns: readonly Placed[], table: Table): Markup {
  const { language } = table;
  const isNone = ({ at, empty }: Placed) => empty === 'NONE' && cells[at]?.length === 0;
  const others = columns.filter(({ isHeading }) => !isHeading);
  const there = others.filter((column) => !isNone(column));
  const none = others.filter(isNone).map(({ label }) => label[language]);
  const part = faint(none.join(COMMA[language]));
  const isId = ({ type }: Placed) => type === 'id';
  return entries([
    ...labelled(
      cells,
      there.filter((column) => !isId(column)),
      table,
    ),
    ...(none.length > 0 ? [{ label: NONE[language], part }] : []),
    ...labelled(cells, there.filter(isId), table),
  ]);
}

/** A section for each row, under what tells what it is about; what all say alike is told once before. */
export function sections(table: Table): Markup {
  const { language } = table;
  const columns = placedColumns(table);
  const alike = columns.filter((column) => isAlike(column, table));
  const own = columns.filter((column) => !alike.includes(column));
  const rows = table.rows.map((cells, at): Row => ({ number: at + 1, cells }));
  return html`${rows.length >= MIN_OVERVIEW ? overview(rows, own, table) : null}${
    alike.length > 0
      ? html`<section aria-labelledby="alike"><h2 id="alike">${ALIKE[language]}</h2>
${told(table.rows[0] ?? [], alike, table)}
</section>
`
      : null
  }${rows.map((row) => section(row, own, table))}`;
}

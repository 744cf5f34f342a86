import { html, type Markup, type Part } from './markup.ts';

/** A column of a grid: what stands above it, and in each row. */
export interface GridColumn<Row> {
  label: string;
  /** Whether it tells what a row is about. */
  isHeading?: boolean;
  isNumber?: boolean;
  part(row: Row): Part;
}

const NUMBER = html` class="number"`;

function cell<Row>(row: Row, { isHeading = false, isNumber = false, part }: GridColumn<Row>): Markup {
  const look = isNumber ? NUMBER : null;
  return isHeading ? html`<th scope="row"${look}>${part(row)}</th>` : html`<td${look}>${part(row)}</td>`;
}

/** Rows under columns. */
export function grid<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): Markup {
  const head = columns.map(
    ({ label, isNumber }) => html`<th scope="col"${isNumber ? NUMBER : null}>${label}</th>`,
  );
  const body = rows.map((row) => html`<tr>${columns.map((column) => cell(row, column))}</tr>\n`);
  return html`<div class="table"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody>
</table></div>`;
}

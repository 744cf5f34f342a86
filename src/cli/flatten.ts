type Json = null | string | number | boolean | readonly Json[] | JsonObject;
type JsonObject = { readonly [field: string]: Json };
type Path = readonly string[];
type Row = ReadonlyMap<string, string | null>;

/** The rows that one list of the answer gives, each with what stands above it. */
export interface RowGroup {
  /** Path of the list, such as `organisations.disclosesTo`; of a root field without a list, its name. */
  path: string;
  columns: readonly string[];
  rows: readonly Row[];
}

interface PathRow {
  list: Path;
  cells: Row;
}

/**
 * An answer as rows. A list in a list multiplies rows, or is one cell where its items hold one value each; lists side by side
 * make groups of their own, and an empty list leaves its parent with a blank, so that "nothing" is seen. The wrappers of
 * connections drop out of the names.
 */
export function flatten(answer: JsonObject): RowGroup[] {
  const lists = rowLists(answer, []);
  const rows = Object.entries(answer).flatMap(([field, value]) =>
    rowsOf(value, [field], { list: [], rowLists: lists }).map(({ list, cells }) => ({
      list: list.length > 0 ? list : [field],
      cells,
    })),
  );
  const groups = Object.groupBy(rows, ({ list }) => list.join('.'));
  return Object.entries(groups).map(([path, inGroup = []]) =>
    toGroup(
      path,
      inGroup.map(({ cells }) => cells),
    ),
  );
}

const WRAPPERS = new Set(['edges', 'nodes', 'node']);

/** The path of a field. A wrapper has no name in it, unless what it wraps has a field that stands beside it as well. */
function inside(path: Path, field: string, parent: JsonObject): Path {
  const wraps = WRAPPERS.has(field) && typeof parent[field] === 'object';
  const clashes = fieldsOf(parent[field]).some((name) => name !== field && name in parent);
  return wraps && !clashes ? path : [...path, field];
}

function fieldsOf(value: Json | undefined): string[] {
  if (value === undefined || isScalar(value)) return [];
  return isList(value) ? value.flatMap(fieldsOf) : Object.keys(value);
}

/** The paths of the lists whose items are rows: the outermost that hold objects, and within them those with several values an item. */
function rowLists(value: Json, path: Path, outer?: Path): ReadonlySet<string> {
  if (isScalar(value)) return new Set();
  if (!isList(value)) {
    return new Set(
      Object.entries(value).flatMap(([field, inner]) => [
        ...rowLists(inner, inside(path, field, value), outer),
      ]),
    );
  }
  const most = outer === undefined ? 0 : 1;
  const isRows = value.some((item) => !isScalar(item) && valuesIn(item) > most);
  return isRows
    ? new Set([path.join('.'), ...value.flatMap((item) => [...rowLists(item, path, path)])])
    : new Set();
}

/** How many values an object holds, where a list counts as its largest item. */
function valuesIn(value: Json): number {
  if (isScalar(value)) return 1;
  const counts = Object.values(value).map(valuesIn);
  return isList(value) ? Math.max(0, ...counts) : counts.reduce((sum, count) => sum + count, 0);
}

interface Place {
  /** The innermost list that we are in. */
  list: Path;
  rowLists: ReadonlySet<string>;
}

function rowsOf(value: Json, path: Path, place: Place): PathRow[] {
  if (isList(value)) return rowsOfList(value, path, place);
  if (!isScalar(value)) return rowsOfObject(value, path, place);
  return [{ list: place.list, cells: new Map([[path.join('.'), value === null ? null : String(value)]]) }];
}

function rowsOfList(items: readonly Json[], path: Path, place: Place): PathRow[] {
  const name = path.join('.');
  if (!place.rowLists.has(name)) return [{ list: place.list, cells: cellsOfList(items, path) }];
  const within = { ...place, list: path };
  return items.length === 0
    ? [{ list: path, cells: new Map([[name, null]]) }]
    : items.flatMap((item) => rowsOf(item, path, within));
}

function cellsOfList(items: readonly Json[], path: Path): Row {
  if (items.length === 0) return new Map([[path.join('.'), null]]);
  const byName = Map.groupBy(valuesAt(items, path), ([name]) => name);
  return new Map([...byName].map(([name, values]) => [name, joined(values.map(([, value]) => value))]));
}

function joined(values: readonly (string | null)[]): string | null {
  return [...new Set(values.filter((value) => value !== null))].join(', ') || null;
}

function valuesAt(value: Json, path: Path): [name: string, value: string | null][] {
  if (isScalar(value)) return [[path.join('.'), value === null ? null : String(value)]];
  if (isList(value)) return value.flatMap((item) => valuesAt(item, path));
  return Object.entries(value).flatMap(([field, inner]) => valuesAt(inner, inside(path, field, value)));
}

function rowsOfObject(value: JsonObject, path: Path, place: Place): PathRow[] {
  const parts = Object.entries(value).map(([field, inner]) =>
    rowsOf(inner, inside(path, field, value), place),
  );
  const own = parts.filter((rows) => !comesFromList(rows, place.list));
  const deeper = parts.filter((rows) => comesFromList(rows, place.list)).flat();
  const shared = new Map(own.flatMap(cellsOf));
  if (deeper.length === 0) return [{ list: place.list, cells: shared }];
  return deeper.map((row) => ({ list: row.list, cells: new Map([...shared, ...row.cells]) }));
}

/** Whether the rows belong to a list further in than the one we are in. */
function comesFromList(rows: readonly PathRow[], list: Path): boolean {
  return rows.some((row) => row.list.length > list.length);
}

function cellsOf(rows: readonly PathRow[]) {
  return rows.flatMap(({ cells }) => [...cells]);
}

function toGroup(path: string, rows: readonly Row[]): RowGroup {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { path, columns: columns.filter((column) => !isEmptyParent(column, columns, rows)), rows };
}

/** Where an object is null in one row and has fields in another, its fields are the columns. */
function isEmptyParent(column: string, columns: readonly string[], rows: readonly Row[]): boolean {
  return (
    columns.some((other) => other.startsWith(`${column}.`)) &&
    rows.every((row) => (row.get(column) ?? null) === null)
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isScalar(value: Json): value is null | string | number | boolean {
  return value === null || typeof value !== 'object';
}

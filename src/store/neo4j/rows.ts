import { isInt, type Record as Row } from 'neo4j-driver';
import type { EdgeType } from '../../model/edge-types.ts';
import type { EdgeRecord, NodeRecord } from '../../model/graph.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import { edgePaths, type FieldPath, nodePaths, type Paths } from '../field-path.ts';
import { propertyOf } from './properties.ts';

/** The node that a row holds in the columns of a variable (see nodeColumns). */
export function nodeOf(row: Row, variable: string): NodeRecord {
  const kind = row.get(`${variable}.kind`) as NodeKind;
  return recordOf(row, layoutOf(variable, kind, nodePaths)) as unknown as NodeRecord;
}

/** The edge that a row holds in the columns of a variable. */
export function edgeOf(row: Row, variable: string): EdgeRecord {
  const type = row.get(`${variable}.type`) as EdgeType;
  return recordOf(row, layoutOf(variable, type, edgePaths)) as unknown as EdgeRecord;
}

function recordOf(row: Row, { common, fields }: Layout): Record<string, unknown> {
  return { ...valuesOf(row, common), fields: valuesOf(row, fields) };
}

function valuesOf(row: Row, readers: readonly Reader[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, read } of readers) values[name] = read(row);
  return values;
}

/** How one value of a record is read off a row. */
interface Reader {
  name: string;
  read(row: Row): unknown;
}

/** How records of one kind or type are read: what all have, and their fields. */
interface Layout {
  common: readonly Reader[];
  fields: readonly Reader[];
}

const layouts = new Map<string, Layout>();

function layoutOf<Name extends NodeKind | EdgeType>(
  variable: string,
  name: Name,
  pathsOf: (name: Name) => Paths,
): Layout {
  const key = `${variable}.${name}`;
  const layout = layouts.get(key) ?? layoutOfPaths(variable, [...pathsOf(name).values()]);
  layouts.set(key, layout);
  return layout;
}

function layoutOfPaths(variable: string, paths: readonly FieldPath[]): Layout {
  const isField = ({ at }: FieldPath) => at[0] === 'fields';
  const readersOf = (chosen: readonly FieldPath[]) =>
    chosen.flatMap((path) => readerOf(variable, path) ?? []);
  return {
    common: readersOf(paths.filter((path) => !isField(path))),
    fields: readersOf(paths.filter(isField)),
  };
}

/** One reader for both languages of a text. */
function readerOf(variable: string, path: FieldPath): Reader | null {
  const column = `${variable}.${propertyOf(path.name)}`;
  if (!path.localized) return { name: path.at.at(-1) ?? '', read: (row) => readValue(path, row.get(column)) };
  if (path.at.at(-1) !== 'en') return null;
  const arabic = column.replace(/En$/, 'Ar');
  const isField = path.at[0] === 'fields';
  return {
    name: path.at.at(-2) ?? '',
    read: (row) => {
      const text = { en: row.get(column), ar: row.get(arabic) };
      // A field that is not stated is null; the texts that all facts have are not.
      return isField && text.en === null && text.ar === null ? null : text;
    },
  };
}

function readValue({ type, list }: FieldPath, value: unknown): unknown {
  if (value === null) return list ? [] : null;
  if (type === 'object') return JSON.parse(String(value));
  return isInt(value) ? value.toNumber() : value;
}

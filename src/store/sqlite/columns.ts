import type { FieldPath } from '../field-path.ts';
import { raw, type Sql } from './sql.ts';

const COLUMNS: Readonly<Record<string, string>> = {
  id: 'id',
  kind: 'kind',
  key: 'key',
  type: 'type',
  from: 'src',
  to: 'dst',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  recordedAt: 'recorded_at',
  inventory: 'inventory',
};

/** A column of the row that an alias names; of the only table where the alias is empty. */
export function columnOf(alias: string, name: string): Sql {
  return raw(alias === '' ? name : `${alias}.${name}`);
}

/**
 * Where the value of a path stands in a row. Indexes are made of the same expressions, else SQLite would not see that they
 * fit.
 */
export function valueSql(alias: string, path: FieldPath): Sql {
  const column = path.at.length === 1 ? COLUMNS[path.name] : undefined;
  if (column) return columnOf(alias, column);
  return raw(`${columnOf(alias, 'record').text} ->> '${jsonPath(path)}'`);
}

/** Where its folded text stands. */
export function shadowSql(alias: string, path: FieldPath): Sql {
  return raw(`${columnOf(alias, 'shadow').text} ->> '${shadowPath(path)}'`);
}

/** By what nodes are ordered: see ResolvedOrder. */
export function orderSql(alias: string, path: FieldPath): Sql {
  return path.localized ? shadowSql(alias, path) : valueSql(alias, path);
}

/** Path of the value inside the JSON of the record. */
export function jsonPath(path: FieldPath): string {
  return `$.${path.at.join('.')}`;
}

/** Path of the folded text inside the JSON of the shadow. */
export function shadowPath(path: FieldPath): string {
  return `$."${path.name}"`;
}

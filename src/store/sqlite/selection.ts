import type { NodeKind } from '../../model/node-kinds.ts';
import type { IsoDate } from '../../model/time.ts';
import { nodePaths } from '../field-path.ts';
import { columnOf } from './columns.ts';
import { all, join, raw, type Sql, sql } from './sql.ts';

/** Whether the row's own dates hold on the day. */
export function isValid(alias: string, asOf: IsoDate | null): Sql {
  if (asOf === null) return raw('TRUE');
  const from = columnOf(alias, 'valid_from');
  const to = columnOf(alias, 'valid_to');
  return sql`((${from} IS NULL OR ${from} <= ${asOf}) AND (${to} IS NULL OR ${to} > ${asOf}))`;
}

/** Whether an edge holds on the day: it and both its ends. */
export function isValidEdge(alias: string, asOf: IsoDate | null): Sql {
  if (asOf === null) return raw('TRUE');
  const ends = ['src', 'dst'].map((end) => {
    const id = columnOf(alias, end);
    return sql`EXISTS (SELECT 1 FROM node x WHERE x.id = ${id} AND ${isValid('x', asOf)})`;
  });
  return all([isValid(alias, asOf), ...ends]);
}

/** Kinds stand in the text: only so does SQLite see that an index of one kind fits. `BAD_INPUT` for an unknown kind. */
export function isOfKinds(alias: string, kinds: readonly NodeKind[]): Sql {
  const literals = kinds.filter(nodePaths).map((kind) => raw(`'${kind}'`));
  const column = columnOf(alias, 'kind');
  const [only] = literals;
  return literals.length === 1 && only
    ? sql`${column} = ${only}`
    : sql`${column} IN (${join(literals, ', ')})`;
}

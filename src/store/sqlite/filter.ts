import type { IsoDate } from '../../model/time.ts';
import type { Condition } from '../condition.ts';
import type { FieldPath, Scalar } from '../field-path.ts';
import { columnOf, jsonPath, shadowPath, shadowSql, valueSql } from './columns.ts';
import { isValidEdge } from './selection.ts';
import { all, any, members, raw, type Sql, sql } from './sql.ts';

const OPERATORS = { EQ: '=', LT: '<', LTE: '<=', GT: '>', GTE: '>=' } as const;

/**
 * The condition on the row that an alias names. Every term is true or false, never null, so that NOT turns one into
 * the other.
 */
export function where(condition: Condition | null, alias: string, asOf: IsoDate | null): Sql {
  if (!condition) return raw('TRUE');
  switch (condition.is) {
    case 'and':
      return all(condition.of.map((part) => where(part, alias, asOf)));
    case 'or':
      return any(condition.of.map((part) => where(part, alias, asOf)));
    case 'not':
      return sql`(NOT ${where(condition.of, alias, asOf)})`;
    case 'some':
      return some(condition, alias, asOf);
    case 'IS_NULL':
      return isNull(alias, condition.path);
    case 'IN':
      return notNull(valueSql(alias, condition.path), sql`IN ${members(condition.value)}`);
    case 'HAS':
      return has(alias, condition.path, condition.value);
    case 'CONTAINS':
    case 'STARTS_WITH':
      return matchesText(alias, condition);
    default:
      return notNull(
        valueSql(alias, condition.path),
        sql`${raw(OPERATORS[condition.is])} ${condition.value}`,
      );
  }
}

function notNull(value: Sql, test: Sql): Sql {
  return sql`(${value} IS NOT NULL AND ${value} ${test})`;
}

function isNull(alias: string, path: FieldPath): Sql {
  if (!path.list) return sql`(${valueSql(alias, path)} IS NULL)`;
  return sql`(coalesce(json_array_length(${columnOf(alias, 'record')}, ${jsonPath(path)}), 0) = 0)`;
}

function has(alias: string, path: FieldPath, value: Scalar): Sql {
  const list = sql`json_each(${columnOf(alias, 'record')}, ${jsonPath(path)})`;
  return sql`EXISTS (SELECT 1 FROM ${list} WHERE value = ${value})`;
}

type TextCondition = Extract<Condition, { is: 'CONTAINS' | 'STARTS_WITH' }>;

function matchesText(alias: string, { is, path, value }: TextCondition): Sql {
  const test = (text: Sql) =>
    is === 'CONTAINS'
      ? sql`instr(${text}, ${value}) > 0`
      : sql`substr(${text}, 1, length(${value})) = ${value}`;
  if (path.list) {
    const list = sql`json_each(${columnOf(alias, 'shadow')}, ${shadowPath(path)})`;
    return sql`EXISTS (SELECT 1 FROM ${list} WHERE ${test(raw('value'))})`;
  }
  const text = shadowSql(alias, path);
  return sql`(${text} IS NOT NULL AND ${test(text)})`;
}

type Some = Extract<Condition, { is: 'some' }>;

/**
 * The rows that a query lists look up their own edges. What is asked of the nodes behind those is found once for all rows, so that
 * conditions behind conditions take time for each edge once, and not for each way.
 */
function some(condition: Some, alias: string, asOf: IsoDate | null): Sql {
  const e = `${alias}e`;
  const near = sql`${raw(e)}.${raw(condition.direction === 'OUT' ? 'src' : 'dst')}`;
  if (alias.length > 1) return sql`${raw(alias)}.id IN (SELECT ${near} ${related(condition, alias, asOf)})`;
  return sql`EXISTS (SELECT 1 ${related(condition, alias, asOf)} AND ${near} = ${raw(alias)}.id)`;
}

function related({ type, direction, edge, node }: Some, alias: string, asOf: IsoDate | null): Sql {
  const [e, n] = [`${alias}e`, `${alias}n`];
  const far = raw(direction === 'OUT' ? 'dst' : 'src');
  return sql`FROM edge ${raw(e)} JOIN node ${raw(n)} ON ${raw(n)}.id = ${raw(e)}.${far}
    WHERE ${raw(e)}.type = ${type} AND ${isValidEdge(e, asOf)}
    AND ${where(edge, e, asOf)} AND ${where(node, n, asOf)}`;
}

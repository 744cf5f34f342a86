import type { Position, ResolvedOrder } from '../cursor.ts';
import { orderSql } from './columns.ts';
import { raw, type Sql, sql } from './sql.ts';

/** The terms to order by: the value of the node, null last, then the id of the item. */
export function orderTerms(order: ResolvedOrder, node: string, id: Sql): Sql {
  if (!order) return id;
  const direction = raw(order.descending ? 'DESC' : 'ASC');
  return sql`${orderSql(node, order.path)} ${direction} NULLS LAST, ${id}`;
}

/** Whether an item comes after a position in that order. */
export function isAfter(position: Position | null, order: ResolvedOrder, node: string, id: Sql): Sql {
  if (!position) return raw('TRUE');
  if (!order) return sql`${id} > ${position.id}`;
  const value = orderSql(node, order.path);
  if (position.value === null) return sql`(${value} IS NULL AND ${id} > ${position.id})`;
  const beyond = raw(order.descending ? '<' : '>');
  return sql`(${value} IS NULL OR ${value} ${beyond} ${position.value}
    OR (${value} = ${position.value} AND ${id} > ${position.id}))`;
}

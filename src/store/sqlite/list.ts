import type { NodeRecord } from '../../model/graph.ts';
import { nodeCondition } from '../condition.ts';
import { checkPageSize, decodeCursor, encodeCursor, orderValue, pageOf, resolveOrder } from '../cursor.ts';
import type { ListQuery, Page } from '../store.ts';
import type { Database } from './database.ts';
import { where } from './filter.ts';
import { isAfter, orderTerms } from './order.ts';
import { countOf, recordOf } from './rows.ts';
import { isOfKinds, isValid } from './selection.ts';
import { all, raw, sql } from './sql.ts';

export function list(db: Database, query: ListQuery): Page<NodeRecord> {
  const { kinds, asOf, first } = query;
  checkPageSize(first);
  if (kinds.length === 0)
    return { items: [], cursors: [], hasNext: false, totalCount: query.count ? 0 : null };
  const condition = where(nodeCondition(query.where, kinds), 'n', asOf);
  const order = resolveOrder(query.order, kinds);
  const position = decodeCursor(order, query.after, kinds);
  const selected = all([isOfKinds('n', kinds), isValid('n', asOf), condition]);
  const id = raw('n.id');
  const rows = db.rows(sql`SELECT n.record FROM node n
    WHERE ${selected} AND ${isAfter(position, order, 'n', id)}
    ORDER BY ${orderTerms(order, 'n', id)} LIMIT ${first + 1}`);
  const count = query.count ? countOf(db, sql`SELECT count(*) FROM node n WHERE ${selected}`) : null;
  const cursorOf = (node: NodeRecord) => encodeCursor(order, { value: orderValue(node, order), id: node.id });
  return pageOf(rows.map(recordOf<NodeRecord>), first, cursorOf, count);
}

import type { NodeRecord } from '../../model/graph.ts';
import { nodeCondition } from '../condition.ts';
import { checkPageSize, decodeCursor, encodeCursor, orderValue, pageOf, resolveOrder } from '../cursor.ts';
import type { ListQuery, Page } from '../store.ts';
import type { Connection } from './connection.ts';
import { countNodes, listNodes } from './cypher/nodes.ts';
import { readPage } from './reading.ts';
import { nodeOf } from './rows.ts';

export async function list(connection: Connection, query: ListQuery): Promise<Page<NodeRecord>> {
  const { kinds, asOf, first } = query;
  checkPageSize(first);
  if (kinds.length === 0) return pageOf<NodeRecord>([], first, String, query.count ? 0 : null);
  const listed = { kinds, asOf, condition: nodeCondition(query.where, kinds) };
  const order = resolveOrder(query.order, kinds);
  const page = listNodes(listed, order, decodeCursor(order, query.after, kinds), first + 1);
  const [rows, count] = await readPage(connection, 'list', page, query.count ? countNodes(listed) : null);
  const nodes = rows.map((row) => nodeOf(row));
  const cursorOf = (node: NodeRecord) => encodeCursor(order, { value: orderValue(node, order), id: node.id });
  return pageOf(nodes, first, cursorOf, count);
}

import type { SQLOutputValue } from 'node:sqlite';
import type { NodeId } from '../../model/graph.ts';
import { edgeCondition, farKindsOf, nodeCondition } from '../condition.ts';
import {
  checkPageSize,
  decodeCursor,
  encodeCursor,
  orderValue,
  pageOf,
  type ResolvedOrder,
  resolveOrder,
} from '../cursor.ts';
import type { Page, Related, RelationQuery } from '../store.ts';
import type { Database } from './database.ts';
import { where } from './filter.ts';
import { isAfter, orderTerms } from './order.ts';
import { isValidEdge } from './selection.ts';
import { members, raw, type Sql, sql } from './sql.ts';

/** Queries that differ in nothing but the node are one statement. */
export function relations(db: Database, queries: readonly RelationQuery[]): Page<Related>[] {
  const alike = Map.groupBy(queries, ({ node: _, ...rest }) => JSON.stringify(rest));
  const pages = new Map<RelationQuery, Page<Related>>();
  for (const group of alike.values()) for (const [query, page] of answer(db, group)) pages.set(query, page);
  return queries.flatMap((query) => pages.get(query) ?? []);
}

function answer(db: Database, group: readonly RelationQuery[]): [RelationQuery, Page<Related>][] {
  const [query] = group;
  if (!query) return [];
  checkPageSize(query.first);
  const order = resolveOrder(query.order, farKindsOf(query.type, query.direction));
  const related = relatedTo(
    group.map(({ node }) => node),
    query,
  );
  const read = readPages(db, query, order, related);
  const counts = query.count ? readCounts(db, query, related) : null;
  const cursorOf = ({ edge, node }: Related) =>
    encodeCursor(order, { value: orderValue(node, order), id: edge.id });
  return group.map((each) => {
    const items = (read.get(each.node) ?? []).map(relatedOf);
    return [each, pageOf(items, each.first, cursorOf, counts && (counts.get(each.node) ?? 0))];
  });
}

type Rows = readonly SQLOutputValue[][];

/** The edges `e` of the nodes, with the nodes `n` at their far ends. */
function relatedTo(nodes: readonly NodeId[], query: RelationQuery): Sql {
  const { type, direction, asOf } = query;
  const far = raw(direction === 'OUT' ? 'e.dst' : 'e.src');
  return sql`edge e JOIN node n ON n.id = ${far}
    WHERE ${nearOf(query)} IN ${members(nodes)} AND e.type = ${type} AND ${isValidEdge('e', asOf)}
    AND ${where(nodeCondition(query.where, farKindsOf(type, direction)), 'n', asOf)}
    AND ${where(edgeCondition(query.whereEdge, [type]), 'e', asOf)}`;
}

function nearOf({ direction }: RelationQuery): Sql {
  return raw(direction === 'OUT' ? 'e.src' : 'e.dst');
}

/** The rows of each node's page, in order. Only those that are on a page are read whole. */
function readPages(
  db: Database,
  query: RelationQuery,
  order: ResolvedOrder,
  related: Sql,
): Map<string, Rows> {
  const near = nearOf(query);
  const id = raw('e.id');
  const position = decodeCursor(order, query.after, [query.type]);
  const rows = db.rows(sql`SELECT placed.near, e.record, n.record FROM (
      SELECT ${near} AS near, e.n AS edge, n.n AS node,
        row_number() OVER (PARTITION BY ${near} ORDER BY ${orderTerms(order, 'n', id)}) AS place
      FROM ${related} AND ${isAfter(position, order, 'n', id)}
    ) placed JOIN edge e ON e.n = placed.edge JOIN node n ON n.n = placed.node
    WHERE place <= ${query.first + 1} ORDER BY placed.near, place`);
  return Map.groupBy(rows, ([node]) => String(node));
}

function readCounts(db: Database, query: RelationQuery, related: Sql): Map<string, number> {
  const rows = db.rows(sql`SELECT ${nearOf(query)}, count(*) FROM ${related} GROUP BY 1`);
  return new Map(rows.map(([node, count]) => [String(node), Number(count)]));
}

function relatedOf([, edge, node]: SQLOutputValue[]): Related {
  return { edge: JSON.parse(String(edge)), node: JSON.parse(String(node)) };
}

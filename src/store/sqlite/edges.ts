import type { EdgeRecord } from '../../model/graph.ts';
import { edgeCondition } from '../condition.ts';
import { checkPageSize, decodeCursor, encodeCursor, pageOf } from '../cursor.ts';
import type { EdgeListQuery, EdgeQuery, EdgeSlice, Page } from '../store.ts';
import type { Database } from './database.ts';
import { where } from './filter.ts';
import { isAfter } from './order.ts';
import { countOf, recordOf } from './rows.ts';
import { isValidEdge } from './selection.ts';
import { members, raw, sql } from './sql.ts';

export function edges(db: Database, { nodes, direction, types, asOf, limit }: EdgeQuery): EdgeSlice {
  const near = raw(direction === 'OUT' ? 'e.src' : 'e.dst');
  const ofNodes = nodes === null ? raw('TRUE') : sql`${near} IN ${members(nodes)}`;
  const rows = db.rows(sql`SELECT e.record FROM edge e
    WHERE ${ofNodes} AND e.type IN ${members(types)} AND ${isValidEdge('e', asOf)}
    ORDER BY e.id LIMIT ${limit + 1}`);
  return { edges: rows.slice(0, limit).map(recordOf<EdgeRecord>), isPartial: rows.length > limit };
}

export function listEdges(db: Database, { types, asOf, first, ...query }: EdgeListQuery): Page<EdgeRecord> {
  checkPageSize(first);
  const position = decodeCursor(null, query.after, types);
  if (types.length === 0) return pageOf<EdgeRecord>([], first, String, query.count ? 0 : null);
  const selected = sql`e.type IN ${members(types)} AND ${isValidEdge('e', asOf)}
    AND ${where(edgeCondition(query.where, types), 'e', asOf)}`;
  const rows = db.rows(sql`SELECT e.record FROM edge e
    WHERE ${selected} AND ${isAfter(position, null, 'e', raw('e.id'))} ORDER BY e.id LIMIT ${first + 1}`);
  const count = query.count ? countOf(db, sql`SELECT count(*) FROM edge e WHERE ${selected}`) : null;
  const cursorOf = ({ id }: EdgeRecord) => encodeCursor(null, { value: null, id });
  return pageOf(rows.map(recordOf<EdgeRecord>), first, cursorOf, count);
}

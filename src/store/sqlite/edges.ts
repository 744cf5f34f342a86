import type { EdgeRecord } from '../../model/graph.ts';
import type { EdgeQuery, EdgeSlice } from '../store.ts';
import type { Database } from './database.ts';
import { recordOf } from './rows.ts';
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

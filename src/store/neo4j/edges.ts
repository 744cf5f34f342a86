import type { EdgeRecord } from '../../model/graph.ts';
import { edgeCondition } from '../condition.ts';
import { checkPageSize, decodeCursor, encodeCursor, pageOf } from '../cursor.ts';
import type { EdgeListQuery, EdgeQuery, EdgeSlice, Page } from '../store.ts';
import type { Connection } from './connection.ts';
import { countEdges, edgesOfNodes, listEdges as listing } from './cypher/edges.ts';
import { readPage, readRows } from './reading.ts';
import { edgeOf } from './rows.ts';

export async function edges(connection: Connection, query: EdgeQuery): Promise<EdgeSlice> {
  if (query.types.length === 0) return { edges: [], isPartial: false };
  const rows = await readRows(connection, 'edges', edgesOfNodes(query));
  return {
    edges: rows.slice(0, query.limit).map((row) => edgeOf(row)),
    isPartial: rows.length > query.limit,
  };
}

export async function listEdges(connection: Connection, query: EdgeListQuery): Promise<Page<EdgeRecord>> {
  const { types, asOf, first } = query;
  checkPageSize(first);
  const position = decodeCursor(null, query.after, types);
  if (types.length === 0) return pageOf<EdgeRecord>([], first, String, query.count ? 0 : null);
  const listed = { types, asOf, condition: edgeCondition(query.where, types) };
  const count = query.count ? countEdges(listed) : null;
  const [rows, total] = await readPage(connection, 'listEdges', listing(listed, position, first + 1), count);
  const cursorOf = ({ id }: EdgeRecord) => encodeCursor(null, { value: null, id });
  return pageOf(
    rows.map((row) => edgeOf(row)),
    first,
    cursorOf,
    total,
  );
}

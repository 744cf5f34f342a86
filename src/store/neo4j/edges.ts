import type { EdgeQuery, EdgeSlice } from '../store.ts';
import type { Connection } from './connection.ts';
import { edgesOfNodes } from './cypher/edges.ts';
import { readRows } from './reading.ts';
import { edgeOf } from './rows.ts';

export async function edges(connection: Connection, query: EdgeQuery): Promise<EdgeSlice> {
  if (query.types.length === 0) return { edges: [], isPartial: false };
  const rows = await readRows(connection, 'edges', edgesOfNodes(query));
  return {
    edges: rows.slice(0, query.limit).map((row) => edgeOf(row)),
    isPartial: rows.length > query.limit,
  };
}

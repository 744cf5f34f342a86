import type { FactRecord } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import { checkPageSize, decodeCursor, encodeCursor, pageOf } from '../cursor.ts';
import type { CitingQuery, Counts, Page } from '../store.ts';
import type { Database } from './database.ts';
import { countOf, recordOf } from './rows.ts';
import { isValid, isValidEdge } from './selection.ts';
import { members, raw, sql } from './sql.ts';

export function facts(db: Database, ids: readonly string[]): FactRecord[] {
  const rows = db.rows(sql`SELECT record FROM node WHERE id IN ${members(ids)}
    UNION ALL SELECT record FROM edge WHERE id IN ${members(ids)}`);
  const found = new Map(rows.map(recordOf).map((fact) => [fact.id, fact]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

export function citing(db: Database, query: CitingQuery): Page<FactRecord> {
  const { clauses, asOf, first } = query;
  checkPageSize(first);
  const position = decodeCursor(null, query.after);
  const cited = sql`IN (SELECT fact FROM citation WHERE clause IN ${members(clauses)})`;
  const selected = sql`(
    SELECT n.id, n.record FROM node n WHERE n.id ${cited} AND ${isValid('n', asOf)}
    UNION ALL
    SELECT e.id, e.record FROM edge e WHERE e.id ${cited} AND ${isValidEdge('e', asOf)}
  )`;
  const after = position ? sql`id > ${position.id}` : raw('TRUE');
  const rows = db.rows(sql`SELECT record FROM ${selected} WHERE ${after} ORDER BY id LIMIT ${first + 1}`);
  const count = query.count ? countOf(db, sql`SELECT count(*) FROM ${selected}`) : null;
  return pageOf(rows.map(recordOf), first, ({ id }) => encodeCursor(null, { value: null, id }), count);
}

export function ownedBy(db: Database, inventory: string): string[] {
  const rows = db.rows(sql`SELECT id FROM node WHERE inventory = ${inventory}
    UNION ALL SELECT id FROM edge WHERE inventory = ${inventory} ORDER BY id`);
  return rows.map(([id]) => String(id));
}

export function counts(db: Database, asOf: IsoDate | null): Counts {
  const nodes = db.rows(sql`SELECT kind, count(*) FROM node n WHERE ${isValid('n', asOf)} GROUP BY kind`);
  const edges = db.rows(sql`SELECT type, count(*) FROM edge e WHERE ${isValidEdge('e', asOf)} GROUP BY type`);
  return { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
}

import { isEdgeType } from '../../model/edge-types.ts';
import { type FactRecord, isEdgeId } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Counts } from '../store.ts';
import type { Connection, Run } from './connection.ts';
import { edgesById } from './cypher/edges.ts';
import { NODES_BY_ID } from './cypher/nodes.ts';
import { COUNTS, OWNED_BY } from './cypher/totals.ts';
import { consistently, readRows } from './reading.ts';
import { edgeOf, nodeOf } from './rows.ts';

export async function facts(connection: Connection, ids: readonly string[]): Promise<FactRecord[]> {
  if (ids.length === 0) return [];
  return consistently(connection, 'facts', (run) => readFacts(run, ids));
}

/** The same in a transaction that reads more than that. */
export async function readFacts(run: Run, ids: readonly string[]): Promise<FactRecord[]> {
  const asked = [...new Set(ids)];
  const byType = Map.groupBy(asked.filter(isEdgeId), (id) => id.slice(0, id.indexOf(':')));
  const read = await Promise.all([
    run({ text: NODES_BY_ID, parameters: { rows: asked.filter((id) => !isEdgeId(id)) } }).then((rows) =>
      rows.map((row): FactRecord => nodeOf(row)),
    ),
    ...[...byType].map(async ([type, ofType]): Promise<FactRecord[]> => {
      if (!isEdgeType(type)) return [];
      const rows = await run(edgesById(type, ofType));
      return rows.map((row) => edgeOf(row));
    }),
  ]);
  const found = new Map(read.flat().map((fact) => [fact.id, fact]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function ownedBy(connection: Connection, inventory: string): Promise<string[]> {
  const rows = await readRows(connection, 'ownedBy', { text: OWNED_BY, parameters: { inventory } });
  return rows.map((row) => row.get('id'));
}

export async function counts(connection: Connection, asOf: IsoDate | null): Promise<Counts> {
  const rows = await readRows(connection, 'counts', { text: COUNTS, parameters: { asOf } });
  const of = (what: string) =>
    Object.fromEntries(
      rows
        .filter((row) => row.get('of') === what)
        .map((row) => [row.get('name'), row.get('total').toNumber()]),
    );
  return { nodes: of('nodes'), edges: of('edges') };
}

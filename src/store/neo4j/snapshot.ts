import type { Record as Row } from 'neo4j-driver';
import { KharitaError } from '../../errors.ts';
import { edgeTypes } from '../../model/edge-types.ts';
import type { FactRecord } from '../../model/graph.ts';
import type { Connection } from './connection.ts';
import { edgesAfter } from './cypher/edges.ts';
import { nodesAfter } from './cypher/nodes.ts';
import type { Statement } from './cypher/statement.ts';
import { readChangeNumber } from './reading.ts';
import { edgeOf, nodeOf } from './rows.ts';

const BATCH = 1000;

/** Facts that have an order of their own. */
interface Series {
  after(id: string, limit: number): Statement;
  read(row: Row): FactRecord;
}

const NODES: Series = { after: nodesAfter, read: (row) => nodeOf(row) };

/** Ids of edges begin with the type and a colon: in this order of the types, the ids of all edges are in order. */
const EDGES: readonly Series[] = edgeTypes
  .toSorted((a, b) => (`${a}:` < `${b}:` ? -1 : 1))
  .map((type) => ({
    after: (id, limit) => edgesAfter(type, id, limit),
    read: (row) => edgeOf(row),
  }));

export async function* snapshot(connection: Connection): AsyncGenerator<readonly FactRecord[]> {
  const state = await connection.read('snapshot', readChangeNumber);
  for (const series of [NODES, ...EDGES]) yield* batches(connection, series, state);
}

async function* batches(
  connection: Connection,
  series: Series,
  state: number,
): AsyncGenerator<readonly FactRecord[]> {
  let last = '';
  while (true) {
    const rows = await connection.read('snapshot', async (run) => {
      const batch = await run(series.after(last, BATCH));
      checkUnchanged(await readChangeNumber(run), state);
      return batch;
    });
    const batch = rows.map(series.read);
    if (batch.length > 0) yield batch;
    if (batch.length < BATCH) return;
    last = batch.at(-1)?.id ?? last;
  }
}

function checkUnchanged(number: number, state: number): void {
  if (number !== state)
    throw new KharitaError('CONFLICT', 'The register was changed while it was read. Read it again.');
}

import type { Connection, Run } from './connection.ts';
import { nodesAfter } from './cypher/nodes.ts';
import { LOCK_REGISTER } from './cypher/register.ts';
import { WRITE_SEARCH_WORDS } from './cypher/writes.ts';
import { searchProperties } from './properties.ts';
import { nodeOf } from './rows.ts';

const BATCH = 1000;

/** Writes the search words of all nodes anew, as they are made now. Each batch keeps others from writing to what it has read. */
export async function writeSearchWords(connection: Connection): Promise<void> {
  let last: string | null = '';
  while (last !== null) {
    const after: string = last;
    last = await connection.write('migrate', (run) => writeBatch(run, after));
  }
}

/** The id behind which to go on; null where none is left. */
async function writeBatch(run: Run, after: string): Promise<string | null> {
  await run({ text: LOCK_REGISTER, parameters: {} });
  const nodes = (await run(nodesAfter(after, BATCH))).map(nodeOf);
  const rows = nodes.map((node) => ({ id: node.id, properties: searchProperties(node) }));
  await run({ text: WRITE_SEARCH_WORDS, parameters: { rows } });
  return nodes.length < BATCH ? null : (nodes.at(-1)?.id ?? null);
}

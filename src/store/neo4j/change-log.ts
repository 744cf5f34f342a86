import type { Record as Row } from 'neo4j-driver';
import type { Change, ChangeSet, RecordedChangeSet } from '../../model/change-set.ts';
import { type EdgeRecord, type FactRecord, isEdge } from '../../model/graph.ts';
import { checkKeyIsFree, checkVersion, stamped } from '../stamp.ts';
import type { Connection, Run } from './connection.ts';
import { NUMBER_UNDER_KEY } from './cypher/history.ts';
import { NODES_BY_ID } from './cypher/nodes.ts';
import { changeSetsAfter, LOCK_REGISTER, RECORD_CHANGE_SET, RECORD_CHANGES } from './cypher/register.ts';
import { STORED_EDGES } from './cypher/writes.ts';
import { parameter } from './properties.ts';
import { numberOf, readChangeNumber } from './reading.ts';
import { edgeOf, nodeOf } from './rows.ts';
import { byStart, inBatches, write } from './write.ts';

export function changeNumber(connection: Connection): Promise<number> {
  return connection.read('changeNumber', readChangeNumber);
}

/**
 * Change sets are written one after another: each first takes the lock of the register. Where a commit got no answer, the driver
 * runs this again: under the number that the first attempt had then stands what it has written.
 */
export async function apply(connection: Connection, changeSet: ChangeSet): Promise<RecordedChangeSet> {
  const asked = stamped(changeSet);
  let attempted: number | null = null;
  return connection.write('apply', async (run) => {
    const number = numberOf(await run({ text: LOCK_REGISTER, parameters: {} }), 'number') + 1;
    const [earlier] = attempted === null ? [] : await readChangeSets(run, attempted - 1, 1);
    if (earlier && isSame(earlier, { ...changeSet, changes: asked })) return earlier;
    attempted = number;
    const { idempotency } = changeSet;
    if (idempotency) checkKeyIsFree(changeSet, await numberUnder(run, idempotency.key));
    const changes = await fromStoredStates(run, asked);
    await write(run, changes);
    return record(run, { ...changeSet, changes, number });
  });
}

function isSame(recorded: ChangeSet, { actor, at, reason, changes }: ChangeSet): boolean {
  const content = (set: ChangeSet) =>
    JSON.stringify([set.actor, set.at, set.reason, set.changes.map(({ id, after }) => [id, after])]);
  return content(recorded) === content({ actor, at, reason, changes });
}

/** The changes with the states that the store itself has before them: these are what the register keeps. */
async function fromStoredStates(run: Run, changes: readonly Change[]): Promise<Change[]> {
  const stored = new Map<string, FactRecord>();
  for (const batch of inBatches(changes))
    for (const fact of await storedStates(run, batch)) stored.set(fact.id, fact);
  return changes.map((change) => {
    const before = stored.get(change.id) ?? null;
    checkVersion(change, before);
    return { ...change, before };
  });
}

async function storedStates(run: Run, changes: readonly Change[]): Promise<FactRecord[]> {
  const facts = changes.flatMap(({ before, after }) => before ?? after ?? []);
  const edges = facts.filter(isEdge);
  const nodes = facts.filter((fact) => !isEdge(fact)).map(({ id }) => id);
  const [ofNodes, ofEdges] = await Promise.all([
    nodes.length > 0 ? run({ text: NODES_BY_ID, parameters: { rows: nodes } }) : [],
    edges.length > 0 ? run({ text: STORED_EDGES, parameters: { rows: byStart(edges, () => true) } }) : [],
  ]);
  return [...ofNodes.map((row) => nodeOf(row)), ...ofEdges.map((row): EdgeRecord => edgeOf(row))];
}

async function record(run: Run, recorded: RecordedChangeSet): Promise<RecordedChangeSet> {
  const { number, actor, at, reason, idempotency, changes } = recorded;
  const { key: idempotencyKey = null, digest: idempotencyDigest = null } = idempotency ?? {};
  const properties = { number: parameter(number), actor, at, reason, idempotencyKey, idempotencyDigest };
  await run({ text: RECORD_CHANGE_SET, parameters: { properties } });
  const rows = changes.map(({ id, before, after }, position) => ({
    position: parameter(position),
    fact: id,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
  }));
  for (const batch of inBatches(rows))
    await run({ text: RECORD_CHANGES, parameters: { number: properties.number, rows: batch } });
  return recorded;
}

/** The change set that was recorded under an idempotency key. */
export async function changeSetOf(connection: Connection, key: string): Promise<RecordedChangeSet | null> {
  return connection.read('changeSetOf', async (run) => {
    const number = await numberUnder(run, key);
    return number === null ? null : ((await readChangeSets(run, number - 1, 1))[0] ?? null);
  });
}

async function numberUnder(run: Run, key: string): Promise<number | null> {
  const [found] = await run({ text: NUMBER_UNDER_KEY, parameters: { key } });
  return found ? found.get('number').toNumber() : null;
}

export function changeSets(
  connection: Connection,
  { after, limit }: { after: number; limit: number },
): Promise<RecordedChangeSet[]> {
  return connection.read('changeSets', (run) => readChangeSets(run, after, limit));
}

async function readChangeSets(run: Run, after: number, limit: number): Promise<RecordedChangeSet[]> {
  const rows = await run(changeSetsAfter(after, limit));
  const bySet = Map.groupBy(rows, (row) => row.get('number').toNumber() as number);
  return [...bySet].map(([number, changes]) => {
    const [set] = changes as [Row, ...Row[]];
    const key = set.get('idempotencyKey');
    return {
      actor: set.get('actor'),
      at: set.get('at'),
      reason: set.get('reason'),
      ...(key === null ? {} : { idempotency: { key, digest: set.get('idempotencyDigest') } }),
      changes: changes.map(changeOf),
      number,
    };
  });
}

export function changeOf(row: Row): Change {
  return {
    id: row.get('id'),
    before: JSON.parse(row.get('before') ?? 'null'),
    after: JSON.parse(row.get('after') ?? 'null'),
  };
}

import type { SQLOutputValue } from 'node:sqlite';
import type { Change, ChangeSet, RecordedChangeSet } from '../../model/change-set.ts';
import type { IsoInstant } from '../../model/time.ts';
import { checkKeyIsFree, checkVersion, danglingEdge, stamped } from '../stamp.ts';
import type { ChangeSetsQuery } from '../store.ts';
import type { Database } from './database.ts';
import { facts } from './facts.ts';
import { countOf } from './rows.ts';
import { members, raw, sql } from './sql.ts';
import { write } from './write.ts';

export function changeNumber(db: Database, knownAt?: IsoInstant): number {
  const last = sql`(SELECT coalesce(max(number), 0) FROM change_set)`;
  if (knownAt === undefined) return countOf(db, sql`SELECT ${last}`);
  return countOf(db, sql`SELECT coalesce(min(number) - 1, ${last}) FROM change_set WHERE at > ${knownAt}`);
}

export function apply(db: Database, changeSet: ChangeSet): RecordedChangeSet {
  const asked = stamped(changeSet);
  return db.transaction(() => {
    const { idempotency } = changeSet;
    if (idempotency) checkKeyIsFree(changeSet, numberUnder(db, idempotency.key));
    const changes = fromStoredStates(db, asked);
    for (const change of changes) write(db, change);
    checkEnds(db, changes);
    return record(db, { ...changeSet, changes });
  });
}

/** The changes with the states that the store itself has before them: these are what the register keeps. */
function fromStoredStates(db: Database, changes: readonly Change[]): Change[] {
  const ids = changes.map(({ id }) => id);
  const stored = new Map(facts(db, ids).map((fact) => [fact.id, fact]));
  return changes.map((change) => {
    const before = stored.get(change.id) ?? null;
    checkVersion(change, before);
    return { ...change, before };
  });
}

/** Names the edge that the foreign keys would only refuse. */
function checkEnds(db: Database, changes: readonly Change[]): void {
  const written = members(changes.filter(({ after }) => after !== null).map(({ id }) => id));
  const removed = members(changes.filter(({ after }) => after === null).map(({ id }) => id));
  const [dangling] = db.rows(sql`
    SELECT e.id, iif(a.id IS NULL, e.src, e.dst) FROM edge e
    LEFT JOIN node a ON a.id = e.src LEFT JOIN node b ON b.id = e.dst
    WHERE (e.id IN ${written} OR e.src IN ${removed} OR e.dst IN ${removed}) AND (a.id IS NULL OR b.id IS NULL)
    ORDER BY e.id LIMIT 1`);
  if (dangling) throw danglingEdge(String(dangling[0]), String(dangling[1]));
}

function record(db: Database, changeSet: ChangeSet): RecordedChangeSet {
  const number = changeNumber(db) + 1;
  const { actor, at, reason, idempotency, changes } = changeSet;
  db.run(sql`INSERT INTO change_set (number, actor, at, reason, idempotency_key, idempotency_digest)
    VALUES (${number}, ${actor}, ${at}, ${reason}, ${idempotency?.key ?? null}, ${idempotency?.digest ?? null})`);
  for (const [position, { id, before, after }] of changes.entries())
    db.run(sql`INSERT INTO change (change_set, position, fact, before, after)
      VALUES (${number}, ${position}, ${id}, ${before && JSON.stringify(before)}, ${after && JSON.stringify(after)})`);
  return { ...changeSet, number };
}

export function changeSets(db: Database, { after, limit }: ChangeSetsQuery): RecordedChangeSet[] {
  const sets = db.rows(sql`SELECT ${SET_COLUMNS} FROM change_set
    WHERE number > ${after} ORDER BY number LIMIT ${limit}`);
  const changes = db.rows(sql`SELECT change_set, fact, before, after FROM change
    WHERE change_set > ${after} AND change_set <= ${after + limit} ORDER BY change_set, position`);
  const bySet = Map.groupBy(changes, ([number]) => Number(number));
  return sets.map((set) => ({
    ...changeSetOfRow(set),
    changes: (bySet.get(Number(set[0])) ?? []).map(([, ...change]) => changeOf(change)),
  }));
}

/** The change set that was recorded under an idempotency key. */
export function changeSetOf(db: Database, idempotencyKey: string): RecordedChangeSet | null {
  const number = numberUnder(db, idempotencyKey);
  return number === null ? null : (changeSets(db, { after: number - 1, limit: 1 })[0] ?? null);
}

function numberUnder(db: Database, idempotencyKey: string): number | null {
  const [found] = db.rows(sql`SELECT number FROM change_set WHERE idempotency_key = ${idempotencyKey}`);
  return found ? Number(found[0]) : null;
}

const SET_COLUMNS = raw('number, actor, at, reason, idempotency_key, idempotency_digest');

function changeSetOfRow([number, actor, at, reason, key, digest]: SQLOutputValue[]) {
  return {
    number: Number(number),
    actor: String(actor),
    at: String(at),
    reason: reason === null ? null : String(reason),
    ...(key === null ? {} : { idempotency: { key: String(key), digest: String(digest) } }),
  };
}

/** The change in the columns fact, before and after. */
export function changeOf([id, before, after]: SQLOutputValue[]): Change {
  return { id: String(id), before: JSON.parse(String(before)), after: JSON.parse(String(after)) };
}

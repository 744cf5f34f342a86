import type { SQLOutputValue } from 'node:sqlite';
import type { Change, ChangeSet, RecordedChangeSet } from '../../model/change-set.ts';
import type { IsoInstant } from '../../model/time.ts';
import { checkVersion, danglingEdge, stamped } from '../stamp.ts';
import type { Database } from './database.ts';
import { facts } from './facts.ts';
import { countOf } from './rows.ts';
import { members, sql } from './sql.ts';
import { write } from './write.ts';

export function changeNumber(db: Database, knownAt?: IsoInstant): number {
  const last = sql`(SELECT coalesce(max(number), 0) FROM change_set)`;
  if (knownAt === undefined) return countOf(db, sql`SELECT ${last}`);
  return countOf(db, sql`SELECT coalesce(min(number) - 1, ${last}) FROM change_set WHERE at > ${knownAt}`);
}

export function apply(db: Database, changeSet: ChangeSet): RecordedChangeSet {
  const asked = stamped(changeSet);
  return db.transaction(() => {
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
  const { actor, at, reason, changes } = changeSet;
  db.run(
    sql`INSERT INTO change_set (number, actor, at, reason) VALUES (${number}, ${actor}, ${at}, ${reason})`,
  );
  for (const [position, { id, before, after }] of changes.entries())
    db.run(sql`INSERT INTO change (change_set, position, fact, before, after)
      VALUES (${number}, ${position}, ${id}, ${before && JSON.stringify(before)}, ${after && JSON.stringify(after)})`);
  return { ...changeSet, number };
}

export function changeSets(
  db: Database,
  { after, limit }: { after: number; limit: number },
): RecordedChangeSet[] {
  const sets = db.rows(sql`SELECT number, actor, at, reason FROM change_set
    WHERE number > ${after} ORDER BY number LIMIT ${limit}`);
  const changes = db.rows(sql`SELECT change_set, fact, before, after FROM change
    WHERE change_set > ${after} AND change_set <= ${after + limit} ORDER BY change_set, position`);
  const bySet = Map.groupBy(changes, ([number]) => Number(number));
  return sets.map(([number, actor, at, reason]) => ({
    number: Number(number),
    actor: String(actor),
    at: String(at),
    reason: reason === null ? null : String(reason),
    changes: (bySet.get(Number(number)) ?? []).map(changeOf),
  }));
}

function changeOf([, id, before, after]: SQLOutputValue[]): Change {
  return { id: String(id), before: JSON.parse(String(before)), after: JSON.parse(String(after)) };
}

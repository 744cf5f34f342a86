import type { SQLOutputValue } from 'node:sqlite';
import type { ChangeSetHead, RecordedChange } from '../../model/change-set.ts';
import { checkPageSize, decodePlace, encodePlace, pageOf } from '../cursor.ts';
import type { ChangeSetsQuery, ChangesQuery, Page } from '../store.ts';
import { changeOf } from './change-log.ts';
import type { Database } from './database.ts';
import { countOf } from './rows.ts';
import { raw, sql } from './sql.ts';

/** Positions are counted from 0 without gaps: the last one is found at once, however many there are. */
const HEAD = raw(
  's.number, s.actor, s.at, s.reason, (SELECT max(position) + 1 FROM change WHERE change_set = s.number)',
);

export function changeSetHeads(db: Database, { after, limit }: ChangeSetsQuery): ChangeSetHead[] {
  const rows = db.rows(sql`SELECT ${HEAD} FROM change_set s
    WHERE s.number > ${after} ORDER BY s.number LIMIT ${limit}`);
  return rows.map(headOf);
}

export function changes(db: Database, { of, first, after, count }: ChangesQuery): Page<RecordedChange> {
  checkPageSize(first);
  const [selected, place] =
    'fact' in of
      ? [sql`c.fact = ${of.fact}`, raw('c.change_set')]
      : [sql`c.change_set = ${of.changeSet}`, raw('c.position')];
  const rows = db.rows(sql`SELECT ${place}, c.fact, c.before, c.after, ${HEAD}
    FROM change c JOIN change_set s ON s.number = c.change_set
    WHERE ${selected} AND ${place} > ${decodePlace(after)} ORDER BY ${place} LIMIT ${first + 1}`);
  const total = count ? countOf(db, sql`SELECT count(*) FROM change c WHERE ${selected}`) : null;
  const placed = rows.map(([at, ...row]) => ({ at: Number(at), change: recordedChangeOf(row) }));
  const page = pageOf(placed, first, ({ at }) => encodePlace(at), total);
  return { ...page, items: page.items.map(({ change }) => change) };
}

function recordedChangeOf(row: SQLOutputValue[]): RecordedChange {
  return { ...changeOf(row.slice(0, 3)), changeSet: headOf(row.slice(3)) };
}

function headOf([number, actor, at, reason, changeCount]: SQLOutputValue[]): ChangeSetHead {
  return {
    number: Number(number),
    actor: String(actor),
    at: String(at),
    reason: reason === null ? null : String(reason),
    changeCount: Number(changeCount),
  };
}

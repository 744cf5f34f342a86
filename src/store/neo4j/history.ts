import type { Record as Row } from 'neo4j-driver';
import type { ChangeSetHead, RecordedChange } from '../../model/change-set.ts';
import type { IsoInstant } from '../../model/time.ts';
import { checkPageSize, decodePlace, encodePlace, pageOf } from '../cursor.ts';
import type { ChangeSetsQuery, ChangesQuery, Page } from '../store.ts';
import { changeOf } from './change-log.ts';
import type { Connection, Run } from './connection.ts';
import { CHANGE_NUMBER_AT, changeSetHeadsAfter, changesOf } from './cypher/history.ts';
import { numberOf, readRows } from './reading.ts';

/** Number of the last change set before the first that was recorded after the moment. */
export async function changeNumberAt(connection: Connection, knownAt: IsoInstant): Promise<number> {
  const rows = await readRows(connection, 'changeNumberAt', {
    text: CHANGE_NUMBER_AT,
    parameters: { knownAt },
  });
  return numberOf(rows, 'number');
}

export async function changeSetHeads(
  connection: Connection,
  { after, limit }: ChangeSetsQuery,
): Promise<ChangeSetHead[]> {
  const rows = await readRows(connection, 'changeSetHeads', changeSetHeadsAfter(after, limit));
  return rows.map(headOf);
}

/** All statements travel together. */
export function changes(
  connection: Connection,
  queries: readonly ChangesQuery[],
): Promise<Page<RecordedChange>[]> {
  const asked = queries.map(questionOf);
  return connection.read('changes', (run) => Promise.all(asked.map((answer) => answer(run))));
}

/** What is recorded never changes, so that page and count need not be of one state. */
function questionOf({ of, first, after, count }: ChangesQuery): (run: Run) => Promise<Page<RecordedChange>> {
  checkPageSize(first);
  const statements = changesOf(of, decodePlace(after), first + 1);
  return async (run) => {
    const [rows, counted] = await Promise.all([run(statements.page), count ? run(statements.count) : null]);
    const page = pageOf(
      rows,
      first,
      (row) => encodePlace(row.get('place').toNumber()),
      counted && numberOf(counted, 'total'),
    );
    return { ...page, items: page.items.map(recordedChangeOf) };
  };
}

function recordedChangeOf(row: Row): RecordedChange {
  return { ...changeOf(row), changeSet: headOf(row) };
}

function headOf(row: Row): ChangeSetHead {
  return {
    number: row.get('number').toNumber(),
    actor: row.get('actor'),
    at: row.get('at'),
    reason: row.get('reason'),
    changeCount: row.get('changeCount').toNumber(),
  };
}

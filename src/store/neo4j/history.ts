import type { IsoInstant } from '../../model/time.ts';
import type { Connection } from './connection.ts';
import { CHANGE_NUMBER_AT } from './cypher/history.ts';
import { numberOf, readRows } from './reading.ts';

/** Number of the last change set before the first that was recorded after the moment. */
export async function changeNumberAt(connection: Connection, knownAt: IsoInstant): Promise<number> {
  const rows = await readRows(connection, 'changeNumberAt', {
    text: CHANGE_NUMBER_AT,
    parameters: { knownAt },
  });
  return numberOf(rows, 'number');
}

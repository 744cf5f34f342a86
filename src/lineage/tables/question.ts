import { KharitaError } from '../../errors.ts';
import type { NodeId, NodeRecord } from '../../model/graph.ts';
import { inEither, type Language, type Table } from '../../model/table.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';
import { namedNodes } from '../named-nodes.ts';

/** What every table is asked for. */
export interface TableQuestion {
  /** Null: all that there are. */
  organisation: NodeId | null;
  asOf: IsoDate;
  language: Language;
}

/** The organisation that a table is of. `BAD_INPUT` where none is named. */
export function organisationOf({ organisation }: TableQuestion): NodeId {
  if (organisation !== null) return organisation;
  const message = 'organisation is left out: it is the key of the one that this is of.';
  throw new KharitaError('BAD_INPUT', message, { details: { parameter: 'organisation' } });
}

const KINDS = new Set(['Organisation'] as const);

/** What a table tells of itself. `NOT_FOUND` where the organisation is not there on the day. */
export async function headOf(
  store: Store,
  { organisation, asOf, language }: TableQuestion,
  about: Pick<Table, 'name' | 'title' | 'description'>,
): Promise<Omit<Table, 'columns' | 'rows'>> {
  const found: NodeRecord[] =
    organisation === null ? [] : await namedNodes(store, 'organisation', [organisation], KINDS, asOf);
  const [named] = found;
  return { ...about, organisation: named ? inEither(named.name, language) : null, asOf, language };
}

import { isDeepStrictEqual } from 'node:util';
import type { NodeId, NodeRecord } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';
import { assessedMovements } from '../transfers/assessed.ts';
import { termSet } from '../transfers/movements.ts';
import type { AssessedMovement } from '../transfers/onward.ts';
import { readTransferGraph, type TransferGraph } from '../transfers/transfer-graph.ts';
import { byStart, type Ties } from './ties.ts';

/** A movement of data that an event has to do with. */
export interface MovementHit {
  movement: AssessedMovement;
  /** The verdict on it without the instrument that has ended; null where none has. */
  after: AssessedMovement | null;
}

/** The same facts, but for the instrument, which ends on their day. */
function withoutInstrument(graph: TransferGraph, { id, ...instrument }: NodeRecord): TransferGraph {
  const ended = { ...instrument, id, fields: { ...instrument.fields, endsOn: graph.day } };
  return { ...graph, node: (each) => (each === id ? ended : graph.node(each)) };
}

/** The movements to and from an organisation or kind of recipient, and those over a system. */
export async function movementsOver(
  store: Store,
  changeNumber: number,
  of: NodeId,
  asOf: IsoDate,
): Promise<MovementHit[]> {
  const all = assessedMovements(await readTransferGraph(store, changeNumber, asOf));
  return all
    .filter(({ exporter, importer, sources }) =>
      [exporter, importer, ...sources.flatMap(({ from, to }) => [from, to])].includes(of),
    )
    .map((movement) => ({ movement, after: null }));
}

const verdictOn = ({ status, mechanism, missing }: AssessedMovement) => ({
  status,
  mechanism,
  missing: missing.map(({ code, about }) => [code, about]),
});

/** The movements on which the verdict is another when the instrument ends. */
export async function movementsUnder(
  store: Store,
  changeNumber: number,
  instrument: NodeRecord,
  asOf: IsoDate,
): Promise<MovementHit[]> {
  const graph = await readTransferGraph(store, changeNumber, asOf);
  const later = new Map(
    assessedMovements(withoutInstrument(graph, instrument)).map((each) => [each.id, each]),
  );
  return assessedMovements(graph).flatMap((movement) => {
    const after = later.get(movement.id);
    return after === undefined || isDeepStrictEqual(verdictOn(movement), verdictOn(after))
      ? []
      : [{ movement, after }];
  });
}

/** How the data of the movements leave the nodes that they come from. */
export function tiesOf(hits: readonly MovementHit[], terms: TransferGraph['terms']): Ties {
  const read = hits.filter(({ movement: { source } }) => source !== 'STATED');
  return byStart(
    read.map(({ movement: { sources, categories } }) => ({
      edges: sources,
      terms: termSet(terms, categories),
    })),
  );
}

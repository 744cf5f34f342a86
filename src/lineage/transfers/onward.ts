import type { NodeId } from '../../model/graph.ts';
import { NOTHING } from '../terms.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Received } from './criteria.ts';
import { type Movement, termSet } from './movements.ts';
import type { Regime } from './regime.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** A movement with the verdict on it. */
export interface AssessedMovement extends Movement, Coverage {}

/** Movements that hand on what their exporter received: it engages somebody, or a transfer of its is stated. */
const handsOn = ({ source }: Movement) => source === 'ENGAGEMENT' || source === 'STATED';

const DEGREES: readonly Received[] = ['NO', 'MAYBE', 'YES'];

function degreeOf({ isTransfer }: Coverage): number {
  if (isTransfer === null) return 1;
  return isTransfer ? 2 : 0;
}

/**
 * The verdict on every movement. Whether one hands on what came by a transfer hangs on the verdicts on those that lead
 * to its exporter, so they are worked out again until nothing changes; a verdict can only change twice.
 */
export function assessMovements(
  graph: TransferGraph,
  regime: Regime,
  movements: readonly Movement[],
): AssessedMovement[] {
  const arriving = Map.groupBy(movements, ({ importer }) => importer);
  const handing = Map.groupBy(movements.filter(handsOn), ({ exporter }) => exporter);
  const assess = (movement: Movement, degree: number): AssessedMovement => ({
    ...movement,
    ...coverageOf(graph, regime, movement, DEGREES[degree] ?? 'NO'),
  });
  const assessed = new Map(movements.map((movement) => [movement.id, assess(movement, 0)]));
  const degrees = new Map<string, number>();

  const received = (movement: Movement): number => {
    const carried = termSet(graph.terms, movement.categories);
    const sources = (arriving.get(movement.exporter) ?? []).filter(
      ({ id, categories }) => id !== movement.id && (termSet(graph.terms, categories) & carried) !== NOTHING,
    );
    return Math.max(0, ...sources.map(({ id }) => degreeOf(assessed.get(id) ?? assess(movement, 0))));
  };

  const queue = new Set<NodeId | null>(handing.keys());
  queue.delete(null);
  for (const organisation of queue) {
    queue.delete(organisation);
    for (const movement of handing.get(organisation) ?? []) {
      const degree = received(movement);
      if (degree === (degrees.get(movement.id) ?? 0)) continue;
      degrees.set(movement.id, degree);
      assessed.set(movement.id, assess(movement, degree));
      if (movement.importer !== null) queue.add(movement.importer);
    }
  }
  return [...assessed.values()];
}

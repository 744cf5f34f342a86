import { relatedMovements } from './movements.ts';
import { type AssessedMovement, assessMovements } from './onward.ts';
import { EU_GDPR } from './regime.ts';
import { statedMovements } from './stated.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { compare } from './verdict.ts';

/** Every movement that the graph tells of, with the verdict on it, by id. */
export function assessedMovements(graph: TransferGraph): AssessedMovement[] {
  const related = relatedMovements(graph);
  const all = assessMovements(graph, EU_GDPR, [...related, ...statedMovements(graph, related)]);
  return all.sort((a, b) => compare(a.id, b.id));
}

import { type FactRecord, isEdge } from '../model/graph.ts';
import type { IsoDate } from '../model/time.ts';
import { type Inventory, inventoryView } from '../rules/inventory-view.ts';
import { once } from './once.ts';
import { processingRecords } from './record/processing-records.ts';
import { movementsByStart } from './record/record-graph.ts';
import { createTerms } from './terms.ts';
import { assessedMovements } from './transfers/assessed.ts';
import { isInside } from './transfers/inside.ts';
import type { AssessedMovement } from './transfers/onward.ts';
import { EU_GDPR } from './transfers/regime.ts';
import { type TransferGraph, transferGraph } from './transfers/transfer-graph.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What the verdicts look at: the edges of the day, and some facts of any day. */
function transfersIn({ day, facts: valid, edges }: Inventory, facts: readonly FactRecord[]): TransferGraph {
  const nodes = facts.flatMap((fact) => (isEdge(fact) ? [] : [fact]));
  return transferGraph({
    day,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: valid.filter(isEdge),
    certifications: facts.filter(isEdge).filter(({ type }) => type === 'CERTIFIED_UNDER'),
    terms: createTerms(vocabularyOf(edges('BROADER'))),
  });
}

/** The inventory that facts of any day make on one, with the movements and the records worked out once somebody looks at them. */
export function inventoryOn(facts: readonly FactRecord[], day: IsoDate): Inventory<AssessedMovement> {
  const graph = once((): TransferGraph => transfersIn(inventory, facts));
  const movements = once(() => assessedMovements(graph()));
  const records = once(() => {
    const { out, in: into, node } = graph();
    const movementsFrom = movementsByStart(movements());
    return processingRecords({ out, in: into, node, transfers: graph(), movementsFrom });
  });
  const inventory: Inventory<AssessedMovement> = inventoryView({
    ...{ day, facts, movements, records },
    isInside: (place) => isInside(graph(), EU_GDPR, place),
  });
  return inventory;
}

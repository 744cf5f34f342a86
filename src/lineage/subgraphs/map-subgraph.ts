import type { NodeId } from '../../model/graph.ts';
import { say } from '../../model/sentence.ts';
import type { Subgraph } from '../../model/subgraph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Inventory } from '../../rules/inventory-view.ts';
import type { Store } from '../../store/store.ts';
import { consistently } from '../consistent.ts';
import { judgedRegister } from '../judged-register.ts';
import { namedNodes } from '../named-nodes.ts';
import type { AssessedMovement } from '../transfers/onward.ts';
import { drawn, type Sketch } from './draw.ts';
import { asidesOf } from './map/asides.ts';
import { crossingsOf, movementsFrom } from './map/crossings.ts';
import { mapScope } from './map/scope.ts';
import { listing } from './subprocessors-subgraph.ts';

export interface MapQuestion {
  organisation: NodeId;
  asOf: IsoDate;
}

/** The stated transfers that no other relation tells of stand in the picture, with who sends and receives. */
function transferEdges(inventory: Inventory, transfers: readonly NodeId[]) {
  return transfers.flatMap((id) => [
    ...inventory.out(id, 'EXPORTED_BY'),
    ...inventory.out(id, 'IMPORTED_BY'),
  ]);
}

function sketchOf(inventory: Inventory<AssessedMovement>, { organisation, asOf }: MapQuestion): Sketch {
  const { own, receivers, edges: related } = mapScope(inventory, organisation);
  const movements = movementsFrom(inventory.movements, own);
  const transfers = movements.flatMap(({ transfer }) => transfer ?? []);
  const edges = [...related, ...transferEdges(inventory, [...new Set(transfers)].sort())];
  const crossings = crossingsOf(movements);
  const ends = edges.flatMap(({ from, to }) => [from, to]);
  const nodes = [...new Set([organisation, ...ends, ...crossings.map(({ by }) => by)])];
  return {
    about: [organisation],
    title: (name) => say(`Data map of ${name(organisation).en}`, `خريطة بيانات ${name(organisation).ar}`),
    asOf,
    nodes: nodes.map((id) => ({ id, depth: null, isStart: id === organisation, categories: null })),
    edges: edges.map(listing),
    asides: asidesOf(inventory, { nodes, edges, exporters: receivers }),
    crossings,
    limit: null,
  };
}

const ORGANISATION = new Set(['Organisation'] as const);

/**
 * The whole of one organisation: what it does with personal data, on which systems, who supplies and receives them, in which places, and
 * what covers that; with everything that is said of these. `LIMIT_EXCEEDED` where the register is too large.
 */
export function mapSubgraph(store: Store, question: MapQuestion): Promise<Subgraph> {
  const { organisation, asOf } = question;
  return consistently(store, async () => {
    await namedNodes(store, 'organisation', [organisation], ORGANISATION, asOf);
    const { inventory } = await judgedRegister(store, asOf);
    return drawn(store, sketchOf(inventory, question));
  });
}

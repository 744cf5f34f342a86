import type { Direction, EdgeType } from '../../model/edge-types.ts';
import { isEdge, kindOf, type NodeId } from '../../model/graph.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import type { Inventory } from '../inventory-view.ts';
import { responsibleFor } from './activities.ts';

type Step = readonly [Direction, EdgeType];

/** Which way the organisation lies that answers for a node. */
const TOWARDS: Partial<Record<NodeKind, readonly Step[]>> = {
  System: [['IN', 'RUNS_ON']],
  Dataset: [['IN', 'CONTAINS']],
  Field: [['IN', 'CONTAINS']],
  ContactPoint: [['IN', 'HAS_CONTACT_POINT']],
  Policy: [['IN', 'PUBLISHES']],
  PolicyVersion: [['IN', 'HAS_VERSION']],
  Clause: [['IN', 'HAS_CLAUSE']],
  Transfer: [['OUT', 'EXPORTED_BY']],
  Agreement: [['IN', 'PARTY_TO']],
  RetentionRule: [['IN', 'RETAINED_UNDER']],
  Commitment: [['IN', 'COMMITS']],
};

function step(inventory: Inventory, id: NodeId): NodeId[] {
  if (kindOf(id) === 'ProcessingActivity') return responsibleFor(inventory, id);
  return (TOWARDS[kindOf(id)] ?? []).flatMap(([direction, type]) =>
    direction === 'OUT'
      ? inventory.out(id, type).map(({ to }) => to)
      : inventory.in(id, type).map(({ from }) => from),
  );
}

const isOrganisation = (id: NodeId) => kindOf(id) === 'Organisation';

/** The nearest organisations that answer for the nodes. */
function nearest(inventory: Inventory, start: readonly NodeId[]): NodeId[] {
  const seen = new Set(start);
  for (let level = [...start]; level.length > 0; ) {
    const found = level.filter(isOrganisation);
    if (found.length > 0) return found.sort();
    level = [...new Set(level.flatMap((id) => step(inventory, id)))].filter((id) => !seen.has(id));
    for (const id of level) seen.add(id);
  }
  return [];
}

/** The organisations that answer for a fact, by id: of an edge those of its start, else of its end. */
export function ownersOf(inventory: Inventory, id: string): NodeId[] {
  const fact = inventory.fact(id);
  if (fact === undefined) return [];
  if (!isEdge(fact)) return nearest(inventory, [fact.id]);
  const owners = nearest(inventory, [fact.from]);
  return owners.length > 0 ? owners : nearest(inventory, [fact.to]);
}

import type { EdgeType } from '../../model/edge-types.ts';
import { type EdgeRecord, kindOf, type NodeId, type NodeRecord } from '../../model/graph.ts';
import { remembered } from '../../model/remembered.ts';
import { toldNearest, wholesOf, withParts } from '../../model/wholes.ts';
import type { Inventory } from '../inventory-view.ts';
import { perInventory } from './per-inventory.ts';

/** The edges of a type at the activity and at all that it is part of. */
export function applying(inventory: Inventory, activity: NodeId, type: EdgeType): EdgeRecord[] {
  return wholesOf(inventory, activity).flatMap((id) => inventory.out(id, type));
}

/** Those that are so; where all only may be so, all of them. */
const firmOf = (edges: readonly EdgeRecord[]) => {
  const firm = edges.filter(({ modality }) => modality === 'DOES');
  return firm.length > 0 ? firm : edges;
};

/** The edges that say which organisation decides on an activity, or performs it for somebody: those stated nearest to it. */
const nearestActors = (inventory: Inventory, activity: NodeId): readonly EdgeRecord[] =>
  firmOf(
    toldNearest(inventory, activity, (id) =>
      [...inventory.out(id, 'CONTROLLED_BY'), ...inventory.out(id, 'PERFORMED_BY')].filter(
        ({ to }) => kindOf(to) === 'Organisation',
      ),
    ),
  );

const actorsIn = (edges: readonly EdgeRecord[]): NodeId[] => [...new Set(edges.map(({ to }) => to))].sort();

/** The organisations that decide on an activity, or perform it for somebody. */
export const responsibleFor = (inventory: Inventory, activity: NodeId) =>
  actorsIn(nearestActors(inventory, activity));

/** The organisations from which data of an activity go to others: who performs it for somebody, else who decides on it. */
export function sendersOf(inventory: Inventory, activity: NodeId): NodeId[] {
  const edges = nearestActors(inventory, activity);
  const performers = edges.filter(({ type }) => type === 'PERFORMED_BY');
  return actorsIn(performers.length > 0 ? performers : edges);
}

/** Whether the organisation only performs the activity for somebody else, who has to know why and on what basis. */
export const isForOthers = ({ fields }: NodeRecord) => fields.role === 'PROCESSOR';

const activitiesIn = perInventory((inventory) =>
  remembered((organisation: NodeId): ReadonlySet<NodeId> => {
    const named = [
      ...inventory.in(organisation, 'CONTROLLED_BY'),
      ...inventory.in(organisation, 'PERFORMED_BY'),
    ].map(({ from }) => from);
    const own = named.filter((id) => responsibleFor(inventory, id).includes(organisation));
    return new Set(withParts(inventory, own));
  }),
);

/** The activities that an organisation is responsible for, with all their parts. */
export const activitiesOf = (inventory: Inventory, organisation: NodeId) =>
  activitiesIn(inventory)(organisation);

/**
 * The activities of which nothing of the sort is stated: neither of them, nor of what they are part of, nor of any part.
 * Parts of one that is told are not told again.
 */
export function withoutAny(
  inventory: Inventory,
  isStated: (activity: NodeId) => boolean,
): readonly NodeRecord[] {
  const known = new Map<NodeId, boolean>();
  const isOpen = (id: NodeId): boolean => {
    const near = () => [...wholesOf(inventory, id), ...withParts(inventory, [id])];
    const open = known.get(id) ?? !near().some((each) => isStated(each));
    known.set(id, open);
    return open;
  };
  return inventory
    .nodes('ProcessingActivity')
    .filter((activity) => !isForOthers(activity) && isOpen(activity.id))
    .filter(({ id }) => !wholesOf(inventory, id).some((whole) => whole !== id && isOpen(whole)));
}

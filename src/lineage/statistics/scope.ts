import type { Finding } from '../../model/finding.ts';
import type { NodeId, NodeRecord } from '../../model/graph.ts';
import { reviewedKinds } from '../../model/node-kinds.ts';
import { wholesOf } from '../../model/wholes.ts';
import type { Inventory } from '../../rules/inventory-view.ts';
import { activitiesOf } from '../../rules/reading/activities.ts';
import { ownersOf } from '../../rules/reading/owners.ts';
import { once } from '../once.ts';
import { chainOf } from '../transfers/chain.ts';
import type { AssessedMovement } from '../transfers/onward.ts';

/** What is counted: all that there is, or what is of one organisation. Each list is worked out when it is first asked for. */
export interface Scope {
  readonly inventory: Inventory<AssessedMovement>;
  /** Of an organisation, those from it and those by which its recipients hand the data on. */
  movements(): readonly AssessedMovement[];
  /** Those without parts: what is said of a whole holds for its parts. */
  activities(): readonly NodeRecord[];
  /** Whom activities, or what they are part of, disclose data to, with the roles that are stated. */
  recipients(): ReadonlyMap<NodeId, readonly string[]>;
  /** Of an organisation, those that it has to see to. */
  findings(): readonly Finding[];
  /** The nodes of the kinds that have a day for their review. */
  reviewed(): readonly NodeRecord[];
}

function movementsIn({ movements }: Inventory<AssessedMovement>, organisation: NodeId | null) {
  if (organisation === null) return movements;
  const chain = chainOf(movements, [organisation]);
  return movements.filter(({ id }) => chain.has(id));
}

function activitiesIn(inventory: Inventory, organisation: NodeId | null): NodeRecord[] {
  const own = organisation === null ? null : activitiesOf(inventory, organisation);
  return inventory
    .nodes('ProcessingActivity')
    .filter(({ id }) => own?.has(id) ?? true)
    .filter(({ id }) => inventory.in(id, 'PART_OF').length === 0);
}

function recipientsOf(inventory: Inventory, activities: readonly NodeRecord[]) {
  const wholes = new Set(activities.flatMap(({ id }) => wholesOf(inventory, id)));
  const disclosures = inventory.edges('DISCLOSES_TO').filter(({ from }) => wholes.has(from));
  const byRecipient = Map.groupBy(disclosures, ({ to }) => to);
  return new Map(
    [...byRecipient].map(([recipient, edges]) => [
      recipient,
      edges.flatMap(({ fields }) => (fields.recipientRole as string | null) ?? []),
    ]),
  );
}

/** What there is to count, of one organisation or of all, with what the rules find in the inventory. */
export function scopeOf(
  inventory: Inventory<AssessedMovement>,
  findings: readonly Finding[],
  organisation: NodeId | null,
): Scope {
  const isIts = (organisations: readonly NodeId[]) =>
    organisation === null || organisations.includes(organisation);
  const activities = once(() => activitiesIn(inventory, organisation));
  return {
    inventory,
    activities,
    movements: once(() => movementsIn(inventory, organisation)),
    recipients: once(() => recipientsOf(inventory, activities())),
    findings: once(() => findings.filter(({ organisations }) => isIts(organisations))),
    reviewed: once(() =>
      reviewedKinds
        .flatMap((kind) => inventory.nodes(kind))
        .filter(({ id }) => organisation === null || isIts(ownersOf(inventory, id))),
    ),
  };
}

import type { EdgeType } from '../../model/edge-types.ts';
import { type EdgeRecord, type FactRecord, isEdge, type NodeRecord } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Inventory } from '../inventory-view.ts';
import { textIn } from './names.ts';
import { perInventory } from './per-inventory.ts';

/** A privacy notice as it stands on the day: what its versions say that no later one has replaced. */
export interface Notice {
  policy: NodeRecord;
  publisher: NodeRecord;
  /** The relations of a type that it states. */
  stated(type: EdgeType): readonly EdgeRecord[];
}

/** Whether a version of a document is in effect on a day. */
const isInEffect = ({ fields }: NodeRecord, day: IsoDate) => (textIn(fields.effectiveDate) ?? '') <= day;

/** The versions that have replaced a version and are in effect, on the day or by a later one. */
export function replacementsOf(inventory: Inventory, version: string, by = inventory.day): NodeRecord[] {
  const later = inventory.in(version, 'REPLACES').flatMap(({ from }) => inventory.node(from) ?? []);
  return later.filter((each) => isInEffect(each, by));
}

/** Whether a version is in effect on the day, and no other one in effect has replaced it. */
const isCurrent = (inventory: Inventory, version: NodeRecord) =>
  isInEffect(version, inventory.day) && replacementsOf(inventory, version.id).length === 0;

/** The versions of a document that are in effect. */
function currentVersions(inventory: Inventory, policy: string): NodeRecord[] {
  const versions = inventory.out(policy, 'HAS_VERSION').flatMap(({ to }) => inventory.node(to) ?? []);
  return versions.filter((version) => isCurrent(inventory, version));
}

/** Whether a document still says so on the day: not all words of a fact stand in versions that are not in effect. */
export function isStillSaid(inventory: Inventory, { evidence }: FactRecord): boolean {
  const versions = evidence
    .flatMap(({ clause }) => inventory.in(clause, 'HAS_CLAUSE'))
    .flatMap(({ from }) => inventory.node(from) ?? []);
  return versions.length === 0 || versions.some((version) => isCurrent(inventory, version));
}

function statedIn(inventory: Inventory, policy: string): Map<EdgeType, EdgeRecord[]> {
  const facts = currentVersions(inventory, policy)
    .flatMap(({ id }) => inventory.out(id, 'HAS_CLAUSE'))
    .flatMap(({ to }) => inventory.citing(to));
  return Map.groupBy([...new Set(facts)].filter(isEdge), ({ type }) => type);
}

/** The privacy notices of the inventory, one for each organisation that publishes it. */
export const noticesIn = perInventory((inventory): readonly Notice[] => {
  const policies = inventory.nodes('Policy').filter(({ fields }) => fields.policyType === 'PRIVACY_NOTICE');
  return policies.flatMap((policy) => {
    const edges = statedIn(inventory, policy.id);
    return inventory.in(policy.id, 'PUBLISHES').flatMap(({ from }) => {
      const publisher = inventory.node(from);
      return publisher === undefined
        ? []
        : [{ policy, publisher, stated: (type: EdgeType) => edges.get(type) ?? [] }];
    });
  });
});

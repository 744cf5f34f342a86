import type { EdgeType } from '../../model/edge-types.ts';
import { type EdgeRecord, isEdge, type NodeRecord } from '../../model/graph.ts';
import type { Inventory } from '../inventory-view.ts';
import { textIn } from './names.ts';

/** A privacy notice as it stands on the day: what its versions say that no later one has replaced. */
export interface Notice {
  policy: NodeRecord;
  publisher: NodeRecord;
  /** The relations of a type that it states. */
  stated(type: EdgeType): readonly EdgeRecord[];
}

/** Whether a version of a document is in effect on the day. */
const isInEffect = ({ day }: Inventory, { fields }: NodeRecord) =>
  (textIn(fields.effectiveDate) ?? '') <= day;

/** Whether another version that is in effect has replaced a version. */
export function isReplaced(inventory: Inventory, version: string): boolean {
  return inventory.in(version, 'REPLACES').some(({ from }) => {
    const later = inventory.node(from);
    return later !== undefined && isInEffect(inventory, later);
  });
}

/** The versions of a document that are in effect: those that no other one in effect has replaced. */
function currentVersions(inventory: Inventory, policy: string): NodeRecord[] {
  return inventory
    .out(policy, 'HAS_VERSION')
    .flatMap(({ to }) => inventory.node(to) ?? [])
    .filter((version) => isInEffect(inventory, version) && !isReplaced(inventory, version.id));
}

function statedIn(inventory: Inventory, policy: string): Map<EdgeType, EdgeRecord[]> {
  const facts = currentVersions(inventory, policy)
    .flatMap(({ id }) => inventory.out(id, 'HAS_CLAUSE'))
    .flatMap(({ to }) => inventory.citing(to));
  return Map.groupBy([...new Set(facts)].filter(isEdge), ({ type }) => type);
}

/** The privacy notices of the inventory, one for each organisation that publishes it. */
export function noticesIn(inventory: Inventory): Notice[] {
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
}

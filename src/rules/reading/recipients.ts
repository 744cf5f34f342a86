import { type EdgeRecord, kindOf, type NodeId } from '../../model/graph.ts';
import type { Inventory } from '../inventory-view.ts';
import { agreementsBetween, binds } from './agreements.ts';
import { idsIn } from './names.ts';
import type { Notice } from './notices.ts';
import { broaderThan } from './terms.ts';

/** Who receives data, with the edges that say so. */
export type Recipients = ReadonlyMap<NodeId, readonly EdgeRecord[]>;

function byRecipient(edges: readonly EdgeRecord[], organisation: NodeId): Recipients {
  return Map.groupBy(
    edges.filter(({ to }) => to !== organisation),
    ({ to }) => to,
  );
}

/** The recipients that a notice names, by name or by kind. */
export function recipientsNamed({ stated, publisher }: Notice): Recipients {
  return byRecipient(stated('DISCLOSES_TO'), publisher.id);
}

/** The recipients that an organisation declares of activities: those named, and who provides the systems they run on. */
export function recipientsDeclared(
  inventory: Inventory,
  organisation: NodeId,
  activities: readonly NodeId[],
): Recipients {
  const disclosed = activities.flatMap((id) => inventory.out(id, 'DISCLOSES_TO'));
  const systems = new Set(activities.flatMap((id) => inventory.out(id, 'RUNS_ON').map(({ to }) => to)));
  const provided = [...systems].flatMap((id) => inventory.out(id, 'PROVIDED_BY'));
  return byRecipient(
    [...disclosed.filter(({ provenance }) => provenance === 'DECLARED'), ...provided],
    organisation,
  );
}

/** Whether the organisation has to do with a recipient in another way: it engages it, or an agreement binds the two. */
export const hasTiesWith = (inventory: Inventory, organisation: NodeId, recipient: NodeId) =>
  inventory.out(organisation, 'ENGAGES').some(({ to }) => to === recipient) ||
  agreementsBetween(inventory, organisation, recipient).some((agreement) => binds(inventory, agreement));

/** Whether a notice that names these meets a recipient: it is named, or by its own record of a kind that is named. */
export function isMet(named: Recipients, recipient: NodeId, edges: readonly EdgeRecord[]): boolean {
  const kinds = edges.flatMap(({ fields }) => idsIn(fields.recipientCategories));
  return [recipient, ...kinds].some((id) => named.has(id));
}

export const isNamedOrganisation = (id: NodeId) => kindOf(id) === 'Organisation';

/** Whether the recipient of a disclosure is one of the parties, or of a kind that is. */
export function isAmong(
  inventory: Inventory,
  { to, fields }: EdgeRecord,
  parties: readonly NodeId[],
): boolean {
  const kinds = [to, ...idsIn(fields.recipientCategories)].flatMap((id) => broaderThan(inventory, id));
  return kinds.some((id) => parties.includes(id));
}

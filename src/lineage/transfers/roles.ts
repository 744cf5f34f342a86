import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import { toldNearest } from '../../model/wholes.ts';
import type { Role } from './regime.ts';
import type { TransferGraph } from './transfer-graph.ts';

const ROLES: Readonly<Record<string, Role>> = {
  CONTROLLER: 'CONTROLLER',
  JOINT_CONTROLLER: 'CONTROLLER',
  PROCESSOR: 'PROCESSOR',
};

/** Controller or processor, as a field says it; null for anything else. */
export function roleIn(value: unknown): Role | null {
  return ROLES[String(value)] ?? null;
}

/** The one role that is told; null where none is, or both are. */
export function onlyRole(roles: readonly (Role | null)[]): Role | null {
  const [role, another] = new Set(roles.filter((each) => each !== null));
  return another === undefined ? (role ?? null) : null;
}

/** The edges that say that it is so; where there are none, those that say that it may be so. */
export function firmest(edges: readonly EdgeRecord[]): readonly EdgeRecord[] {
  const firm = edges.filter(({ modality }) => modality === 'DOES');
  return firm.length > 0 ? firm : edges;
}

/** Somebody who sends data, as what, and the edges that say so. */
export interface Sender {
  exporter: NodeId;
  role: Role;
}

/** Who performs an activity as processor, else who controls it; where neither is told, those of what it is part of. */
export function sendersOf(graph: TransferGraph, activity: NodeId): Sender[] {
  const found = toldNearest(graph, activity, (id) => sendersAt(graph, id));
  return [...new Map(found.map((sender) => [sender.exporter, sender])).values()];
}

function sendersAt(graph: TransferGraph, activity: NodeId): Sender[] {
  const edges = firmest([...graph.out(activity, 'PERFORMED_BY'), ...graph.out(activity, 'CONTROLLED_BY')]);
  const performers = edges.filter(({ type }) => type === 'PERFORMED_BY');
  return performers.length > 0
    ? performers.map(({ to }) => ({ exporter: to, role: 'PROCESSOR' as const }))
    : edges.map(({ to }) => ({ exporter: to, role: 'CONTROLLER' as const }));
}

/** What an organisation is in all that the register says of it; null where it is both, or nothing is said. */
export function usualRole(graph: TransferGraph, organisation: NodeId): Role | null {
  const edges = [
    ...graph.in(organisation, 'CONTROLLED_BY'),
    ...graph.in(organisation, 'PERFORMED_BY'),
    ...graph.in(organisation, 'ENGAGES'),
    ...graph.in(organisation, 'DISCLOSES_TO').filter(({ fields }) => fields.recipientRole === 'PROCESSOR'),
  ];
  return onlyRole(firmest(edges).map(({ type }) => (type === 'CONTROLLED_BY' ? 'CONTROLLER' : 'PROCESSOR')));
}

/** As what an organisation is a party to an agreement. */
export function partyRole(
  graph: TransferGraph,
  agreement: NodeId | null,
  organisation: NodeId | null,
): Role | null {
  if (agreement === null || organisation === null) return null;
  const parts = graph.out(organisation, 'PARTY_TO').filter(({ to }) => to === agreement);
  return onlyRole(parts.map(({ fields }) => roleIn(fields.role)));
}

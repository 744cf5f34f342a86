import { type EdgeRecord, kindOf, type NodeId } from '../../model/graph.ts';
import { source, target } from '../flow.ts';
import type { Behind } from './behind.ts';
import type { Surroundings } from './surroundings.ts';
import { leadingTo, type Upstream } from './upstream.ts';

/** What somebody is to the data; null where the edges do not say. */
type PartyRole = 'CONTROLLER' | 'PROCESSOR' | null;

/** Somebody who has to do with the data that are hit, and the edges that say so. */
export interface Party {
  id: NodeId;
  role: PartyRole;
  statedBy: readonly EdgeRecord[];
  /** Whether the data are hit with it, or with somebody who holds them on its behalf. */
  isAnswerable: boolean;
}

export interface Parties {
  controllers: readonly Party[];
  processors: readonly Party[];
}

interface Involvement {
  id: NodeId;
  role: PartyRole;
  edge: EdgeRecord;
  /** The node at which it has to do with the data: an activity, or itself. */
  at: NodeId;
}

const onBehalfOf = ({ fields }: EdgeRecord) => (fields.onBehalfOf ?? []) as readonly NodeId[];

/** Who controls an activity by the edge. */
const named = (edge: EdgeRecord) => (edge.type === 'CONTROLLED_BY' ? [edge.to] : onBehalfOf(edge));

/** The edges that name the controllers of an activity: its own, else those of what it is part of, nearest first. */
export function controllerEdges(surroundings: Surroundings, activity: NodeId): readonly EdgeRecord[] {
  const find = (id: NodeId) => [
    ...surroundings.of(id, 'CONTROLLED_BY'),
    ...surroundings.of(id, 'PERFORMED_BY').filter((edge) => onBehalfOf(edge).length > 0),
  ];
  return surroundings.nearest(activity, find);
}

/** The controllers of an activity. */
export function controllersOf(surroundings: Surroundings, activity: NodeId): NodeId[] {
  return controllerEdges(surroundings, activity).flatMap(named);
}

function atActivity(surroundings: Surroundings, at: NodeId): Involvement[] {
  const controllers = controllerEdges(surroundings, at);
  const performers = surroundings.nearest(at, (id) => surroundings.of(id, 'PERFORMED_BY'));
  return [
    ...controllers.flatMap((edge) =>
      named(edge).map((id) => ({ id, role: 'CONTROLLER', edge, at }) as const),
    ),
    ...performers.map((edge) => ({ id: edge.to, role: 'PROCESSOR', edge, at }) as const),
  ];
}

const ROLES: Readonly<Record<string, PartyRole>> = {
  CONTROLLER: 'CONTROLLER',
  JOINT_CONTROLLER: 'CONTROLLER',
  PROCESSOR: 'PROCESSOR',
};

/** What an edge makes of the one that it brings data to. */
function roleOver({ type, fields }: EdgeRecord): PartyRole {
  return type === 'ENGAGES' ? 'PROCESSOR' : (ROLES[String(fields.recipientRole)] ?? null);
}

/**
 * What a holder of the data is, by the edges that bring them to it. One that engages others and to whom nobody brings any
 * engages them for processing of its own.
 */
function asHolder(id: NodeId, into: readonly EdgeRecord[], out: readonly EdgeRecord[]): Involvement[] {
  if (into.length > 0) return into.map((edge) => ({ id, role: roleOver(edge), edge, at: id }));
  return out.map((edge) => ({ id, role: 'CONTROLLER', edge, at: id }));
}

/** Whether the one who receives over the edge is a controller in its own right. */
const handsOver = ({ fields }: EdgeRecord) => fields.recipientRole === 'CONTROLLER';

/** Those who hold the data: what was hit, whom they pass on the way there, and who provides it. */
function holders({ of, walk }: Upstream, providers: readonly Behind[]): NodeId[] {
  const passed = [of, ...walk.reached.keys()];
  const parties = passed.filter((id) => ['Organisation', 'RecipientCategory'].includes(kindOf(id)));
  return [...new Set([...parties, ...providers.map(({ id }) => id)])];
}

function gathered(found: readonly Involvement[], onBehalf: ReadonlySet<NodeId>): Party[] {
  return [...Map.groupBy(found, ({ id }) => id)]
    .map(([id, all]) => ({
      id,
      role: all.find(({ role }) => role !== null)?.role ?? null,
      statedBy: [...new Map(all.map(({ edge }) => [edge.id, edge])).values()].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
      isAnswerable: all.some(({ at }) => onBehalf.has(at)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Controllers and processors of the data that are hit, by id. Who provides what was hit holds the data too. */
export function partiesTo(
  upstream: Upstream,
  surroundings: Surroundings,
  hit: Iterable<NodeId>,
  providers: readonly Behind[],
): Parties {
  const { edges } = upstream;
  const provided = providers.flatMap(({ via }) => via);
  const into = Map.groupBy([...edges, ...provided], target);
  const tied = [...upstream.ties.values()].flat().flatMap((tie) => tie.edges);
  const engaging = [...edges, ...tied].filter(({ type }) => type === 'ENGAGES');
  const out = Map.groupBy(engaging, source);
  const held = holders(upstream, providers);
  const found = [
    ...[...hit].flatMap((activity) => atActivity(surroundings, activity)),
    ...held.flatMap((id) => asHolder(id, into.get(id) ?? [], out.get(id) ?? [])),
  ];
  const ends = [upstream.of, ...upstream.ties.keys(), ...providers.map(({ id }) => id)];
  const onBehalf = leadingTo(ends, edges, (edge) => !handsOver(edge));
  const controllers = found.filter(({ role }) => role === 'CONTROLLER');
  const isController = new Set(controllers.map(({ id }) => id));
  const others = found.filter(
    ({ id, role }) => role === 'PROCESSOR' || (role === null && !isController.has(id)),
  );
  return { controllers: gathered(controllers, onBehalf), processors: gathered(others, onBehalf) };
}

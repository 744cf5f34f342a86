import { KharitaError } from '../../errors.ts';
import { edgeIndex } from '../../model/edge-index.ts';
import type { Direction, EdgeType } from '../../model/edge-types.ts';
import type { EdgeRecord, NodeId, NodeRecord } from '../../model/graph.ts';
import { actorsOf, type Edges, wholesOf, withParts } from '../../model/wholes.ts';
import type { Store } from '../../store/store.ts';
import { type EdgeReader, edgeReader } from '../edge-reader.ts';
import { specialOf } from '../impact/special.ts';
import { MAX_EDGES } from '../limits.ts';
import { nodesById } from '../named-nodes.ts';
import { assessedMovements } from '../transfers/assessed.ts';
import type { AssessedMovement } from '../transfers/onward.ts';
import type { TransferGraph } from '../transfers/transfer-graph.ts';
import type { RecordRole } from './columns.ts';

/** All that a record is made of. */
export interface RecordGraph extends Edges {
  readonly organisation: NodeRecord;
  readonly role: RecordRole;
  /** The activities of the record, by id. */
  readonly activities: readonly NodeId[];
  readonly transfers: TransferGraph;
  /** The movements that start at an activity, or at an organisation itself. */
  movementsFrom(id: NodeId): readonly AssessedMovement[];
  node(id: NodeId): NodeRecord | undefined;
  isSpecial(category: NodeId): boolean | null;
}

/** Edges that start at an activity, and are not among those that transfers look at. */
const OF_ACTIVITIES: readonly EdgeType[] = ['CONCERNS', 'PROCESSES', 'PURSUES', 'RELIES_ON'];
/** Edges that an activity has from itself, its systems or its organisation. */
const OF_ACTORS: readonly EdgeType[] = ['RETAINED_UNDER', 'PROTECTED_BY'];

/**
 * The activities that an organisation answers for in the role, by id. A whole is left out where parts of it are there: they have
 * what is said of it. What is disclosed to a processor is what it does for the controller, be it a whole.
 */
export function activitiesInRole(edges: Edges, organisation: NodeId, role: RecordRole): NodeId[] {
  const type = role === 'CONTROLLER' ? 'CONTROLLED_BY' : 'PERFORMED_BY';
  const named = edges.in(organisation, type).map(({ from }) => from);
  const isIts = (activity: NodeId) =>
    actorsOf(edges, activity).some((edge) => edge.type === type && edge.to === organisation);
  const its = withParts(edges, named).filter(isIts);
  const wholes = new Set(its.flatMap((activity) => wholesOf(edges, activity).slice(1)));
  const received = role === 'PROCESSOR' ? receivedAsProcessor(edges, organisation) : [];
  return [...new Set([...its.filter((id) => !wholes.has(id)), ...received])].sort();
}

function receivedAsProcessor(edges: Edges, organisation: NodeId): NodeId[] {
  const disclosed = edges.in(organisation, 'DISCLOSES_TO');
  return disclosed.filter(({ fields }) => fields.recipientRole === 'PROCESSOR').map(({ from }) => from);
}

/** Whether the organisation of the record controls or performs the activity, and does not only receive it. */
export function isItsOwn(graph: RecordGraph, activity: NodeId): boolean {
  return actorsOf(graph, activity).some(({ to }) => to === graph.organisation.id);
}

/** Reads what the record asks for beside what transfers look at, in a fixed number of calls. */
export async function readRecordGraph(
  store: Store,
  transfers: TransferGraph,
  organisation: NodeRecord,
  role: RecordRole,
): Promise<RecordGraph> {
  const activities = activitiesInRole(transfers, organisation.id, role);
  const all = [...new Set(activities.flatMap((activity) => wholesOf(transfers, activity)))].sort();
  const systems = all.flatMap((id) => transfers.out(id, 'RUNS_ON').map(({ to }) => to));
  const actors = [...new Set([...all, ...systems, organisation.id])].sort();
  const reader = edgeReader(store, transfers.day, MAX_EDGES);
  const read = (nodes: readonly NodeId[], direction: Direction, types: readonly EdgeType[]) =>
    reader.read(nodes, direction, types);
  const edges = [
    ...(await read(all, 'OUT', OF_ACTIVITIES)),
    ...(await read(all, 'IN', ['SUPPLIES'])),
    ...(await read(actors, 'OUT', OF_ACTORS)),
    ...(await read([organisation.id], 'OUT', ['HAS_CONTACT_POINT'])),
  ];
  const isSpecial = await specialOf(store, reader, categoriesIn(edges));
  checkWhole(reader, organisation);
  const nodes = await nodesById(store, [...new Set(edges.map(({ to }) => to))].sort());
  return {
    organisation,
    role,
    activities,
    transfers,
    movementsFrom: movementsByStart(assessedMovements(transfers)),
    ...lookup(transfers, edges),
    node: (id) => nodes.get(id) ?? transfers.node(id),
    isSpecial,
  };
}

/** Movements that are read off activities; the others are of organisations. */
const OF_ACTIVITY: readonly string[] = ['DISCLOSURE', 'PROVISION'];

export function movementsByStart(movements: readonly AssessedMovement[]): RecordGraph['movementsFrom'] {
  const byStart = Map.groupBy(movements, ({ source, sources: [edge], exporter }) =>
    OF_ACTIVITY.includes(source) ? edge?.from : exporter,
  );
  return (id) => byStart.get(id) ?? [];
}

function categoriesIn(edges: readonly EdgeRecord[]): NodeId[] {
  const processes = edges.filter(({ type }) => type === 'PROCESSES');
  return [...new Set(processes.map(({ to }) => to))].sort();
}

/** A record that leaves something out would pass for a whole one. */
function checkWhole(reader: EdgeReader, { id }: NodeRecord): void {
  if (!reader.isCut()) return;
  throw new KharitaError('LIMIT_EXCEEDED', `The record of ${id} rests on more than ${MAX_EDGES} relations.`);
}

function lookup(transfers: TransferGraph, edges: readonly EdgeRecord[]): Edges {
  const found = edgeIndex(edges);
  const some = (own: readonly EdgeRecord[], others: () => readonly EdgeRecord[]) =>
    own.length > 0 ? own : others();
  return {
    out: (id, type) => some(found.out(id, type), () => transfers.out(id, type)),
    in: (id, type) => some(found.in(id, type), () => transfers.in(id, type)),
  };
}

import { KharitaError } from '../../errors.ts';
import { edgeIndex } from '../../model/edge-index.ts';
import type { EdgeType } from '../../model/edge-types.ts';
import type { EdgeRecord, NodeId, NodeRecord } from '../../model/graph.ts';
import { actorsOf, type Edges, wholesOf, withParts } from '../../model/wholes.ts';
import { idsIn } from '../../rules/reading/names.ts';
import type { Store } from '../../store/store.ts';
import { type EdgeReader, edgeReader } from '../edge-reader.ts';
import { climb } from '../impact/climb.ts';
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
}

/** Edges that start at an activity, and are not among those that transfers look at. */
const OF_ACTIVITIES: readonly EdgeType[] = ['CONCERNS', 'PROCESSES', 'PURSUES', 'RELIES_ON'];
/** Edges that an activity has from itself, its systems and what lies in them, its transfers, or its organisation. */
const OF_PLACES: readonly EdgeType[] = ['RETAINED_UNDER', 'PROTECTED_BY'];

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

const idsOf = (...lists: readonly (readonly NodeId[])[]) => [...new Set(lists.flat())].sort();

const ends = (edges: readonly EdgeRecord[]) => edges.map(({ to }) => to);

/** Everybody who answers for the activities, and for whom. */
function partiesOf(transfers: TransferGraph, activities: readonly NodeId[]): NodeId[] {
  const actors = activities.flatMap((activity) => actorsOf(transfers, activity));
  return actors.flatMap(({ to, fields }) => [to, ...idsIn(fields.onBehalfOf)]);
}

/** The edges that the record asks for beside those that transfers look at: a few calls, and one for each level of what contains what. */
async function readEdges(
  reader: EdgeReader,
  transfers: TransferGraph,
  activities: readonly NodeId[],
  own: NodeId,
) {
  const all = idsOf(activities.flatMap((activity) => wholesOf(transfers, activity)));
  const systems = idsOf(all.flatMap((id) => ends(transfers.out(id, 'RUNS_ON'))));
  const contains = await climb(reader, systems, 'OUT', 'CONTAINS');
  const inside = idsOf(ends(contains));
  const stated = transfers.in(own, 'EXPORTED_BY').map(({ from }) => from);
  return [
    ...contains,
    ...(await reader.read(inside, 'OUT', ['HOLDS'])),
    ...(await reader.read(all, 'OUT', OF_ACTIVITIES)),
    ...(await reader.read(all, 'IN', ['SUPPLIES'])),
    ...(await reader.read(idsOf(all, systems, inside, stated, [own]), 'OUT', OF_PLACES)),
    ...(await reader.read(idsOf(partiesOf(transfers, activities), [own]), 'OUT', ['HAS_CONTACT_POINT'])),
  ];
}

/** Terms that stand for whatever is narrower: data categories, and legal bases. */
const termsIn = (edges: readonly EdgeRecord[]) =>
  idsOf(
    ends(edges.filter(({ type }) => type === 'PROCESSES' || type === 'HOLDS' || type === 'RELIES_ON')),
    edges.flatMap(({ fields }) => idsIn(fields.categories)),
  );

/** Reads what the record asks for. */
export async function readRecordGraph(
  store: Store,
  transfers: TransferGraph,
  organisation: NodeRecord,
  role: RecordRole,
): Promise<RecordGraph> {
  const activities = activitiesInRole(transfers, organisation.id, role);
  const reader = edgeReader(store, transfers.day, MAX_EDGES);
  const edges = await readEdges(reader, transfers, activities, organisation.id);
  const broader = await climb(reader, termsIn(edges), 'OUT', 'BROADER');
  checkWhole(reader, organisation);
  const named = idsOf(ends(edges), ends(broader), partiesOf(transfers, activities));
  const nodes = await nodesById(store, named);
  return {
    organisation,
    role,
    activities,
    transfers,
    movementsFrom: movementsByStart(assessedMovements(transfers)),
    ...lookup(transfers, [...edges, ...broader]),
    node: (id) => nodes.get(id) ?? transfers.node(id),
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

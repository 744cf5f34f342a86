import type { EdgeType } from '../../model/edge-types.ts';
import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import { actorsOf, wholesOf } from '../../model/wholes.ts';
import { datasetsIn, type Holding } from '../../rules/reading/retention.ts';
import { type Found, gap, type Place, type RecordValue, value } from './cell.ts';
import type { RecordGraph } from './record-graph.ts';

/** An activity of the record, and what it has facts of. */
export interface Row {
  activity: NodeId;
  /** The activity itself, then what it is part of, nearest first. */
  wholes: readonly Place[];
  /** The systems that these run on. */
  systems: readonly Place[];
  /** The datasets there that hold data of the activity. */
  datasets: readonly (Holding & Place)[];
  organisation: Place;
  /** What it is said to process, there or at a whole; each category once. */
  processed: readonly EdgeRecord[];
}

/** How a column of an activity is filled. */
export type Column = (graph: RecordGraph, row: Row) => Found;

/** What is told of the activity, or of something that it is part of. */
export const placeOf = (of: NodeId, activity: NodeId): Place => ({
  of,
  origin: of === activity ? 'ACTIVITY' : 'WHOLE',
});

/** Whether nobody but the organisation has activities that run on the system: in a service of many lie data of others too. */
function isItsAlone(graph: RecordGraph, system: NodeId): boolean {
  if (graph.node(system)?.fields.tenancy === 'OWN') return true;
  const users = graph.transfers.in(system, 'RUNS_ON').map(({ from }) => actorsOf(graph.transfers, from));
  return users.every((actors) => actors.some(({ to }) => to === graph.organisation.id));
}

export function rowOf(graph: RecordGraph, activity: NodeId): Row {
  const ids = wholesOf(graph, activity);
  const processes = ids.flatMap((of) => graph.out(of, 'PROCESSES'));
  const processed = [...new Map(processes.toReversed().map((edge) => [edge.to, edge])).values()].reverse();
  const categories = processed.map(({ to }) => to);
  const systems = [...new Set(ids.flatMap((of) => graph.out(of, 'RUNS_ON').map(({ to }) => to)))];
  const datasets = systems
    .filter((system) => isItsAlone(graph, system))
    .flatMap((system) => datasetsIn(graph, system, categories))
    .map((holding) => ({ ...holding, origin: 'DATASET' as const }));
  return {
    activity,
    wholes: ids.map((of) => placeOf(of, activity)),
    systems: systems.map((of): Place => ({ of, origin: 'SYSTEM' })),
    datasets: [...new Map(datasets.map((each) => [each.of, each])).values()],
    organisation: { of: graph.organisation.id, origin: 'ORGANISATION' },
    processed,
  };
}

/** The edges of a type at each place, as values. */
export function stated(
  { out }: RecordGraph,
  places: readonly Place[],
  type: EdgeType,
  rest: (edge: EdgeRecord) => Partial<RecordValue> = () => ({}),
): RecordValue[] {
  return places.flatMap((place) => out(place.of, type).map((edge) => value(place, edge, rest(edge))));
}

/** A gap where no value fills. */
export const orGap = (values: readonly RecordValue[], about: string, field: string): Found => ({
  values,
  missing: values.some(({ fills }) => fills) ? [] : [gap(about, field)],
});

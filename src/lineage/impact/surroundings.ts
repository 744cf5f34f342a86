import type { EdgeType } from '../../model/edge-types.ts';
import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import type { EdgeReader } from '../edge-reader.ts';
import { named } from '../flow.ts';
import { NOTHING, type TermSet, type Terms } from '../terms.ts';
import { climb } from './climb.ts';
import { reachedOf, type Upstream } from './upstream.ts';

/** What the register says of activities, and of what they are part of. */
export interface Surroundings {
  /** The activities and all that they are part of. */
  activities: readonly NodeId[];
  of(activity: NodeId, type: EdgeType): readonly EdgeRecord[];
  /** What is found at the activity; where nothing is, at what it is part of, nearest first. */
  nearest(activity: NodeId, find: (activity: NodeId) => readonly EdgeRecord[]): readonly EdgeRecord[];
}

const TOLD: readonly EdgeType[] = ['PROCESSES', 'CONCERNS', 'CONTROLLED_BY', 'PERFORMED_BY'];

export async function readSurroundings(reader: EdgeReader, hit: readonly NodeId[]): Promise<Surroundings> {
  const parts = await climb(reader, [...hit].sort(), 'OUT', 'PART_OF');
  const activities = [...new Set([...hit, ...parts.map(({ to }) => to)])].sort();
  const told = await reader.read(activities, 'OUT', TOLD);
  const found = Map.groupBy([...parts, ...told], ({ type, from }) => `${type} ${from}`);
  const of = (activity: NodeId, type: EdgeType) => found.get(`${type} ${activity}`) ?? [];
  return {
    activities,
    of,
    nearest(activity, find) {
      const seen = new Set([activity]);
      for (let level = [activity]; level.length > 0; ) {
        const edges = level.flatMap(find);
        if (edges.length > 0) return edges;
        level = level.flatMap((id) => of(id, 'PART_OF').map(({ to }) => to)).filter((id) => !seen.has(id));
        for (const id of level) seen.add(id);
      }
      return [];
    },
  };
}

/** What an activity processes of the data that are hit. */
export function processed(
  { of }: Surroundings,
  terms: Terms,
  activity: NodeId,
  arriving: TermSet,
): { edge: EdgeRecord; terms: TermSet }[] {
  return of(activity, 'PROCESSES')
    .map((edge) => ({ edge, terms: arriving & terms.carriedBy(named(edge)) }))
    .filter(({ terms: set }) => set !== NOTHING);
}

const listed = ({ fields }: EdgeRecord) => (fields.categories ?? []) as readonly NodeId[];

/**
 * What each activity that is reached has of the data that get on from there: those that it processes, and those that its
 * relations name although it processes nothing of the sort; all of them where it does not say what it processes. One that has
 * none of them is not hit.
 */
export function hitData(surroundings: Surroundings, terms: Terms, upstream: Upstream): Map<NodeId, TermSet> {
  const ties = [...upstream.ties.values()].flat().flatMap(({ edges }) => edges);
  const naming = [...upstream.edges, ...ties].filter((edge) => listed(edge).length > 0);
  const namedFrom = Map.groupBy(naming, ({ from }) => from);
  const own = (activity: NodeId): TermSet => {
    const processes = surroundings.of(activity, 'PROCESSES').map(({ to }) => to);
    const known = terms.carriedBy(processes);
    const besides = (namedFrom.get(activity) ?? [])
      .flatMap(listed)
      .map((category) => terms.carriedBy([category]))
      .filter((set) => (set & known) === NOTHING);
    return besides.reduce((all, set) => all | set, known);
  };
  const arriving = reachedOf(upstream, ['ProcessingActivity']);
  return new Map(
    arriving.map(([id, set]): [NodeId, TermSet] => [id, set & own(id)]).filter(([, set]) => set !== NOTHING),
  );
}

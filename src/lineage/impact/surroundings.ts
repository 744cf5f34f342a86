import type { EdgeType } from '../../model/edge-types.ts';
import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import type { EdgeReader } from '../edge-reader.ts';
import { named } from '../flow.ts';
import { NOTHING, type TermSet, type Terms } from '../terms.ts';
import { climb } from './climb.ts';

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

/** The data of each activity that are hit: those that it processes; where none of them is stated, all that its relations carry. */
export function ownData(
  surroundings: Surroundings,
  terms: Terms,
  hit: ReadonlyMap<NodeId, TermSet>,
): Map<NodeId, TermSet> {
  return new Map(
    [...hit].map(([activity, arriving]) => {
      const own = processed(surroundings, terms, activity, arriving);
      return [activity, own.length === 0 ? arriving : own.reduce((all, each) => all | each.terms, NOTHING)];
    }),
  );
}

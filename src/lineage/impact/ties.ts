import { type EdgeRecord, kindOf, type NodeId } from '../../model/graph.ts';
import type { EdgeReader } from '../edge-reader.ts';
import { named } from '../flow.ts';
import { startSets } from '../starts.ts';
import { EVERYTHING, NOTHING, type TermSet, type Terms } from '../terms.ts';
import { climb } from './climb.ts';

/** How a node has to do with one that no data flow to from it: the edges that lead there, and for which data. */
export interface Tie {
  edges: readonly EdgeRecord[];
  terms: TermSet;
}

/** The ties of each node. */
export type Ties = ReadonlyMap<NodeId, readonly Tie[]>;

/** Each tie by the node that its first edge starts at. */
export function byStart(ties: readonly Tie[]): Ties {
  return Map.groupBy(
    ties.filter(({ edges }) => edges.length > 0),
    ({ edges }) => edges[0]?.from ?? '',
  );
}

/** An organisation holds the data of the activities that it controls or performs. */
async function ownActivities(reader: EdgeReader, of: NodeId): Promise<Ties> {
  const own = await reader.read([of], 'IN', ['CONTROLLED_BY', 'PERFORMED_BY']);
  return byStart(own.map((edge) => ({ edges: [edge], terms: EVERYTHING })));
}

/** The systems that a dataset or field lies in, each with the edges that lead down to it. */
async function systemsAround(reader: EdgeReader, of: NodeId): Promise<Map<NodeId, readonly EdgeRecord[]>> {
  const down = new Map<NodeId, readonly EdgeRecord[]>([[of, []]]);
  for (const edge of await climb(reader, [of], 'IN', 'CONTAINS')) {
    if (!down.has(edge.from)) down.set(edge.from, [edge, ...(down.get(edge.to) ?? [])]);
  }
  return new Map([...down].filter(([id]) => kindOf(id) === 'System'));
}

/** Into a dataset or field go the data of the activities that run on its system, as far as it holds them. */
async function activitiesAround(reader: EdgeReader, terms: Terms, of: NodeId): Promise<Ties> {
  const held = (await startSets(reader, terms, [of], [])).get(of) ?? EVERYTHING;
  const systems = await systemsAround(reader, of);
  const running = await reader.read([...systems.keys()].sort(), 'IN', ['RUNS_ON']);
  const ties = running.map((edge) => ({
    edges: [edge, ...(systems.get(edge.to) ?? [])],
    terms: held & terms.carriedBy(named(edge)),
  }));
  return byStart(ties.filter((tie) => tie.terms !== NOTHING));
}

/** The activities whose data the node has although no data flow leads there from them. */
export async function tiesTo(reader: EdgeReader, terms: Terms, of: NodeId): Promise<Ties> {
  switch (kindOf(of)) {
    case 'Organisation':
    case 'RecipientCategory':
      return ownActivities(reader, of);
    case 'Dataset':
    case 'Field':
      return activitiesAround(reader, terms, of);
    default:
      return new Map();
  }
}

import { KharitaError } from '../errors.ts';
import type { EdgeType } from '../model/edge-types.ts';
import { kindOf, type NodeId } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import type { EdgeReader } from './edge-reader.ts';
import { NOTHING, type TermSet, type Terms } from './terms.ts';

/** The edge that says which data a node of a kind has. */
const HAS_DATA: Partial<Record<NodeKind, EdgeType>> = {
  ProcessingActivity: 'PROCESSES',
  System: 'HOLDS',
  Dataset: 'HOLDS',
  Field: 'HOLDS',
};

type Ends = Map<NodeId, NodeId[]>;

async function follow(reader: EdgeReader, nodes: readonly NodeId[], type: EdgeType): Promise<Ends> {
  const ends: Ends = new Map();
  for (const { from, to } of await reader.read(nodes, 'OUT', [type])) {
    ends.set(from, [...(ends.get(from) ?? []), to]);
  }
  if (!reader.isCut()) return ends;
  const message = `The starts have more ${type} edges than a question may read. Start from fewer nodes at once.`;
  throw new KharitaError('LIMIT_EXCEEDED', message);
}

/** What the stores contain, through all levels. */
async function contained(reader: EdgeReader, stores: readonly NodeId[]): Promise<Ends> {
  const parts: Ends = new Map();
  const seen = new Set(stores);
  for (let level = stores; level.length > 0; ) {
    const found = await follow(reader, level, 'CONTAINS');
    for (const [whole, ends] of found) parts.set(whole, ends);
    level = [...new Set([...found.values()].flat())].filter((id) => !seen.has(id));
    for (const id of level) seen.add(id);
  }
  return parts;
}

function withParts(id: NodeId, parts: Ends): NodeId[] {
  const all = new Set([id]);
  for (const each of all) for (const part of parts.get(each) ?? []) all.add(part);
  return [...all];
}

/** What each activity processes, and what each store and all that it contains hold. */
async function listedData(reader: EdgeReader, starts: readonly NodeId[]): Promise<Ends> {
  const activities = starts.filter((id) => HAS_DATA[kindOf(id)] === 'PROCESSES');
  const stores = starts.filter((id) => HAS_DATA[kindOf(id)] === 'HOLDS');
  const parts = await contained(reader, stores);
  const processed = await follow(reader, activities, 'PROCESSES');
  const inside = [...new Set(stores.flatMap((id) => withParts(id, parts)))];
  const held = await follow(reader, inside, 'HOLDS');
  const heldIn = (id: NodeId) => withParts(id, parts).flatMap((part) => held.get(part) ?? []);
  return new Map(starts.map((id) => [id, processed.get(id) ?? heldIn(id)]));
}

/**
 * What every start carries, of the data categories asked for. A category starts with all narrower ones, each
 * from its own node; a start that carries none of those asked for is none.
 */
export async function startSets(
  reader: EdgeReader,
  terms: Terms,
  start: readonly NodeId[],
  categories: readonly NodeId[],
): Promise<Map<NodeId, TermSet>> {
  const asked = terms.carriedBy(categories);
  const nodes = start.flatMap((id) => (kindOf(id) === 'DataCategory' ? terms.below(id) : [id]));
  const data = await listedData(reader, nodes);
  const sets = [...new Set(nodes)].sort().map((id): [NodeId, TermSet] => {
    const own = kindOf(id) === 'DataCategory' ? [id] : (data.get(id) ?? []);
    return [id, terms.carriedBy(own) & asked];
  });
  return new Map(sets.filter(([, set]) => set !== NOTHING));
}

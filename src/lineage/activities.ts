import { KharitaError } from '../errors.ts';
import type { NodeId } from '../model/graph.ts';
import type { IsoDate } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import { type EdgeReader, edgeReader } from './edge-reader.ts';
import { MAX_EDGES } from './limits.ts';

/** The activities of an organisation, as far as the reader may read. */
export async function readActivities(reader: EdgeReader, organisation: NodeId): Promise<NodeId[]> {
  const own = await reader.read([organisation], 'IN', ['CONTROLLED_BY', 'PERFORMED_BY']);
  const found = new Set(own.map(({ from }) => from));
  for (let level = [...found]; level.length > 0; ) {
    const parts = await reader.read(level, 'IN', ['PART_OF']);
    level = [...new Set(parts.map(({ from }) => from))].filter((id) => !found.has(id));
    for (const id of level) found.add(id);
  }
  return [...found].sort();
}

/**
 * The processing activities that an organisation controls or performs, and all that are part of one of these,
 * ordered by id. `LIMIT_EXCEEDED` where there are more than can be read.
 */
export async function activitiesOf(
  store: Store,
  organisation: NodeId,
  asOf: IsoDate | null,
): Promise<NodeId[]> {
  const reader = edgeReader(store, asOf, MAX_EDGES);
  const activities = await readActivities(reader, organisation);
  if (!reader.isCut()) return activities;
  const message = `${organisation} has more activities than can be read: they have over ${MAX_EDGES} edges.`;
  throw new KharitaError('LIMIT_EXCEEDED', message);
}

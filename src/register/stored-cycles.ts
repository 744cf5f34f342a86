import { ACYCLIC, circles, cycleFault } from '../importers/cycles.ts';
import type { Fault } from '../importers/fault-log.ts';
import type { Reading } from '../importers/inventory.ts';
import { type EdgeRecord, isEdge, type NodeId } from '../model/graph.ts';
import type { Store } from '../store/store.ts';

const MAX_EDGES = 100_000;

/** The circles that relations of the files close together with relations that the register has and keeps. */
export async function storedCycles(
  store: Store,
  { facts, places }: Pick<Reading, 'facts' | 'places'>,
  removed: ReadonlyMap<string, unknown>,
): Promise<Fault[]> {
  const drafted = facts.filter(isEdge).filter(({ type }) => ACYCLIC.includes(type));
  const known = new Set(drafted.map(({ id }) => id));
  const stored = await edgesBeyond(store, new Set(drafted.map(({ to }) => to)));
  const kept = stored.filter(({ id }) => !known.has(id) && !removed.has(id));
  return [...circles([...drafted, ...kept])].flatMap((chain) => {
    const place = places.get(chain.find(({ id }) => known.has(id))?.id ?? '');
    return place ? [cycleFault(chain, place)] : [];
  });
}

/** The acyclic relations that lead on from the nodes, to the ends of their chains. */
async function edgesBeyond(store: Store, nodes: ReadonlySet<NodeId>): Promise<EdgeRecord[]> {
  const seen = new Set(nodes);
  const found: EdgeRecord[] = [];
  for (let frontier = [...nodes]; frontier.length > 0; ) {
    const query = {
      nodes: frontier,
      direction: 'OUT',
      types: ACYCLIC,
      asOf: null,
      limit: MAX_EDGES,
    } as const;
    const { edges } = await store.edges(query);
    found.push(...edges);
    frontier = [...new Set(edges.map(({ to }) => to))].filter((to) => !seen.has(to));
    for (const node of frontier) seen.add(node);
  }
  return found;
}

import { type EdgeType, edgeType, edgeTypes } from '../model/edge-types.ts';
import { type FactRecord, isEdge, kindOf, type NodeId, referencesIn } from '../model/graph.ts';
import type { Filter, Page, Store } from '../store/store.ts';

/** How many nodes are asked about at once, how many relations may stand at them, and how long a page is. */
const BATCH = 50;
const MAX_EDGES = 100_000;
const PAGE = 1000;

/**
 * For each of the nodes the stored facts that need it: relations at either end, relations whose fields name it, and facts whose
 * evidence lies in it; but for those that `isSettled` says are themselves rewritten or removed.
 */
export async function usesOf(
  store: Store,
  nodes: readonly NodeId[],
  isSettled: (fact: FactRecord) => boolean,
): Promise<Map<NodeId, string[]>> {
  const uses = new Map<NodeId, string[]>();
  for (let at = 0; at < nodes.length; at += BATCH) {
    const batch = new Set(nodes.slice(at, at + BATCH));
    for (const fact of await factsAround(store, [...batch])) {
      if (isSettled(fact)) continue;
      for (const id of needsOf(fact)) if (batch.has(id)) uses.set(id, [...(uses.get(id) ?? []), fact.id]);
    }
  }
  return uses;
}

/** The nodes that a fact cannot do without. */
function needsOf(fact: FactRecord): Set<NodeId> {
  const cited = fact.evidence.map(({ clause }) => clause);
  if (!isEdge(fact)) return new Set(cited);
  const named = referencesIn(fact.fields, edgeType(fact.type).fields);
  return new Set([fact.from, fact.to, ...named, ...cited]);
}

async function factsAround(store: Store, nodes: readonly NodeId[]): Promise<FactRecord[]> {
  const query = { nodes, types: edgeTypes, asOf: null, limit: MAX_EDGES } as const;
  const [out, into, citing, naming] = await Promise.all([
    store.edges({ ...query, direction: 'OUT' }),
    store.edges({ ...query, direction: 'IN' }),
    factsCiting(store, nodes),
    Promise.all(edgeTypes.map((type) => edgesNaming(store, type, nodes))),
  ]);
  const all = [...out.edges, ...into.edges, ...citing, ...naming.flat()];
  return [...new Map(all.map((fact) => [fact.id, fact])).values()];
}

async function factsCiting(store: Store, nodes: readonly NodeId[]): Promise<FactRecord[]> {
  const clauses = nodes.filter((id) => kindOf(id) === 'Clause');
  if (clauses.length === 0) return [];
  return allPages(async (after) => {
    const pages = await store.citing([{ clauses, asOf: null, first: PAGE, after }]);
    return pages[0] as Page<FactRecord>;
  });
}

async function allPages<T>(page: (after: string | null) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  for (let after: string | null = null; ; ) {
    const { items: some, cursors, hasNext } = await page(after);
    items.push(...some);
    if (!hasNext) return items;
    after = cursors.at(-1) ?? null;
  }
}

/** The edges of a type whose fields name one of the nodes. */
async function edgesNaming(store: Store, type: EdgeType, nodes: readonly NodeId[]): Promise<FactRecord[]> {
  const edge = namesOneOf(type, nodes);
  if (edge === null) return [];
  const { from: kinds } = edgeType(type);
  const where: Filter = { some: { type, direction: 'OUT', edge } };
  const starts = await allPages((after) => store.list({ kinds, asOf: null, where, first: PAGE, after }));
  if (starts.length === 0) return [];
  const pages = await store.relations(
    starts.map(({ id: node }) => ({
      node,
      type,
      direction: 'OUT',
      asOf: null,
      whereEdge: edge,
      first: PAGE,
    })),
  );
  return pages.flatMap(({ items }) => items.map((related) => related.edge));
}

function namesOneOf(type: EdgeType, nodes: readonly NodeId[]): Filter | null {
  const or = Object.entries(edgeType(type).fields).flatMap(
    ([field, { type: fieldType, kinds, list }]): Filter[] => {
      if (fieldType !== 'reference') return [];
      const named = nodes.filter((id) => kinds?.includes(kindOf(id)));
      if (named.length === 0) return [];
      if (!list) return [{ field, op: 'IN', value: named }];
      return named.map((value) => ({ field, op: 'HAS', value }));
    },
  );
  return or.length === 0 ? null : { or };
}

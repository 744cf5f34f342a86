import type { EdgeId, EdgeRecord, NodeId, NodeRecord } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { say } from '../model/sentence.ts';
import type { IsoDate } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import { readActivities } from './activities.ts';
import { consistently } from './consistent.ts';
import { type EdgeReader, edgeReader } from './edge-reader.ts';
import { type Cut, MAX_DEPTH, MAX_EDGES, within } from './limits.ts';
import { namedNodes, nodesById } from './named-nodes.ts';

export interface SubprocessorsQuestion {
  /** The organisation whose recipients and processors are asked for. */
  of: NodeId;
  /** Most links of the chain, 1 to 25. */
  depth?: number;
  /** The day; null: all time. */
  asOf: IsoDate | null;
}

/** Somebody who stands behind the organisation. */
export interface Subprocessor {
  node: NodeRecord;
  /** 1: receives data of the organisation itself; 2: is engaged by one of those; and so on. */
  depth: number;
  /**
   * The edges of the last links of the shortest chains, by id: from the organisation's activities, or from
   * the level above.
   */
  via: readonly EdgeRecord[];
}

export interface Subprocessors {
  /** By depth, then by id. */
  rows: readonly Subprocessor[];
  /** Every edge that leads to one of them, or back to the organisation; by id. */
  edges: readonly EdgeRecord[];
  totalCount: number;
  isPartial: Cut | null;
}

/** A link of the chain: who is reached, and over which edges. */
interface Link {
  to: NodeId;
  edges: readonly EdgeRecord[];
}

interface Chain {
  depths: Map<NodeId, number>;
  via: Map<NodeId, Map<EdgeId, EdgeRecord>>;
  edges: Map<EdgeId, EdgeRecord>;
}

const ORGANISATION: ReadonlySet<NodeKind> = new Set(['Organisation']);

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/**
 * Who receives data of the organisation's activities, provides the systems they run on, or is engaged by it.
 */
async function firstLinks(reader: EdgeReader, organisation: NodeId): Promise<Link[]> {
  const activities = await readActivities(reader, organisation);
  const disclosed = await reader.read(activities, 'OUT', ['DISCLOSES_TO', 'RUNS_ON']);
  const runsOn = Map.groupBy(
    disclosed.filter(({ type }) => type === 'RUNS_ON'),
    ({ to }) => to,
  );
  const provided = await reader.read([...runsOn.keys()].sort(), 'OUT', ['PROVIDED_BY']);
  const engaged = await engagements(reader, [organisation]);
  return [
    ...disclosed
      .filter(({ type }) => type === 'DISCLOSES_TO')
      .map((edge) => ({ to: edge.to, edges: [edge] })),
    ...provided.map((edge) => ({ to: edge.to, edges: [...(runsOn.get(edge.from) ?? []), edge] })),
    ...engaged,
  ];
}

async function engagements(reader: EdgeReader, by: readonly NodeId[]): Promise<Link[]> {
  const engaged = await reader.read(by, 'OUT', ['ENGAGES']);
  return engaged.map((edge) => ({ to: edge.to, edges: [edge] }));
}

/** Adds the links at a depth and answers who is new. */
function extend(chain: Chain, links: readonly Link[], depth: number): NodeId[] {
  for (const { to, edges } of links) {
    const known = chain.depths.get(to) ?? depth;
    chain.depths.set(to, known);
    const via = chain.via.get(to) ?? new Map<EdgeId, EdgeRecord>();
    chain.via.set(to, via);
    for (const edge of edges) {
      chain.edges.set(edge.id, edge);
      if (known === depth) via.set(edge.id, edge);
    }
  }
  return [...new Set(links.map(({ to }) => to))].filter((id) => chain.depths.get(id) === depth).sort();
}

async function follow(reader: EdgeReader, organisation: NodeId, most: number): Promise<Chain> {
  const chain: Chain = { depths: new Map([[organisation, 0]]), via: new Map(), edges: new Map() };
  let level = extend(chain, await firstLinks(reader, organisation), 1);
  for (let depth = 2; depth <= most && level.length > 0; depth++) {
    level = extend(chain, await engagements(reader, level), depth);
  }
  return chain;
}

function rowsOf({ depths, via }: Chain, records: ReadonlyMap<NodeId, NodeRecord>): Subprocessor[] {
  return [...records.values()]
    .map((node) => ({
      node,
      depth: depths.get(node.id) ?? 0,
      via: [...(via.get(node.id)?.values() ?? [])].sort(byId),
    }))
    .filter(({ depth }) => depth > 0)
    .sort((a, b) => a.depth - b.depth || byId(a.node, b.node));
}

/**
 * Who stands behind an organisation, to the end of the chain (Art. 28(2) and (4)): the recipients and
 * providers of its activities and the processors it engages, then those that these engage. `NOT_FOUND` where
 * it is not there on the day.
 */
export function subprocessors(store: Store, question: SubprocessorsQuestion): Promise<Subprocessors> {
  const { of, depth = MAX_DEPTH, asOf } = question;
  return consistently(store, async () => {
    within('depth', depth, 1, MAX_DEPTH);
    await namedNodes(store, 'of', [of], ORGANISATION, asOf);
    const reader = edgeReader(store, asOf, MAX_EDGES);
    const chain = await follow(reader, of, depth);
    const rows = rowsOf(chain, await nodesById(store, [...chain.depths.keys()].sort()));
    const edges = [...chain.edges.values()].sort(byId);
    return { rows, edges, totalCount: rows.length, isPartial: reader.isCut() ? CUT : null };
  });
}

const CUT: Cut = {
  limit: 'EDGES',
  message: say(
    `The chain was followed until ${MAX_EDGES} edges were read: there is more. Ask for less depth.`,
    `تُتبّعت السلسلة حتى قُرئت ${MAX_EDGES} علاقة، وهناك المزيد. اطلب عمقًا أقل.`,
  ),
};

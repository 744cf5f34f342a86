import { type EdgeId, type EdgeRecord, kindOf, type NodeId, type NodeRecord } from '../model/graph.ts';
import type { Store } from '../store/store.ts';
import type { EdgeReader } from './edge-reader.ts';
import {
  type FlowDirection,
  type FlowRead,
  isFlow,
  isShared,
  named,
  passesShared,
  READS,
  SHARED_READS,
  source,
  target,
} from './flow.ts';
import { nodesById } from './named-nodes.ts';
import { NOTHING, type TermSet, type Terms } from './terms.ts';

/**
 * Terms at a node. The free ones go on over every flow edge, the bound ones only as far as a shared node lets
 * them.
 */
interface Arrived {
  free: TermSet;
  bound: TermSet;
}

export interface Reached extends Arrived {
  depth: number;
  isStart: boolean;
}

/** An edge with the terms that travel over it. */
interface Traversed {
  edge: EdgeRecord;
  terms: TermSet;
}

/** A walk over the flow edges, level by level; only terms that are new to a node travel on. */
export interface Walk {
  readonly store: Store;
  readonly reader: EdgeReader;
  readonly terms: Terms;
  readonly direction: FlowDirection;
  readonly maxNodes: number;
  readonly reached: Map<NodeId, Reached>;
  readonly traversed: Map<EdgeId, Traversed>;
  /**
   * Records of the nodes that the question names, and of the systems reached, which tell whether they are
   * shared.
   */
  readonly records: Map<NodeId, NodeRecord>;
  /** Flow edges of the nodes that the walk has gone on from; of shared ones, those that lead on. */
  readonly read: Map<NodeId, EdgeRecord[]>;
  /** What has newly arrived, and where. */
  frontier: Map<NodeId, Arrived>;
  depth: number;
  /** Whether nodes were left out. */
  lacksNodes: boolean;
}

interface Hop extends Traversed {
  far: NodeId;
}

type Question = Pick<Walk, 'store' | 'reader' | 'terms' | 'direction' | 'maxNodes'>;

/** A walk that stands at its starts, from the nodes that the question names. */
export function startWalk(
  question: Question,
  nodes: readonly NodeRecord[],
  starts: ReadonlyMap<NodeId, TermSet>,
): Walk {
  const kept = [...starts].slice(0, question.maxNodes);
  return {
    ...question,
    reached: new Map(kept.map(([id, free]) => [id, { depth: 0, isStart: true, free, bound: NOTHING }])),
    traversed: new Map(),
    records: new Map(nodes.map((node) => [node.id, node])),
    read: new Map(),
    frontier: new Map(kept.map(([id, free]) => [id, { free, bound: NOTHING }])),
    depth: 0,
    lacksNodes: kept.length < starts.size,
  };
}

/** Which limit has cut the walk short. */
export function cutBy({ lacksNodes, reader }: Walk): 'NODES' | 'EDGES' | null {
  if (reader.isCut()) return 'EDGES';
  return lacksNodes ? 'NODES' : null;
}

const near = ({ direction }: Walk, edge: EdgeRecord) =>
  direction === 'DOWNSTREAM' ? source(edge) : target(edge);
const far = ({ direction }: Walk, edge: EdgeRecord) =>
  direction === 'DOWNSTREAM' ? target(edge) : source(edge);

async function readNodes(walk: Walk, nodes: readonly NodeId[], reads: readonly FlowRead[]): Promise<void> {
  for (const id of nodes) walk.read.set(id, []);
  for (const { direction, types, kinds } of reads) {
    const from = nodes.filter((id) => kinds.has(kindOf(id)));
    for (const edge of (await walk.reader.read(from, direction, types)).filter(isFlow)) {
      walk.read.get(near(walk, edge))?.push(edge);
    }
  }
}

/**
 * Nodes with free terms are read whole. Of those with bound terms alone, only what can lead on, which is
 * nothing upstream.
 */
async function readFrontier(walk: Walk): Promise<void> {
  const unread = [...walk.frontier].filter(([id]) => !walk.read.has(id));
  const [free, bound] = [unread.filter(([, { free }]) => free), unread.filter(([, { free }]) => !free)];
  await readNodes(walk, ids(free), READS[walk.direction]);
  if (walk.direction === 'DOWNSTREAM') await readNodes(walk, ids(bound), SHARED_READS);
}

const ids = (entries: readonly (readonly [NodeId, unknown])[]) => entries.map(([id]) => id);

/** Downstream, bound terms leave a shared node over some edges only; upstream they end there. */
function hop(walk: Walk, { free, bound }: Arrived, edge: EdgeRecord): Hop {
  const leaving = walk.direction === 'DOWNSTREAM' && passesShared(edge.type) ? free | bound : free;
  return { edge, terms: leaving & walk.terms.carriedBy(named(edge)), far: far(walk, edge) };
}

function hops(walk: Walk): Hop[] {
  return [...walk.frontier].flatMap(([id, arrived]) =>
    (walk.read.get(id) ?? [])
      .map((edge) => hop(walk, arrived, edge))
      .filter(({ terms }) => terms !== NOTHING),
  );
}

/**
 * Takes in the nodes that are reached for the first time, in the order of their ids, as many as there is room
 * for.
 */
async function admit(walk: Walk, ids: readonly NodeId[]): Promise<void> {
  const fresh = [...new Set(ids)].filter((id) => !walk.reached.has(id)).sort();
  const admitted = fresh.slice(0, walk.maxNodes - walk.reached.size);
  if (admitted.length < fresh.length) walk.lacksNodes = true;
  const systems = admitted.filter((id) => kindOf(id) === 'System');
  for (const [id, node] of await nodesById(walk.store, systems)) walk.records.set(id, node);
  for (const id of admitted) {
    walk.reached.set(id, { depth: walk.depth, isStart: false, free: NOTHING, bound: NOTHING });
  }
}

function isBoundAt(walk: Walk, id: NodeId, edge: EdgeRecord): boolean {
  const leadsOn = walk.direction === 'UPSTREAM' && passesShared(edge.type);
  return !leadsOn && isShared(id, walk.records);
}

function travel(walk: Walk, { edge, terms, far: id }: Hop): void {
  const node = walk.reached.get(id);
  if (node === undefined) return;
  const travelled = walk.traversed.get(edge.id)?.terms ?? NOTHING;
  walk.traversed.set(edge.id, { edge, terms: travelled | terms });
  const way = isBoundAt(walk, id, edge) ? 'bound' : 'free';
  const fresh = terms & ~node.free & ~node[way];
  if (fresh === NOTHING) return;
  const arrived = walk.frontier.get(id) ?? { free: NOTHING, bound: NOTHING };
  node[way] |= fresh;
  arrived[way] |= fresh;
  walk.frontier.set(id, arrived);
}

/** Takes one step. A walk that a limit has cut short stands still. */
export async function step(walk: Walk): Promise<void> {
  await readFrontier(walk);
  const ahead = hops(walk);
  walk.frontier = new Map();
  walk.depth++;
  await admit(
    walk,
    ahead.map((each) => each.far),
  );
  for (const each of ahead) travel(walk, each);
  if (cutBy(walk) !== null) walk.frontier = new Map();
}

import { type EdgeId, type EdgeRecord, kindOf, type NodeId, type NodeRecord } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { type Sentence, say } from '../model/sentence.ts';
import type { Store } from '../store/store.ts';
import { consistently } from './consistent.ts';
import type { FlowDirection } from './flow.ts';
import { type Cut, MAX_DEPTH, MAX_NAMED, MAX_NODES, within } from './limits.ts';
import { nodesById } from './named-nodes.ts';
import { ask, type FlowQuestion, flowNodes, walkFrom } from './question.ts';
import type { Categories } from './terms.ts';
import { cutBy, type Reached, step, type Walk } from './walk.ts';

export interface LineageQuestion extends FlowQuestion {
  /** Nodes to start from; a data category stands for all narrower ones too. */
  start: readonly NodeId[];
  direction: FlowDirection;
  /** Most flow edges from a start, 1 to 25. */
  depth?: number;
  /** Only nodes of these kinds are listed and counted; the walk goes through all. Empty: all. */
  kinds?: readonly NodeKind[];
  limits?: Partial<Limits>;
}

interface Limits {
  /** Most nodes reached, listed or not. */
  nodes: number;
  /** Most edges read. */
  edges: number;
}

export interface LineageNode {
  node: NodeRecord;
  /** Fewest flow edges from the nearest start. */
  depth: number;
  /** The broadest of the data categories that reach it. */
  categories: Categories;
  isStart: boolean;
}

export interface LineageEdge {
  edge: EdgeRecord;
  /** The broadest of the data categories that travel over it. */
  categories: Categories;
}

/** A place that some of the edges name. */
interface JurisdictionReached {
  jurisdiction: NodeId;
  statedBy: readonly EdgeId[];
}

export interface LineageCount {
  /** How many nodes were found; where the answer is partial there are more. */
  totalCount: number;
  isPartial: Cut | null;
}

export interface Lineage extends LineageCount {
  /** By depth, then by id. */
  nodes: readonly LineageNode[];
  /** The flow edges traversed between nodes reached, listed or not; by id. */
  edges: readonly LineageEdge[];
  jurisdictions: readonly JurisdictionReached[];
}

const DEFAULT_DEPTH = 3;
const DEFAULT_NODES = 1000;

async function walked(store: Store, question: LineageQuestion, changeNumber: number): Promise<Walk> {
  const { start, direction, depth = DEFAULT_DEPTH, limits } = question;
  const maxNodes = within('limits.nodes', limits?.nodes ?? DEFAULT_NODES, 1, MAX_NODES);
  within('depth', depth, 1, MAX_DEPTH);
  within('start.length', start.length, 1, MAX_NAMED);
  const asked = await ask(store, changeNumber, question, limits?.edges);
  const walk = await walkFrom(asked, await flowNodes(asked, 'start', start), direction, maxNodes);
  while (walk.depth < depth && walk.frontier.size > 0) await step(walk);
  return walk;
}

function cut(walk: Walk): Cut | null {
  const limit = cutBy(walk);
  if (limit === null) return null;
  const what =
    limit === 'NODES'
      ? say(`${walk.maxNodes} nodes were reached`, `بلغ عدد العقد ${walk.maxNodes}`)
      : say('as many edges were read as may be', 'قُرئ أقصى ما يُقرأ من العلاقات');
  return { limit, message: stoppedWhen(what) };
}

const stoppedWhen = ({ en, ar }: Sentence) =>
  say(
    `The walk stopped when ${en}: there is more. Ask for less depth or fewer data categories.`,
    `توقف التتبع عندما ${ar}، وهناك المزيد. اطلب عمقًا أقل أو فئات بيانات أقل.`,
  );

function listed(walk: Walk, { kinds = [] }: LineageQuestion): [NodeId, Reached][] {
  const all = [...walk.reached];
  return kinds.length === 0 ? all : all.filter(([id]) => kinds.includes(kindOf(id)));
}

const byId = <T extends { id: string }>(a: T, b: T) => (a.id < b.id ? -1 : 1);

function lineageEdges({ traversed, terms }: Walk): LineageEdge[] {
  return [...traversed.values()]
    .sort((a, b) => byId(a.edge, b.edge))
    .map(({ edge, terms: set }) => ({ edge, categories: terms.broadest(set) }));
}

async function lineageNodes(walk: Walk, question: LineageQuestion): Promise<LineageNode[]> {
  const reached = listed(walk, question);
  const unread = reached.map(([id]) => id).filter((id) => !walk.records.has(id));
  const records = new Map([...walk.records, ...(await nodesById(walk.store, unread))]);
  return reached
    .flatMap(([id, { depth, isStart, free, bound }]) => {
      const node = records.get(id);
      return node ? [{ node, depth, isStart, categories: walk.terms.broadest(free | bound) }] : [];
    })
    .sort((a, b) => a.depth - b.depth || byId(a.node, b.node));
}

function jurisdictions(edges: readonly LineageEdge[]): JurisdictionReached[] {
  const statedBy = new Map<NodeId, EdgeId[]>();
  for (const { edge } of edges) {
    for (const place of (edge.fields.locations ?? []) as readonly NodeId[]) {
      statedBy.set(place, [...(statedBy.get(place) ?? []), edge.id]);
    }
  }
  return [...statedBy.keys()]
    .sort()
    .map((jurisdiction) => ({ jurisdiction, statedBy: statedBy.get(jurisdiction) ?? [] }));
}

/**
 * Where personal data go from the starts, or come from. Each data category travels on its own, and shared
 * nodes do not connect.
 * `NOT_FOUND` for a start or category that is not there on the day; `BAD_INPUT` for values out of bounds.
 */
export function lineage(store: Store, question: LineageQuestion): Promise<Lineage> {
  return consistently(store, async (changeNumber) => {
    const walk = await walked(store, question, changeNumber);
    const nodes = await lineageNodes(walk, question);
    const edges = lineageEdges(walk);
    return {
      nodes,
      edges,
      jurisdictions: jurisdictions(edges),
      totalCount: nodes.length,
      isPartial: cut(walk),
    };
  });
}

/** How many nodes `lineage` would list. */
export function countLineage(store: Store, question: LineageQuestion): Promise<LineageCount> {
  return consistently(store, async (changeNumber) => {
    const walk = await walked(store, question, changeNumber);
    return { totalCount: listed(walk, question).length, isPartial: cut(walk) };
  });
}

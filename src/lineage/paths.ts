import type { EdgeRecord, NodeId, NodeRecord } from '../model/graph.ts';
import { type Sentence, say } from '../model/sentence.ts';
import type { Store } from '../store/store.ts';
import { consistently } from './consistent.ts';
import { type Cut, MAX_DEPTH, MAX_NODES, within } from './limits.ts';
import { nodesById } from './named-nodes.ts';
import { type Budget, type PathFinder, type PathHop, pathFinder } from './path-finder.ts';
import { ask, type FlowQuestion, flowNodes, walkFrom } from './question.ts';
import type { Categories, TermSet } from './terms.ts';
import { cutBy, startWalk, step, type Walk } from './walk.ts';

export interface PathsQuestion extends FlowQuestion {
  /** Where the data come from; a data category stands for all narrower ones too. */
  from: NodeId;
  /** Where the data go. */
  to: NodeId;
  /** Most edges of a path, 1 to 25. */
  maxLength?: number;
  /** How many paths, 1 to 50. */
  first?: number;
}

/**
 * A node on a path, the edge that leads to it (null at the start), and the broadest categories that survive
 * to there.
 */
export interface PathStep {
  edge: EdgeRecord | null;
  node: NodeRecord;
  categories: Categories;
}

export interface Paths {
  /**
   * Each from its start to its end; shortest first, then by the ids of the edges. No path passes a node
   * twice.
   */
  paths: readonly (readonly PathStep[])[];
  isPartial: Cut | null;
}

const DEFAULT_LENGTH = 8;
const MAX_PATHS = 50;
const MAX_STEPS = 200_000;

/** Walks from both ends, which bring in the edges that paths can consist of. */
interface Search {
  forward: Walk;
  backward: Walk;
  starts: ReadonlyMap<NodeId, TermSet>;
  to: NodeId;
  budget: Budget;
}

async function begin(store: Store, question: PathsQuestion, changeNumber: number): Promise<Search> {
  const { from, to } = question;
  const asked = await ask(store, changeNumber, question);
  const { terms, categories } = asked;
  const forward = await walkFrom(asked, await flowNodes(asked, 'from', [from]), 'DOWNSTREAM', MAX_NODES);
  const ends = new Map([[to, terms.carriedBy(categories)]]);
  const backward = startWalk(
    { ...asked, direction: 'UPSTREAM', maxNodes: MAX_NODES },
    await flowNodes(asked, 'to', [to]),
    ends,
  );
  const starts = new Map([...forward.reached].map(([id, { free }]) => [id, free]));
  return { forward, backward, starts, to, budget: { left: MAX_STEPS } };
}

/**
 * Reads on, from the smaller frontier, until no path of the length can have an edge that is not read: its
 * first edges start within the depth of the one walk, the others end within that of the other. A walk that
 * has run dry has read them all.
 */
async function widen({ forward, backward }: Search, length: number): Promise<void> {
  while (forward.depth + backward.depth < length && forward.frontier.size > 0 && backward.frontier.size > 0) {
    await step(forward.frontier.size <= backward.frontier.size ? forward : backward);
  }
}

function finder({ forward, backward, starts, to }: Search): PathFinder {
  const traversed = new Map([...forward.traversed, ...backward.traversed]);
  const edges = [...traversed.values()].map(({ edge }) => edge);
  const records = new Map([...forward.records, ...backward.records]);
  return pathFinder({ edges, records, terms: forward.terms, starts, to });
}

/** Up to so many paths, shortest first. */
async function find(search: Search, maxLength: number, most: number): Promise<(readonly PathHop[])[]> {
  const { forward, backward, budget } = search;
  const found: (readonly PathHop[])[] = [];
  let depth = -1;
  let paths = finder(search);
  for (let length = 1; length <= maxLength; length++) {
    await widen(search, length);
    if (forward.depth + backward.depth > depth) paths = finder(search);
    depth = forward.depth + backward.depth;
    for (const path of paths.ofLength(length, budget)) {
      found.push(path);
      if (found.length === most) return found;
    }
  }
  return found;
}

function cut({ forward, backward, budget }: Search, found: number, first: number): Cut | null {
  const limit = cutBy(forward) ?? cutBy(backward);
  if (limit !== null) return { limit, message: stoppedAt(limit) };
  if (found > first) return { limit: 'PATHS', message: moreThan(first) };
  return budget.left > 0 ? null : { limit: 'STEPS', message: stoppedAt('STEPS') };
}

const LIMITS: Readonly<Record<'NODES' | 'EDGES' | 'STEPS', Sentence>> = {
  NODES: say(`${MAX_NODES} nodes`, `${MAX_NODES} عقدة`),
  EDGES: say('as many edges as a question may read', 'أقصى ما يقرؤه سؤال من العلاقات'),
  STEPS: say(`${MAX_STEPS} steps`, `${MAX_STEPS} خطوة`),
};

function stoppedAt(limit: keyof typeof LIMITS): Sentence {
  const { en, ar } = LIMITS[limit];
  return say(
    `The search stopped at ${en}: paths may be missing. Ask for fewer data categories or a smaller maxLength.`,
    `توقف البحث عند ${ar}: قد تنقص مسارات. اطلب فئات بيانات أقل أو \`maxLength\` أصغر.`,
  );
}

const moreThan = (first: number) =>
  say(`There are more than the ${first} paths shown.`, `المسارات أكثر من المعروض، وعدد المعروض ${first}.`);

/** The path with the records of its nodes. */
function shown(
  path: readonly PathHop[],
  { starts, forward }: Search,
  records: ReadonlyMap<NodeId, NodeRecord>,
): PathStep[] {
  const at = (id: NodeId, set: TermSet, edge: EdgeRecord | null): PathStep[] => {
    const node = records.get(id);
    return node ? [{ edge, node, categories: forward.terms.broadest(set) }] : [];
  };
  const start = path.slice(0, 1).flatMap(({ from }) => at(from, starts.get(from) ?? 0n, null));
  return [...start, ...path.flatMap(({ edge, to, survivors }) => at(to, survivors, edge))];
}

/**
 * The ways on which at least one data category gets from one node to another; shared nodes do not connect.
 * `NOT_FOUND` for a node that is not there on the day; `BAD_INPUT` for values out of bounds.
 */
export function paths(store: Store, question: PathsQuestion): Promise<Paths> {
  return consistently(store, async (changeNumber) => {
    const maxLength = within('maxLength', question.maxLength ?? DEFAULT_LENGTH, 1, MAX_DEPTH);
    const first = within('first', question.first ?? MAX_PATHS, 1, MAX_PATHS);
    const search = await begin(store, question, changeNumber);
    const found = await find(search, maxLength, first + 1);
    const kept = found.slice(0, first);
    const ids = new Set(kept.flatMap((path) => path.flatMap(({ from, to }) => [from, to])));
    const records = await nodesById(store, [...ids].sort());
    return {
      paths: kept.map((path) => shown(path, search, records)),
      isPartial: cut(search, found.length, first),
    };
  });
}

import type { EdgeRecord, NodeId, NodeRecord } from '../model/graph.ts';
import { isShared, named, passesShared, source, target } from './flow.ts';
import { EVERYTHING, NOTHING, type TermSet, type Terms } from './terms.ts';

/** Edges in memory, and the two ends between which paths are looked for. */
export interface PathGraph {
  edges: readonly EdgeRecord[];
  /** Records of the systems at the edges, which tell whether they are shared. */
  records: ReadonlyMap<NodeId, NodeRecord>;
  terms: Terms;
  starts: ReadonlyMap<NodeId, TermSet>;
  to: NodeId;
}

interface Hop {
  edge: EdgeRecord;
  from: NodeId;
  to: NodeId;
  carries: TermSet;
}

/** One hop of a path, with the terms that survive to its end. */
export interface PathHop extends Hop {
  survivors: TermSet;
}

/** How many hops may still be tried. */
export interface Budget {
  left: number;
}

export interface PathFinder {
  /**
   * The simple paths of exactly so many edges, ordered by the ids of their edges; fewer when the budget runs
   * out.
   */
  ofLength(length: number, budget: Budget): Iterable<readonly PathHop[]>;
}

/**
 * The terms that can arrive at the end in exactly so many hops, by the node inside a path that they leave
 * from.
 */
type Arrivals = (hops: number) => ReadonlyMap<NodeId, TermSet>;

function arrivals(inside: readonly Hop[], to: NodeId): Arrivals {
  const into = Map.groupBy(inside, (hop) => hop.to);
  const known: ReadonlyMap<NodeId, TermSet>[] = [new Map([[to, EVERYTHING]])];
  const arriving: Arrivals = (hops) => {
    const before = known[hops];
    if (before !== undefined) return before;
    const found = new Map<NodeId, TermSet>();
    for (const [node, set] of arriving(hops - 1)) {
      for (const { from, carries } of into.get(node) ?? []) {
        const both = (found.get(from) ?? NOTHING) | (carries & set);
        if (both !== NOTHING) found.set(from, both);
      }
    }
    known[hops] = found;
    return found;
  };
  return arriving;
}

/** Where a search stands: what has survived so far, how many hops are still to be made, and over what. */
interface Position {
  path: readonly PathHop[];
  survivors: TermSet;
  left: number;
  ahead: readonly Hop[];
}

/** Depth-first by exact length, bounded by what can still arrive in the hops that are left. */
function* search(
  { path, survivors, left, ahead }: Position,
  out: ReadonlyMap<NodeId, readonly Hop[]>,
  arriving: Arrivals,
  budget: Budget,
): Iterable<readonly PathHop[]> {
  for (const hop of ahead) {
    if (budget.left === 0) return;
    budget.left--;
    const set = survivors & hop.carries;
    if ((set & (arriving(left - 1).get(hop.to) ?? NOTHING)) === NOTHING) continue;
    const longer = [...path, { ...hop, survivors: set }];
    if (longer.some(({ from }) => from === hop.to)) continue;
    const next = { path: longer, survivors: set, left: left - 1, ahead: out.get(hop.to) ?? [] };
    if (left === 1) yield longer;
    else yield* search(next, out, arriving, budget);
  }
}

export function pathFinder({ edges, records, terms, starts, to }: PathGraph): PathFinder {
  const hops: Hop[] = edges
    .map((edge) => ({ edge, from: source(edge), to: target(edge), carries: terms.carriedBy(named(edge)) }))
    .sort((a, b) => (a.edge.id < b.edge.id ? -1 : 1));
  const connects = ({ from, edge }: Hop) => passesShared(edge.type) || !isShared(from, records);
  const inside = hops.filter((hop) => hop.from !== to && connects(hop));
  const out = Map.groupBy(inside, ({ from }) => from);
  const arriving = arrivals(inside, to);
  return {
    *ofLength(left, budget) {
      for (const hop of hops) {
        const survivors = starts.get(hop.from);
        if (survivors === undefined) continue;
        yield* search({ path: [], survivors, left, ahead: [hop] }, out, arriving, budget);
      }
    },
  };
}

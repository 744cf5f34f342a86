import type { EdgeId, EdgeRecord, NodeId } from '../../model/graph.ts';
import { source, target } from '../flow.ts';
import { type Budget, pathFinder } from '../path-finder.ts';
import { EVERYTHING, NOTHING, type TermSet } from '../terms.ts';
import type { Walk } from '../walk.ts';
import type { Tie } from './ties.ts';
import type { Upstream } from './upstream.ts';

/** A node on a way, the edge that leads to it (null at the start), and the data that survive to there. */
export interface Stride {
  edge: EdgeRecord | null;
  to: NodeId;
  terms: TermSet;
}

export type Way = readonly Stride[];

/** A shortest way from a node for at least one of the terms; null where none was found within the budget. */
export type WayFrom = (from: NodeId, terms: TermSet) => Way | null;

type Leaving = ReadonlyMap<NodeId, readonly EdgeRecord[]>;

/** The edges that a way of the length can consist of: those that still leave enough steps to get to a start of the walk. */
function cone(walk: Walk, leaving: Leaving, from: NodeId, length: number): EdgeRecord[] {
  const found = new Map<EdgeId, EdgeRecord>();
  let level = new Set([from]);
  for (let left = length - 1; left >= 0 && level.size > 0; left--) {
    const ahead = [...level].flatMap((id) => leaving.get(id) ?? []);
    const near = ahead.filter((edge) => (walk.reached.get(target(edge))?.depth ?? Infinity) <= left);
    for (const edge of near) found.set(edge.id, edge);
    level = new Set(near.map(target));
  }
  return [...found.values()];
}

/** Over the edges of the tie, which need not carry data, from the end of a way. */
function along({ edges }: Tie, terms: TermSet): Stride[] {
  return edges.map((edge) => ({ edge, to: edge.to, terms }));
}

const HERE: readonly Tie[] = [{ edges: [], terms: EVERYTHING }];

/** Finds ways to the node that an event befell, or to one that is tied to it and over the tie. */
export function waysTo(upstream: Upstream, budget: Budget): WayFrom {
  const { of, walk, ties, edges: all } = upstream;
  const leaving: Leaving = Map.groupBy(all, source);
  const lengths = [...ties.values()].flat().map(({ edges }) => edges.length);
  const longest = walk.depth + lengths.reduce((most, each) => Math.max(most, each), 0);

  function* flows(start: Stride, to: NodeId, hops: number, edges: readonly EdgeRecord[]): Iterable<Way> {
    if (start.terms === NOTHING) return;
    if (hops === 0 && start.to === to) yield [start];
    if (hops <= 0) return;
    const starts = new Map([[start.to, start.terms]]);
    const finder = pathFinder({ edges, records: walk.records, terms: walk.terms, starts, to });
    for (const path of finder.ofLength(hops, budget)) {
      yield [start, ...path.map(({ edge, to: next, survivors }) => ({ edge, to: next, terms: survivors }))];
    }
  }

  function* ofLength(from: NodeId, terms: TermSet, length: number): Iterable<Way> {
    const edges = cone(walk, leaving, from, length);
    for (const end of [...new Set([from, ...edges.map(target)])].sort()) {
      for (const tie of end === of ? HERE : (ties.get(end) ?? [])) {
        const start = { edge: null, to: from, terms: terms & tie.terms };
        for (const way of flows(start, end, length - tie.edges.length, edges)) {
          yield [...way, ...along(tie, way.at(-1)?.terms ?? NOTHING)];
        }
      }
    }
  }

  return (from, terms) => {
    const least = walk.reached.get(from)?.depth ?? 0;
    for (let length = least; length <= longest && budget.left > 0; length++) {
      for (const way of ofLength(from, terms, length)) return way;
    }
    return null;
  };
}

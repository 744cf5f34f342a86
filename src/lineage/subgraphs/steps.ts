import type { NodeId } from '../../model/graph.ts';
import type { SubgraphEdge } from '../../model/subgraph.ts';
import type { PathStep } from '../paths.ts';
import type { Categories, Terms } from '../terms.ts';
import type { Sketched } from './draw.ts';

const byId = (a: string, b: string) => (a < b ? -1 : 1);

/** The broadest of the data categories on several ways. */
function union(terms: Terms, ways: readonly { categories: Categories }[]): Categories {
  const sets = ways.map(({ categories }) => terms.carriedBy(categories === 'ALL' ? [] : categories));
  return terms.broadest(sets.reduce((all, set) => all | set));
}

/** The nodes on some ways, each once: by their place on the shortest, then by id. */
export function nodesOn(ways: readonly (readonly PathStep[])[], terms: Terms): Sketched[] {
  const steps = ways.flatMap((way) => way.map((step, depth) => ({ ...step, depth })));
  return [...Map.groupBy(steps, ({ node }): NodeId => node.id)]
    .map(([id, at]) => ({
      id,
      depth: Math.min(...at.map(({ depth }) => depth)),
      isStart: at.some(({ edge }) => edge === null),
      categories: union(terms, at),
    }))
    .sort((a, b) => a.depth - b.depth || byId(a.id, b.id));
}

/** The edges on some ways, each once, by id. */
export function edgesOn(ways: readonly (readonly PathStep[])[], terms: Terms): SubgraphEdge[] {
  const taken = ways.flat().flatMap(({ edge, categories }) => (edge ? [{ edge, categories }] : []));
  return [...Map.groupBy(taken, ({ edge }) => edge.id).values()]
    .flatMap((at) => at.slice(0, 1).map(({ edge }) => ({ edge, categories: union(terms, at) })))
    .sort((a, b) => byId(a.edge.id, b.edge.id));
}

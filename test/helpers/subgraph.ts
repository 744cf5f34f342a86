import type { EdgeRecord, NodeRecord } from '../../src/model/graph.ts';
import { say } from '../../src/model/sentence.ts';
import type { Subgraph } from '../../src/model/subgraph.ts';

/** A subgraph that starts at its first node, and of which nothing more is told than what is given. */
export function subgraphOf(
  nodes: readonly NodeRecord[],
  edges: readonly EdgeRecord[] = [],
  rest: Partial<Subgraph> = {},
): Subgraph {
  return {
    title: say('The picture', 'الصورة'),
    asOf: '2026-01-01',
    nodes: nodes.map((node, depth) => ({ node, depth, isStart: depth === 0, categories: 'ALL' })),
    edges: edges.map((edge) => ({ edge, categories: 'ALL' })),
    asides: [],
    crossings: [],
    names: new Map(nodes.map(({ id, name }) => [id, say(name.en ?? '', name.ar ?? '')])),
    clauses: new Map(),
    cut: null,
    ...rest,
  };
}

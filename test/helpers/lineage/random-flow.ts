import { type EdgeType, edgeType, flowTypes, joins } from '../../../src/model/edge-types.ts';
import type { EdgeRecord, NodeId, NodeRecord } from '../../../src/model/graph.ts';
import type { NodeKind } from '../../../src/model/node-kinds.ts';
import type { Validity } from '../../../src/model/time.ts';
import { edge, node } from '../builders.ts';
import { chance, integerBelow, pick, pickSome, type Random } from '../random.ts';
import { DAYS, type Graph } from '../random-graph.ts';

const KINDS: readonly NodeKind[] = [
  'ProcessingActivity',
  'ProcessingActivity',
  'ProcessingActivity',
  'Organisation',
  'Organisation',
  'Organisation',
  'RecipientCategory',
  'System',
  'System',
  'Dataset',
  'Field',
  'DataSubjectCategory',
];

/**
 * A small and dense graph of the kinds and types that lineage looks at: cycles, loops, parallel edges,
 * hierarchies of terms (which may have cycles too), shared and own systems, dated facts, edges that list
 * categories. Keys begin with the name given.
 */
export function randomFlow(random: Random, name: string): Graph {
  const categories = kindsOf('DataCategory', 2 + integerBelow(random, 3));
  const others = Array.from({ length: 4 + integerBelow(random, 5) }, () => pick(random, KINDS));
  const nodes = [...categories, ...others].map((kind, i) => randomNode(random, kind, `${name}/n${i}`));
  const edges = new Map<string, EdgeRecord>();
  for (let tries = 0; tries < 1000 && edges.size < 40; tries++) {
    const drawn = randomEdge(random, nodes);
    if (drawn) edges.set(drawn.id, drawn);
  }
  return { nodes, edges: [...edges.values()] };
}

function kindsOf(kind: NodeKind, count: number): NodeKind[] {
  return Array.from({ length: count }, () => kind);
}

function randomNode(random: Random, kind: NodeKind, key: string): NodeRecord {
  const fields = kind === 'System' ? { tenancy: pick(random, ['OWN', 'SHARED', null]) } : {};
  return node(kind, key, fields, randomValidity(random, 0.1));
}

function randomEdge(random: Random, nodes: readonly NodeRecord[]): EdgeRecord | null {
  const type = pick<EdgeType>(random, [...flowTypes, 'BROADER']);
  const [from, to] = [pick(random, nodes), pick(random, nodes)];
  if (!joins(type, from.kind, to.kind)) return null;
  const categories = nodes.filter(({ kind }) => kind === 'DataCategory').map(({ id }) => id);
  return edge(type, from.id, to.id, listed(random, type, categories), {
    ...randomValidity(random, 0.2),
    ...(chance(random, 0.2) ? { discriminator: 'parallel' } : {}),
  });
}

function listed(random: Random, type: EdgeType, categories: readonly NodeId[]) {
  return 'categories' in edgeType(type).fields ? { categories: pickSome(random, categories, 2) } : {};
}

function randomValidity(random: Random, dated: number): Validity {
  return {
    validFrom: chance(random, dated) ? pick(random, DAYS.slice(0, 2)) : null,
    validTo: chance(random, dated) ? pick(random, DAYS.slice(2)) : null,
  };
}

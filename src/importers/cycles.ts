import type { EdgeType } from '../model/edge-types.ts';
import { isEdge, type NodeId } from '../model/graph.ts';
import type { FaultLog } from './fault-log.ts';
import type { LocatedFact } from './located.ts';

/** Relations of which no chain may come back to where it began. */
const ACYCLIC: readonly EdgeType[] = ['BROADER', 'PART_OF', 'CONTAINS', 'REPLACES'];

/** Tells each relation that closes a circle. */
export function tellCycles(facts: Iterable<LocatedFact>, log: FaultLog): void {
  const edges = new Map<string, Map<NodeId, LocatedFact[]>>(ACYCLIC.map((type) => [type, new Map()]));
  for (const located of facts) {
    if (!isEdge(located.fact)) continue;
    const ofType = edges.get(located.fact.type);
    const { from } = located.fact;
    ofType?.set(from, [...(ofType.get(from) ?? []), located]);
  }
  for (const [type, out] of edges) for (const chain of circles(out)) tellCircle(type, chain, log);
}

/** Depth first, without recursion. A circle is the chain of edges from a node back to it. */
function* circles(out: ReadonlyMap<NodeId, readonly LocatedFact[]>): Generator<LocatedFact[]> {
  const done = new Set<NodeId>();
  for (const root of out.keys()) {
    const chain: { node: NodeId; rest: LocatedFact[]; by: LocatedFact | null }[] = [];
    const enter = (node: NodeId, by: LocatedFact | null) => {
      done.add(node);
      chain.push({ node, rest: [...(out.get(node) ?? [])], by });
    };
    if (!done.has(root)) enter(root, null);
    for (let last = chain.at(-1); last; last = chain.at(-1)) {
      const edge = last.rest.pop();
      if (!edge || !isEdge(edge.fact)) {
        chain.pop();
        continue;
      }
      const { to } = edge.fact;
      const back = chain.findIndex(({ node }) => node === to);
      if (back >= 0) yield [...chain.slice(back + 1).flatMap(({ by }) => by ?? []), edge];
      else if (!done.has(to)) enter(to, edge);
    }
  }
}

function tellCircle(type: string, chain: readonly LocatedFact[], log: FaultLog): void {
  const nodes = chain.flatMap(({ fact }) => (isEdge(fact) ? [fact.from] : []));
  const last = chain.at(-1);
  if (!last) return;
  log.add({
    ...last.file.place(last.path),
    code: 'CYCLE',
    message: `${type} comes back to where it began: ${[...nodes, nodes[0]].join(' → ')}.`,
    hint: 'Take one of these relations out.',
  });
}

import type { Place } from '../model/diagnostic.ts';
import type { EdgeType } from '../model/edge-types.ts';
import { isEdge, type NodeId } from '../model/graph.ts';
import type { Fault, FaultLog } from './fault-log.ts';
import type { LocatedFact } from './located.ts';

/** Relations of which no chain may come back to where it began. */
export const ACYCLIC: readonly EdgeType[] = ['BROADER', 'PART_OF', 'CONTAINS', 'REPLACES'];

/** What is looked at of a relation. */
interface Link {
  type: EdgeType;
  from: NodeId;
  to: NodeId;
}

/** Tells each relation in the files that closes a circle. */
export function tellCycles(facts: Iterable<LocatedFact>, log: FaultLog): void {
  const links = [...facts].flatMap(({ fact, file, path }) => {
    if (!isEdge(fact)) return [];
    const { type, from, to } = fact;
    return [{ type, from, to, file, path }];
  });
  for (const chain of circles(links)) {
    const last = chain.at(-1);
    if (last) log.add(cycleFault(chain, last.file.place(last.path)));
  }
}

/** How many nodes of a circle are named. */
const MAX_SHOWN = 10;

export function cycleFault(chain: readonly Link[], place: Place): Fault {
  const nodes = chain.map(({ from }) => from);
  const left = nodes.length - MAX_SHOWN;
  const way = left > 0 ? [...nodes.slice(0, MAX_SHOWN), `(${left} more)`] : nodes;
  return {
    ...place,
    code: 'CYCLE',
    message: `${chain[0]?.type} comes back to where it began: ${[...way, nodes[0]].join(' → ')}.`,
    hint: 'Take one of these relations out.',
  };
}

/** The chains of acyclic relations of one type that lead from a node back to it. */
export function* circles<L extends Link>(links: Iterable<L>): Generator<L[]> {
  const byType = Map.groupBy(links, ({ type }) => type);
  for (const type of ACYCLIC) yield* circlesIn(Map.groupBy(byType.get(type) ?? [], ({ from }) => from));
}

/** Depth first, without recursion. */
function* circlesIn<L extends Link>(out: ReadonlyMap<NodeId, readonly L[]>): Generator<L[]> {
  const done = new Set<NodeId>();
  for (const root of out.keys()) {
    const chain: { node: NodeId; rest: L[]; by: L[] }[] = [];
    const enter = (node: NodeId, by: L[]) => {
      done.add(node);
      chain.push({ node, rest: [...(out.get(node) ?? [])], by });
    };
    if (!done.has(root)) enter(root, []);
    for (let last = chain.at(-1); last; last = chain.at(-1)) {
      const link = last.rest.pop();
      if (!link) {
        chain.pop();
        continue;
      }
      const back = chain.findIndex(({ node }) => node === link.to);
      if (back >= 0) yield [...chain.slice(back + 1).flatMap(({ by }) => by), link];
      else if (!done.has(link.to)) enter(link.to, [link]);
    }
  }
}

import { type EdgeRecord, kindOf, type NodeId, type NodeRecord } from '../../model/graph.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import { say } from '../../model/sentence.ts';
import { source, target } from '../flow.ts';
import { type Cut, MAX_DEPTH } from '../limits.ts';
import type { Asked } from '../question.ts';
import { NOTHING, type TermSet } from '../terms.ts';
import { cutBy, startWalk, step, type Walk } from '../walk.ts';
import type { Tie, Ties } from './ties.ts';

/** All that leads to what an event has hit: the walk against the data, from it and from what is tied to it. */
export interface Upstream {
  /** The node that the event befell. */
  of: NodeId;
  walk: Walk;
  ties: Ties;
  /** The edges that the data travel along, by id. */
  edges: readonly EdgeRecord[];
}

/** Walks from the nodes that are tied to the node, and from the node itself where it has data of its own. */
export async function walkUp(
  asked: Asked,
  of: NodeRecord,
  own: TermSet,
  ties: Ties,
  maxNodes: number,
): Promise<Upstream> {
  const tied = [...ties].map(([id, all]): [NodeId, TermSet] => [id, union(all)]);
  const starts = new Map(own === NOTHING ? tied : [[of.id, own], ...tied]);
  const walk = startWalk({ ...asked, direction: 'UPSTREAM', maxNodes }, [of], starts);
  while (walk.depth < MAX_DEPTH && walk.frontier.size > 0) await step(walk);
  return { of: of.id, walk, ties, edges: travelled(walk) };
}

function travelled({ traversed }: Walk): EdgeRecord[] {
  return [...traversed.values()].map(({ edge }) => edge).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const union = (ties: readonly Tie[]) => ties.reduce((all, { terms }) => all | terms, NOTHING);

/** Why the walk has not come to its end. */
export function cutOf({ walk }: Upstream): Cut | null {
  const limit = cutBy(walk) ?? (walk.frontier.size > 0 ? 'STEPS' : null);
  if (limit === null) return null;
  const what = {
    NODES: say(`${walk.maxNodes} nodes were reached`, `بلغ عدد العقد ${walk.maxNodes}`),
    EDGES: say('as many edges were read as may be', 'قُرئ أقصى ما يُقرأ من العلاقات'),
    STEPS: say(`${MAX_DEPTH} steps were taken`, `بلغ عدد الخطوات ${MAX_DEPTH}`),
  };
  const { en, ar } = what[limit];
  const message = say(
    `The walk stopped when ${en}: more may be hit.`,
    `توقف التتبع عندما ${ar}، وقد يطال الأثر المزيد.`,
  );
  return { limit, message };
}

/** What was reached of some kinds, nearest first, with the data that get on from there. */
export function reachedOf({ walk, of }: Upstream, kinds: readonly NodeKind[]): [NodeId, TermSet][] {
  return [...walk.reached]
    .filter(([id]) => id !== of && kinds.includes(kindOf(id)))
    .sort(([a, { depth }], [b, other]) => depth - other.depth || (a < b ? -1 : 1))
    .map(([id, { free, bound }]) => [id, free | bound]);
}

/** The nodes from which the ends can be reached over edges like these, the ends among them. */
export function leadingTo(
  ends: Iterable<NodeId>,
  edges: readonly EdgeRecord[],
  like: (edge: EdgeRecord) => boolean,
): ReadonlySet<NodeId> {
  const into = Map.groupBy(edges.filter(like), target);
  const found = new Set(ends);
  for (const id of found) for (const edge of into.get(id) ?? []) found.add(source(edge));
  return found;
}

/**
 * Where the data come in: the nodes that lead on and that nothing leads to, sources of an activity aside. Data categories
 * come first, because their edges say what the data are.
 */
export function origins({ of, walk, ties, edges }: Upstream): [NodeId, TermSet][] {
  const flows = edges.filter(({ type }) => type !== 'SUPPLIES');
  const fed = new Set(flows.map(target));
  const leading = new Set([...flows.map(source), ...ties.keys()]);
  return [...walk.reached]
    .filter(([id]) => id !== of && leading.has(id) && !fed.has(id))
    .map(([id, { free, bound }]): [NodeId, TermSet] => [id, free | bound])
    .sort(([a], [b]) => Number(kindOf(a) !== 'DataCategory') - Number(kindOf(b) !== 'DataCategory'));
}

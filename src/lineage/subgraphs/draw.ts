import { type EdgeRecord, type NodeId, splitNodeId } from '../../model/graph.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import type { Carried, Subgraph, SubgraphCut, SubgraphEdge, SubgraphNode } from '../../model/subgraph.ts';
import { inEither } from '../../model/table.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';
import type { Cut } from '../limits.ts';
import { nodesById } from '../named-nodes.ts';

/** What an answer shows: nodes by their ids, each with what it says of them. */
export interface Sketch {
  /** The nodes that the title names. */
  about: readonly NodeId[];
  title: (name: (id: NodeId) => Sentence) => Sentence;
  asOf: IsoDate | null;
  /** In the order of the answer; ends of edges that are not here follow, and nothing is said of them. */
  nodes: readonly Sketched[];
  edges: readonly SubgraphEdge[];
  /** The limit that cut the answer short. */
  limit: Cut['limit'] | null;
}

export interface Sketched extends Omit<SubgraphNode, 'node'> {
  id: NodeId;
}

const CUT_BY: Readonly<Record<Cut['limit'], Sentence>> = {
  NODES: say('the limit of nodes was met, there are more', 'بلغ العدد حد العقد، وهناك المزيد'),
  EDGES: say('the limit of relations was met, there are more', 'بلغ العدد حد العلاقات، وهناك المزيد'),
  STEPS: say('the limit of steps was met, there may be more', 'بلغ العدد حد الخطوات، وقد يكون هناك المزيد'),
  PATHS: say('the limit of paths was met, there are more', 'بلغ العدد حد المسارات، وهناك المزيد'),
};

const cutBy = (limit: Sketch['limit']): SubgraphCut | null => limit && { limit, message: CUT_BY[limit] };

function withEnds(nodes: readonly Sketched[], edges: readonly SubgraphEdge[]): Sketched[] {
  const unsaid = { depth: null, isStart: false, categories: null };
  const ends = edges.flatMap(({ edge }) => [edge.from, edge.to]).map((id) => ({ id, ...unsaid }));
  const known = new Map<NodeId, Sketched>();
  for (const each of [...nodes, ...ends]) if (!known.has(each.id)) known.set(each.id, each);
  return [...known.values()];
}

const listed = (categories: Carried) => (categories === null || categories === 'ALL' ? [] : categories);

const placesOf = ({ fields }: EdgeRecord) => (fields.locations ?? []) as readonly NodeId[];

/** The subgraph of a sketch, with the records and names that the answer does not hold. */
export async function drawn(store: Store, sketch: Sketch): Promise<Subgraph> {
  const { about, title, asOf, nodes, edges, limit } = sketch;
  const all = withEnds(nodes, edges);
  const named = [
    ...all.flatMap(({ categories }) => listed(categories)),
    ...edges.flatMap(({ edge, categories }) => [...listed(categories), ...placesOf(edge)]),
  ];
  const records = await nodesById(
    store,
    [...new Set([...about, ...all.map(({ id }) => id), ...named])].sort(),
  );
  const nameOf = (id: NodeId): Sentence => {
    const name = records.get(id)?.name ?? null;
    const { key } = splitNodeId(id);
    return say(inEither(name, 'en') ?? key, inEither(name, 'ar') ?? key);
  };
  return {
    title: title(nameOf),
    asOf,
    nodes: all.flatMap(({ id, ...rest }) => {
      const node = records.get(id);
      return node ? [{ node, ...rest }] : [];
    }),
    edges,
    names: new Map([...new Set(named)].sort().map((id) => [id, nameOf(id)])),
    cut: cutBy(limit),
  };
}

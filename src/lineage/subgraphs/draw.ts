import { edgeType } from '../../model/edge-types.ts';
import { type FactRecord, isEdge, type NodeId, referencesIn } from '../../model/graph.ts';
import { nodeKind } from '../../model/node-kinds.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import type {
  Carried,
  Subgraph,
  SubgraphAside,
  SubgraphCrossing,
  SubgraphCut,
  SubgraphEdge,
  SubgraphNode,
} from '../../model/subgraph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';
import type { Cut } from '../limits.ts';
import { nodesById } from '../named-nodes.ts';
import { citedClauses } from './cited-clauses.ts';
import { labelOf } from './label-of.ts';

/** What an answer shows: nodes by their ids, each with what it says of them. */
export interface Sketch {
  /** The nodes that the title names. */
  about: readonly NodeId[];
  title: (name: (id: NodeId) => Sentence) => Sentence;
  asOf: IsoDate | null;
  /** In the order of the answer; ends of edges that are not here follow, and nothing is said of them. */
  nodes: readonly Sketched[];
  edges: readonly SubgraphEdge[];
  /** Each with the id of the node that it leads to. */
  asides?: readonly (Omit<SubgraphAside, 'node'> & { to: NodeId })[];
  crossings?: readonly SubgraphCrossing[];
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

function withEnds({ nodes, edges, crossings = [] }: Sketch): Sketched[] {
  const unsaid = { depth: null, isStart: false, categories: null };
  const ends = [
    ...edges.flatMap(({ edge }) => [edge.from, edge.to]),
    ...crossings.flatMap(({ by, place }) => (place === null ? [by] : [by, place])),
  ].map((id) => ({ id, ...unsaid }));
  const known = new Map<NodeId, Sketched>();
  for (const each of [...nodes, ...ends]) if (!known.has(each.id)) known.set(each.id, each);
  return [...known.values()];
}

const listed = (categories: Carried) => (categories === null || categories === 'ALL' ? [] : categories);

/** The nodes that a fact names: its ends, and those in its fields. */
function namedBy(fact: FactRecord): NodeId[] {
  if (isEdge(fact)) return [fact.from, fact.to, ...referencesIn(fact.fields, edgeType(fact.type).fields)];
  return referencesIn(fact.fields, nodeKind(fact.kind).fields);
}

const sorted = (ids: readonly NodeId[]) => [...new Set(ids)].sort();

/** What a sketch tells of beside its nodes and what these name. */
function mentioned({ about, edges, asides = [], crossings = [] }: Sketch): NodeId[] {
  return [
    ...about,
    ...edges.flatMap(({ edge, categories }) => [...namedBy(edge), ...listed(categories)]),
    ...asides.flatMap(({ edge }) => namedBy(edge)),
    ...crossings.flatMap(({ movements }) =>
      movements.flatMap(({ exporter, coveredBy }) =>
        exporter === null ? coveredBy : [exporter, ...coveredBy],
      ),
    ),
  ];
}

/** The subgraph of a sketch, with the records, names and clauses that the answer does not hold: in seven calls at most. */
export async function drawn(store: Store, sketch: Sketch): Promise<Subgraph> {
  const { title, asOf, edges, asides = [], crossings = [], limit } = sketch;
  const all = withEnds(sketch);
  const told = sorted([
    ...all.flatMap(({ id, categories }) => [id, ...listed(categories)]),
    ...mentioned(sketch),
  ]);
  const records = await nodesById(store, told);
  const named = sorted([...told, ...[...records.values()].flatMap(namedBy)]);
  const others = await nodesById(
    store,
    named.filter((id) => !records.has(id)),
  );
  const nameOf = (id: NodeId): Sentence => labelOf(id, records.get(id) ?? others.get(id));
  const nodes = all.flatMap(({ id, ...rest }) => {
    const node = records.get(id);
    return node ? [{ node, ...rest }] : [];
  });
  const beside = asides.flatMap(({ of, edge, to }) => {
    const node = records.get(to);
    return node ? [{ of, edge, node }] : [];
  });
  const facts = [
    ...nodes.map(({ node }) => node),
    ...edges.map(({ edge }) => edge),
    ...beside.flatMap(({ edge, node }) => [edge, node]),
  ];
  return {
    ...{ title: title(nameOf), asOf, nodes, edges, asides: beside, crossings },
    names: new Map(named.map((id) => [id, nameOf(id)])),
    clauses: await citedClauses(store, facts),
    cut: cutBy(limit),
  };
}

import { type Direction, type EdgeType, edgeType, edgeTypes } from '../../src/model/edge-types.ts';
import type { FactRecord } from '../../src/model/graph.ts';
import { type NodeKind, nodeKinds } from '../../src/model/node-kinds.ts';
import { edgePaths, type FieldPath, nodePaths, valueAt } from '../../src/store/field-path.ts';
import type {
  CitingQuery,
  EdgeListQuery,
  EdgeQuery,
  Filter,
  ListQuery,
  Order,
  RelationQuery,
  SearchQuery,
} from '../../src/store/store.ts';
import { chance, integerBelow, pick, pickSome, type Random } from './random.ts';
import { DAYS, type Graph, WORDS } from './random-graph.ts';

const DIRECTIONS: readonly Direction[] = ['OUT', 'IN'];
const ASKED_DAYS = [null, ...DAYS, '2022-12-31', '2024-06-30', '2025-06-15'];

/** Queries that make sense of a graph: they name its own values and ids, mostly. */
export function randomQueries(random: Random, graph: Graph) {
  const page = () => ({ first: 1 + integerBelow(random, 12), count: chance(random, 0.5) });
  const asOf = () => pick(random, ASKED_DAYS);
  const filter = (of: Scope) => (chance(random, 0.8) ? { where: randomFilter(random, graph, of, 3) } : {});

  return {
    list(): ListQuery {
      const kinds = chance(random, 0.6) ? [pick(random, nodeKinds)] : pickSome(random, nodeKinds, 5);
      const order = randomOrder(random, kinds);
      return { kinds, asOf: asOf(), ...page(), ...(kinds.length > 0 ? filter({ kinds }) : {}), ...order };
    },
    relation(): RelationQuery {
      const { type, from, to } = pick(random, graph.edges);
      const direction = pick(random, DIRECTIONS);
      const kinds = direction === 'OUT' ? edgeType(type).to : edgeType(type).from;
      const node = direction === 'OUT' ? from : to;
      const whereEdge = chance(random, 0.5) ? { whereEdge: randomFilter(random, graph, { type }, 2) } : {};
      return {
        node,
        type,
        direction,
        asOf: asOf(),
        ...page(),
        ...filter({ kinds }),
        ...whereEdge,
        ...randomOrder(random, kinds),
      };
    },
    edges(): EdgeQuery {
      const ids = graph.nodes.map(({ id }) => id);
      const nodes = chance(random, 0.2) ? null : pickSome(random, ids, 20);
      const types = pickSome(random, edgeTypes, 12);
      return {
        nodes,
        direction: pick(random, DIRECTIONS),
        types,
        asOf: asOf(),
        limit: integerBelow(random, 30),
      };
    },
    listEdges(): EdgeListQuery {
      const [type] = pickSome(random, edgeTypes, 1);
      const types = chance(random, 0.3) ? pickSome(random, edgeTypes, 12) : edgeTypes;
      const where = type && types.includes(type) && chance(random, 0.8);
      return {
        types,
        asOf: asOf(),
        ...page(),
        ...(where ? { where: randomFilter(random, graph, { type }, 2) } : {}),
      };
    },
    search(): SearchQuery {
      const text = pickSome(random, WORDS, 3).join(' ');
      return {
        text: chance(random, 0.3) ? text.slice(0, 3) : text,
        kinds: pickSome(random, nodeKinds, 4),
        asOf: asOf(),
        ...page(),
      };
    },
    citing(): CitingQuery {
      const clauses = graph.nodes.filter(({ kind }) => kind === 'Clause').map(({ id }) => id);
      return { clauses: pickSome(random, clauses, 3), asOf: asOf(), ...page() };
    },
  };
}

type Scope = { kinds: readonly NodeKind[] } | { type: EdgeType };

function randomOrder(random: Random, kinds: readonly NodeKind[]): { order?: Order } {
  const [kind] = kinds;
  if (!kind || chance(random, 0.3)) return {};
  const single = [...nodePaths(kind).values()].filter(({ list, type }) => !list && type !== 'object');
  return { order: { by: pick(random, single).name, descending: chance(random, 0.5) } };
}

/** A filter over the paths of the facts in question, nested at most so deep. */
function randomFilter(random: Random, graph: Graph, of: Scope, depth: number): Filter {
  const deeper = () => randomFilter(random, graph, of, depth - 1);
  const shape = depth === 0 ? 1 : random();
  if (shape < 0.1) return { and: [deeper(), deeper()] };
  if (shape < 0.2) return { or: [deeper(), deeper()] };
  if (shape < 0.4) return { not: deeper() };
  if (shape < 0.55 && 'kinds' in of) return randomSome(random, graph, of.kinds, depth - 1);
  return randomComparison(random, graph, of);
}

function randomSome(random: Random, graph: Graph, kinds: readonly NodeKind[], depth: number): Filter {
  const direction = pick(random, DIRECTIONS);
  const possible = edgeTypes.filter((type) =>
    endsOf(type, direction === 'OUT' ? 'from' : 'to').some((kind) => kinds.includes(kind)),
  );
  if (possible.length === 0) return randomComparison(random, graph, { kinds });
  const type = pick(random, possible);
  const far = endsOf(type, direction === 'OUT' ? 'to' : 'from');
  return {
    some: {
      type,
      direction,
      ...(chance(random, 0.5) ? { edge: randomFilter(random, graph, { type }, depth) } : {}),
      ...(chance(random, 0.5) ? { node: randomFilter(random, graph, { kinds: far }, depth) } : {}),
    },
  };
}

function endsOf(type: EdgeType, end: 'from' | 'to'): readonly NodeKind[] {
  return edgeType(type)[end];
}

function randomComparison(random: Random, graph: Graph, of: Scope): Filter {
  const facts: readonly FactRecord[] =
    'type' in of
      ? graph.edges.filter(({ type }) => type === of.type)
      : graph.nodes.filter(({ kind }) => of.kinds.includes(kind));
  const paths = 'type' in of ? edgePaths(of.type) : nodePaths(pick(random, of.kinds));
  const path = pick(random, [...paths.values()]);
  const field = path.name;
  const values = facts.flatMap((fact) => scalarsAt(fact, path));
  if (path.type === 'object' || values.length === 0 || chance(random, 0.15)) return { field, op: 'IS_NULL' };
  const value = pick(random, values);
  if (path.type === 'text' && chance(random, 0.6)) {
    const part = String(value).slice(0, 1 + integerBelow(random, 6));
    return { field, op: pick(random, ['CONTAINS', 'STARTS_WITH']), value: part.toWellFormed() };
  }
  if (path.list) return { field, op: 'HAS', value };
  if (chance(random, 0.3)) return { field, op: 'IN', value: pickSome(random, values, 4) };
  return { field, op: pick(random, ['EQ', 'LT', 'LTE', 'GT', 'GTE']), value };
}

function scalarsAt(fact: FactRecord, path: FieldPath): (string | number | boolean)[] {
  return [valueAt(fact, path)]
    .flat()
    .filter((value) => ['string', 'number', 'boolean'].includes(typeof value)) as string[];
}

import {
  type EdgeRecord,
  type FactRecord,
  farEnd,
  isEdge,
  type NodeRecord,
  nearEnd,
} from '../../src/model/graph.ts';
import { nodeKind } from '../../src/model/node-kinds.ts';
import { fold, searchTerms, searchWords } from '../../src/model/text.ts';
import { type IsoDate, isValidOn } from '../../src/model/time.ts';
import type {
  CitingQuery,
  Counts,
  EdgeListQuery,
  EdgeQuery,
  Filter,
  ListQuery,
  Order,
  Related,
  RelationQuery,
  SearchQuery,
} from '../../src/store/store.ts';
import type { Graph } from './random-graph.ts';

/** What a store must answer, said with arrays and loops: whole lists, of which pages are cut. */
export function referenceStore({ nodes, edges }: Graph) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nodeOf = (id: string): NodeRecord => {
    const node = byId.get(id);
    if (!node) throw new Error(`an edge names ${id}, which is not there`);
    return node;
  };

  const holds = (fact: FactRecord, asOf: IsoDate | null): boolean =>
    isValidOn(fact, asOf) &&
    (!isEdge(fact) || (isValidOn(nodeOf(fact.from), asOf) && isValidOn(nodeOf(fact.to), asOf)));

  const matches = (fact: FactRecord, filter: Filter | undefined, asOf: IsoDate | null): boolean => {
    if (!filter) return true;
    if ('and' in filter) return filter.and.every((part) => matches(fact, part, asOf));
    if ('or' in filter) return filter.or.some((part) => matches(fact, part, asOf));
    if ('not' in filter) return !matches(fact, filter.not, asOf);
    if ('field' in filter) return compares(valueAt(fact, filter.field), filter);
    const { type, direction, edge, node } = filter.some;
    return edges.some(
      (candidate) =>
        candidate.type === type &&
        nearEnd(candidate, direction) === fact.id &&
        holds(candidate, asOf) &&
        matches(candidate, edge, asOf) &&
        matches(nodeOf(farEnd(candidate, direction)), node, asOf),
    );
  };

  return {
    list({ kinds, asOf, where, order }: ListQuery): NodeRecord[] {
      return nodes
        .filter((node) => kinds.includes(node.kind) && holds(node, asOf) && matches(node, where, asOf))
        .sort((a, b) => compareBy(order, a, b) || compare(a.id, b.id));
    },

    relations({ node, type, direction, asOf, where, whereEdge, order }: RelationQuery): Related[] {
      return edges
        .filter((edge) => edge.type === type && nearEnd(edge, direction) === node && holds(edge, asOf))
        .map((edge) => ({ edge, node: nodeOf(farEnd(edge, direction)) }))
        .filter((related) => matches(related.edge, whereEdge, asOf) && matches(related.node, where, asOf))
        .sort((a, b) => compareBy(order, a.node, b.node) || compare(a.edge.id, b.edge.id));
    },

    edges({ nodes: near, direction, types, asOf }: Omit<EdgeQuery, 'limit'>): EdgeRecord[] {
      return edges
        .filter((edge) => types.includes(edge.type) && holds(edge, asOf))
        .filter((edge) => near === null || near.includes(nearEnd(edge, direction)))
        .sort(byIdOf);
    },

    listEdges({ types, asOf, where }: EdgeListQuery): EdgeRecord[] {
      return edges
        .filter((edge) => types.includes(edge.type) && holds(edge, asOf) && matches(edge, where, asOf))
        .sort(byIdOf);
    },

    search({ text, kinds, asOf }: SearchQuery): NodeRecord[] {
      const terms = searchTerms(text);
      return nodes
        .filter((node) => (kinds.length === 0 || kinds.includes(node.kind)) && holds(node, asOf))
        .filter((node) => terms.length > 0 && hasAll(searchWords(textsOf(node)), terms))
        .sort(
          (a, b) =>
            Number(hasAll(searchWords(namesOf(b)), terms)) - Number(hasAll(searchWords(namesOf(a)), terms)) ||
            nameLength(a) - nameLength(b) ||
            compare(a.id, b.id),
        );
    },

    citing({ clauses, asOf }: CitingQuery): FactRecord[] {
      return [...nodes, ...edges]
        .filter((fact) => fact.evidence.some(({ clause }) => clauses.includes(clause)) && holds(fact, asOf))
        .sort(byIdOf);
    },

    ownedBy(inventory: string): string[] {
      const owned = [...nodes, ...edges].filter((fact) => fact.inventory === inventory);
      return owned.map(({ id }) => id).sort(compare);
    },

    counts(asOf: IsoDate | null): Counts {
      return {
        nodes: tally(nodes.filter((node) => holds(node, asOf)).map(({ kind }) => kind)),
        edges: tally(edges.filter((edge) => holds(edge, asOf)).map(({ type }) => type)),
      };
    },
  };
}

/** By code points, as both databases do and `sort()` does not. */
function compare(a: unknown, b: unknown): number {
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b);
  const [as, bs] = [[...a], [...b]];
  for (let i = 0; i < Math.min(as.length, bs.length); i++) {
    const difference = (as[i]?.codePointAt(0) ?? 0) - (bs[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return as.length - bs.length;
}

const byIdOf = (a: FactRecord, b: FactRecord) => compare(a.id, b.id);

function compareBy(order: Order | undefined, a: NodeRecord, b: NodeRecord): number {
  if (!order) return 0;
  const [x, y] = [ordered(a, order.by), ordered(b, order.by)];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return order.descending ? compare(y, x) : compare(x, y);
}

function ordered(node: NodeRecord, by: string): unknown {
  const value = valueAt(node, by);
  return typeof value === 'string' && /\.(en|ar)$/.test(by) ? fold(value) : value;
}

/** The value that a dotted name means: of the fact itself, else of the fields of its kind. */
function valueAt(fact: FactRecord, name: string): unknown {
  const [first = '', ...rest] = name.split('.');
  let value: unknown = first in fact ? fact[first as keyof FactRecord] : fact.fields[first];
  for (const step of rest) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return value ?? null;
}

type Comparison = Extract<Filter, { field: string }>;

function compares(value: unknown, filter: Comparison): boolean {
  if (filter.op === 'IS_NULL') return value === null || (Array.isArray(value) && value.length === 0);
  if (value === null) return false;
  const wanted = filter.value;
  const texts = () => [value].flat().map((text) => fold(String(text)));
  switch (filter.op) {
    case 'EQ':
      return value === wanted;
    case 'IN':
      return filter.value.some((each) => each === value);
    case 'HAS':
      return Array.isArray(value) && value.includes(wanted);
    case 'LT':
      return compare(value, wanted) < 0;
    case 'LTE':
      return compare(value, wanted) <= 0;
    case 'GT':
      return compare(value, wanted) > 0;
    case 'GTE':
      return compare(value, wanted) >= 0;
    case 'CONTAINS':
      return texts().some((text) => text.includes(fold(filter.value)));
    case 'STARTS_WITH':
      return texts().some((text) => text.startsWith(fold(filter.value)));
  }
}

/** The texts of a node that search looks at; of its fields those that are free text. */
function textsOf(node: NodeRecord): string[] {
  const { key, name, description, aliases, kind } = node;
  const fields = Object.entries(node.fields).filter(([field]) =>
    ['text', 'localized'].includes(nodeKind(kind).fields[field]?.type ?? ''),
  );
  const values = fields.flatMap(([, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.values(value)
      : [value].flat(),
  );
  const all = [key, name.en, name.ar, description.en, description.ar, ...aliases, ...values];
  return all.filter((text) => typeof text === 'string');
}

/** What a node is called. */
function namesOf({ key, name, aliases }: NodeRecord): string[] {
  return [key, name.en, name.ar, ...aliases].filter((text) => text !== null);
}

function hasAll(words: readonly string[], terms: readonly (readonly string[])[]): boolean {
  return terms.every((alternatives) =>
    alternatives.some((start) => words.some((word) => word.startsWith(start))),
  );
}

function nameLength({ name, key }: NodeRecord): number {
  const names = [name.en, name.ar].filter((text) => text !== null);
  return Math.min(...(names.length === 0 ? [key] : names).map((text) => [...fold(text)].length));
}

function tally<T extends string>(names: readonly T[]): Partial<Record<T, number>> {
  const counts: Partial<Record<T, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

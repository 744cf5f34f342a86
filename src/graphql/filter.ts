import { edgeType, type Relation, relationsOf } from '../model/edge-types.ts';
import type { Field, Fields } from '../model/field.ts';
import { nodeId } from '../model/graph.ts';
import { isNodeKind, type NodeKind, nodeKind } from '../model/node-kinds.ts';
import { startOfDay } from '../model/time.ts';
import type { Filter } from '../store/store.ts';
import { fieldName, type RelationEnd } from './refs.ts';

/** What a caller writes into a `where` argument, whatever its type. */
export type WhereInput = { [name: string]: unknown };

/** Operators of the filters, with the operator of the port that each stands for. */
export const OPERATORS = {
  eq: ['EQ', 'Is exactly this. Null: is not given.'],
  in: ['IN', 'Is one of these.'],
  lt: ['LT', 'Is less, or earlier.'],
  lte: ['LTE', 'Is less or equal.'],
  gt: ['GT', 'Is greater, or later.'],
  gte: ['GTE', 'Is greater or equal.'],
  contains: [
    'CONTAINS',
    'Contains this text. Case, accents, harakat and forms of Arabic letters do not matter.',
  ],
  startsWith: ['STARTS_WITH', 'Begins with this text; compared as in `contains`.'],
  has: ['HAS', 'The list has this value.'],
} as const;

export type Operator = keyof typeof OPERATORS;

/** The kind, where only one is possible. */
export const onlyKind = (kinds: readonly NodeKind[]) => (kinds.length === 1 ? (kinds[0] ?? null) : null);

const LOCALIZED_COMMON = new Set(['name', 'description', 'wording', 'condition']);

/** A filter counts against the limit of conditions: one that is alone needs no `and` around it. */
const allOf = (filters: readonly Filter[]): Filter => {
  const [only] = filters;
  return only && filters.length === 1 ? only : { and: filters };
};

function referenceIds(field: Field | undefined, value: unknown): unknown {
  const only = onlyKind((field?.kinds ?? []).filter(isNodeKind));
  if (!only || field?.type !== 'reference') return value;
  const id = (v: unknown) => (typeof v === 'string' && !v.includes(':') ? nodeId(only, v) : v);
  return Array.isArray(value) ? value.map(id) : id(value);
}

/** A bare day stands for its beginning. */
function instantValue(value: unknown): unknown {
  return typeof value === 'string' && !value.includes('T') ? startOfDay(value) : value;
}

function nullFilter(path: string, isNull: unknown): Filter {
  const filter: Filter = { field: path, op: 'IS_NULL' };
  return isNull ? filter : { not: filter };
}

function operatorFilters(path: string, input: WhereInput, field?: Field): Filter[] {
  return Object.entries(input).flatMap(([name, value]): Filter[] => {
    if (name === 'lang' || value === undefined) return [];
    if (name === 'isNull') return value === null ? [] : [nullFilter(path, value)];
    if (value === null) return name === 'eq' ? [nullFilter(path, true)] : [];
    const [op] = OPERATORS[name as Operator];
    const asked = path === 'recordedAt' ? instantValue(value) : referenceIds(field, value);
    return [{ field: path, op, value: asked } as Filter];
  });
}

function localizedFilter(path: string, input: WhereInput): Filter {
  const inLang = (lang: 'en' | 'ar'): Filter => allOf(operatorFilters(`${path}.${lang}`, input));
  if (input.lang) return inLang(input.lang === 'EN' ? 'en' : 'ar');
  const bothNull = input.isNull === true || ('eq' in input && input.eq === null);
  return bothNull ? { and: [inLang('en'), inLang('ar')] } : { or: [inLang('en'), inLang('ar')] };
}

const given = (input: WhereInput) =>
  Object.entries(input).filter(
    (entry): entry is [string, WhereInput] => entry[1] !== null && entry[1] !== undefined,
  );

function relationCondition(relation: Relation, input: WhereInput): Filter[] {
  return given(input).map(([quantifier, where]) => {
    const some: Filter = {
      some: { type: relation.type, direction: relation.direction, ...splitEdgeWhere(relation, where) },
    };
    return quantifier === 'none' ? { not: some } : some;
  });
}

function fieldCondition(fields: Fields, name: string, input: WhereInput): Filter {
  if (name === 'hasEvidence') return nullFilter('evidence', !input);
  const field = fields[name];
  if (LOCALIZED_COMMON.has(name) || field?.type === 'localized') return localizedFilter(name, input);
  return allOf(operatorFilters(name, input, field));
}

function ownCondition(kind: NodeKind | null, name: string, input: WhereInput): Filter[] {
  const relation = kind && relationsOf(kind).find((each) => each.name === name);
  if (relation) return relationCondition(relation, input);
  return [fieldCondition(kind ? nodeKind(kind).fields : {}, name, input)];
}

/** The filter of the `where` of nodes of the kinds; of several, each has a field of its own name. */
export function nodeFilter(kinds: readonly NodeKind[], where: WhereInput): Filter {
  const only = onlyKind(kinds);
  const all = given(where).flatMap(([name, input]): Filter[] => {
    if (name === 'and' || name === 'or') {
      const parts = (input as unknown as WhereInput[]).map((part) => nodeFilter(kinds, part));
      return name === 'and' ? parts : [{ or: parts }];
    }
    if (name === 'not') return [{ not: nodeFilter(kinds, input) }];
    const kind = only ? undefined : kinds.find((each) => fieldName(each) === name);
    if (kind) return [{ field: 'kind', op: 'EQ', value: kind }, nodeFilter([kind], input)];
    return ownCondition(only, name, input);
  });
  return allOf(all);
}

/** The filters of a relation's `where`: on the edge, and on the node at its far end. */
export function splitEdgeWhere({ type, far }: RelationEnd, where: WhereInput) {
  const { node, ...rest } = where;
  const fields = edgeType(type).fields;
  const onEdge = given(rest).map(([name, input]) => fieldCondition(fields, name, input));
  return {
    ...(onEdge.length > 0 ? { edge: allOf(onEdge) } : {}),
    ...(node ? { node: nodeFilter(far, node as WhereInput) } : {}),
  };
}

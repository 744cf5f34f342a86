import { KharitaError } from '../errors.ts';
import { type Direction, type EdgeType, edgeType } from '../model/edge-types.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { fold } from '../model/text.ts';
import {
  edgePaths,
  type FieldPath,
  findPath,
  isComparable,
  nodePaths,
  type Paths,
  type Scalar,
} from './field-path.ts';
import type { Filter } from './store.ts';

/** A filter that has been checked, with its paths resolved and its texts folded: what the adapters compile. */
export type Condition =
  | { is: 'and' | 'or'; of: readonly Condition[] }
  | { is: 'not'; of: Condition }
  | { is: 'EQ' | 'LT' | 'LTE' | 'GT' | 'GTE' | 'HAS'; path: FieldPath; value: Scalar }
  | { is: 'CONTAINS' | 'STARTS_WITH'; path: FieldPath; value: string }
  | { is: 'IN'; path: FieldPath; value: readonly Scalar[] }
  | { is: 'IS_NULL'; path: FieldPath }
  | { is: 'some'; type: EdgeType; direction: Direction; edge: Condition | null; node: Condition | null };

type Comparison = Extract<Filter, { field: string }>;
type Some = Extract<Filter, { some: unknown }>['some'];

const MAX_CONDITIONS = 200;
const MAX_DEPTH = 20;
const MAX_VALUES = 1000;
/** Databases plan each condition on relations as a query of its own. */
const MAX_RELATIONS = 40;
const MAX_RELATIONS_DEEP = 6;

/** Where a filter stands: what its names mean there, and how much of it there has been. */
interface Place {
  paths: readonly Paths[];
  /** What `some` may ask of. */
  of: 'nodes' | 'edges';
  depth: number;
  /** How many relations away from what is listed. */
  distance: number;
  budget: { left: number; relations: number };
}

/** The condition on nodes of the kinds; null without filter. `BAD_INPUT` for unknown fields and values of another type. */
export function nodeCondition(filter: Filter | undefined, kinds: readonly NodeKind[]): Condition | null {
  return start(filter, kinds.map(nodePaths), 'nodes');
}

/** The condition on edges of the types. */
export function edgeCondition(filter: Filter | undefined, types: readonly EdgeType[]): Condition | null {
  return start(filter, types.map(edgePaths), 'edges');
}

/** The kinds that an edge of the type can lead to in the direction. */
export function farKindsOf(type: EdgeType, direction: Direction): readonly NodeKind[] {
  return direction === 'OUT' ? edgeType(type).to : edgeType(type).from;
}

function start(filter: Filter | undefined, paths: readonly Paths[], of: Place['of']): Condition | null {
  const budget = { left: MAX_CONDITIONS, relations: MAX_RELATIONS };
  return filter ? resolve(filter, { paths, of, depth: 0, distance: 0, budget }) : null;
}

function resolve(filter: Filter, from: Place): Condition {
  const place = { ...from, depth: from.depth + 1 };
  place.budget.left -= 1;
  if (place.depth > MAX_DEPTH || place.budget.left < 0)
    refuse(`A filter has at most ${MAX_CONDITIONS} conditions, nested at most ${MAX_DEPTH} deep.`);
  if ('and' in filter) return { is: 'and', of: filter.and.map((part) => resolve(part, place)) };
  if ('or' in filter) return { is: 'or', of: filter.or.map((part) => resolve(part, place)) };
  if ('not' in filter) return { is: 'not', of: resolve(filter.not, place) };
  return 'some' in filter ? resolveSome(filter.some, place) : resolveComparison(filter, place);
}

function resolveSome({ type, direction, edge, node }: Some, place: Place): Condition {
  if (place.of === 'edges') refuse('An edge has no relations of its own: ask for `some` of a node.');
  const distance = place.distance + 1;
  place.budget.relations -= 1;
  if (distance > MAX_RELATIONS_DEEP || place.budget.relations < 0)
    refuse(`A filter asks of at most ${MAX_RELATIONS} relations, ${MAX_RELATIONS_DEEP} behind one another.`);
  const ofEdge: Place = { ...place, distance, paths: [edgePaths(type)], of: 'edges' };
  const ofNode: Place = { ...place, distance, paths: farKindsOf(type, direction).map(nodePaths) };
  return {
    is: 'some',
    type,
    direction,
    edge: edge ? resolve(edge, ofEdge) : null,
    node: node ? resolve(node, ofNode) : null,
  };
}

function resolveComparison(filter: Comparison, place: Place): Condition {
  const path = findPath(filter.field, place.paths);
  switch (filter.op) {
    case 'IS_NULL':
      return { is: 'IS_NULL', path };
    case 'CONTAINS':
    case 'STARTS_WITH':
      if (path.type !== 'text' || typeof filter.value !== 'string') refuseOperator(filter);
      return { is: filter.op, path, value: fold(filter.value) };
    case 'IN':
      if (path.list) refuseOperator(filter);
      if (filter.value.length > MAX_VALUES) refuse(`${filter.field}: IN takes at most ${MAX_VALUES} values.`);
      for (const value of filter.value) checkValue(path, value);
      return { is: 'IN', path, value: filter.value };
    default:
      if (path.list !== (filter.op === 'HAS')) refuseOperator(filter);
      checkValue(path, filter.value);
      return { is: filter.op, path, value: filter.value };
  }
}

function checkValue(path: FieldPath, value: unknown): void {
  if (path.type === 'object' || !isComparable(path, value))
    refuse(`${path.name} (${path.type}) cannot be compared with ${JSON.stringify(value)}.`);
}

function refuseOperator({ field, op }: Comparison): never {
  refuse(
    `${field} cannot be asked with ${op}: lists take HAS, texts CONTAINS and STARTS_WITH, single values the rest.`,
  );
}

function refuse(message: string): never {
  throw new KharitaError('BAD_INPUT', message);
}

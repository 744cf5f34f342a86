import { KharitaError } from '../errors.ts';
import type { EdgeType } from '../model/edge-types.ts';
import type { NodeRecord } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { fold } from '../model/text.ts';
import { type FieldPath, findPath, isComparable, nodePaths, type Scalar, valueAt } from './field-path.ts';
import type { Order, Page } from './store.ts';

/**
 * What a list is ordered by, before the id of its items: null is by nothing else. Texts in two languages are ordered by
 * their folded form (their shadow), all other values as they are.
 */
export type ResolvedOrder = { path: FieldPath; descending: boolean } | null;

/** `BAD_INPUT` where the nodes have no such value, or have many. */
export function resolveOrder(order: Order | undefined, kinds: readonly NodeKind[]): ResolvedOrder {
  if (!order) return null;
  const path = findPath(order.by, kinds.map(nodePaths));
  if (path.list || path.type === 'object')
    throw new KharitaError(
      'BAD_INPUT',
      `Nodes cannot be ordered by "${order.by}": it is not a single value.`,
    );
  return { path, descending: order.descending };
}

/** The order of search: by closeness (see there), then by id. */
export const BY_CLOSENESS: ResolvedOrder = {
  path: { name: 'closeness', at: [], type: 'integer', list: false, localized: false },
  descending: false,
};

/** Where an item stands in its order: its value there (null comes last) and its id (a relation's is that of the edge). */
export interface Position {
  value: Scalar | null;
  id: string;
}

/** The value by which a node is ordered. */
export function orderValue(node: NodeRecord, order: ResolvedOrder): Scalar | null {
  if (!order) return null;
  const value = valueAt(node, order.path) as Scalar | null;
  return order.path.localized && value !== null ? fold(String(value)) : value;
}

/** Name of an order inside a cursor, so that a cursor of another order is refused. */
function orderTag(order: ResolvedOrder): string {
  if (!order) return '';
  return `${order.descending ? '-' : '+'}${order.path.name}`;
}

export function encodeCursor(order: ResolvedOrder, { value, id }: Position): string {
  return Buffer.from(JSON.stringify([orderTag(order), value, id])).toString('base64url');
}

/**
 * The position that a cursor names; null without cursor. `BAD_INPUT` where it is none, or one of another order, or its item is
 * not of the kinds or types listed.
 */
export function decodeCursor(
  order: ResolvedOrder,
  cursor: string | null | undefined,
  listed?: readonly (NodeKind | EdgeType)[],
): Position | null {
  if (cursor === null || cursor === undefined) return null;
  const [tag, value, id] = parseCursor(cursor);
  const fits = value === null || (order !== null && isComparable(order.path, value));
  if (tag !== orderTag(order) || typeof id !== 'string' || !fits) refuseCursor();
  if (listed && !listed.some((name) => id.startsWith(`${name}:`))) refuseCursor();
  return { value: value as Scalar | null, id };
}

function refuseCursor(): never {
  throw new KharitaError(
    'BAD_INPUT',
    'The cursor is not one of this list. Use one that an earlier page gave.',
  );
}

function parseCursor(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) && parsed.length === 3 ? parsed : [];
  } catch {
    return [];
  }
}

/** Where a change stands among those of its fact (the number of its change set) or of its change set (from 0). */
export function encodePlace(place: number): string {
  return encodeCursor(null, { value: null, id: String(place) });
}

/** The place that a cursor names; -1, which is before all, without cursor. `BAD_INPUT` where it is none. */
export function decodePlace(cursor: string | null | undefined): number {
  const position = decodeCursor(null, cursor);
  if (!position) return -1;
  if (!/^\d{1,15}$/.test(position.id)) refuseCursor();
  return Number(position.id);
}

const MAX_PAGE = 1000;

/** `BAD_INPUT` where a page has not 0 to 1000 items. */
export function checkPageSize(first: number): void {
  if (!Number.isInteger(first) || first < 0 || first > MAX_PAGE)
    throw new KharitaError('BAD_INPUT', `A page has 0 to ${MAX_PAGE} items, not ${first}.`);
}

/** The page of the items that were read, one more than asked for where there is one. */
export function pageOf<T>(
  read: readonly T[],
  first: number,
  cursorOf: (item: T) => string,
  totalCount: number | null,
): Page<T> {
  const items = read.slice(0, first);
  return { items, cursors: items.map(cursorOf), hasNext: read.length > first, totalCount };
}

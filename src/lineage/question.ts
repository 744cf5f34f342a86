import type { NodeId, NodeRecord } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import type { IsoDate } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import { type EdgeReader, edgeReader } from './edge-reader.ts';
import { FLOW_KINDS, type FlowDirection } from './flow.ts';
import { MAX_EDGES, MAX_NAMED, within } from './limits.ts';
import { namedNodes } from './named-nodes.ts';
import { startSets } from './starts.ts';
import { createTerms, type Terms } from './terms.ts';
import { vocabulary } from './vocabulary.ts';
import { startWalk, type Walk } from './walk.ts';

/** What every question about flows says. */
export interface FlowQuestion {
  /** Only these data categories and narrower ones; empty: all. */
  categories?: readonly NodeId[];
  /** The day; null: all time. */
  asOf: IsoDate | null;
}

/** A question in the making: the terms it counts in, and what it may still read. */
export interface Asked {
  store: Store;
  terms: Terms;
  reader: EdgeReader;
  categories: readonly NodeId[];
  asOf: IsoDate | null;
}

const CATEGORIES: ReadonlySet<NodeKind> = new Set(['DataCategory']);

export async function ask(
  store: Store,
  changeNumber: number,
  { categories = [], asOf }: FlowQuestion,
  maxEdges: number = MAX_EDGES,
): Promise<Asked> {
  within('limits.edges', maxEdges, 1, MAX_EDGES);
  within('categories.length', categories.length, 0, MAX_NAMED);
  await namedNodes(store, 'categories', categories, CATEGORIES, asOf);
  const terms = createTerms(await vocabulary(store, changeNumber, asOf));
  return { store, terms, reader: edgeReader(store, asOf, maxEdges), categories, asOf };
}

/** The nodes that data can come from or go to, as an argument names them. */
export function flowNodes(
  { store, asOf }: Asked,
  argument: string,
  ids: readonly NodeId[],
): Promise<NodeRecord[]> {
  return namedNodes(store, argument, ids, FLOW_KINDS, asOf);
}

/** A walk from nodes with the data that they have. */
export async function walkFrom(
  asked: Asked,
  nodes: readonly NodeRecord[],
  direction: FlowDirection,
  maxNodes: number,
): Promise<Walk> {
  const ids = nodes.map(({ id }) => id);
  const sets = await startSets(asked.reader, asked.terms, ids, asked.categories);
  return startWalk({ ...asked, direction, maxNodes }, nodes, sets);
}

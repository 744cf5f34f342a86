import { KharitaError } from '../errors.ts';
import { type EdgeRecord, kindOf, type NodeId } from '../model/graph.ts';
import type { IsoDate } from '../model/time.ts';
import type { Store } from '../store/store.ts';

/** For each data category the ones directly below it. */
export type Vocabulary = ReadonlyMap<NodeId, readonly NodeId[]>;

const MAX_EDGES = 50_000;
const MAX_DAYS = 16;

interface Cached {
  changeNumber: number;
  byDay: Map<IsoDate | null, Vocabulary>;
}

const cache = new WeakMap<Store, Cached>();

async function readVocabulary(store: Store, asOf: IsoDate | null): Promise<Vocabulary> {
  const { edges, isPartial } = await store.edges({
    nodes: null,
    direction: 'OUT',
    types: ['BROADER'],
    asOf,
    limit: MAX_EDGES,
  });
  if (isPartial) {
    const message = `The vocabularies have more than ${MAX_EDGES} BROADER edges; lineage cannot read them all.`;
    throw new KharitaError('LIMIT_EXCEEDED', message);
  }
  return vocabularyOf(edges);
}

/** The terms that the `BROADER` edges make. */
export function vocabularyOf(edges: readonly EdgeRecord[]): Vocabulary {
  const narrower = new Map<NodeId, NodeId[]>();
  for (const { from, to } of edges.filter((edge) => kindOf(edge.from) === 'DataCategory')) {
    narrower.set(to, [...(narrower.get(to) ?? []), from]);
  }
  return narrower;
}

function daysAt(store: Store, changeNumber: number): Cached['byDay'] {
  const held = cache.get(store);
  if (held?.changeNumber === changeNumber) return held.byDay;
  const fresh: Cached = { changeNumber, byDay: new Map() };
  cache.set(store, fresh);
  return fresh.byDay;
}

/**
 * The terms of data categories as they stand on the day, at the state of the register that the number names.
 */
export async function vocabulary(
  store: Store,
  changeNumber: number,
  asOf: IsoDate | null,
): Promise<Vocabulary> {
  const days = daysAt(store, changeNumber);
  const known = days.get(asOf);
  if (known !== undefined) return known;
  const read = await readVocabulary(store, asOf);
  if (days.size >= MAX_DAYS) days.clear();
  days.set(asOf, read);
  return read;
}

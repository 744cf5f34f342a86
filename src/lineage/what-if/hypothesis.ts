import type { Change } from '../../model/change-set.ts';
import { type EdgeRecord, type FactRecord, isEdge, type NodeId, nearEnd } from '../../model/graph.ts';
import { type IsoDate, isValidOn } from '../../model/time.ts';
import type { EdgeQuery, EdgeSlice, Store } from '../../store/store.ts';

/** The register with what is supposed so far, before any of it is recorded anywhere. */
export interface Hypothesis {
  readonly day: IsoDate;
  /** Reads facts and edges as they would be; all else as it is. */
  reading(): Store;
  add(fact: FactRecord): void;
  /** Of a node not its dates: what holds no longer is not taken up again. */
  alter<T extends FactRecord>(fact: T, to: Partial<T>): void;
  /** The fact holds no longer from the day on. Edges end with the nodes that they join. */
  end(fact: FactRecord): void;
  /** What would have to be recorded. */
  changes(): Change[];
}

export function createHypothesis(base: Store, day: IsoDate): Hypothesis {
  const drafts = new Map<string, { before: FactRecord | null; after: FactRecord }>();
  const put = (after: FactRecord, before: FactRecord | null) =>
    drafts.set(after.id, { before: drafts.get(after.id)?.before ?? before, after });
  const now = (fact: FactRecord) => drafts.get(fact.id)?.after ?? fact;

  const facts = async (ids: readonly string[]) => {
    const stored = new Map((await base.facts(ids)).map((fact) => [fact.id, fact]));
    return ids.flatMap((id) => drafts.get(id)?.after ?? stored.get(id) ?? []);
  };

  /** Of the nodes those that hold on the day. */
  const standing = async (ids: readonly NodeId[], asOf: IsoDate | null) => {
    const found = ids.length === 0 ? [] : await facts([...new Set(ids)]);
    return new Set(found.filter((node) => isValidOn(node, asOf)).map(({ id }) => id));
  };
  const isEnded = (id: NodeId, asOf: IsoDate | null) => {
    const node = drafts.get(id)?.after;
    return node !== undefined && !isValidOn(node, asOf);
  };
  const edges = async (query: EdgeQuery): Promise<EdgeSlice> => {
    const { asOf } = query;
    const { edges: stored, isPartial } = await base.edges(query);
    const kept = stored.filter(
      ({ id, from, to }) => !drafts.has(id) && !isEnded(from, asOf) && !isEnded(to, asOf),
    );
    const edgeDrafts = [...drafts.values()].map(({ after }) => after).filter(isEdge);
    const drafted = edgeDrafts.filter((edge) => isAskedFor(edge, query));
    const ends = await standing(
      drafted.flatMap(({ from, to }) => [from, to]),
      asOf,
    );
    const found = [...kept, ...drafted.filter(({ from, to }) => ends.has(from) && ends.has(to))];
    return { edges: found.sort((a, b) => (a.id < b.id ? -1 : 1)), isPartial };
  };

  return {
    day,
    reading: () => ({ ...base, facts, edges }),
    add: (fact) => put(fact, null),
    alter: (fact, to) => put({ ...fact, ...to }, fact),
    end: (fact) => put({ ...now(fact), validTo: day }, fact),
    changes: () => [...drafts].map(([id, draft]) => ({ id, ...draft })),
  };
}

function isAskedFor(edge: EdgeRecord, { nodes, direction, types, asOf }: EdgeQuery): boolean {
  if (!types.includes(edge.type) || !isValidOn(edge, asOf)) return false;
  return nodes === null || nodes.includes(nearEnd(edge, direction));
}

import { KharitaError } from '../errors.ts';
import { type FactRecord, isEdge, kindOf, type NodeId } from '../model/graph.ts';
import { type IsoDate, isValidOn } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import { MAX_FACTS } from '../store/whole-register.ts';
import { type FieldChange, fieldChanges } from './diff.ts';

/** One of two states of the register that are compared. */
export interface Side {
  store: Store;
  /** The day that the facts hold on; null: all facts, whatever their dates. */
  asOf: IsoDate | null;
}

/** A fact that is another on the two sides: null is a side on which it does not hold. */
export interface FactDifference {
  id: string;
  before: FactRecord | null;
  after: FactRecord | null;
  /** Those that differ; of a fact on one side only, all that say something. */
  fields: readonly FieldChange[];
}

/** An activity that is there on one side only, or that has an edge on one side only. */
export interface ActivityDifference {
  id: NodeId;
  lost: readonly FactDifference[];
  gained: readonly FactDifference[];
}

/** Nodes, then edges, each by id. */
export interface FactDifferences {
  added: readonly FactDifference[];
  changed: readonly FactDifference[];
  removed: readonly FactDifference[];
  activities: readonly ActivityDifference[];
}

/** What the register says on one side and not on the other. `LIMIT_EXCEEDED` where it is too large to be compared. */
export async function factDifferences(from: Side, to: Side): Promise<FactDifferences> {
  await Promise.all([from, to].map(checkSize));
  const all: FactDifference[] = [];
  for await (const [before, after] of pairs(factsOf(from), factsOf(to))) {
    const fields = fieldChanges(before, after);
    if (before && after && fields.length === 0) continue;
    all.push({ id: (after ?? before)?.id ?? '', before, after, fields });
  }
  const added = all.filter(({ before }) => before === null);
  const removed = all.filter(({ after }) => after === null);
  const changed = all.filter(({ before, after }) => before && after);
  return { added, changed, removed, activities: activitiesOf(all) };
}

async function checkSize({ store }: Side): Promise<void> {
  const { nodes, edges } = await store.counts(null);
  const count = [...Object.values(nodes), ...Object.values(edges)].reduce((sum, each) => sum + each, 0);
  if (count <= MAX_FACTS) return;
  const message = `The register has ${count} nodes and relations; two states are compared up to ${MAX_FACTS}.`;
  throw new KharitaError('LIMIT_EXCEEDED', message, { details: { count, limit: MAX_FACTS } });
}

/** The facts of a side in the order of a snapshot. An edge holds as long as both its ends do. */
async function* factsOf({ store, asOf }: Side): AsyncGenerator<FactRecord> {
  const absent = new Set<NodeId>();
  for await (const batch of store.snapshot()) {
    for (const fact of batch) {
      const lacksEnd = isEdge(fact) && (absent.has(fact.from) || absent.has(fact.to));
      if (isValidOn(fact, asOf) && !lacksEnd) yield fact;
      else if (!isEdge(fact)) absent.add(fact.id);
    }
  }
}

/** Each fact of two series in the order of a snapshot, with itself in the other series. */
async function* pairs(
  before: AsyncGenerator<FactRecord>,
  after: AsyncGenerator<FactRecord>,
): AsyncGenerator<[FactRecord | null, FactRecord | null]> {
  let [old, now] = await Promise.all([before.next(), after.next()]);
  while (!old.done || !now.done) {
    const order = old.done ? 1 : now.done ? -1 : inSnapshot(old.value, now.value);
    yield [order <= 0 ? old.value : null, order >= 0 ? now.value : null];
    if (order <= 0) old = await before.next();
    if (order >= 0) now = await after.next();
  }
}

/** Ids are ASCII, so that stores and strings order them alike. */
function inSnapshot(a: FactRecord, b: FactRecord): number {
  return Number(isEdge(a)) - Number(isEdge(b)) || Number(a.id > b.id) - Number(a.id < b.id);
}

const isActivity = (id: NodeId) => kindOf(id) === 'ProcessingActivity';

/** The activities that a fact is, or joins. */
function activitiesIn({ before, after }: FactDifference): NodeId[] {
  const fact = before ?? after;
  if (fact === null) return [];
  return (isEdge(fact) ? [...new Set([fact.from, fact.to])] : [fact.id]).filter(isActivity);
}

function activitiesOf(all: readonly FactDifference[]): ActivityDifference[] {
  const found = new Map<NodeId, FactDifference[]>();
  for (const row of all.filter(({ before, after }) => !before || !after))
    for (const id of activitiesIn(row)) found.set(id, [...(found.get(id) ?? []), row]);
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, rows]) => {
      const edges = rows.filter((row) => row.id !== id);
      return {
        id,
        lost: edges.filter(({ after }) => after === null),
        gained: edges.filter(({ before }) => before === null),
      };
    });
}

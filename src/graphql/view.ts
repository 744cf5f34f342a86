import DataLoader from 'dataloader';
import { KharitaError } from '../errors.ts';
import type { ChangeSetHead, RecordedChange } from '../model/change-set.ts';
import { type EdgeRecord, type FactRecord, isEdge, type NodeId, type NodeRecord } from '../model/graph.ts';
import { type IsoDate, isValidOn } from '../model/time.ts';
import type {
  ChangeSetsQuery,
  ChangesQuery,
  CitingQuery,
  ListQuery,
  Page,
  Related,
  RelationQuery,
  SearchQuery,
  Store,
} from '../store/store.ts';

/** The graph as it is seen on one day. Everything asked in one turn of the event loop goes to the store together. */
export interface View {
  readonly store: Store;
  readonly asOf: IsoDate;
  /** The node, where there is one that is valid on the day. */
  node(id: NodeId): Promise<NodeRecord | null>;
  nodes(ids: readonly NodeId[]): Promise<(NodeRecord | null)[]>;
  relation(id: string): Promise<EdgeRecord | null>;
  relations(query: Omit<RelationQuery, 'asOf'>): Promise<Page<Related>>;
  list(query: Omit<ListQuery, 'asOf'>): Promise<Page<NodeRecord>>;
  search(query: Omit<SearchQuery, 'asOf'>): Promise<Page<NodeRecord>>;
  citing(query: Omit<CitingQuery, 'asOf'>): Promise<Page<FactRecord>>;
  /** What was recorded of a fact or in a change set, whatever the day. */
  changes(query: ChangesQuery): Promise<Page<RecordedChange>>;
  changeSets(query: ChangeSetsQuery): Promise<readonly ChangeSetHead[]>;
}

/** What a request has left to read; shared by its views. */
export interface Budget {
  left: number;
}

/** Relations of at most this many nodes are asked in one round trip. */
const MAX_BATCH = 10_000;

export function createView(store: Store, asOf: IsoDate, budget: Budget): View {
  const spend = <T>(items: readonly T[]) => {
    budget.left -= items.length;
    if (budget.left < 0) {
      throw new KharitaError(
        'LIMIT_EXCEEDED',
        'The question reads more than one answer may hold. Ask for smaller pages (`first`) or fewer levels.',
      );
    }
    return items;
  };

  const spendPage = <T>(page: Page<T>) => {
    spend(page.items);
    return page;
  };

  const facts = new DataLoader<string, FactRecord | null>(
    async (ids) => {
      const found = new Map(spend(await store.facts(ids)).map((fact) => [fact.id, fact]));
      return ids.map((id) => found.get(id) ?? null);
    },
    { maxBatchSize: MAX_BATCH },
  );

  const relations = new DataLoader<RelationQuery, Page<Related>, string>(
    async (queries) => {
      const pages = await store.relations(queries);
      return pages.map(spendPage);
    },
    { maxBatchSize: MAX_BATCH, cacheKeyFn: (query) => JSON.stringify(query) },
  );

  const changes = new DataLoader<ChangesQuery, Page<RecordedChange>, string>(
    async (queries) => (await store.changes(queries)).map(spendPage),
    { maxBatchSize: MAX_BATCH, cacheKeyFn: (query) => JSON.stringify(query) },
  );

  const node = async (id: NodeId) => {
    const fact = await facts.load(id);
    return fact && !isEdge(fact) && isValidOn(fact, asOf) ? fact : null;
  };

  return {
    store,
    asOf,
    node,
    nodes: (ids) => Promise.all(ids.map(node)),
    async relation(id) {
      const fact = await facts.load(id);
      return fact && isEdge(fact) && isValidOn(fact, asOf) ? fact : null;
    },
    relations: (query) => relations.load({ ...query, asOf }),
    list: async (query) => spendPage(await store.list({ ...query, asOf })),
    search: async (query) => spendPage(await store.search({ ...query, asOf })),
    changes: (query) => changes.load(query),
    changeSets: async (query) => spend(await store.changeSetHeads(query)),
    citing: async (query) => spendPage(await store.citing({ ...query, asOf })),
  };
}

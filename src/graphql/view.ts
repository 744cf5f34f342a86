import DataLoader from 'dataloader';
import type { ChangeSetHead, RecordedChange } from '../model/change-set.ts';
import { type EdgeRecord, type FactRecord, isEdge, type NodeId, type NodeRecord } from '../model/graph.ts';
import { type IsoDate, isValidOn } from '../model/time.ts';
import type {
  ChangeSetsQuery,
  ChangesQuery,
  CitingQuery,
  EdgeListQuery,
  ListQuery,
  Page,
  Related,
  RelationQuery,
  SearchQuery,
  Store,
} from '../store/store.ts';
import type { Budget } from './budget.ts';

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
  listEdges(query: Omit<EdgeListQuery, 'asOf'>): Promise<Page<EdgeRecord>>;
  search(query: Omit<SearchQuery, 'asOf'>): Promise<Page<NodeRecord>>;
  citing(query: Omit<CitingQuery, 'asOf'>): Promise<Page<FactRecord>>;
  /** What was recorded of a fact or in a change set, whatever the day. */
  changes(query: ChangesQuery): Promise<Page<RecordedChange>>;
  changeSets(query: ChangeSetsQuery): Promise<readonly ChangeSetHead[]>;
}

/** Relations of at most this many nodes are asked in one round trip. */
const MAX_BATCH = 10_000;

export function createView(store: Store, asOf: IsoDate, budget: Budget): View {
  const spendPage = <T>(page: Page<T>) => {
    budget.spend(page.items.length);
    return page;
  };

  const batching = {
    maxBatchSize: MAX_BATCH,
    batchScheduleFn: (dispatch: () => void) => void budget.turn().then(dispatch),
  };

  const facts = new DataLoader<string, FactRecord | null>(async (ids) => {
    const found = new Map((await store.facts(ids)).map((fact) => [fact.id, fact]));
    return ids.map((id) => found.get(id) ?? null);
  }, batching);

  const relations = new DataLoader<RelationQuery, Page<Related>, string>(
    (queries) => store.relations(queries),
    { ...batching, cacheKeyFn: (query) => JSON.stringify(query) },
  );

  const citing = new DataLoader<CitingQuery, Page<FactRecord>, string>((queries) => store.citing(queries), {
    ...batching,
    cacheKeyFn: (query) => JSON.stringify(query),
  });

  const changes = new DataLoader<ChangesQuery, Page<RecordedChange>, string>(
    (queries) => store.changes(queries),
    { ...batching, cacheKeyFn: (query) => JSON.stringify(query) },
  );

  const fact = (id: string) => {
    budget.spend(1);
    return facts.load(id);
  };

  const node = async (id: NodeId) => {
    const found = await fact(id);
    return found && !isEdge(found) && isValidOn(found, asOf) ? found : null;
  };

  return {
    store,
    asOf,
    node,
    nodes: (ids) => Promise.all(ids.map(node)),
    async relation(id) {
      const found = await fact(id);
      return found && isEdge(found) && isValidOn(found, asOf) ? found : null;
    },
    relations: async (query) => spendPage(await relations.load({ ...query, asOf })),
    list: async (query) => spendPage(await store.list({ ...query, asOf })),
    listEdges: async (query) => spendPage(await store.listEdges({ ...query, asOf })),
    search: async (query) => spendPage(await store.search({ ...query, asOf })),
    changes: async (query) => spendPage(await changes.load(query)),
    changeSets: (query) => store.changeSetHeads(query),
    citing: async (query) => spendPage(await citing.load({ ...query, asOf })),
  };
}

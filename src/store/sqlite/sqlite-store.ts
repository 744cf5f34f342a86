import type { Store } from '../store.ts';
import { apply, changeNumber, changeSetOf, changeSets } from './change-log.ts';
import { openDatabase } from './database.ts';
import { edges, listEdges } from './edges.ts';
import { citing, counts, facts, ownedBy } from './facts.ts';
import { changeSetHeads, changes } from './history.ts';
import { list } from './list.ts';
import { migrate } from './migrations.ts';
import { relations } from './relations.ts';
import { search } from './search.ts';
import { snapshot } from './snapshot.ts';
import { sql } from './sql.ts';

/** The store in one file, or in memory for `:memory:`. `UNAVAILABLE` where the file cannot be opened. */
export function openSqliteStore({ path }: { path: string }): Store {
  const db = openDatabase(path);
  return {
    engine: 'sqlite',
    migrate: async () => migrate(db),
    ping: async () => void db.rows(sql`SELECT 1`),
    close: async () => db.close(),
    facts: async (ids) => facts(db, ids),
    list: async (query) => list(db, query),
    listEdges: async (query) => listEdges(db, query),
    relations: async (queries) => relations(db, queries),
    edges: async (query) => edges(db, query),
    search: async (query) => search(db, query),
    citing: async (queries) => queries.map((query) => citing(db, query)),
    ownedBy: async (inventory) => ownedBy(db, inventory),
    counts: async (asOf) => counts(db, asOf),
    changeNumber: async (knownAt) => changeNumber(db, knownAt),
    apply: async (changeSet) => apply(db, changeSet),
    changeSets: async (query) => changeSets(db, query),
    changeSetHeads: async (query) => changeSetHeads(db, query),
    changeSetOf: async (key) => changeSetOf(db, key),
    changes: async (queries) => queries.map((query) => changes(db, query)),
    snapshot: () => snapshot(db),
  };
}

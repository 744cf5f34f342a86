import type { Store } from '../store.ts';
import { apply, changeNumber, changeSetOf, changeSets } from './change-log.ts';
import { citing } from './citing.ts';
import { connect, type Neo4jSettings } from './connection.ts';
import { PING } from './cypher/register.ts';
import { edges, listEdges } from './edges.ts';
import { counts, facts, ownedBy } from './facts.ts';
import { changeNumberAt, changeSetHeads, changes } from './history.ts';
import { list } from './list.ts';
import { migrate } from './migrations.ts';
import { readRows } from './reading.ts';
import { relations } from './relations.ts';
import { search } from './search.ts';
import { snapshot } from './snapshot.ts';

/** The store in a Neo4j 5. Nothing is sent before the first operation. `BAD_CONFIG` where the address is none. */
export function openNeo4jStore(settings: Neo4jSettings): Store {
  const connection = connect(settings);
  return {
    engine: 'neo4j',
    migrate: () => migrate(connection),
    ping: async () => void (await readRows(connection, 'ping', { text: PING, parameters: {} })),
    close: () => connection.close(),
    facts: (ids) => facts(connection, ids),
    list: (query) => list(connection, query),
    listEdges: (query) => listEdges(connection, query),
    relations: (queries) => relations(connection, queries),
    edges: (query) => edges(connection, query),
    search: (query) => search(connection, query),
    citing: (queries) => citing(connection, queries),
    ownedBy: (inventory) => ownedBy(connection, inventory),
    counts: (asOf) => counts(connection, asOf),
    changeNumber: (knownAt) =>
      knownAt === undefined ? changeNumber(connection) : changeNumberAt(connection, knownAt),
    apply: (changeSet) => apply(connection, changeSet),
    changeSets: (query) => changeSets(connection, query),
    changeSetHeads: (query) => changeSetHeads(connection, query),
    changeSetOf: (key) => changeSetOf(connection, key),
    changes: (queries) => changes(connection, queries),
    snapshot: () => snapshot(connection),
  };
}

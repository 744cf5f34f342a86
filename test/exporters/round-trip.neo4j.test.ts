import { inventoryRoundTrip } from '../helpers/inventory-round-trip.ts';
import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';

/** Fewer than on SQLite: each is an import of hundreds of facts. */
const GRAPHS = 4;

describeNeo4j('', () => inventoryRoundTrip('Neo4j', openTestNeo4j, GRAPHS));

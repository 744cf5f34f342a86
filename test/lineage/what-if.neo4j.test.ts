import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';
import { whatIfContract } from '../helpers/what-if-contract.ts';

/** Fewer than on SQLite: here each question is many round trips. */
describeNeo4j('', () => whatIfContract('Neo4j', openTestNeo4j, { orders: 1, graphs: 3 }));

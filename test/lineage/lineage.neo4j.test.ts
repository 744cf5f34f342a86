import { lineageContract } from '../helpers/lineage-contract.ts';
import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';

/** Fewer than on SQLite: here each question is many round trips. */
const GRAPHS = 150;

describeNeo4j('', () => lineageContract('Neo4j', openTestNeo4j, GRAPHS));

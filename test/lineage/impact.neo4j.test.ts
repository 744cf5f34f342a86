import { impactContract } from '../helpers/impact-contract.ts';
import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';

/** Fewer than on SQLite: here each question is many round trips. */
const GRAPHS = 60;

describeNeo4j('', () => impactContract('Neo4j', openTestNeo4j, GRAPHS));

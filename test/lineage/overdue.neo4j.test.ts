import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';
import { overdueContract } from '../helpers/overdue-contract.ts';

describeNeo4j('', () => overdueContract('Neo4j', openTestNeo4j));

import { differenceContract } from '../helpers/difference-contract.ts';
import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';

describeNeo4j('', () => differenceContract('Neo4j', openTestNeo4j, 2));

import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';
import { recordContract } from '../helpers/record-contract.ts';

describeNeo4j('', () => recordContract('Neo4j', openTestNeo4j));

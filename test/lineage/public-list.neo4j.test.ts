import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';
import { publicListContract } from '../helpers/public-list-contract.ts';

describeNeo4j('', () => publicListContract('Neo4j', openTestNeo4j));

import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';
import { registerContract } from '../helpers/register-contract.ts';

describeNeo4j('', () => registerContract('Neo4j', openTestNeo4j));

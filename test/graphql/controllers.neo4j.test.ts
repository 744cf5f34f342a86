import { controllersContract } from '../helpers/controllers-contract.ts';
import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';

describeNeo4j('', () => controllersContract('Neo4j', openTestNeo4j));

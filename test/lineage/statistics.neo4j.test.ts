import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';
import { statisticsContract } from '../helpers/statistics-contract.ts';

describeNeo4j('', () => statisticsContract('Neo4j', openTestNeo4j));

import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';
import { exampleContract } from './example-answers.ts';

describeNeo4j('', () => exampleContract('Neo4j', openTestNeo4j));

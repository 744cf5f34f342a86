import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';
import { questionContract } from './question-answers.ts';

describeNeo4j('', () => questionContract('Neo4j', openTestNeo4j));

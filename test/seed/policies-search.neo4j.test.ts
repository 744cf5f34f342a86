import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';
import { policySearchContract } from './policy-search.ts';

describeNeo4j('', () => policySearchContract('Neo4j', openTestNeo4j));

import { findingsContract } from '../helpers/findings-contract.ts';
import { describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';

describeNeo4j('', () => findingsContract('Neo4j', openTestNeo4j));

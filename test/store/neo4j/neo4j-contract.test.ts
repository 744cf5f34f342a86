import { describeNeo4j, openTestNeo4j } from '../../helpers/neo4j.ts';
import { storeContract } from '../../helpers/store-contract.ts';

// Fewer rounds: Neo4j takes longer to plan a random query than to answer it.
describeNeo4j('a real server', () => storeContract('Neo4j', openTestNeo4j, 10));

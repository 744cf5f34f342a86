import { beforeEach } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { addressOfNeo4j, describeNeo4j, openTestNeo4j } from '../helpers/neo4j.ts';
import { killedContract } from '../helpers/register/killed.ts';

describeNeo4j('', () => {
  beforeEach(async () => (await openTestNeo4j()).close());
  killedContract(
    () => {
      const { url, user, password, database } = addressOfNeo4j();
      // A server that asks for no password takes any.
      const secret = password || 'none';
      return { KHARITA_STORE: url, NEO4J_USER: user, NEO4J_PASSWORD: secret, NEO4J_DATABASE: database };
    },
    async () => openNeo4jStore(addressOfNeo4j()),
  );
});

import { askNeo4j, describeNeo4j, openTestNeo4j } from '../../helpers/neo4j.ts';
import { type OpenDatabase, searchWordsContract } from '../../helpers/search-words-contract.ts';

async function openDatabase(): Promise<OpenDatabase> {
  return {
    store: await openTestNeo4j(),
    age: async (nodes, searchWords) => {
      const rows = nodes.map((node) => ({ id: node.id, words: searchWords(node) }));
      await askNeo4j('UNWIND $rows AS row MATCH (n:Node {id: row.id}) SET n.searchWords = row.words', {
        rows,
      });
      await askNeo4j('MATCH (m:Migration {number: 2}) DELETE m');
    },
    setRecord: async (id, record) => {
      await askNeo4j('MATCH (n:Node {id: $id}) SET n.record = $record', { id, record });
    },
  };
}

describeNeo4j('a real server', () => searchWordsContract('Neo4j', openDatabase, '2 search words'));

import type { NodeRecord } from '../../model/graph.ts';
import { BY_CLOSENESS, checkPageSize, decodeCursor, encodeCursor, pageOf } from '../cursor.ts';
import { closeness, searchTermsOf } from '../shadow.ts';
import type { Page, SearchQuery } from '../store.ts';
import type { Connection } from './connection.ts';
import { countFound, luceneQuery, searchNodes } from './cypher/search.ts';
import { readPage } from './reading.ts';
import { nodeOf } from './rows.ts';

export async function search(connection: Connection, query: SearchQuery): Promise<Page<NodeRecord>> {
  const { first } = query;
  checkPageSize(first);
  const position = decodeCursor(BY_CLOSENESS, query.after);
  const terms = searchTermsOf(query.text);
  if (terms.length === 0) return pageOf<NodeRecord>([], first, String, query.count ? 0 : null);
  const found = { words: luceneQuery(terms), kinds: query.kinds, asOf: query.asOf };
  const page = searchNodes(found, terms, position, first + 1);
  const [rows, count] = await readPage(connection, 'search', page, query.count ? countFound(found) : null);
  const nodes = rows.map((row) => nodeOf(row));
  const cursorOf = (node: NodeRecord) =>
    encodeCursor(BY_CLOSENESS, { value: closeness(node, terms), id: node.id });
  return pageOf(nodes, first, cursorOf, count);
}

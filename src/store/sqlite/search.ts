import type { NodeRecord } from '../../model/graph.ts';
import { BY_CLOSENESS, checkPageSize, decodeCursor, encodeCursor, type Position, pageOf } from '../cursor.ts';
import { searchLength, searchTermsOf } from '../shadow.ts';
import type { Page, SearchQuery } from '../store.ts';
import type { Database } from './database.ts';
import { countOf, recordOf } from './rows.ts';
import { isOfKinds, isValid } from './selection.ts';
import { raw, type Sql, sql } from './sql.ts';

export function search(db: Database, { text, kinds, asOf, first, ...query }: SearchQuery): Page<NodeRecord> {
  checkPageSize(first);
  const position = decodeCursor(BY_CLOSENESS, query.after);
  const terms = searchTermsOf(text);
  if (terms.length === 0) return pageOf([], first, String, query.count ? 0 : null);
  const ofKinds = kinds.length === 0 ? raw('TRUE') : isOfKinds('n', kinds);
  const found = sql`node_words JOIN node n ON n.n = node_words.rowid
    WHERE node_words MATCH ${match(terms)} AND ${ofKinds} AND ${isValid('n', asOf)}`;
  const rows = db.rows(sql`SELECT n.record FROM ${found} AND ${isFurther(position)}
    ORDER BY n.search_length, n.id LIMIT ${first + 1}`);
  const count = query.count ? countOf(db, sql`SELECT count(*) FROM ${found}`) : null;
  const cursorOf = (node: NodeRecord) =>
    encodeCursor(BY_CLOSENESS, { value: searchLength(node), id: node.id });
  return pageOf(rows.map(recordOf<NodeRecord>), first, cursorOf, count);
}

/** https://sqlite.org/fts5.html#full_text_query_syntax: words hold letters and digits only, so quotes are safe. */
function match(terms: readonly (readonly string[])[]): string {
  const alternatives = terms.map((words) => words.map((word) => `"${word}"*`).join(' OR '));
  return alternatives.map((alternative) => `(${alternative})`).join(' AND ');
}

function isFurther(position: Position | null): Sql {
  return position ? sql`(n.search_length, n.id) > (${position.value}, ${position.id})` : raw('TRUE');
}

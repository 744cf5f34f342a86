import type { NodeRecord } from '../../model/graph.ts';
import { BY_CLOSENESS, checkPageSize, decodeCursor, encodeCursor, type Position, pageOf } from '../cursor.ts';
import { BEYOND_NAMES, closeness, searchTermsOf } from '../shadow.ts';
import type { Page, SearchQuery } from '../store.ts';
import type { Database } from './database.ts';
import { countOf, recordOf } from './rows.ts';
import { isOfKinds, isValid } from './selection.ts';
import { raw, type Sql, sql } from './sql.ts';

type Terms = readonly (readonly string[])[];

export function search(db: Database, { text, kinds, asOf, first, ...query }: SearchQuery): Page<NodeRecord> {
  checkPageSize(first);
  const position = decodeCursor(BY_CLOSENESS, query.after);
  const terms = searchTermsOf(text);
  if (terms.length === 0) return pageOf([], first, String, query.count ? 0 : null);
  const ofKinds = kinds.length === 0 ? raw('TRUE') : isOfKinds('n', kinds);
  const found = sql`node_words JOIN node n ON n.n = node_words.rowid
    WHERE node_words MATCH ${match('words', terms)} AND ${ofKinds} AND ${isValid('n', asOf)}`;
  const rows = db.rows(sql`SELECT record FROM (
      SELECT n.record, n.id, ${closenessOf(terms)} AS closeness FROM ${found}
    ) WHERE ${isFurther(position)} ORDER BY closeness, id LIMIT ${first + 1}`);
  const count = query.count ? countOf(db, sql`SELECT count(*) FROM ${found}`) : null;
  const cursorOf = (node: NodeRecord) =>
    encodeCursor(BY_CLOSENESS, { value: closeness(node, terms), id: node.id });
  return pageOf(rows.map(recordOf<NodeRecord>), first, cursorOf, count);
}

/** https://sqlite.org/fts5.html#full_text_query_syntax: words hold letters and digits only, so quotes are safe. */
function match(column: 'names' | 'words', terms: Terms): string {
  const alternatives = terms.map((words) => words.map((word) => `"${word}"*`).join(' OR '));
  return `${column} : (${alternatives.map((alternative) => `(${alternative})`).join(' AND ')})`;
}

/** As `closeness` has it. */
function closenessOf(terms: Terms): Sql {
  const named = sql`SELECT rowid FROM node_words WHERE node_words MATCH ${match('names', terms)}`;
  return sql`n.search_length + CASE WHEN n.n IN (${named}) THEN 0 ELSE ${BEYOND_NAMES} END`;
}

function isFurther(position: Position | null): Sql {
  return position ? sql`(closeness, id) > (${position.value}, ${position.id})` : raw('TRUE');
}

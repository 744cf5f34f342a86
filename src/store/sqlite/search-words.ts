import type { NodeRecord } from '../../model/graph.ts';
import { nameWords, searchText } from '../shadow.ts';
import type { Database } from './database.ts';
import { recordOf } from './rows.ts';
import { raw, type Sql, sql } from './sql.ts';

const BATCH = 1000;

const rowOf = (id: string): Sql => sql`(SELECT n FROM node WHERE id = ${id})`;

export function removeSearchWords(db: Database, { id }: NodeRecord): void {
  db.run(sql`DELETE FROM node_words WHERE rowid = ${rowOf(id)}`);
}

export function addSearchWords(db: Database, node: NodeRecord): void {
  db.run(sql`INSERT INTO node_words (rowid, names, words)
    VALUES (${rowOf(node.id)}, ${nameWords(node).join(' ')}, ${searchText(node)})`);
}

/** Writes the search words of all nodes anew, as they are made now; in the order of the rows, which FTS5 takes fastest. */
export function writeSearchWords(db: Database): void {
  db.run(raw("INSERT INTO node_words (node_words) VALUES ('delete-all')"));
  for (let last = 0; ; ) {
    const rows = db.rows(sql`SELECT record, n FROM node WHERE n > ${last} ORDER BY n LIMIT ${BATCH}`);
    for (const row of rows) addSearchWords(db, recordOf<NodeRecord>(row));
    if (rows.length < BATCH) return;
    last = Number(rows.at(-1)?.[1]);
  }
}

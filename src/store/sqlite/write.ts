import type { Change } from '../../model/change-set.ts';
import { type EdgeRecord, type FactRecord, isEdge, isEdgeId, type NodeRecord } from '../../model/graph.ts';
import { searchLength, shadowOf } from '../shadow.ts';
import type { Database } from './database.ts';
import { addSearchWords, removeSearchWords } from './search-words.ts';
import { join, raw, sql } from './sql.ts';

/** Brings the tables to the state after a change. */
export function write(db: Database, { id, before, after }: Change): void {
  if (before) removeLookups(db, before);
  if (!after) db.run(sql`DELETE FROM ${raw(isEdgeId(id) ? 'edge' : 'node')} WHERE id = ${id}`);
  else if (isEdge(after)) upsert(db, 'edge', edgeRow(after));
  else upsert(db, 'node', nodeRow(after));
  if (after) addLookups(db, after);
}

function removeLookups(db: Database, fact: FactRecord): void {
  if (fact.evidence.length > 0) db.run(sql`DELETE FROM citation WHERE fact = ${fact.id}`);
  if (!isEdge(fact)) removeSearchWords(db, fact);
}

function addLookups(db: Database, fact: FactRecord): void {
  for (const { clause } of fact.evidence)
    db.run(sql`INSERT OR IGNORE INTO citation (clause, fact) VALUES (${clause}, ${fact.id})`);
  if (!isEdge(fact)) addSearchWords(db, fact);
}

type Row = Readonly<Record<string, string | number | null>>;

function factRow(fact: FactRecord): Row {
  return {
    id: fact.id,
    valid_from: fact.validFrom,
    valid_to: fact.validTo,
    recorded_at: fact.recordedAt,
    inventory: fact.inventory,
    record: JSON.stringify(fact),
    shadow: JSON.stringify(shadowOf(fact)),
  };
}

function nodeRow(node: NodeRecord): Row {
  return { ...factRow(node), kind: node.kind, key: node.key, search_length: searchLength(node) };
}

function edgeRow(edge: EdgeRecord): Row {
  return { ...factRow(edge), type: edge.type, src: edge.from, dst: edge.to };
}

function upsert(db: Database, table: 'node' | 'edge', row: Row): void {
  const columns = Object.keys(row);
  const updates = columns.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
  const values = join(
    Object.values(row).map((value) => sql`${value}`),
    ', ',
  );
  db.run(sql`INSERT INTO ${raw(`${table} (${columns.join(', ')})`)} VALUES (${values})
    ON CONFLICT (id) DO UPDATE SET ${raw(updates.join(', '))}`);
}

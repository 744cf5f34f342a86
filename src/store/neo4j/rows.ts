import type { Record as Row } from 'neo4j-driver';
import type { EdgeRecord, NodeRecord } from '../../model/graph.ts';

/** The node of a row, in its column `node`. */
export function nodeOf(row: Row): NodeRecord {
  return JSON.parse(row.get('node'));
}

/** The edge of a row, in its column `edge`. */
export function edgeOf(row: Row): EdgeRecord {
  return JSON.parse(row.get('edge'));
}

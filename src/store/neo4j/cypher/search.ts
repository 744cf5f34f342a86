import type { NodeKind } from '../../../model/node-kinds.ts';
import type { IsoDate } from '../../../model/time.ts';
import type { Position } from '../../cursor.ts';
import { BEYOND_NAMES } from '../../shadow.ts';
import { after, orderBy } from './comparison.ts';
import { parameters } from './parameters.ts';
import { all, valid } from './parts.ts';
import { cypher, type Statement } from './statement.ts';

/** Name of the full-text index over the search words of all nodes. */
export const SEARCH_INDEX = 'kharita_search';

const FOUND = `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', $words) YIELD node AS n`;
const OF_KINDS = '(size($kinds) = 0 OR n.kind IN $kinds)';
/** As `closeness` has it. */
const CLOSENESS = `n.searchLength + CASE WHEN all(alternatives IN $terms
  WHERE any(start IN alternatives WHERE any(word IN n.nameWords WHERE word STARTS WITH start))) THEN 0 ELSE ${BEYOND_NAMES} END`;
const BY_CLOSENESS = { property: 'closeness', descending: false, id: 'n.id' };

/**
 * The terms in the language of Lucene: of each word an alternative, as a prefix. Terms consist of letters and digits in lower
 * case, so no operator comes in (https://neo4j.com/docs/cypher-manual/5/indexes/semantic-indexes/full-text-indexes/).
 */
export function luceneQuery(terms: readonly (readonly string[])[]): string {
  return terms.map((words) => `+(${words.map((word) => `${word}*`).join(' ')})`).join(' ');
}

export interface Found {
  /** In the language of Lucene. */
  words: string;
  /** Empty: all kinds. */
  kinds: readonly NodeKind[];
  asOf: IsoDate | null;
}

/** Nodes with all words, closest names first. */
export function searchNodes(
  found: Found,
  terms: readonly (readonly string[])[],
  position: Position | null,
  limit: number,
): Statement {
  const given = parameters();
  const text = cypher(
    'searchNodes',
    `${FOUND}
WHERE ${all([OF_KINDS, valid('n')])}
WITH n, ${CLOSENESS} AS closeness
WHERE ${all([after(BY_CLOSENESS, position, given)])}
RETURN n.record AS node
ORDER BY ${orderBy(BY_CLOSENESS)}
LIMIT ${given.bind(limit)}`,
  );
  return { text, parameters: { ...given.values, ...found, terms } };
}

const COUNT_FOUND = cypher(
  'countFound',
  `${FOUND}
WHERE ${all([OF_KINDS, valid('n')])}
RETURN count(*) AS total`,
);

/** How many nodes have all words. */
export function countFound(found: Found): Statement {
  return { text: COUNT_FOUND, parameters: { ...found } };
}

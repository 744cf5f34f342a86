import type { NodeId } from '../../../model/graph.ts';
import type { IsoDate } from '../../../model/time.ts';
import type { Position } from '../../cursor.ts';
import { parameter } from '../properties.ts';
import { valid } from './parts.ts';
import { cypher, type Statement } from './statement.ts';

/** Evidence in each group of clauses. `from` and `to` of a citation are the ends of an edge, or the node itself. */
const CITED = `UNWIND range(0, size($groups) - 1) AS nth
WITH nth, $groups[nth] AS clauses
CALL (clauses) {
  MATCH (c:Citation)
  USING INDEX SEEK c:Citation(clause)
  WHERE c.clause IN clauses
  MATCH (a:Node {id: c.from})
  MATCH (b:Node {id: c.to})
  WHERE ${valid('c', 'a', 'b')}`;

const CITING = cypher(
  'citing',
  `${CITED}
  AND c.fact > $after
  RETURN DISTINCT c.fact AS id
  ORDER BY id
  LIMIT $limit
}
RETURN nth, id
ORDER BY nth, id`,
);

const COUNT_CITING = cypher(
  'countCiting',
  `${CITED}
  RETURN count(DISTINCT c.fact) AS total
}
RETURN total
ORDER BY nth`,
);

export interface Cited {
  groups: readonly (readonly NodeId[])[];
  asOf: IsoDate | null;
}

/** Ids of the facts that cite one of the clauses of each group. */
export function citingFacts(cited: Cited, position: Position | null, limit: number): Statement {
  const after = position?.id ?? '';
  return { text: CITING, parameters: { ...cited, after, limit: parameter(limit) } };
}

/** How many facts cite one of the clauses of each group, in the order of the groups. */
export function countCiting(cited: Cited): Statement {
  return { text: COUNT_CITING, parameters: { ...cited } };
}

/** Drops the citations of facts. */
export const REMOVE_CITATIONS = cypher(
  'removeCitations',
  `UNWIND $rows AS id
MATCH (c:Citation {fact: id})
USING INDEX SEEK c:Citation(fact)
DELETE c`,
);

export const CREATE_CITATIONS = cypher(
  'createCitations',
  `UNWIND $rows AS row
CREATE (c:Citation)
SET c = row`,
);

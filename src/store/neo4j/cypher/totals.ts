import { valid } from './parts.ts';
import { cypher } from './statement.ts';

/** Ids of the facts that an inventory owns. */
export const OWNED_BY = cypher(
  'ownedBy',
  `CALL () {
  MATCH (n:Node {inventory: $inventory})
  RETURN n.id AS id
  UNION ALL
  MATCH (:Node)-[r {inventory: $inventory}]->(:Node)
  RETURN r.id AS id
}
RETURN id
ORDER BY id`,
);

/** How many nodes of each kind and edges of each type there are. */
export const COUNTS = cypher(
  'counts',
  `MATCH (n:Node)
WHERE ${valid('n')}
RETURN 'nodes' AS of, n.kind AS name, count(*) AS total
UNION ALL
MATCH (a:Node)-[r]->(b:Node)
WHERE ${valid('a', 'r', 'b')}
RETURN 'edges' AS of, type(r) AS name, count(*) AS total`,
);

import { cypher } from './statement.ts';

/*
 * Edges are looked up by the node that they start from (a row: its id, and by the ids of edges what is to become of them): one
 * text for all types, which reads the edges of a node once for a batch.
 */
const EDGES_OF_ROW = `UNWIND $rows AS row
MATCH (a:Node {id: row.from})-[r]->()
USING INDEX SEEK a:Node(id)
WHERE row.edges[r.id] IS NOT NULL`;

/** Edges by id. */
export const STORED_EDGES = cypher('storedEdges', `${EDGES_OF_ROW}\nRETURN r.record AS edge`);

export const REMOVE_EDGES = cypher('removeEdges', `${EDGES_OF_ROW}\nDELETE r`);

export const UPDATE_EDGES = cypher('updateEdges', `${EDGES_OF_ROW}\nSET r = row.edges[r.id]`);

/** An edge that a node to be removed still has. */
export const EDGE_LEFT = cypher(
  'edgeLeft',
  `UNWIND $rows AS id
MATCH (n:Node {id: id})-[r]-(:Node)
USING INDEX SEEK n:Node(id)
RETURN r.id AS edge, id AS end
ORDER BY edge, end
LIMIT 1`,
);

export const REMOVE_NODES = cypher(
  'removeNodes',
  `UNWIND $rows AS id
MATCH (n:Node {id: id})
USING INDEX SEEK n:Node(id)
DELETE n`,
);

/** Creates nodes, and replaces the properties of those that are there. */
export const WRITE_NODES = cypher(
  'writeNodes',
  `UNWIND $rows AS row
MERGE (n:Node {id: row.id})
SET n = row.properties, n:$(row.kind)`,
);

/** Replaces some properties of nodes. */
export const WRITE_SEARCH_WORDS = cypher(
  'writeSearchWords',
  `UNWIND $rows AS row
MATCH (n:Node {id: row.id})
USING INDEX SEEK n:Node(id)
SET n += row.properties`,
);

/** An edge to be created of which an end is missing. */
export const END_MISSING = cypher(
  'endMissing',
  `UNWIND $rows AS row
UNWIND [row.from, row.to] AS end
OPTIONAL MATCH (n:Node {id: end})
USING INDEX SEEK n:Node(id)
WITH row, end, n
WHERE n IS NULL
RETURN row.id AS edge, end
ORDER BY edge, end
LIMIT 1`,
);

export const CREATE_EDGES = cypher(
  'createEdges',
  `UNWIND $rows AS row
MATCH (a:Node {id: row.from})
USING INDEX SEEK a:Node(id)
CALL (row, a) {
  MATCH (b:Node {id: row.to})
  USING INDEX SEEK b:Node(id)
  CREATE (a)-[r:$(row.type)]->(b)
  SET r = row.properties
}`,
);

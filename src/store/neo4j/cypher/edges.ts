import type { EdgeType } from '../../../model/edge-types.ts';
import type { IsoDate } from '../../../model/time.ts';
import type { Condition } from '../../condition.ts';
import type { Position } from '../../cursor.ts';
import type { EdgeQuery } from '../../store.ts';
import { parameter } from '../properties.ts';
import { after } from './comparison.ts';
import { compile } from './conditions.ts';
import { rowOrder } from './nodes.ts';
import { type Parameters, parameters } from './parameters.ts';
import { all, relationship, types, valid } from './parts.ts';
import { cypher, type Statement } from './statement.ts';

/** Edges of one type by id. */
export function edgesById(type: EdgeType, ids: readonly string[]): Statement {
  const text = cypher(
    'edgesById',
    `UNWIND $ids AS id
MATCH ()-[r:${types([type])} {id: id}]->()
USING INDEX SEEK r:${type}(id)
RETURN r.record AS edge`,
  );
  return { text, parameters: { ids } };
}

/** All edges of one type, by id, after one. */
export function edgesAfter(type: EdgeType, id: string, limit: number): Statement {
  const text = cypher(
    'edgesAfter',
    `MATCH ()-[r:${types([type])}]->()
USING INDEX SEEK r:${type}(id)
WHERE r.id > $id
RETURN r.record AS edge
ORDER BY r.id
LIMIT $limit`,
  );
  return { text, parameters: { id, limit: parameter(limit) } };
}

/** The edges of a set of nodes, or of all, by id. */
export function edgesOfNodes({ nodes, direction, types: edgeTypes, asOf, limit }: EdgeQuery): Statement {
  const leaving = `${relationship('r', edgeTypes, direction)}(b:Node)`;
  const start = nodes
    ? `UNWIND $nodes AS near\nMATCH (a:Node {id: near})${leaving}\nUSING INDEX SEEK a:Node(id)`
    : `MATCH (a:Node)${leaving}`;
  const text = cypher(
    'edgesOfNodes',
    `${start}
WHERE ${valid('a', 'r', 'b')}
RETURN r.record AS edge
ORDER BY r.id
LIMIT $limit`,
  );
  const near = nodes ? { nodes: [...new Set(nodes)] } : {};
  return { text, parameters: { ...near, asOf, limit: parameter(limit + 1) } };
}

export interface ListedEdges {
  types: readonly EdgeType[];
  asOf: IsoDate | null;
  condition: Condition | null;
}

function listed({ types: edgeTypes, condition }: ListedEdges, given: Parameters, further: string | null) {
  const where = all([valid('a', 'r', 'b'), condition && compile(condition, 'r', given), further]);
  return `MATCH (a:Node)${relationship('r', edgeTypes, 'OUT')}(b:Node)\nWHERE ${where}`;
}

/** Edges of some types that meet a condition, by id, after a position. */
export function listEdges(edges: ListedEdges, position: Position | null, limit: number): Statement {
  const given = parameters();
  const rows = rowOrder(null, 'a', 'r.id');
  const text = cypher(
    'listEdges',
    `${listed(edges, given, after(rows, position, given))}
RETURN r.record AS edge
ORDER BY r.id
LIMIT ${given.bind(limit)}`,
  );
  return { text, parameters: { ...given.values, asOf: edges.asOf } };
}

/** How many there are. */
export function countEdges(edges: ListedEdges): Statement {
  const given = parameters();
  const text = cypher('countEdges', `${listed(edges, given, null)}\nRETURN count(*) AS total`);
  return { text, parameters: { ...given.values, asOf: edges.asOf } };
}

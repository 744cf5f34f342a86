import type { NodeKind } from '../../../model/node-kinds.ts';
import type { IsoDate } from '../../../model/time.ts';
import type { Condition } from '../../condition.ts';
import type { Position, ResolvedOrder } from '../../cursor.ts';
import { parameter, propertyOf, shadowPropertyOf } from '../properties.ts';
import { after, orderBy, type RowOrder } from './comparison.ts';
import { compile } from './conditions.ts';
import { parameters } from './parameters.ts';
import { all, labels, valid } from './parts.ts';
import { cypher, type Statement } from './statement.ts';

/** Nodes by id. */
export const NODES_BY_ID = cypher(
  'nodesById',
  `UNWIND $rows AS id
MATCH (n:Node {id: id})
USING INDEX SEEK n:Node(id)
RETURN n.record AS node`,
);

const NODES_AFTER = cypher(
  'nodesAfter',
  `MATCH (n:Node)
USING INDEX SEEK n:Node(id)
WHERE n.id > $id
RETURN n.record AS node
ORDER BY n.id
LIMIT $limit`,
);

/** All nodes, by id, after one. */
export function nodesAfter(id: string, limit: number): Statement {
  return { text: NODES_AFTER, parameters: { id, limit: parameter(limit) } };
}

export interface ListedNodes {
  kinds: readonly NodeKind[];
  asOf: IsoDate | null;
  condition: Condition | null;
}

/** The rows of a node in an order; localized texts go by their folded shadow. */
export function rowOrder(order: ResolvedOrder, node: string, id: string): RowOrder {
  if (!order) return { property: null, descending: false, id };
  const { name, localized } = order.path;
  const property = `${node}.${localized ? shadowPropertyOf(name) : propertyOf(name)}`;
  return { property, descending: order.descending, id };
}

/** Nodes of some kinds that meet a condition, in an order, after a position. */
export function listNodes(
  { kinds, asOf, condition }: ListedNodes,
  order: ResolvedOrder,
  position: Position | null,
  limit: number,
): Statement {
  const given = parameters();
  const rows = rowOrder(order, 'n', 'n.id');
  const where = all([valid('n'), condition && compile(condition, 'n', given), after(rows, position, given)]);
  const text = cypher(
    'listNodes',
    `MATCH (n:${labels(kinds)})
WHERE ${where}
RETURN n.record AS node
ORDER BY ${orderBy(rows)}
LIMIT ${given.bind(limit)}`,
  );
  return { text, parameters: { ...given.values, asOf } };
}

/** How many there are. */
export function countNodes({ kinds, asOf, condition }: ListedNodes): Statement {
  const given = parameters();
  const where = all([valid('n'), condition && compile(condition, 'n', given)]);
  const text = cypher('countNodes', `MATCH (n:${labels(kinds)})\nWHERE ${where}\nRETURN count(*) AS total`);
  return { text, parameters: { ...given.values, asOf } };
}

import type { Direction, EdgeType } from '../../../model/edge-types.ts';
import type { NodeId } from '../../../model/graph.ts';
import type { IsoDate } from '../../../model/time.ts';
import type { Condition } from '../../condition.ts';
import type { Position, ResolvedOrder } from '../../cursor.ts';
import { after, orderBy } from './comparison.ts';
import { compile } from './conditions.ts';
import { rowOrder } from './nodes.ts';
import { type Parameters, parameters } from './parameters.ts';
import { all, relationship, valid } from './parts.ts';
import { cypher, type Statement } from './statement.ts';

/** What is asked of each of some nodes. */
export interface AskedRelation {
  type: EdgeType;
  direction: Direction;
  asOf: IsoDate | null;
  /** On the node at the far end. */
  onNode: Condition | null;
  onEdge: Condition | null;
}

function pattern({ type, direction }: AskedRelation): string {
  return `MATCH (a:Node {id: near})${relationship('r', [type], direction)}(n:Node) USING INDEX SEEK a:Node(id)`;
}

function conditions({ onNode, onEdge }: AskedRelation, given: Parameters): (string | null)[] {
  return [valid('a', 'r', 'n'), onEdge && compile(onEdge, 'r', given), onNode && compile(onNode, 'n', given)];
}

/** A page of one relation of each of the nodes. */
export function relationsOfNodes(
  asked: AskedRelation,
  nodes: readonly NodeId[],
  order: ResolvedOrder,
  position: Position | null,
  limit: number,
): Statement {
  const given = parameters();
  const rows = rowOrder(order, 'n', 'r.id');
  const where = all([...conditions(asked, given), after(rows, position, given)]);
  const text = cypher(
    'relationsOfNodes',
    `UNWIND $nodes AS near
CALL (near) {
  ${pattern(asked)}
  WHERE ${where}
  RETURN r, n
  ORDER BY ${orderBy(rows)}
  LIMIT ${given.bind(limit)}
}
RETURN near, r.record AS edge, n.record AS node
ORDER BY near, ${orderBy(rows)}`,
  );
  return { text, parameters: { ...given.values, nodes, asOf: asked.asOf } };
}

/** How many there are of each of the nodes. */
export function countRelations(asked: AskedRelation, nodes: readonly NodeId[]): Statement {
  const given = parameters();
  const where = all(conditions(asked, given));
  const text = cypher(
    'countRelations',
    `UNWIND $nodes AS near
RETURN near, COUNT { ${pattern(asked)} WHERE ${where} } AS total`,
  );
  return { text, parameters: { ...given.values, nodes, asOf: asked.asOf } };
}

import { edgeCondition, farKindsOf, nodeCondition } from '../condition.ts';
import { checkPageSize, decodeCursor, encodeCursor, orderValue, pageOf, resolveOrder } from '../cursor.ts';
import type { Page, Related, RelationQuery } from '../store.ts';
import type { Connection, Run } from './connection.ts';
import { type AskedRelation, countRelations, relationsOfNodes } from './cypher/relations.ts';
import { consistently } from './reading.ts';
import { edgeOf, nodeOf } from './rows.ts';

type Answers = [RelationQuery, Page<Related>][];

/** Queries that differ in nothing but the node are one statement; all statements travel together. */
export async function relations(
  connection: Connection,
  queries: readonly RelationQuery[],
): Promise<Page<Related>[]> {
  if (queries.length === 0) return [];
  const alike = [...Map.groupBy(queries, ({ node: _, ...rest }) => JSON.stringify(rest)).values()];
  const asked = alike.map(questionOf);
  const answers = await consistently(connection, 'relations', (run) =>
    Promise.all(asked.map((answer) => answer(run))),
  );
  const pages = new Map(answers.flat());
  return queries.flatMap((query) => pages.get(query) ?? []);
}

/** What to run for queries that are alike. Faults of the query come before anything is sent. */
function questionOf(group: readonly RelationQuery[]): (run: Run) => Promise<Answers> {
  const [query] = group as readonly [RelationQuery, ...RelationQuery[]];
  checkPageSize(query.first);
  const asked = askedOf(query);
  const order = resolveOrder(query.order, farKindsOf(query.type, query.direction));
  const nodes = [...new Set(group.map(({ node }) => node))];
  const position = decodeCursor(order, query.after, [query.type]);
  const page = relationsOfNodes(asked, nodes, order, position, query.first + 1);
  const count = query.count ? countRelations(asked, nodes) : null;
  const cursorOf = ({ edge, node }: Related) =>
    encodeCursor(order, { value: orderValue(node, order), id: edge.id });
  return async (run) => {
    const [rows, counted] = await Promise.all([run(page), count && run(count)]);
    const related = Map.groupBy(rows, (row) => row.get('near'));
    const totals = counted && new Map(counted.map((row) => [row.get('near'), row.get('total').toNumber()]));
    return group.map((each) => {
      const items = (related.get(each.node) ?? []).map((row) => ({
        edge: edgeOf(row),
        node: nodeOf(row),
      }));
      return [each, pageOf(items, each.first, cursorOf, totals && (totals.get(each.node) ?? 0))];
    });
  };
}

function askedOf({ type, direction, asOf, where, whereEdge }: RelationQuery): AskedRelation {
  const onNode = nodeCondition(where, farKindsOf(type, direction));
  return { type, direction, asOf, onNode, onEdge: edgeCondition(whereEdge, [type]) };
}

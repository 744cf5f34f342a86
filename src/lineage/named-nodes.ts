import { KharitaError } from '../errors.ts';
import { isEdge, kindOf, type NodeId, type NodeRecord } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { type IsoDate, isValidOn } from '../model/time.ts';
import type { Store } from '../store/store.ts';

/** The records of the nodes, by id; unknown ids are left out. */
export async function nodesById(store: Store, ids: readonly NodeId[]): Promise<Map<NodeId, NodeRecord>> {
  const facts = ids.length === 0 ? [] : await store.facts(ids);
  return new Map(facts.flatMap((fact) => (isEdge(fact) ? [] : [[fact.id, fact]])));
}

function validNode(
  node: NodeRecord | undefined,
  id: NodeId,
  argument: string,
  asOf: IsoDate | null,
): NodeRecord {
  if (node === undefined) {
    throw new KharitaError('NOT_FOUND', `${argument}: there is no ${id}.`, { details: { argument, id } });
  }
  if (isValidOn(node, asOf)) return node;
  const { validFrom, validTo } = node;
  const message =
    `${argument}: ${id} does not stand on ${asOf}. It stands from ${validFrom ?? 'ever'} ` +
    `until ${validTo ?? 'further notice'}; ask for a day between.`;
  throw new KharitaError('NOT_FOUND', message, { details: { argument, id, validFrom, validTo } });
}

/**
 * The nodes that an argument of a question names. `BAD_INPUT` for a wrong kind, `NOT_FOUND` for one that is
 * not there on the day.
 */
export async function namedNodes(
  store: Store,
  argument: string,
  ids: readonly NodeId[],
  kinds: ReadonlySet<NodeKind>,
  asOf: IsoDate | null,
): Promise<NodeRecord[]> {
  for (const id of ids.filter((id) => !kinds.has(kindOf(id)))) {
    const message = `${argument}: ${id} cannot stand here. Name one of: ${[...kinds].sort().join(', ')}.`;
    throw new KharitaError('BAD_INPUT', message, { details: { argument, id } });
  }
  const found = await nodesById(store, ids);
  return ids.map((id) => validNode(found.get(id), id, argument, asOf));
}

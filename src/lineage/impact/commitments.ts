import type { EdgeRecord, NodeId, NodeRecord } from '../../model/graph.ts';
import type { Store } from '../../store/store.ts';
import type { EdgeReader } from '../edge-reader.ts';
import { nodesById } from '../named-nodes.ts';
import { NOTHING, type TermSet, type Terms } from '../terms.ts';

/** A commitment, and the edges by which it was made. */
export interface Applying {
  node: NodeRecord;
  statedBy: readonly EdgeRecord[];
}

/** Who may have committed itself, and to which data that are hit a commitment of its would have to apply. */
export type Committers = ReadonlyMap<NodeId, TermSet>;

/** The commitments of these types that apply to data that are hit, by id. */
export async function commitmentsOf(
  store: Store,
  reader: EdgeReader,
  terms: Terms,
  committers: Committers,
  types: readonly string[],
): Promise<Applying[]> {
  if (types.length === 0) return [];
  const made = await reader.read([...committers.keys()].sort(), 'OUT', ['COMMITS']);
  const applying = made.filter((edge) => {
    const listed = edge.fields.categories as readonly NodeId[];
    return (terms.carriedBy(listed) & (committers.get(edge.from) ?? NOTHING)) !== NOTHING;
  });
  const byCommitment = Map.groupBy(applying, ({ to }) => to);
  const nodes = await nodesById(store, [...byCommitment.keys()].sort());
  return [...nodes.values()]
    .filter(({ fields }) => types.includes(String(fields.commitmentType)))
    .map((node) => ({ node, statedBy: byCommitment.get(node.id) ?? [] }));
}

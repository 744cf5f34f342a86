import { type EdgeRecord, kindOf, type NodeId } from '../../model/graph.ts';
import type { EdgeReader } from '../edge-reader.ts';
import { climb } from './climb.ts';

/** Somebody who stands behind a node. */
export interface Behind {
  id: NodeId;
  /** 1: provides it, or is engaged by it; 2: is engaged by one of those; and so on. */
  depth: number;
  /** The edges that lead here from the level above, by id. */
  via: readonly EdgeRecord[];
}

const STORES = ['System', 'Dataset', 'Field'];

/** Who provides the system that a node is or lies in, or is engaged by the organisation that it is. */
async function nearestTo(reader: EdgeReader, of: NodeId): Promise<EdgeRecord[]> {
  if (!STORES.includes(kindOf(of))) return [...(await reader.read([of], 'OUT', ['ENGAGES']))];
  const around = await climb(reader, [of], 'IN', 'CONTAINS');
  const systems = [of, ...around.map(({ from }) => from)].filter((id) => kindOf(id) === 'System');
  return [...(await reader.read([...new Set(systems)].sort(), 'OUT', ['PROVIDED_BY']))];
}

/** Who stands behind a node, to the end of the chain: by depth, then by id. */
export async function behind(reader: EdgeReader, of: NodeId): Promise<Behind[]> {
  const found: Behind[] = [];
  const seen = new Set([of]);
  let edges: readonly EdgeRecord[] = await nearestTo(reader, of);
  for (let depth = 1; edges.length > 0; depth++) {
    const via = Map.groupBy(edges, ({ to }) => to);
    const fresh = [...via.keys()].filter((id) => !seen.has(id)).sort();
    for (const id of fresh) {
      seen.add(id);
      found.push({ id, depth, via: via.get(id) ?? [] });
    }
    edges = await reader.read(fresh, 'OUT', ['ENGAGES']);
  }
  return found;
}

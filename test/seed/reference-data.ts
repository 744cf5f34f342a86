import { readdirSync, readFileSync } from 'node:fs';
import { readInventories } from '../../src/importers/inventory.ts';
import type { EdgeType } from '../../src/model/edge-types.ts';
import { isEdge, type NodeId, splitNodeId } from '../../src/model/graph.ts';

const FOLDER = new URL('../../seed/reference/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));

/** The reference data, as the importer reads them. */
export const reading = readInventories(
  files.map((file) => ({ file, content: readFileSync(new URL(file, FOLDER)) })),
  [],
);
export const nodes = reading.facts.flatMap((fact) => (isEdge(fact) ? [] : [fact]));
export const edges = reading.facts.filter(isEdge);

export const ofType = (type: EdgeType) => edges.filter((edge) => edge.type === type);
export const idsOf = (found: readonly { id: NodeId }[]) => found.map(({ id }) => id);
export const keysOf = (ids: readonly NodeId[]) => ids.map((id) => splitNodeId(id).key).sort();

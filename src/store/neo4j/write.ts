import type { Change } from '../../model/change-set.ts';
import { type EdgeRecord, type FactRecord, isEdge, type NodeRecord } from '../../model/graph.ts';
import { danglingEdge } from '../stamp.ts';
import type { Run } from './connection.ts';
import { CREATE_CITATIONS, REMOVE_CITATIONS } from './cypher/citations.ts';
import {
  CREATE_EDGES,
  EDGE_LEFT,
  END_MISSING,
  REMOVE_EDGES,
  REMOVE_NODES,
  UPDATE_EDGES,
  WRITE_NODES,
} from './cypher/writes.ts';
import { propertiesOf } from './properties.ts';

const BATCH = 1000;

export function inBatches<T>(items: readonly T[]): T[][] {
  const starts = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) => i * BATCH);
  return starts.map((start) => items.slice(start, start + BATCH));
}

/** Edges by the node that they start from, as the texts over edges want them. */
export function byStart(edges: readonly EdgeRecord[], valueFor: (edge: EdgeRecord) => unknown): object[] {
  return [...Map.groupBy(edges, ({ from }) => from)].map(([from, group]) => ({
    from,
    edges: Object.fromEntries(group.map((edge) => [edge.id, valueFor(edge)])),
  }));
}

/** Brings the graph to the state after the changes. `STORE_FAULT` where an edge would lose or lack an end. */
export async function write(run: Run, changes: readonly Change[]): Promise<void> {
  const removed = changes.flatMap(({ before, after }) => (before && !after ? [before] : []));
  const written = changes.flatMap(({ after }) => after ?? []);
  const isNew = new Set(changes.filter(({ before }) => !before).map(({ id }) => id));
  const edges = written.filter(isEdge);
  await removeEdges(run, removed.filter(isEdge));
  await removeNodes(run, removed.filter(isNode));
  await writeNodes(run, written.filter(isNode));
  await createEdges(
    run,
    edges.filter(({ id }) => isNew.has(id)),
  );
  await updateEdges(
    run,
    edges.filter(({ id }) => !isNew.has(id)),
  );
  await cite(run, changes);
}

function isNode(fact: FactRecord): fact is NodeRecord {
  return !isEdge(fact);
}

async function removeEdges(run: Run, edges: readonly EdgeRecord[]): Promise<void> {
  for (const batch of inBatches(edges))
    await run({ text: REMOVE_EDGES, parameters: { rows: byStart(batch, () => true) } });
}

async function updateEdges(run: Run, edges: readonly EdgeRecord[]): Promise<void> {
  for (const batch of inBatches(edges))
    await run({ text: UPDATE_EDGES, parameters: { rows: byStart(batch, propertiesOf) } });
}

async function createEdges(run: Run, edges: readonly EdgeRecord[]): Promise<void> {
  for (const batch of inBatches(edges)) {
    const rows = batch.map((edge) => ({
      id: edge.id,
      type: edge.type,
      from: edge.from,
      to: edge.to,
      properties: propertiesOf(edge),
    }));
    await refuseDangling(run, END_MISSING, rows);
    await run({ text: CREATE_EDGES, parameters: { rows } });
  }
}

async function removeNodes(run: Run, nodes: readonly NodeRecord[]): Promise<void> {
  for (const batch of inBatches(nodes.map(({ id }) => id))) {
    await refuseDangling(run, EDGE_LEFT, batch);
    await run({ text: REMOVE_NODES, parameters: { rows: batch } });
  }
}

async function writeNodes(run: Run, nodes: readonly NodeRecord[]): Promise<void> {
  for (const batch of inBatches(nodes)) {
    const rows = batch.map((node) => ({ id: node.id, kind: node.kind, properties: propertiesOf(node) }));
    await run({ text: WRITE_NODES, parameters: { rows } });
  }
}

async function refuseDangling(run: Run, text: string, rows: readonly unknown[]): Promise<void> {
  const [found] = await run({ text, parameters: { rows } });
  if (found) throw danglingEdge(found.get('edge'), found.get('end'));
}

async function cite(run: Run, changes: readonly Change[]): Promise<void> {
  const before = changes.filter((change) => change.before?.evidence.length);
  for (const rows of inBatches(before.map(({ id }) => id)))
    await run({ text: REMOVE_CITATIONS, parameters: { rows } });
  const citations = changes.flatMap(({ after }) => (after ? citationsOf(after) : []));
  for (const rows of inBatches(citations)) await run({ text: CREATE_CITATIONS, parameters: { rows } });
}

/** A citation has the dates of its fact and names the nodes whose dates bound it. */
function citationsOf(fact: FactRecord): object[] {
  const { id, validFrom, validTo } = fact;
  const ends = isEdge(fact) ? { from: fact.from, to: fact.to } : { from: id, to: id };
  const clauses = new Set(fact.evidence.map(({ clause }) => clause));
  return [...clauses].map((clause) => ({ fact: id, clause, validFrom, validTo, ...ends }));
}

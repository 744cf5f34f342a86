import { readdirSync, readFileSync } from 'node:fs';
import { readInventories } from '../../src/importers/inventory.ts';
import type { EdgeType } from '../../src/model/edge-types.ts';
import { isEdge, splitNodeId } from '../../src/model/graph.ts';
import type { DocumentText, InventorySource } from '../../src/model/inventory.ts';
import { importInventory } from '../../src/register/import-inventory.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore } from '../helpers/memory-store.ts';

const SEED = new URL('../../seed/', import.meta.url);

const filesIn = (folder: string, ending: string): InventorySource[] =>
  readdirSync(new URL(folder, SEED))
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ file: folder + file, content: readFileSync(new URL(folder + file, SEED)) }));

export const example = filesIn('example/', '.yaml');
export const reference = filesIn('reference/', '.yaml');
export const texts: readonly DocumentText[] = filesIn('example/texts/', '.txt');

/** The day that the example is written for. */
export const TODAY = '2026-11-22';

export function importAll(store: Store, sources: readonly InventorySource[], given = texts) {
  const clock = () => `${TODAY}T00:00:00.000Z`;
  return importInventory(store, { sources, texts: given, actor: 'test', reason: null, clock, dryRun: false });
}

/** A store with the reference data and the example. */
export async function exampleStore(more: readonly InventorySource[] = []): Promise<Store> {
  const store = await memoryStore();
  const { faults } = await importAll(store, [...reference, ...example, ...more]);
  if (faults) throw new Error(JSON.stringify(faults));
  return store;
}

const reading = readInventories([...reference, ...example], texts);

/** What the example says, the reference data left out. */
export const said = reading.facts.filter(({ inventory }) => inventory?.startsWith('zaytuna/'));
export const saidNodes = said.flatMap((fact) => (isEdge(fact) ? [] : [fact]));
export const saidEdges = said.filter(isEdge);
export const edgesOf = (type: EdgeType) => saidEdges.filter((edge) => edge.type === type);

export function nodeOf(id: string) {
  const node = saidNodes.find((each) => each.id === id);
  if (!node) throw new Error(`no ${id} in the example`);
  return node;
}

export const keyOf = (id: unknown) => splitNodeId(String(id)).key;

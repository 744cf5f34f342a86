import { relationsOf } from '../model/edge-types.ts';
import {
  type EdgeRecord,
  type FactRecord,
  isEdge,
  kindOf,
  type NodeId,
  type NodeRecord,
} from '../model/graph.ts';
import { FORMAT_VERSION } from '../model/inventory.ts';
import { nodeKind, nodeKinds } from '../model/node-kinds.ts';
import type { Exporter } from './exporter.ts';
import { type Entry, referenceTo, statedEntry, type Usual } from './inventory-entry.ts';
import { yamlOf } from './yaml-text.ts';

/** The facts that an inventory owns; of no name those that none does. Nodes and edges are each in the order of their ids. */
export interface Inventory {
  name: string | null;
  facts: readonly FactRecord[];
}

/** The facts by the inventories that own them, in the order of their names; those that none owns come last. */
export function inventoriesOf(facts: readonly FactRecord[]): Inventory[] {
  const byName = Map.groupBy(facts, ({ inventory }) => inventory);
  const names = [...byName.keys()].filter((name) => name !== null).sort();
  return [...names, null].flatMap((name) => {
    const owned = byName.get(name);
    return owned ? [{ name, facts: owned }] : [];
  });
}

/** What those facts go by that no inventory owns: no inventory can be called so. */
const OF_NONE = '_of-no-inventory';

/** What an inventory is asked for by. */
export const inventoryName = ({ name }: Inventory) => name ?? OF_NONE;

/** The name of the file of an inventory, on its own whatever the others: `~` stands for the slash, and in no name. */
export const inventoryFileName = (inventory: Inventory) =>
  `${inventoryName(inventory).replaceAll('/', '~')}.yaml`;

/** An inventory as a file in the import format: importing it, together with those it refers to, gives the same facts. */
export const exportInventory: Exporter<Inventory> = ({ name, facts }) => {
  const usual = usualOf(facts);
  const nodes = facts.flatMap((fact) => (isEdge(fact) ? [] : [fact]));
  const here = new Set(nodes.map(({ id }) => id));
  const byStart = Map.groupBy(facts.filter(isEdge), ({ from }) => from);
  const relationsAt = (id: NodeId) => relationLists(id, byStart.get(id) ?? [], usual);
  const byKind = Map.groupBy(nodes, ({ kind }) => kind);
  const entryAt = (node: NodeRecord) => ({ ...statedEntry(node, usual), ...relationsAt(node.id) });
  const sections = nodeKinds.map((kind) => [nodeKind(kind).plural, byKind.get(kind)?.map(entryAt)] as const);
  const elsewhere = [...byStart.keys()].filter((id) => !here.has(id));
  const relations = elsewhere.map((id) => ({ node: id, ...relationsAt(id) }));
  const { provenance, citation } = usual;
  const parts = [
    ...Object.entries({ kharita: FORMAT_VERSION, inventory: name, provenance, citation }),
    ...sections,
    ...(relations.length > 0 ? [['relations', relations] as const] : []),
  ];
  return { mediaType: 'application/yaml', content: yamlOf(parts) };
};

/** What most of the facts have. */
function usualOf(facts: readonly FactRecord[]): Usual {
  const citations = facts.map(({ citation }) => citation).filter((citation) => citation !== null);
  return {
    provenance: mostFrequent(facts.map(({ provenance }) => provenance)) ?? 'DECLARED',
    citation: mostFrequent(citations),
  };
}

function mostFrequent<T>(values: readonly T[]): T | null {
  const alike = [...Map.groupBy(values, (value) => JSON.stringify(value)).values()];
  const most = Math.max(0, ...alike.map(({ length }) => length));
  return alike.find(({ length }) => length === most)?.[0] ?? null;
}

/** The relations that begin at a node, by the names that they have there. */
function relationLists(id: NodeId, all: readonly EdgeRecord[], usual: Usual): Entry {
  const byType = Map.groupBy(all, ({ type }) => type);
  const starting = relationsOf(kindOf(id)).filter(({ direction }) => direction === 'OUT');
  return Object.fromEntries(
    starting.flatMap(({ name, type, far }) => {
      const edges = byType.get(type);
      return edges ? [[name, edges.map((edge) => relationItem(edge, far, usual))]] : [];
    }),
  );
}

function relationItem(edge: EdgeRecord, kinds: readonly string[], usual: Usual): string | Entry {
  const node = referenceTo(edge.to, kinds);
  const entry = statedEntry(edge, usual);
  return Object.keys(entry).length === 0 ? node : { node, ...entry };
}

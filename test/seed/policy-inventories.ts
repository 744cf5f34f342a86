import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readInventories } from '../../src/importers/inventory.ts';
import type { EdgeType } from '../../src/model/edge-types.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { isEdge, type NodeId, splitNodeId } from '../../src/model/graph.ts';
import type { DocumentText, InventorySource } from '../../src/model/inventory.ts';
import type { NodeKind } from '../../src/model/node-kinds.ts';

export const COMPANIES = ['lua-crm', 'gtg-crm', 'appointlet', 'nexon-cloud', 'chatlink'] as const;
export type Company = (typeof COMPANIES)[number];

const SEED = new URL('../../seed/', import.meta.url);
const MATERIAL = new URL('../../../shared/', import.meta.url);

/** Whether the policies' texts and the register of statements are there: they are no part of the project. */
export const hasMaterial = existsSync(MATERIAL);
export const WITHOUT_MATERIAL = '(skipped without ../shared)';

const inventory = (file: string): InventorySource => ({
  file,
  content: readFileSync(new URL(file, SEED), 'utf8'),
});
const reference = readdirSync(new URL('reference/', SEED)).filter((file) => file.endsWith('.yaml'));

/** The reference data and the inventories of the five policies. */
export const sources: readonly InventorySource[] = [
  ...reference.map((file) => inventory(`reference/${file}`)),
  ...COMPANIES.map((company) => inventory(`policies/${company}.yaml`)),
];

export const material = (file: string): string => readFileSync(new URL(file, MATERIAL), 'utf8');

/** The texts of the policies. */
export function policyTexts(): DocumentText[] {
  return readdirSync(new URL('seeds/', MATERIAL)).map((file) => ({
    file,
    content: material(`seeds/${file}`),
  }));
}

const { facts } = readInventories(sources, []);

/** Every node, those of the reference data with them. */
export const allNodes = facts.flatMap((fact) => (isEdge(fact) ? [] : [fact]));

/** What the five inventories say. */
export const said = facts.filter(({ inventory: owner }) => (COMPANIES as readonly unknown[]).includes(owner));
export const saidNodes = said.flatMap((fact) => (isEdge(fact) ? [] : [fact]));
export const saidEdges = said.filter(isEdge);

export const nodesOf = (kind: NodeKind) => saidNodes.filter((node) => node.kind === kind);
export const edgesOf = (type: EdgeType) => saidEdges.filter((edge) => edge.type === type);
export const keyOf = (id: NodeId) => splitNodeId(id).key;
/** The company whose own node it is; of shared terms and companies the first part of their key. */
export const ownerOf = (id: NodeId) => keyOf(id).split('/')[0];

/** Words that take a statement over from the register of statements. */
export type Taken = Evidence & { ref: string };

/** Where a statement stands: the kind of node or type of edge, with the field where the words support one only. */
export interface Standing {
  place: string;
  words: Taken;
}

export const standings: readonly Standing[] = said.flatMap((fact) =>
  fact.evidence.flatMap((words) => {
    const { ref, field } = words;
    if (ref === null) return [];
    const place = isEdge(fact) ? fact.type : fact.kind;
    return [{ place: field === null ? place : `${place}.${field}`, words: { ...words, ref } }];
  }),
);

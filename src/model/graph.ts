import type { Direction, EdgeType } from './edge-types.ts';
import type { Certainty, Citation, Evidence, Provenance } from './evidence.ts';
import type { FieldValues, Localized } from './field.ts';
import type { NodeKind } from './node-kinds.ts';
import type { IsoInstant, Validity } from './time.ts';

/** `Kind:key`, such as `Organisation:stripe`. */
export type NodeId = string;

/** `TYPE:from>to`, with `#discriminator` where edges of one type run in parallel. */
export type EdgeId = string;

/** What every node and every edge says of itself. Null is "not stated"; lists are empty where nothing is stated. */
export interface Fact extends Validity {
  id: NodeId | EdgeId;
  provenance: Provenance;
  certainty: Certainty;
  evidence: readonly Evidence[];
  /** Where public knowledge is taken from; of provenance REFERENCE only. */
  citation: Citation | null;
  /** Name of the rule that concluded it; of provenance INFERRED only. */
  inferredBy: string | null;
  note: string | null;
  /** Name of the inventory that it was imported from, which owns it: importing that again without it removes it. */
  inventory: string | null;
  fields: FieldValues;
  /** When this state of it was recorded. */
  recordedAt: IsoInstant;
  /** 1 when first recorded, one more with every change. */
  version: number;
}

export interface NodeRecord extends Fact {
  kind: NodeKind;
  key: string;
  name: Localized;
  description: Localized;
  /** Other names and spellings, found by search. */
  aliases: readonly string[];
}

/** How firmly a source puts a relation: that it is so, or that it may be so. */
export const MODALITIES = {
  DOES: 'The source says that it is so.',
  MAY: 'The source says that it may be so.',
} as const;
export type Modality = keyof typeof MODALITIES;

export interface EdgeRecord extends Fact {
  type: EdgeType;
  from: NodeId;
  to: NodeId;
  modality: Modality;
  /** The source's own words for what the edge points at, where they differ from its label. */
  wording: Localized;
  /** The condition under which it holds, as the source puts it. */
  condition: Localized;
}

export type FactRecord = NodeRecord | EdgeRecord;

/** Of facts recorded, drafted or read: whether it is an edge. */
export function isEdge<T extends object>(fact: T): fact is Extract<T, { from: NodeId }> {
  return 'from' in fact;
}

export function nodeId(kind: NodeKind, key: string): NodeId {
  return `${kind}:${key}`;
}

/** The kind and key of a node's id, unchecked. */
export function splitNodeId(id: NodeId): { kind: NodeKind; key: string } {
  const colon = id.indexOf(':');
  return { kind: id.slice(0, colon) as NodeKind, key: id.slice(colon + 1) };
}

export function kindOf(id: NodeId): NodeKind {
  return id.slice(0, id.indexOf(':')) as NodeKind;
}

export function edgeId(type: EdgeType, from: NodeId, to: NodeId, discriminator?: string | null): EdgeId {
  return `${type}:${from}>${to}${discriminator ? `#${discriminator}` : ''}`;
}

export function isEdgeId(id: string): boolean {
  return id.includes('>');
}

/** The node at the near and at the far end of an edge that is followed in a direction. */
export function farEnd(edge: EdgeRecord, direction: Direction): NodeId {
  return direction === 'OUT' ? edge.to : edge.from;
}

export function nearEnd(edge: EdgeRecord, direction: Direction): NodeId {
  return direction === 'OUT' ? edge.from : edge.to;
}

/** The ids of the nodes that the fields of a fact refer to. */
export function referencesIn(
  fields: FieldValues,
  specs: Readonly<Record<string, { type: string }>>,
): NodeId[] {
  return Object.entries(specs).flatMap(([name, { type }]) => {
    if (type !== 'reference') return [];
    const value = fields[name] ?? [];
    return typeof value === 'string' ? [value] : (value as NodeId[]);
  });
}

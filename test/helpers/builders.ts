import type { Change, ChangeSet, RecordedChangeSet } from '../../src/model/change-set.ts';
import { type EdgeType, edgeType } from '../../src/model/edge-types.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { type Fields, type FieldValues, unstated } from '../../src/model/field.ts';
import {
  type EdgeRecord,
  edgeId,
  type Fact,
  type FactRecord,
  isEdge,
  type NodeId,
  type NodeRecord,
  nodeId,
} from '../../src/model/graph.ts';
import { type NodeKind, nodeKind } from '../../src/model/node-kinds.ts';
import type { Store } from '../../src/store/store.ts';

/** When the facts of the builders were recorded. */
export const AT = '2026-01-01T00:00:00.000Z';

const UNNAMED = { en: null, ar: null };

function fact(id: string): Omit<Fact, 'fields'> {
  return {
    id,
    provenance: 'DECLARED',
    certainty: 'EXPLICIT',
    evidence: [],
    citation: null,
    inferredBy: null,
    note: null,
    inventory: null,
    validFrom: null,
    validTo: null,
    recordedAt: AT,
    version: 1,
  };
}

function withUnstated(specs: Fields, stated: FieldValues): FieldValues {
  const open = Object.entries(specs).map(([name, spec]) => [name, unstated(spec)]);
  return { ...Object.fromEntries(open), ...stated };
}

/** A node of which nothing is stated but what is given; its English name is its key. */
export function node(
  kind: NodeKind,
  key: string,
  fields: FieldValues = {},
  facts: Partial<NodeRecord> = {},
): NodeRecord {
  return {
    ...fact(nodeId(kind, key)),
    kind,
    key,
    name: { en: key, ar: null },
    description: UNNAMED,
    aliases: [],
    fields: withUnstated(nodeKind(kind).fields, fields),
    ...facts,
  };
}

/** An edge of which nothing is stated but what is given; a discriminator tells it from its parallels. */
export function edge(
  type: EdgeType,
  from: NodeId,
  to: NodeId,
  fields: FieldValues = {},
  { discriminator, ...facts }: Partial<EdgeRecord> & { discriminator?: string } = {},
): EdgeRecord {
  return {
    ...fact(edgeId(type, from, to, discriminator)),
    type,
    from,
    to,
    modality: 'DOES',
    wording: UNNAMED,
    condition: UNNAMED,
    fields: withUnstated(edgeType(type).fields, fields),
    ...facts,
  };
}

/** Words of a clause. */
export function evidence(clause: NodeId, quote = 'the words', rest: Partial<Evidence> = {}): Evidence {
  return {
    clause,
    quote,
    start: null,
    end: null,
    certainty: 'EXPLICIT',
    field: null,
    ref: null,
    note: null,
    ...rest,
  };
}

export function created(after: FactRecord): Change {
  return { id: after.id, before: null, after };
}

export function updated(before: FactRecord, after: FactRecord): Change {
  return { id: before.id, before, after };
}

export function removed(before: FactRecord): Change {
  return { id: before.id, before, after: null };
}

export function changeSet(changes: readonly Change[], rest: Partial<ChangeSet> = {}): ChangeSet {
  return { actor: 'test', at: AT, reason: null, changes, ...rest };
}

/** Writes new facts, nodes and edges in any order, as one change set. */
export function putAll(store: Store, facts: readonly FactRecord[]): Promise<RecordedChangeSet> {
  return store.apply(
    changeSet([...facts].sort((a, b) => Number(isEdge(a)) - Number(isEdge(b))).map(created)),
  );
}

import { type EdgeType, edgeType } from '../../model/edge-types.ts';
import {
  type Fields,
  type FieldValue,
  type FieldValues,
  type Localized,
  unstated,
} from '../../model/field.ts';
import {
  type EdgeRecord,
  edgeId,
  type Fact,
  type FactRecord,
  type NodeId,
  nodeId,
} from '../../model/graph.ts';
import { key as keySchema } from '../../model/key.ts';
import { type NodeKind, nodeKind } from '../../model/node-kinds.ts';
import type { Validity } from '../../model/time.ts';
import type { Asked } from './asked.ts';
import { refuse } from './refusal.ts';

const UNSTATED: Localized = { en: null, ar: null };

/** What nobody has stated of a fact. The store writes the time and the version. */
const bare: Omit<Fact, 'id' | 'fields'> = {
  validFrom: null,
  validTo: null,
  provenance: 'DECLARED',
  certainty: 'EXPLICIT',
  evidence: [],
  citation: null,
  inferredBy: null,
  note: null,
  inventory: null,
  recordedAt: '',
  version: 0,
};

const filled = (specs: Fields, stated: FieldValues): FieldValues => ({
  ...Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, unstated(spec)])),
  ...stated,
});

/** Adds a node. `BAD_INPUT` for what is no key, and where there is a node of that key already. */
export async function addNode(
  { hypothesis, at }: Asked,
  kind: NodeKind,
  key: string,
  { name, fields }: { name: Localized; fields: FieldValues },
): Promise<NodeId> {
  const { error } = keySchema.safeParse(key);
  if (error) refuse(`${at}.key`, `\`${key}\` ${error.issues[0]?.message ?? 'is no key'}.`);
  const id = nodeId(kind, key);
  const [known] = await hypothesis.reading().facts([id]);
  if (known) refuse(`${at}.key`, `there is ${id} already; give another key.`);
  hypothesis.add({
    ...bare,
    id,
    kind,
    key,
    name,
    description: UNSTATED,
    aliases: [],
    fields: filled(nodeKind(kind).fields, fields),
  });
  return id;
}

/** Adds an edge, beside one of the same type between the two where there is one. */
export async function addEdge(
  { hypothesis }: Asked,
  [type, from, to]: readonly [EdgeType, NodeId, NodeId],
  fields: FieldValues = {},
  validity: Partial<Validity> = {},
): Promise<void> {
  const [known] = await hypothesis.reading().facts([edgeId(type, from, to)]);
  hypothesis.add({
    ...bare,
    ...validity,
    id: edgeId(type, from, to, known && 'what-if'),
    type,
    from,
    to,
    modality: 'DOES',
    wording: UNSTATED,
    condition: UNSTATED,
    fields: filled(edgeType(type).fields, fields),
  });
}

/** The fact with another value of a field; what was quoted for the old one does not say so. */
export function withField(fact: EdgeRecord, field: string, value: FieldValue): Partial<FactRecord> {
  return {
    fields: { ...fact.fields, [field]: value },
    evidence: fact.evidence.filter((evidence) => evidence.field !== field),
  };
}

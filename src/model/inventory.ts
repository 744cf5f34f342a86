import { z } from 'zod';
import { type EdgeType, edgeType, edgeTypes, relationsOf } from './edge-types.ts';
import { certainty, citationSchema, provenance } from './evidence.ts';
import { type Fields, fieldSchema, label, plainText, VISIBLE } from './field.ts';
import { type EdgeRecord, MODALITIES, type Modality, type NodeRecord } from './graph.ts';
import { key, nodeReference } from './key.ts';
import { type NodeKind, nodeKind, nodeKinds } from './node-kinds.ts';
import { isoDate } from './time.ts';

/**
 * The inventory file: Kharita's own import format, in YAML or JSON. One section for each kind of node; in a node its
 * fields, its evidence, and its relations by the same names as in GraphQL, from whichever end is convenient.
 */
export const FORMAT_VERSION = 1;

const optional = <T extends z.ZodType>(schema: T, description: string) =>
  schema
    .nullable()
    .default(null as never)
    .describe(description);

/** Words of a document, verbatim. */
const quote = z
  .string()
  .min(1)
  .max(5000)
  .regex(VISIBLE, 'is blank')
  .regex(/^[^\0\p{Cs}]*$/u, 'contains a NUL or half of a surrogate pair');

const evidenceEntry = z
  .strictObject({
    clause: nodeReference.describe(
      'Key of the clause. Without a slash it is looked for in the `source` of the file: `3.4` is `<source>/3.4`.',
    ),
    quote: quote.describe('The exact words of the text.'),
    start: optional(
      z.int().min(0),
      'Position of the first character in the text, in code points; found by itself where the text is given.',
    ),
    certainty: optional(certainty, 'Where it differs from that of the fact.'),
    field: optional(plainText, 'The field of the fact that the words support.'),
    ref: optional(plainText, 'Identifier of the statement in another register.'),
    note: optional(plainText, 'A remark.'),
  })
  .meta({ id: 'Evidence', description: 'Words of a document that a fact rests on.' });

const evidenceEntries = z
  .array(evidenceEntry)
  .max(200)
  .default([])
  .describe('Required for facts of provenance STATED, but for documents, versions and clauses.');

/** Named, so that the JSON Schema tells them once. */
const named = (shape: Record<string, z.ZodType>) =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.meta({ id: name })]));

const commonFacts = named({
  validFrom: optional(isoDate, 'First day on which it holds; empty: unbounded.'),
  validTo: optional(isoDate, 'First day on which it no longer holds; empty: unbounded.'),
  provenance: optional(provenance, 'Where it differs from that of the file.'),
  certainty: certainty.default('EXPLICIT').describe('How firmly the source says it.'),
  evidence: evidenceEntries,
  citation: optional(
    citationSchema,
    'Where public knowledge is taken from; of provenance REFERENCE only, where it differs from that of the file.',
  ),
  inferredBy: optional(plainText, 'The rule that concluded it; of provenance INFERRED only.'),
  note: optional(plainText, 'A remark.'),
});

const shapeOf = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]));

const edgeCommonFacts = named({
  modality: z.enum(Object.keys(MODALITIES) as [Modality, ...Modality[]]).default('DOES'),
  wording: optional(label, "The source's own words for the node at the other end."),
  condition: optional(label, 'The condition under which it holds, as the source puts it.'),
});

const edgeFacts = (type: EdgeType): z.ZodObject =>
  z
    .strictObject({
      node: nodeReference.describe('The node at the other end.'),
      key: optional(key, 'Tells parallel relations of one name between the same two nodes apart.'),
      ...edgeCommonFacts,
      ...commonFacts,
      ...shapeOf(edgeType(type).fields),
    })
    .meta({ id: type, description: edgeType(type).description });

/** The entry of a relation of each type, as it is written at the node that it starts from or leads to. */
export const edgeEntries = Object.fromEntries(edgeTypes.map((type) => [type, edgeFacts(type)])) as Readonly<
  Record<EdgeType, z.ZodObject>
>;

const edgeLists: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  edgeTypes.map((type) => [
    type,
    z
      .array(z.union([nodeReference, edgeEntries[type]]))
      .max(10_000)
      .meta({ id: `${type}_LIST` })
      .default([]),
  ]),
);

const documentText = {
  text: z
    .string()
    .nullable()
    .default(null)
    .describe('The whole text: every quote is checked against it. It is not kept.'),
};

/** The entry of one node of a kind, with its relations. */
function nodeEntry(kind: NodeKind): z.ZodObject {
  const { description, fields } = nodeKind(kind);
  const relations = relationsOf(kind).map(({ name, type }) => [name, edgeLists[type]] as const);
  return z
    .strictObject({
      key,
      name: label,
      description: optional(label, 'What it is, in full.'),
      aliases: z
        .array(plainText)
        .max(100)
        .default([])
        .describe('Other names and spellings, found by search.'),
      ...commonFacts,
      ...shapeOf(fields),
      ...(kind === 'PolicyVersion' ? documentText : {}),
      ...Object.fromEntries(relations),
    })
    .meta({ id: kind, description });
}

/** The entry of a node of each kind. */
export const nodeEntries = Object.fromEntries(nodeKinds.map((kind) => [kind, nodeEntry(kind)])) as Readonly<
  Record<NodeKind, z.ZodObject>
>;

const sections = Object.fromEntries(
  nodeKinds.map((kind) => [nodeKind(kind).plural, z.array(nodeEntries[kind]).max(100_000).default([])]),
);

/**
 * The relations of a node that stands in another file, or in the register already. A relation that the kind of the node
 * does not have is left to the import to refuse.
 */
const elsewhereEntry = z
  .strictObject({
    node: nodeReference.describe('The node, as `Kind:key`.'),
    ...Object.fromEntries(
      edgeTypes.flatMap((type) =>
        [edgeType(type).out, edgeType(type).in].map((name) => [name, edgeLists[type]]),
      ),
    ),
  })
  .meta({ id: 'Elsewhere', description: 'Relations of a node that this file does not define.' });

/** The schema of an inventory file; printed as JSON Schema in schema/inventory.schema.json. */
export const inventoryFile = z
  .strictObject({
    $schema: optional(z.string(), 'Address of the JSON Schema of this format, for editors.'),
    kharita: z.literal(FORMAT_VERSION).describe('Version of the format.'),
    inventory: optional(
      key,
      'Name of the inventory. It owns what is imported under it: what a later import of it lacks is removed.',
    ),
    source: optional(
      nodeReference,
      'Key of the policy version in which the clauses of the evidence are looked for.',
    ),
    provenance: provenance
      .default('DECLARED')
      .describe('Of every fact in the file that does not say otherwise.'),
    citation: optional(citationSchema, 'Of every fact of provenance REFERENCE that has none of its own.'),
    ...sections,
    relations: z
      .array(elsewhereEntry)
      .max(100_000)
      .default([])
      .describe('Relations of nodes that this file does not define.'),
  })
  .describe('An inventory of personal data processing for Kharita.');

/** The JSON Schema of inventory files, with which editors complete and check them. */
export function inventoryJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(inventoryFile, { io: 'input' });
  return { $schema, $id: `urn:kharita:inventory:${FORMAT_VERSION}`, title: 'Kharita inventory', ...schema };
}

/** The document of a policy version, for checking quotes. */
export interface DocumentText {
  /** Name of the file, for messages. */
  file: string;
  content: string | Uint8Array;
}

/** A file as it was given; bytes are read as UTF-8. */
export interface InventorySource {
  file: string;
  content: string | Uint8Array;
}

type Draft<T> = Omit<T, 'recordedAt' | 'version'>;

/** A fact as an inventory states it, not yet recorded. */
export type DraftFact = Draft<NodeRecord> | Draft<EdgeRecord>;

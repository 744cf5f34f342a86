import { z } from 'zod';
import { edgeType, relationsOf } from './edge-types.ts';
import { certainty, citationSchema, provenance } from './evidence.ts';
import { type Fields, fieldSchema, localizedText, plainText } from './field.ts';
import { KEY_PATTERN, MAX_KEY, MODALITIES, type Modality } from './graph.ts';
import { type NodeKind, nodeKind, nodeKinds } from './node-kinds.ts';
import { isoDate } from './time.ts';

/**
 * The inventory file: Kharita's own import format, in YAML or JSON. One section for each kind of node; in a node its
 * fields, its evidence, and its relations by the same names as in GraphQL, from whichever end is convenient.
 */
export const FORMAT_VERSION = 1;

export const key = z
  .string()
  .max(MAX_KEY)
  .regex(KEY_PATTERN, 'keys are lower-case letters, digits and . _ / - between them');

/** A node named from elsewhere: its key where only one kind can stand there, otherwise `Kind:key`. */
const nodeReference = z
  .string()
  .min(1)
  .max(MAX_KEY + 40);

/** A label in one language may be written as plain text, which is English. */
const label = z.union([plainText.transform((en) => ({ en, ar: null })), localizedText]);
const optionalLabel = label
  .nullable()
  .default(null)
  .transform((l) => l ?? { en: null, ar: null });

export const evidenceEntry = z.strictObject({
  clause: z
    .string()
    .min(1)
    .max(MAX_KEY)
    .describe('Key of the clause; without a slash it is looked for in the `source` of the file.'),
  quote: z.string().min(1).max(5000).describe('The exact words of the text.'),
  start: z
    .int()
    .min(0)
    .nullable()
    .default(null)
    .describe(
      'Position of the first character in the text, in code points; found by itself where the text is given.',
    ),
  certainty: certainty.nullable().default(null).describe('Where it differs from that of the fact.'),
  field: plainText.nullable().default(null).describe('The field of the fact that the words support.'),
  ref: plainText.nullable().default(null).describe('Identifier of the statement in another register.'),
  note: plainText.nullable().default(null),
});

const commonFacts = {
  validFrom: isoDate.nullable().default(null).describe('First day on which it holds; empty: unbounded.'),
  validTo: isoDate
    .nullable()
    .default(null)
    .describe('First day on which it no longer holds; empty: unbounded.'),
  provenance: provenance.nullable().default(null).describe('Where it differs from that of the file.'),
  certainty: certainty.default('EXPLICIT'),
  evidence: z.array(evidenceEntry).max(200).default([]),
  citation: citationSchema.nullable().default(null),
  inferredBy: plainText
    .nullable()
    .default(null)
    .describe('The rule that concluded it; of provenance INFERRED only.'),
  note: plainText.nullable().default(null),
};

const shapeOf = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]));

const edgeEntry = (fields: Fields) =>
  z.union([
    nodeReference,
    z.strictObject({
      node: nodeReference.describe('The node at the other end.'),
      key: key.nullable().default(null).describe('Tells relations of one name to one node apart.'),
      modality: z.enum(Object.keys(MODALITIES) as [Modality, ...Modality[]]).default('DOES'),
      wording: optionalLabel,
      condition: optionalLabel,
      ...commonFacts,
      ...shapeOf(fields),
    }),
  ]);

/** The entry of one node of a kind, with its relations. */
export function nodeEntry(kind: NodeKind): z.ZodObject {
  const { description, fields } = nodeKind(kind);
  const relations = relationsOf(kind).map(({ name, type }) => [
    name,
    z
      .array(edgeEntry(edgeType(type).fields))
      .max(10_000)
      .default([])
      .describe(edgeType(type).description),
  ]);
  const text =
    kind === 'PolicyVersion'
      ? {
          text: z
            .string()
            .nullable()
            .default(null)
            .describe('The whole text: checks every quote, and is not kept.'),
        }
      : {};
  return z
    .strictObject({
      key,
      name: label,
      description: optionalLabel,
      aliases: z.array(plainText).max(100).default([]),
      ...commonFacts,
      ...shapeOf(fields),
      ...text,
      ...Object.fromEntries(relations),
    })
    .describe(description);
}

const sections = Object.fromEntries(
  nodeKinds.map((kind) => [nodeKind(kind).plural, z.array(nodeEntry(kind)).max(100_000).default([])]),
);

/** The schema of an inventory file; printed as JSON Schema in schema/inventory.schema.json. */
export const inventoryFile = z
  .strictObject({
    kharita: z.literal(FORMAT_VERSION).describe('Version of the format.'),
    inventory: key
      .nullable()
      .default(null)
      .describe(
        'Name of the inventory. It owns what is imported under it: what a later import of it lacks is removed.',
      ),
    source: z
      .string()
      .nullable()
      .default(null)
      .describe('Key of the policy version in which the clauses of the evidence are looked for.'),
    provenance: provenance
      .default('DECLARED')
      .describe('Of every fact in the file that does not say otherwise.'),
    citation: citationSchema
      .nullable()
      .default(null)
      .describe('Of every fact of provenance REFERENCE in the file that does not give its own.'),
    ...sections,
  })
  .describe('An inventory of personal data processing for Kharita.');

/** The document of a policy version, for checking quotes. */
export interface DocumentText {
  /** Name of the file, for messages. */
  file: string;
  text: string;
}

/** A file as it was given. */
export interface InventorySource {
  file: string;
  content: string;
}

import { type EdgeType, edgeType } from '../../model/edge-types.ts';
import type { Field, Fields } from '../../model/field.ts';
import { type NodeKind, nodeKind } from '../../model/node-kinds.ts';
import { builder, type InputFields } from '../builder.ts';
import { CertaintyEnum, enumFor, ModalityEnum, ProvenanceEnum } from '../enums.ts';

/** What a caller fills in, whatever its type: fields that are left out stay as they are, null clears. */
export type FactInput = { [field: string]: unknown };

const LocalizedInput = builder.inputType('LocalizedInput', {
  description:
    'A text in English and Arabic. In an update, a language left out stays as it is, and null clears it.',
  fields: (t) => ({
    en: t.string({ description: 'In English.' }),
    ar: t.string({ description: 'In Arabic.' }),
  }),
});

const EvidenceInput = builder.inputType('EvidenceInput', {
  description: 'Words of a document that a fact rests on.',
  fields: (t) => ({
    clause: t.id({ required: true, description: 'Key or id of the clause.' }),
    quote: t.string({ required: true, description: 'The exact words of the text.' }),
    start: t.int({ description: 'Position of the first character in the text, in Unicode code points.' }),
    certainty: t.field({ type: CertaintyEnum, description: 'Where it differs from that of the fact.' }),
    field: t.string({ description: 'The field of the fact that the words support; left out: all of it.' }),
    ref: t.string({ description: 'Identifier of the statement in another register.' }),
    note: t.string({ description: 'A remark.' }),
  }),
});

const CitationInput = builder.inputType('CitationInput', {
  description: 'Where public knowledge can be looked up.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What is cited.' }),
    url: t.string({ description: 'Where it stands.' }),
    checkedOn: t.field({ type: 'Date', description: 'The day it was last read.' }),
  }),
});

const commonFacts = (t: InputFields) => ({
  validFrom: t.field({ type: 'Date', description: 'First day on which it holds; null: since ever.' }),
  validTo: t.field({ type: 'Date', description: 'First day on which it no longer holds; null: no end.' }),
  provenance: t.field({ type: ProvenanceEnum, description: 'What it rests on; null: DECLARED.' }),
  certainty: t.field({
    type: CertaintyEnum,
    description: 'How plainly the source says it; null: EXPLICIT.',
  }),
  evidence: t.field({
    type: [EvidenceInput],
    description: 'The words that state it; required where it is STATED.',
  }),
  citation: t.field({ type: CitationInput, description: 'Required where it is REFERENCE.' }),
  inferredBy: t.string({ description: 'The rule that concluded it; required where it is INFERRED.' }),
  note: t.string({ description: 'A remark.' }),
});

const SCALARS = {
  text: 'String',
  localized: LocalizedInput,
  date: 'Date',
  integer: 'Int',
  boolean: 'Boolean',
  reference: 'ID',
} as const;

function inputField(t: InputFields, field: Field) {
  const type = field.type === 'enum' ? enumFor(field) : SCALARS[field.type];
  const kinds = field.type === 'reference' ? ` By id, or by key where only one kind is possible.` : '';
  return t.field({
    type: field.list ? [type] : type,
    description: `${field.description}${kinds}`,
  } as never);
}

const inputFields = (t: InputFields, fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, inputField(t, field)]));

function factInput(name: string, description: string, fields: (t: InputFields) => object) {
  const ref = builder.inputRef<FactInput>(`${name}Input`);
  ref.implement({ description, fields: fields as never });
  return ref;
}

/** What a caller says of a node of the kind. */
export function nodeInput(kind: NodeKind) {
  const description = `What is said of a ${kind}. In an update, a field left out stays as it is, and null clears it.`;
  return factInput(kind, description, (t) => ({
    name: t.field({ type: LocalizedInput, description: 'Its name, in at least one language.' }),
    description: t.field({ type: LocalizedInput, description: 'What it is, in a sentence or two.' }),
    aliases: t.stringList({ description: 'Its other names and spellings.' }),
    ...commonFacts(t),
    ...inputFields(t, nodeKind(kind).fields),
  }));
}

/** What a caller says of a relation of the type. */
export function relationInput(type: EdgeType) {
  const description = `What is said of a relation ${type}. In an update, a field left out stays as it is, and null clears it.`;
  return factInput(typeName(type), description, (t) => ({
    modality: t.field({ type: ModalityEnum, description: 'How firmly the source puts it; null: DOES.' }),
    wording: t.field({
      type: LocalizedInput,
      description: "The source's own words for the node at the other end.",
    }),
    condition: t.field({ type: LocalizedInput, description: 'The condition under which it holds.' }),
    ...commonFacts(t),
    ...inputFields(t, edgeType(type).fields),
  }));
}

/** The type as part of a name: `DISCLOSES_TO` gives DisclosesTo. */
export function typeName(type: EdgeType): string {
  return type
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
}

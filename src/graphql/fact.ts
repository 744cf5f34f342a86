import type { Citation, Evidence } from '../model/evidence.ts';
import type { Localized } from '../model/field.ts';
import { type EdgeRecord, type FactRecord, isEdge, type NodeRecord } from '../model/graph.ts';
import { type Arguments, builder, type SchemaTypes } from './builder.ts';
import { documentsOf } from './documents.ts';
import { CertaintyEnum, LanguageEnum, ProvenanceEnum } from './enums.ts';
import { nodeRef, startTypeName } from './refs.ts';
import type { View } from './view.ts';

/** A fact as it is seen in a view: what every resolver below the root is given. */
export interface Seen<F extends FactRecord = FactRecord> {
  fact: F;
  view: View;
}

export type SeenNode = Seen<NodeRecord>;

/** An edge seen from one of its ends, with the node at the other. */
export interface SeenEdge extends Seen<EdgeRecord> {
  cursor: string;
  node: NodeRecord;
}

export type OutputFields<S> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, S>;

/** The text in the language asked for, or null; without a language: English, else Arabic. */
export function inLanguage(text: Localized | null, lang: string | null | undefined): string | null {
  if (!text) return null;
  if (lang === 'EN') return text.en;
  if (lang === 'AR') return text.ar;
  return text.en ?? text.ar;
}

export const languageArgument = (arg: Arguments) => ({
  lang: arg({
    type: LanguageEnum,
    description: 'Language of the text; null is then "not given in it". Left out: English, else Arabic.',
  }),
});

interface SeenEvidence {
  evidence: Evidence;
  view: View;
}

export const EvidenceObject = builder.objectRef<SeenEvidence>('Evidence').implement({
  description: 'The words of a document that a fact rests on.',
  fields: (t) => ({
    clause: t.field({
      type: nodeRef('Clause'),
      nullable: true,
      description: 'The clause that they stand in; null where it is not valid on the day.',
      resolve: async ({ evidence, view }) => {
        const fact = await view.node(evidence.clause);
        return fact && { fact, view };
      },
    }),
    quote: t.string({
      description: 'The exact words, never normalised.',
      resolve: ({ evidence }) => evidence.quote,
    }),
    start: t.int({
      nullable: true,
      description: 'Position of the first character in the document, in Unicode code points.',
      resolve: ({ evidence }) => evidence.start,
    }),
    end: t.int({
      nullable: true,
      description: 'Position after the last character.',
      resolve: ({ evidence }) => evidence.end,
    }),
    certainty: t.field({
      type: CertaintyEnum,
      description: 'How plainly these words say it.',
      resolve: ({ evidence }) => evidence.certainty,
    }),
    field: t.string({
      nullable: true,
      description: 'The field of the fact that they support; null is the fact as a whole.',
      resolve: ({ evidence }) => evidence.field,
    }),
    ref: t.string({
      nullable: true,
      description: 'Identifier of the statement in the register that it was taken over from.',
      resolve: ({ evidence }) => evidence.ref,
    }),
    note: t.string({
      nullable: true,
      description: 'A remark on them.',
      resolve: ({ evidence }) => evidence.note,
    }),
  }),
});

const CitationObject = builder.objectRef<Citation>('Citation').implement({
  description: 'Where public knowledge can be looked up.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What is cited.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where it stands.' }),
    checkedOn: t.expose('checkedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was last read.',
    }),
  }),
});

export const FactInterface = builder.interfaceRef<Seen>('Fact').implement({
  description: 'What every node and every relation says of itself.',
  resolveType: ({ fact }) => (isEdge(fact) ? startTypeName(fact) : fact.kind),
  fields: (t) => ({
    id: t.id({
      description: 'Readable and stable: `Kind:key` of a node, `TYPE:from>to` of a relation.',
      resolve: ({ fact }) => fact.id,
    }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which it holds; null: since ever, as far as is known.',
      resolve: ({ fact }) => fact.validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which it no longer holds; null: no end.',
      resolve: ({ fact }) => fact.validTo,
    }),
    provenance: t.field({
      type: ProvenanceEnum,
      description: 'What it rests on.',
      resolve: ({ fact }) => fact.provenance,
    }),
    certainty: t.field({
      type: CertaintyEnum,
      description: 'How plainly the source says it.',
      resolve: ({ fact }) => fact.certainty,
    }),
    evidence: t.field({
      type: [EvidenceObject],
      description: 'The words that state it, where a document does.',
      args: {
        field: t.arg.string({
          description:
            'Only those that support this field of it, such as `locations`; null: only those that support it as a whole. Left out: all.',
        }),
      },
      resolve: ({ fact, view }, { field }) =>
        fact.evidence
          .filter((evidence) => field === undefined || evidence.field === field)
          .map((evidence) => ({ evidence, view })),
    }),
    statedIn: t.field({
      type: [nodeRef('Policy')],
      description: 'The documents whose words state it.',
      resolve: async ({ fact, view }) => {
        const clauses = fact.evidence.map(({ clause }) => clause);
        return (await documentsOf(view, clauses)).map((document) => ({ fact: document, view }));
      },
    }),
    citation: t.field({
      type: CitationObject,
      nullable: true,
      description: 'Where it can be looked up, where it is public knowledge.',
      resolve: ({ fact }) => fact.citation,
    }),
    inferredBy: t.string({
      nullable: true,
      description: 'The rule that concluded it, where it is inferred.',
      resolve: ({ fact }) => fact.inferredBy,
    }),
    note: t.string({ nullable: true, description: 'A remark on it.', resolve: ({ fact }) => fact.note }),
    inventory: t.string({
      nullable: true,
      description: 'The inventory that it was imported from.',
      resolve: ({ fact }) => fact.inventory,
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When this state of it was recorded.',
      resolve: ({ fact }) => fact.recordedAt,
    }),
    version: t.int({
      description: '1 when first recorded, one more with every change.',
      resolve: ({ fact }) => fact.version,
    }),
  }),
});

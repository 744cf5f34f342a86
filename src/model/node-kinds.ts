import * as Enumeration from './enumerations.ts';
import { boolean, date, type Fields, integer, localized, oneOf, someOf, text, texts } from './field.ts';

/** One kind of thing in the graph: what it is, where the law speaks of it, and the fields that only it has. */
export interface NodeKindSpec {
  /** What one node of the kind is; the GraphQL description. */
  readonly description: string;
  /** The GDPR articles that speak of it, such as `Art. 4(7)`. */
  readonly gdpr: string | null;
  /** Name of its list in GraphQL and of its section in an inventory file. */
  readonly plural: string;
  readonly fields: Fields;
}

const alignments: Fields = {
  article: text('The provision of the GDPR that the term stands for, such as `Art. 6(1)(b)`.'),
  dpv: text('IRI of the matching concept of the Data Privacy Vocabulary, https://w3id.org/dpv.', 'url'),
  fideslang: text('Key of the matching term of the fideslang taxonomy, such as `user.contact.email`.'),
};

const review: Fields = {
  reviewOn: date('Day on which it falls due for review; null where none is planned.'),
};

/** Every kind of node. The order is the order of sections in a written inventory. */
export const NODE_KINDS = {
  Jurisdiction: {
    description: 'A country, a territory, a region of countries (EU, EEA), or an international organisation.',
    gdpr: 'Art. 44',
    plural: 'jurisdictions',
    fields: {
      jurisdictionType: oneOf(Enumeration.JurisdictionType, 'What sort of jurisdiction it is.'),
      code: text('ISO 3166-1 alpha-2 code, such as `DE`; for regions `EU` or `EEA`.', 'jurisdictionCode'),
    },
  },
  LegalInstrument: {
    description:
      'A legal act that transfers can rest on or fall with: adequacy decision, set of clauses, ruling, law. It is in the register before it applies and after it ends; `appliesFrom` and `endsOn` tell when it can be relied on.',
    gdpr: 'Art. 45, Art. 46',
    plural: 'legalInstruments',
    fields: {
      instrumentType: oneOf(
        Enumeration.InstrumentType,
        'What sort of act it is. PROCESSOR_CLAUSES are those of Art. 28(7), which are no transfer tool.',
      ),
      regime: oneOf(Enumeration.Regime, 'The body of law that it belongs to.'),
      number: text('Official number, such as `(EU) 2023/1795` or `C-311/18`.'),
      celex: text('CELEX number in EUR-Lex.'),
      adopted: date('Day of adoption, or of the ruling.'),
      appliesFrom: date('First day on which it can be relied on.'),
      endsOn: date('First day on which it can no longer be relied on.'),
      scope: oneOf(
        Enumeration.AdequacyScope,
        'Which importers of the jurisdiction an adequacy decision covers.',
      ),
    },
  },
  Organisation: {
    description:
      'A legal entity or brand. What it is to some data (controller, processor, recipient) stands on the edges.',
    gdpr: 'Art. 4(7)-(10)',
    plural: 'organisations',
    fields: {
      legalName: text('Registered name of the legal entity; null where none is given.'),
      legalForm: text('Legal form, such as `OÜ` or `GmbH`.'),
      address: text('Postal address of the seat.'),
      website: text('Address of the web site.', 'url'),
      gdprScope: oneOf(
        Enumeration.GdprScope,
        'Whether and why the GDPR applies to it (Art. 3); null where that is not known.',
      ),
    },
  },
  ContactPoint: {
    description:
      'A way to reach an organisation about privacy. The value is null where the source names none.',
    gdpr: 'Art. 13(1)(a)-(b)',
    plural: 'contactPoints',
    fields: {
      channel: oneOf(Enumeration.ContactChannel, 'How the organisation is reached.'),
      value: text('The address or number itself.'),
      uses: someOf(Enumeration.ContactUse, 'What it is for.'),
    },
  },
  RecipientCategory: {
    description: 'Recipients, or other parties, known only by kind, such as payment service providers.',
    gdpr: 'Art. 13(1)(e)',
    plural: 'recipientCategories',
    fields: {},
  },
  System: {
    description: 'A system or bought service that data live in or run on.',
    gdpr: 'Art. 30',
    plural: 'systems',
    fields: {
      tenancy: oneOf(
        Enumeration.Tenancy,
        'OWN: run for one organisation. SHARED: a service that many controllers use; lineage does not pass through it from one to another.',
      ),
      ...review,
    },
  },
  Dataset: {
    description: 'A collection of data inside a system, such as a database or a table.',
    gdpr: 'Art. 30',
    plural: 'datasets',
    fields: {},
  },
  Field: {
    description: 'A single field of a dataset, such as a column.',
    gdpr: 'Art. 30',
    plural: 'fields',
    fields: { dataType: text('Type of the values as the system names it.') },
  },
  DataCategory: {
    description: 'A category of personal data.',
    gdpr: 'Art. 30(1)(c), Art. 9, Art. 10',
    plural: 'dataCategories',
    fields: {
      ...alignments,
      special: oneOf(
        Enumeration.SpecialCategory,
        'Whether it is a special category (Art. 9) or concerns criminal convictions (Art. 10).',
      ),
    },
  },
  DataSubjectCategory: {
    description: 'A category of persons whom the data are about.',
    gdpr: 'Art. 30(1)(c)',
    plural: 'dataSubjectCategories',
    fields: { ...alignments },
  },
  Purpose: {
    description: 'What personal data are processed for.',
    gdpr: 'Art. 5(1)(b)',
    plural: 'purposes',
    fields: { ...alignments },
  },
  LegalBasis: {
    description:
      'A ground that makes processing lawful (Art. 6), a condition that lifts the ban of Art. 9, or what Art. 10 asks for.',
    gdpr: 'Art. 6, Art. 9(2), Art. 10',
    plural: 'legalBases',
    fields: { ...alignments },
  },
  SecurityMeasure: {
    description: 'A technical or organisational measure that protects personal data.',
    gdpr: 'Art. 32',
    plural: 'securityMeasures',
    fields: {
      ...alignments,
      measureType: oneOf(Enumeration.MeasureType, 'What sort of measure it is.'),
    },
  },
  DataSubjectRight: {
    description: 'A right of the persons concerned, or a choice that the organisation offers them.',
    gdpr: 'Art. 12-22',
    plural: 'dataSubjectRights',
    fields: { ...alignments },
  },
  Policy: {
    description: 'A document: privacy notice, processing agreement, list of subprocessors.',
    gdpr: 'Art. 13, Art. 14, Art. 28',
    plural: 'policies',
    fields: {
      policyType: oneOf(Enumeration.PolicyType, 'What sort of document it is.'),
      ...review,
    },
  },
  PolicyVersion: {
    description:
      'One text of a document. Its dates are those printed in it; a date that is not printed is null.',
    gdpr: 'Art. 12(1)',
    plural: 'policyVersions',
    fields: {
      language: text('BCP 47 tag of the language of the text, such as `ar`.', 'language'),
      effectiveDate: date('The day the text says that it takes effect.'),
      lastUpdated: date('The day the text says that it was last updated.'),
      dateAsPrinted: text('The words of the text that give its date.'),
      sha256: text('SHA-256 of the text in UTF-8, in hexadecimal.', 'sha256'),
      lineCount: integer('Lines in the text.'),
    },
  },
  Clause: {
    description:
      'A part of a document that facts rest on. Positions count Unicode code points from the beginning of the text.',
    gdpr: null,
    plural: 'clauses',
    fields: {
      number: text('Number as printed, such as `3.4`.'),
      heading: text('Heading as printed.'),
      start: integer('Position of its first character.'),
      end: integer('Position after its last character.'),
      line: integer('Line on which it begins, counted from 1.'),
    },
  },
  ProcessingActivity: {
    description:
      'An operation or set of operations on personal data. What an organisation says of its processing as a whole hangs on one activity, of which the named ones are part.',
    gdpr: 'Art. 4(2), Art. 30(1), Art. 30(2)',
    plural: 'processingActivities',
    fields: {
      role: oneOf(
        Enumeration.ActivityRole,
        'What the organisation that keeps the inventory is in this activity; null where the source does not say.',
      ),
      automation: oneOf(
        Enumeration.AutomationLevel,
        'How far it is automated; null where the source does not say.',
      ),
      ...review,
    },
  },
  Transfer: {
    description:
      'A stated crossing of a border. Importer, destination and data are on its edges; what is open is absent.',
    gdpr: 'Art. 44-49',
    plural: 'transfers',
    fields: {
      assessedOn: date('Day of the last transfer impact assessment.'),
      assessmentOutcome: oneOf(
        Enumeration.AssessmentOutcome,
        'What that assessment found of the protection at the destination.',
      ),
      ...review,
    },
  },
  Agreement: {
    description: 'A contract on personal data between organisations.',
    gdpr: 'Art. 26, Art. 28, Art. 46, Art. 47',
    plural: 'agreements',
    fields: {
      agreementType: oneOf(Enumeration.AgreementType, 'What sort of agreement it is.'),
      signedOn: date('Day of the last signature.'),
      endsOn: date('First day on which it no longer binds; null where it is open-ended or unstated.'),
      sccModules: someOf(
        Enumeration.SccModule,
        'Modules of the clauses of Decision (EU) 2021/914 that it uses: 1 C→C, 2 C→P, 3 P→P, 4 P→C.',
      ),
      article28Items: someOf(
        Enumeration.Article28Item,
        'Which letters of Art. 28(3), second sentence, its terms cover.',
      ),
      annexes: texts('Annexes that are present, as the agreement names them.'),
      ...review,
    },
  },
  RetentionRule: {
    description: 'How long data are kept, and what ends it. A period that is not stated is null.',
    gdpr: 'Art. 5(1)(e), Art. 13(2)(a)',
    plural: 'retentionRules',
    fields: {
      period: text('ISO 8601 duration, such as `P6Y`.', 'duration'),
      criterion: oneOf(Enumeration.RetentionCriterion, 'What decides the time where no period is given.'),
      trigger: localized('The event from which the period runs, or that ends it.'),
      disposal: someOf(
        Enumeration.Disposal,
        'What happens to the data at the end; several are alternatives.',
      ),
      ...review,
    },
  },
  Commitment: {
    description: 'Something a document promises, limits, demands of its readers, or disclaims.',
    gdpr: 'Art. 8, Art. 13, Art. 33, Art. 34',
    plural: 'commitments',
    fields: {
      commitmentType: oneOf(Enumeration.CommitmentType, 'What it is about.'),
      hours: integer('Time limit in hours, as for a breach notice.'),
      age: integer('Age limit in years, as for children.'),
      notifies: someOf(Enumeration.NotifiedParty, 'Whom the organisation will tell.'),
      channels: someOf(Enumeration.CommitmentChannel, 'By which ways.'),
      onRequest: boolean('Whether it is met only when somebody asks.'),
    },
  },
} as const satisfies Record<string, NodeKindSpec>;

export type NodeKind = keyof typeof NODE_KINDS;

export const nodeKinds = Object.keys(NODE_KINDS) as NodeKind[];

/** The description of one kind, without the literal types of the table. */
export function nodeKind(kind: NodeKind): NodeKindSpec {
  return NODE_KINDS[kind];
}

/** The kinds whose nodes have a day for their review (Art. 5(2), Art. 24(1)). */
export const reviewedKinds: readonly NodeKind[] = nodeKinds.filter(
  (kind) => 'reviewOn' in NODE_KINDS[kind].fields,
);

export function isNodeKind(name: string): name is NodeKind {
  return Object.hasOwn(NODE_KINDS, name);
}

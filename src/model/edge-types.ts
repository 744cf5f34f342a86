import * as Enumeration from './enumerations.ts';
import {
  boolean,
  date,
  type Fields,
  integer,
  localized,
  oneOf,
  reference,
  references,
  text,
} from './field.ts';
import type { NodeKind } from './node-kinds.ts';

/**
 * How an edge carries personal data (lineage follows these edges only).
 * `FORWARD`: data move from the edge's start to its end; `REVERSE`: the other way round.
 * What travels: `LISTED` the categories in its field `categories` (all where none is listed); `OWN` the category at its end.
 */
export interface Flow {
  readonly direction: 'FORWARD' | 'REVERSE';
  readonly carries: 'LISTED' | 'OWN' | 'ALL';
  /** Only edges between nodes of these kinds carry data; left out: all edges of the type. */
  readonly between?: readonly NodeKind[];
}

/** One type of relation: which kinds it joins, how it reads from either end, and the facts that stand on it. */
export interface EdgeTypeSpec {
  readonly description: string;
  readonly gdpr: string | null;
  readonly from: readonly NodeKind[];
  readonly to: readonly NodeKind[];
  /** How the relation reads at its start; name of the field in GraphQL and in inventory files. */
  readonly out: string;
  /** How it reads at its end. */
  readonly in: string;
  readonly fields: Fields;
  readonly flow?: Flow;
}

const categories = references(['DataCategory'], 'The data categories meant; empty: not limited to any.');
const purposes = references(['Purpose'], 'The purposes meant; empty: not limited to any.');
const locations = references(['Jurisdiction'], 'Where it takes place; empty: the source does not say.');
const systems = references(['System'], 'The systems or services used.');
const agreement = reference(['Agreement'], 'The agreement it rests on.');

const RECIPIENTS = ['Organisation', 'RecipientCategory'] as const;
const ACTORS = ['ProcessingActivity', 'System', 'Organisation'] as const;
const STORES = ['System', 'Dataset', 'Field'] as const;
const VOCABULARIES = [
  'DataCategory',
  'DataSubjectCategory',
  'Purpose',
  'LegalBasis',
  'SecurityMeasure',
  'DataSubjectRight',
  'RecipientCategory',
] as const;

/** Every type of relation. */
export const EDGE_TYPES = {
  SUPPLIES: {
    description:
      'Somebody or something is a source of the data of an activity. A source is not thereby a recipient.',
    gdpr: 'Art. 14(2)(f)',
    from: ['DataSubjectCategory', 'Organisation', 'RecipientCategory', 'System'],
    to: ['ProcessingActivity'],
    out: 'supplies',
    in: 'suppliedBy',
    fields: { categories },
    flow: { direction: 'FORWARD', carries: 'LISTED' },
  },
  PROCESSES: {
    description: 'An activity processes a category of data.',
    gdpr: 'Art. 30(1)(c)',
    from: ['ProcessingActivity'],
    to: ['DataCategory'],
    out: 'processes',
    in: 'processedBy',
    fields: {
      subjects: references(['DataSubjectCategory'], 'Whose data they are; empty: the source does not say.'),
      collection: oneOf(
        Enumeration.CollectionMode,
        'How the data are obtained; null where the source does not say.',
      ),
      stored: boolean('Whether the data are kept; false where the source says that they are not.'),
      mandatory: boolean(
        'Whether the person must provide them (Art. 13(2)(e)); null where the source does not say.',
      ),
    },
    flow: { direction: 'REVERSE', carries: 'OWN' },
  },
  CONCERNS: {
    description: 'An activity concerns a category of persons.',
    gdpr: 'Art. 30(1)(c)',
    from: ['ProcessingActivity'],
    to: ['DataSubjectCategory'],
    out: 'concerns',
    in: 'concernedBy',
    fields: {},
  },
  PURSUES: {
    description: 'An activity pursues a purpose.',
    gdpr: 'Art. 5(1)(b), Art. 13(1)(c)',
    from: ['ProcessingActivity'],
    to: ['Purpose'],
    out: 'pursues',
    in: 'pursuedBy',
    fields: { categories, exclusive: boolean('Whether the data are used for this purpose only.') },
  },
  RELIES_ON: {
    description: 'An activity relies on a legal basis.',
    gdpr: 'Art. 6(1), Art. 9(2)',
    from: ['ProcessingActivity'],
    to: ['LegalBasis'],
    out: 'reliesOn',
    in: 'reliedOnBy',
    fields: {
      categories,
      purposes,
      article9Condition: reference(['LegalBasis'], 'The condition of Art. 9(2) for special categories.'),
      legitimateInterest: localized('The interest pursued, where the basis is Art. 6(1)(f) (Art. 13(1)(d)).'),
    },
  },
  CONTROLLED_BY: {
    description: 'Who decides on the purposes and means of an activity.',
    gdpr: 'Art. 4(7), Art. 26',
    from: ['ProcessingActivity'],
    to: [...RECIPIENTS],
    out: 'controlledBy',
    in: 'controls',
    fields: { role: oneOf(Enumeration.ControllerRole, 'Whether it decides alone or jointly.') },
  },
  PERFORMED_BY: {
    description: 'Who performs an activity as processor, on behalf of somebody else.',
    gdpr: 'Art. 4(8), Art. 28',
    from: ['ProcessingActivity'],
    to: ['Organisation'],
    out: 'performedBy',
    in: 'performs',
    fields: {
      onBehalfOf: references([...RECIPIENTS], 'On whose behalf; empty: the source does not say.'),
      agreement,
    },
  },
  RUNS_ON: {
    description: 'An activity runs on a system.',
    gdpr: 'Art. 30',
    from: ['ProcessingActivity'],
    to: ['System'],
    out: 'runsOn',
    in: 'supports',
    fields: { categories, locations },
    flow: { direction: 'FORWARD', carries: 'LISTED' },
  },
  PROVIDED_BY: {
    description: 'An organisation provides a system.',
    gdpr: 'Art. 28',
    from: ['System'],
    to: ['Organisation'],
    out: 'providedBy',
    in: 'provides',
    fields: { categories, locations, agreement },
    flow: { direction: 'FORWARD', carries: 'LISTED' },
  },
  CONTAINS: {
    description: 'A system contains a dataset, a dataset a field.',
    gdpr: null,
    from: ['System', 'Dataset'],
    to: ['Dataset', 'Field'],
    out: 'contains',
    in: 'containedIn',
    fields: {},
    flow: { direction: 'REVERSE', carries: 'ALL' },
  },
  HOLDS: {
    description: 'A dataset or field holds a category of data.',
    gdpr: 'Art. 30(1)(c)',
    from: ['Dataset', 'Field'],
    to: ['DataCategory'],
    out: 'holds',
    in: 'heldIn',
    fields: {},
    flow: { direction: 'REVERSE', carries: 'OWN' },
  },
  FEEDS: {
    description: 'Data move from a system, dataset or field into another.',
    gdpr: null,
    from: [...STORES],
    to: [...STORES],
    out: 'feeds',
    in: 'fedBy',
    fields: { categories },
    flow: { direction: 'FORWARD', carries: 'LISTED' },
  },
  DISCLOSES_TO: {
    description: 'An activity discloses data to a recipient.',
    gdpr: 'Art. 4(9), Art. 13(1)(e), Art. 30(1)(d)',
    from: ['ProcessingActivity'],
    to: [...RECIPIENTS],
    out: 'disclosesTo',
    in: 'receivesFrom',
    fields: {
      categories,
      purposes,
      recipientRole: oneOf(
        Enumeration.RecipientRole,
        'What the recipient is to the data; null where the source does not say.',
      ),
      recipientCategories: references(
        ['RecipientCategory'],
        'The kinds of recipient that the source names a named recipient as.',
      ),
      service: localized('What the recipient does for it, in the words of the source.'),
      locations,
      systems,
      agreement,
    },
    flow: { direction: 'FORWARD', carries: 'LISTED' },
  },
  ENGAGES: {
    description: 'An organisation engages a processor or subprocessor.',
    gdpr: 'Art. 28(1)-(4)',
    from: ['Organisation'],
    to: [...RECIPIENTS],
    out: 'engages',
    in: 'engagedBy',
    fields: {
      categories,
      purposes,
      service: localized('What the processor does.'),
      systems,
      locations,
      agreement,
      authorisation: oneOf(Enumeration.Authorisation, 'How the controller has authorised it (Art. 28(2)).'),
      noticeGivenOn: date('Day on which the controller was told of it.'),
    },
    flow: { direction: 'FORWARD', carries: 'LISTED' },
  },
  ESTABLISHED_IN: {
    description: 'An organisation has an establishment in a jurisdiction.',
    gdpr: 'Art. 3(1), Art. 4(16)',
    from: ['Organisation'],
    to: ['Jurisdiction'],
    out: 'establishedIn',
    in: 'establishments',
    fields: { main: boolean('Whether it is the seat.') },
  },
  MEMBER_OF: {
    description: 'A jurisdiction is a member of a region, from and to a day.',
    gdpr: 'Art. 44',
    from: ['Jurisdiction'],
    to: ['Jurisdiction'],
    out: 'memberOf',
    in: 'members',
    fields: {},
  },
  EXPORTED_BY: {
    description: 'Who sends the data of a transfer.',
    gdpr: 'Art. 44',
    from: ['Transfer'],
    to: ['Organisation'],
    out: 'exportedBy',
    in: 'exports',
    fields: {},
  },
  IMPORTED_BY: {
    description: 'Who receives the data of a transfer.',
    gdpr: 'Art. 44',
    from: ['Transfer'],
    to: [...RECIPIENTS],
    out: 'importedBy',
    in: 'imports',
    fields: {},
  },
  INTO: {
    description: 'Where the data of a transfer go.',
    gdpr: 'Art. 44',
    from: ['Transfer'],
    to: ['Jurisdiction'],
    out: 'into',
    in: 'incomingTransfers',
    fields: {},
  },
  CARRIES: {
    description: 'Which categories of data a transfer carries.',
    gdpr: 'Art. 44',
    from: ['Transfer'],
    to: ['DataCategory'],
    out: 'carries',
    in: 'carriedBy',
    fields: {},
  },
  UNDER: {
    description: 'The mechanism that a transfer rests on, in order of rank: the first that is valid counts.',
    gdpr: 'Art. 45-49',
    from: ['Transfer'],
    to: ['LegalInstrument', 'Agreement'],
    out: 'under',
    in: 'mechanismOf',
    fields: {
      rank: integer('Order of reliance, from 1.'),
      mechanism: oneOf(Enumeration.TransferMechanism, 'What sort of mechanism it is.'),
      sccModule: oneOf(Enumeration.SccModule, 'Module of the 2021/914 clauses: 1 C→C, 2 C→P, 3 P→P, 4 P→C.'),
      derogation: text(
        'Derogation relied on: a letter, such as `Art. 49(1)(a)`, or `Art. 49(1), second subparagraph`.',
      ),
    },
  },
  RETAINED_UNDER: {
    description: 'Data are kept under a retention rule.',
    gdpr: 'Art. 5(1)(e)',
    from: ['ProcessingActivity', 'System', 'Dataset', 'Organisation'],
    to: ['RetentionRule'],
    out: 'retainedUnder',
    in: 'retains',
    fields: { categories, byDefault: boolean('Whether the rule holds only until somebody sets another.') },
  },
  PROTECTED_BY: {
    description: 'Data are protected by a measure.',
    gdpr: 'Art. 32',
    from: [...ACTORS, 'Transfer'],
    to: ['SecurityMeasure'],
    out: 'protectedBy',
    in: 'protects',
    fields: {
      categories,
      appliedBy: reference([...RECIPIENTS], 'Who applies it, where that is not the organisation itself.'),
      locations,
    },
  },
  GRANTS: {
    description: 'A right, or a choice, is granted.',
    gdpr: 'Art. 12-22',
    from: [...ACTORS],
    to: ['DataSubjectRight'],
    out: 'grants',
    in: 'grantedBy',
    fields: {
      categories,
      holders: references(['DataSubjectCategory'], 'Who has it; empty: the source does not say.'),
    },
  },
  COMMITS: {
    description: 'A commitment is made.',
    gdpr: 'Art. 13, Art. 33, Art. 34',
    from: [...ACTORS],
    to: ['Commitment'],
    out: 'commitsTo',
    in: 'committedBy',
    fields: {
      categories,
      purposes,
      parties: references([...RECIPIENTS], 'Who else is bound or meant by it.'),
      locations: references(['Jurisdiction'], 'The places that it limits data to.'),
    },
  },
  HAS_CONTACT_POINT: {
    description: 'An organisation can be reached at a contact point.',
    gdpr: 'Art. 13(1)(a)-(b)',
    from: ['Organisation'],
    to: ['ContactPoint'],
    out: 'contactPoints',
    in: 'contactPointOf',
    fields: {},
  },
  BROADER: {
    description: 'A term is narrower than another of the same vocabulary.',
    gdpr: null,
    from: [...VOCABULARIES],
    to: [...VOCABULARIES],
    out: 'broader',
    in: 'narrower',
    fields: {},
  },
  PART_OF: {
    description: 'An activity is part of another; an organisation belongs to another.',
    gdpr: 'Art. 4(19)',
    from: ['ProcessingActivity', 'Organisation'],
    to: ['ProcessingActivity', 'Organisation'],
    out: 'partOf',
    in: 'parts',
    fields: {},
    flow: { direction: 'FORWARD', carries: 'ALL', between: ['ProcessingActivity'] },
  },
  PUBLISHES: {
    description: 'An organisation publishes a document.',
    gdpr: 'Art. 12(1)',
    from: ['Organisation'],
    to: ['Policy'],
    out: 'publishes',
    in: 'publishedBy',
    fields: {},
  },
  HAS_VERSION: {
    description: 'A document has a version.',
    gdpr: null,
    from: ['Policy'],
    to: ['PolicyVersion'],
    out: 'versions',
    in: 'versionOf',
    fields: {},
  },
  HAS_CLAUSE: {
    description: 'A version of a document has a clause.',
    gdpr: null,
    from: ['PolicyVersion'],
    to: ['Clause'],
    out: 'clauses',
    in: 'clauseOf',
    fields: {},
  },
  REPLACES: {
    description: 'A version, agreement or instrument replaces an earlier one.',
    gdpr: null,
    from: ['PolicyVersion', 'Agreement', 'LegalInstrument'],
    to: ['PolicyVersion', 'Agreement', 'LegalInstrument'],
    out: 'replaces',
    in: 'replacedBy',
    fields: {},
  },
  INVALIDATES: {
    description: 'A ruling or law makes an instrument void.',
    gdpr: null,
    from: ['LegalInstrument'],
    to: ['LegalInstrument'],
    out: 'invalidates',
    in: 'invalidatedBy',
    fields: {},
  },
  GRANTS_ADEQUACY_TO: {
    description: 'A decision finds the protection of a jurisdiction adequate.',
    gdpr: 'Art. 45',
    from: ['LegalInstrument'],
    to: ['Jurisdiction'],
    out: 'grantsAdequacyTo',
    in: 'adequateUnder',
    fields: {},
  },
  CERTIFIED_UNDER: {
    description:
      'An organisation is certified under an instrument, such as the Data Privacy Framework, from and to a day.',
    gdpr: 'Art. 45, Art. 46(2)(f)',
    from: ['Organisation'],
    to: ['LegalInstrument'],
    out: 'certifiedUnder',
    in: 'certifies',
    fields: {
      listed: boolean(
        'Whether the list of those certified names it; false where it was looked up and is not on it.',
      ),
    },
  },
  PARTY_TO: {
    description: 'An organisation is a party to an agreement.',
    gdpr: 'Art. 28(3), Art. 46',
    from: ['Organisation'],
    to: ['Agreement'],
    out: 'partyTo',
    in: 'parties',
    fields: {
      role: oneOf(Enumeration.PartyRole, 'As what it is a party.'),
    },
  },
  USES_CLAUSES_OF: {
    description: 'An agreement uses the clauses of an instrument, such as Decision (EU) 2021/914.',
    gdpr: 'Art. 46(2)(c)-(d)',
    from: ['Agreement'],
    to: ['LegalInstrument'],
    out: 'usesClausesOf',
    in: 'usedIn',
    fields: {},
  },
} as const satisfies Record<string, EdgeTypeSpec>;

export type EdgeType = keyof typeof EDGE_TYPES;

export const edgeTypes = Object.keys(EDGE_TYPES) as EdgeType[];

/** The description of one type, without the literal types of the table. */
export function edgeType(type: EdgeType): EdgeTypeSpec {
  return EDGE_TYPES[type];
}

export function isEdgeType(name: string): name is EdgeType {
  return Object.hasOwn(EDGE_TYPES, name);
}

/** One end of a relation as it is seen from a node: its name there, its type, and the kinds at the other end. */
export interface Relation {
  readonly name: string;
  readonly type: EdgeType;
  readonly direction: Direction;
  readonly far: readonly NodeKind[];
}

/** Which way an edge is followed: `OUT` from its start, `IN` from its end. */
export type Direction = 'OUT' | 'IN';

function farKinds(near: NodeKind, spec: EdgeTypeSpec, direction: Direction): readonly NodeKind[] {
  const far = direction === 'OUT' ? spec.to : spec.from;
  return SAME_KIND.has(spec) ? [near] : far;
}

/** Relations that only join nodes of one kind. */
const SAME_KIND: ReadonlySet<EdgeTypeSpec> = new Set([
  EDGE_TYPES.BROADER,
  EDGE_TYPES.PART_OF,
  EDGE_TYPES.REPLACES,
]);

/** Every relation that a node of the kind can have. */
export function relationsOf(kind: NodeKind): Relation[] {
  return edgeTypes.flatMap((type) => {
    const spec = edgeType(type);
    const ends: Relation[] = [];
    if (spec.from.includes(kind))
      ends.push({ name: spec.out, type, direction: 'OUT', far: farKinds(kind, spec, 'OUT') });
    if (spec.to.includes(kind))
      ends.push({ name: spec.in, type, direction: 'IN', far: farKinds(kind, spec, 'IN') });
    return ends;
  });
}

/** Whether the type may join the two kinds. */
export function joins(type: EdgeType, from: NodeKind, to: NodeKind): boolean {
  const spec = edgeType(type);
  if (!spec.from.includes(from) || !spec.to.includes(to)) return false;
  return !SAME_KIND.has(spec) || from === to;
}

/** The edges that personal data move along, for lineage. */
export const flowTypes: readonly EdgeType[] = edgeTypes.filter((type) => edgeType(type).flow !== undefined);

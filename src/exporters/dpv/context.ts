import { edgeType, edgeTypes } from '../../model/edge-types.ts';
import type { Field } from '../../model/field.ts';
import { nodeKind, nodeKinds } from '../../model/node-kinds.ts';
import { PREFIXES } from './iris.ts';

type Term = string | Readonly<Record<string, string>>;

/** The properties of DPV that lead to other things. */
const DPV_LINKS = [
  'hasApplicability',
  'hasAutomationLevel',
  'hasContact',
  'hasContext',
  'hasDataController',
  'hasDataExporter',
  'hasDataImporter',
  'hasDataProcessor',
  'hasDataSource',
  'hasDataSubject',
  'hasEntity',
  'hasJointDataControllers',
  'hasLegalBasis',
  'hasLegalMeasure',
  'hasLocation',
  'hasNecessity',
  'hasPersonalData',
  'hasProcess',
  'hasProcessing',
  'hasPurpose',
  'hasRecipient',
  'hasRecipientDataController',
  'hasRight',
  'hasService',
  'hasServiceProvider',
  'hasStorageCondition',
  'hasTechnicalOrganisationalMeasure',
  'isImplementedByEntity',
  'isImplementedUsingTechnology',
] as const;

/** Fields of the model that DPV has a property for; the others are terms of Kharita by their own names. */
export const FIELD_KEYS: Readonly<Record<string, string>> = {
  categories: 'hasPersonalData',
  purposes: 'hasPurpose',
  locations: 'hasLocation',
  systems: 'isImplementedUsingTechnology',
  agreement: 'hasLegalMeasure',
  subjects: 'hasDataSubject',
  holders: 'hasDataSubject',
  appliedBy: 'isImplementedByEntity',
  article9Condition: 'hasLegalBasis',
  legalName: 'hasName',
  address: 'hasAddress',
  period: 'hasDuration',
};

const link = (id: string): Term => ({ '@id': id, '@type': '@id' });
const linkBack = (id: string): Term => ({ '@reverse': id, '@type': '@id' });
const inLanguages = (id: string): Term => ({ '@id': id, '@container': '@language' });
const day = (id: string): Term => ({ '@id': id, '@type': 'xsd:date' });

function termOf(name: string, { type }: Field): Term {
  const id = `kharita:${name}`;
  if (type === 'reference') return link(id);
  if (type === 'localized') return inLanguages(id);
  return type === 'date' ? day(id) : id;
}

const SPECS = [
  ...nodeKinds.map((kind) => nodeKind(kind).fields),
  ...edgeTypes.map((type) => edgeType(type).fields),
];

/** What each key of an export means. */
const TERMS: Readonly<Record<string, Term>> = {
  ...Object.fromEntries(
    SPECS.flatMap((fields) =>
      Object.entries(fields)
        .filter(([name]) => !(name in FIELD_KEYS))
        .map(([name, field]) => [name, termOf(name, field)]),
    ),
  ),
  ...Object.fromEntries(DPV_LINKS.map((name) => [name, link(`dpv:${name}`)])),
  hasName: 'dpv:hasName',
  hasAddress: 'dpv:hasAddress',
  hasDuration: 'dpv:hasDuration',
  hasEstablishment: link('eu-gdpr:hasEstablishment'),
  isProcessOf: linkBack('dpv:hasProcess'),
  statements: linkBack('rdf:subject'),
  predicate: link('rdf:predicate'),
  object: link('rdf:object'),
  label: inLanguages('rdfs:label'),
  description: inLanguages('dct:description'),
  identifier: 'dct:identifier',
  asOf: day('dct:date'),
  broader: link('skos:broader'),
  isPartOf: link('dct:isPartOf'),
  isVersionOf: link('dct:isVersionOf'),
  publisher: link('dct:publisher'),
  source: link('dct:source'),
  temporal: link('dct:temporal'),
  startDate: day('dcat:startDate'),
  endDate: day('dcat:endDate'),
  title: 'dct:title',
  url: { '@id': 'kharita:url', '@type': 'xsd:anyURI' },
  checkedOn: day('kharita:checkedOn'),
  hasSource: link('oa:hasSource'),
  hasScope: link('oa:hasScope'),
  hasSelector: link('oa:hasSelector'),
  exact: 'oa:exact',
  startsAt: 'oa:start',
  endsAt: 'oa:end',
  supports: 'kharita:supports',
  note: 'skos:note',
  provenance: 'kharita:provenance',
  certainty: 'kharita:certainty',
  modality: 'kharita:modality',
  wording: inLanguages('kharita:wording'),
  condition: inLanguages('kharita:condition'),
  inferredBy: 'kharita:inferredBy',
  restsOn: link('kharita:restsOn'),
  usesClausesOf: link('kharita:usesClausesOf'),
  about: link('dct:subject'),
};

/** The property that a key stands for, by its short name. */
export function propertyOf(key: string): string {
  const term = TERMS[key] ?? key;
  return typeof term === 'string' ? term : (term['@id'] ?? key);
}

/** Keys that lead to one thing only. */
const SINGLE = ['about', 'predicate', 'object', 'temporal', 'hasSource', 'hasScope'];

/** Whether the values of the key are other things, and may be several. */
export function leadsOn(key: string): boolean {
  const term = TERMS[key];
  return key === '@type' || (typeof term === 'object' && term['@type'] === '@id' && !SINGLE.includes(key));
}

/** The context for a file that has these keys. It is whole in itself: nothing is fetched to read the file. */
export function contextFor(keys: Pick<ReadonlySet<string>, 'has'>): object {
  const used = Object.entries(TERMS).filter(([name]) => keys.has(name));
  return { '@version': 1.1, ...PREFIXES, ...Object.fromEntries(used) };
}

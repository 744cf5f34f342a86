import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../src/exporters/dpv/context.ts';
import { PREFIXES } from '../../../src/exporters/dpv/iris.ts';
import { CLASSES, MEANINGS } from '../../../src/exporters/dpv/meanings.ts';
import { edgeType, edgeTypes } from '../../../src/model/edge-types.ts';
import { nodeKind, nodeKinds } from '../../../src/model/node-kinds.ts';
import { example, reference, TODAY, texts } from '../../seed/example-inventory.ts';
import { hasMaterial, material, sources, WITHOUT_MATERIAL } from '../../seed/policy-inventories.ts';
import { exportOf, factsOf, triplesOf } from './triples.ts';

/** The parts of DPV 2.2 that lie in ../shared. */
const HELD = [
  ...['entities_datasubject', 'eu-gdpr', 'legal-eu', 'legal_basis', 'organisational_measures', 'pd'],
  ...['personal_data', 'purposes', 'technical_measures'],
].map((name) => `reference/dpv-2.2/${name}.csv`);

/** Terms that other modules of DPV 2.2 define, by module. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  process: ['Process', 'Service', 'hasProcess', 'hasService'],
  entities: ['LegalEntity', 'hasAddress', 'hasContact', 'hasEntity', 'hasName'],
  entities_legalrole: [
    ...[
      'hasDataController',
      'hasDataExporter',
      'hasDataImporter',
      'hasDataProcessor',
      'hasJointDataControllers',
    ],
    ...['hasRecipient', 'hasRecipientDataController', 'hasServiceProvider'],
  ],
  entities_organisation: ['InternationalOrganisation'],
  context: [
    ...['NotApplicable', 'Optional', 'Required', 'UnknownApplicability', 'hasApplicability', 'hasContext'],
    ...['hasDuration', 'hasNecessity'],
  ],
  jurisdiction: ['Country', 'Jurisdiction', 'Law', 'hasLocation'],
  processing: ['Collect', 'Derive', 'Observe', 'Obtain', 'Profiling', 'hasProcessing'],
  processing_context: [
    ...['AssistiveAutomation', 'AutomatedDecisionMaking', 'NotAutomated', 'StorageCondition', 'Technology'],
    ...['hasAutomationLevel', 'hasDataSource', 'hasStorageCondition', 'isImplementedByEntity'],
    'isImplementedUsingTechnology',
  ],
  rights: ['DataSubjectRight', 'hasRight'],
  TOM: [
    ...['OrganisationalMeasure', 'TechnicalMeasure', 'TechnicalOrganisationalMeasure', 'hasLegalMeasure'],
    'hasTechnicalOrganisationalMeasure',
  ],
  contract_types: ['DataProcessingAgreement', 'JointDataControllersAgreement'],
  legal_measures: ['LegalAgreement'],
};

/** Countries by their codes of ISO 3166-1, and two regions: the module `loc`. */
const isPlace = (iri: string) => /^https:\/\/w3id\.org\/dpv\/loc#(?:[A-Z]{2}|EEA)$/.test(iri);

function known(): Set<string> {
  const defined = HELD.flatMap((file) =>
    [...material(file).matchAll(/^"[^"]*","[^"]*","(https:[^"]+)"/gm)].map(([, iri]) => iri ?? ''),
  );
  return new Set([
    ...defined,
    ...Object.values(ELSEWHERE).flatMap((terms) => terms.map((term) => PREFIXES.dpv + term)),
  ]);
}

function whole(term: string): string {
  const [prefix = '', name = ''] = term.split(':');
  return prefix in PREFIXES ? `${PREFIXES[prefix as keyof typeof PREFIXES]}${name}` : term;
}

const isDpv = (iri: string) => iri.startsWith('https://w3id.org/dpv');

/** The terms that the code can use. */
function usable(): string[] {
  const properties = Object.values(contextFor({ has: () => true })).map((term) =>
    typeof term === 'object' ? (term['@id'] ?? term['@reverse']) : String(term),
  );
  const meanings = Object.values(MEANINGS).flatMap((values) => Object.values(values).map(([, term]) => term));
  return [...properties, ...Object.values(CLASSES).flat(), ...meanings].map(whole).filter(isDpv);
}

describe.skipIf(!hasMaterial)(
  `Every term of DPV is one of version 2.2 ${hasMaterial ? '' : WITHOUT_MATERIAL}`,
  () => {
    it('in the code', () => {
      const terms = new Set(usable());
      expect(terms.size).toBeGreaterThan(80);
      const there = known();
      const namespaces: readonly string[] = Object.values(PREFIXES);
      expect([...terms].filter((iri) => !there.has(iri) && !namespaces.includes(iri))).toEqual([]);
    });

    it.each([
      ['the five policies', () => factsOf(sources)],
      ['the example', () => factsOf([...reference, ...example], texts)],
    ])('in what is exported of %s', async (_, facts) => {
      const triples = await triplesOf(exportOf(facts(), TODAY));
      const terms = new Set(
        triples
          .flat()
          .filter((term) => !term.startsWith('"'))
          .map(whole)
          .filter(isDpv),
      );
      expect(terms.size).toBeGreaterThan(100);
      const there = known();
      expect([...terms].filter((iri) => !there.has(iri) && !isPlace(iri))).toEqual([]);
    });
  },
);

it('Fields of one name are one term: they hold the same sort of value', () => {
  const specs = [...nodeKinds.map((kind) => nodeKind(kind)), ...edgeTypes.map((type) => edgeType(type))];
  const sorts = specs.flatMap(({ fields }) =>
    Object.entries(fields).map(([name, { type }]) => ({
      name,
      sort: ['localized', 'reference', 'date'].includes(type) ? type : 'literal',
    })),
  );
  const byName = Map.groupBy(sorts, ({ name }) => name);
  const mixed = [...byName.values()].filter((same) => new Set(same.map(({ sort }) => sort)).size > 1);
  expect(mixed).toEqual([]);
});

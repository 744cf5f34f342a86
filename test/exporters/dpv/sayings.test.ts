import { describe, expect, it } from 'vitest';
import { MEANINGS } from '../../../src/exporters/dpv/meanings.ts';
import { SAYINGS } from '../../../src/exporters/dpv/sayings.ts';
import { type EdgeType, edgeType, edgeTypes } from '../../../src/model/edge-types.ts';
import { kindOf, splitNodeId } from '../../../src/model/graph.ts';
import { nodeKind, nodeKinds } from '../../../src/model/node-kinds.ts';
import { edge, node } from '../../helpers/builders.ts';
import { exportOf, readTriples } from './triples.ts';

/** A relation of the model, the triples that say it, and the fields on which that hangs. */
type Row = [type: EdgeType, from: string, to: string, triples: string[], fields?: Record<string, string>];

const ROWS: Row[] = [
  ['SUPPLIES', 'Organisation:o', 'ProcessingActivity:a', ['to dpv:hasDataSource from']],
  ['PROCESSES', 'ProcessingActivity:a', 'DataCategory:d', ['from dpv:hasPersonalData to']],
  ['CONCERNS', 'ProcessingActivity:a', 'DataSubjectCategory:s', ['from dpv:hasDataSubject to']],
  ['PURSUES', 'ProcessingActivity:a', 'Purpose:p', ['from dpv:hasPurpose to']],
  ['RELIES_ON', 'ProcessingActivity:a', 'LegalBasis:l', ['from dpv:hasLegalBasis to']],
  ['CONTROLLED_BY', 'ProcessingActivity:a', 'Organisation:o', ['from dpv:hasDataController to']],
  [
    'CONTROLLED_BY',
    'ProcessingActivity:a',
    'Organisation:o',
    ['from dpv:hasJointDataControllers to'],
    { role: 'JOINT_CONTROLLER' },
  ],
  ['PERFORMED_BY', 'ProcessingActivity:a', 'Organisation:o', ['from dpv:hasDataProcessor to']],
  ['RUNS_ON', 'ProcessingActivity:a', 'System:s', ['from dpv:isImplementedUsingTechnology to']],
  ['DISCLOSES_TO', 'ProcessingActivity:a', 'Organisation:o', ['from dpv:hasRecipient to']],
  [
    'DISCLOSES_TO',
    'ProcessingActivity:a',
    'Organisation:o',
    ['from dpv:hasDataProcessor to'],
    { recipientRole: 'PROCESSOR' },
  ],
  [
    'DISCLOSES_TO',
    'ProcessingActivity:a',
    'Organisation:o',
    ['from dpv:hasRecipientDataController to'],
    { recipientRole: 'CONTROLLER' },
  ],
  [
    'DISCLOSES_TO',
    'ProcessingActivity:a',
    'Organisation:o',
    ['from dpv:hasRecipient to'],
    { recipientRole: 'INTERMEDIARY' },
  ],
  ['ENGAGES', 'Organisation:o', 'Organisation:p', ['from dpv:hasDataProcessor to']],
  ['ESTABLISHED_IN', 'Organisation:o', 'Jurisdiction:j', ['from dpv:hasLocation to']],
  ['EXPORTED_BY', 'Transfer:t', 'Organisation:o', ['from dpv:hasDataExporter to']],
  ['IMPORTED_BY', 'Transfer:t', 'Organisation:o', ['from dpv:hasDataImporter to']],
  ['INTO', 'Transfer:t', 'Jurisdiction:j', ['from dpv:hasLocation to']],
  ['CARRIES', 'Transfer:t', 'DataCategory:d', ['from dpv:hasPersonalData to']],
  ['RETAINED_UNDER', 'ProcessingActivity:a', 'RetentionRule:r', ['from dpv:hasStorageCondition to']],
  [
    'PROTECTED_BY',
    'ProcessingActivity:a',
    'SecurityMeasure:m',
    ['from dpv:hasTechnicalOrganisationalMeasure to'],
  ],
  ['GRANTS', 'ProcessingActivity:a', 'DataSubjectRight:r', ['from dpv:hasRight to']],
  ['HAS_CONTACT_POINT', 'Organisation:o', 'ContactPoint:c', ['from dpv:hasContact to']],
  [
    ...(['PART_OF', 'ProcessingActivity:a', 'ProcessingActivity:b'] as const),
    ['from dct:isPartOf to', 'to dpv:hasProcess from'],
  ],
  ['PART_OF', 'Organisation:o', 'Organisation:p', ['from dct:isPartOf to']],
];

/** Those that hang on things which an export has only if something else names them, or are never said plainly. */
const ELSEWHERE: EdgeType[] = [
  ...(['PROVIDED_BY', 'PARTY_TO', 'USES_CLAUSES_OF', 'PUBLISHES', 'HAS_VERSION', 'HAS_CLAUSE'] as const),
  ...(['BROADER', 'UNDER'] as const),
];

const term = (id: string) => node(kindOf(id), splitNodeId(id).key);

describe('Each relation is said by its property', () => {
  it.each(ROWS)('%s from %s to %s: %s %j', async (type, from, to, triples, fields = {}) => {
    const { all } = await readTriples(
      exportOf([term(from), term(to), edge(type, from, to, fields)], '2026-11-22'),
    );
    const between = all.filter(([s, , o]) => [s, o].includes(from) && [s, o].includes(to));
    const ends = (id: string) => (id === from ? 'from' : 'to');
    expect(between.map(([s, p, o]) => `${ends(s)} ${p} ${ends(o)}`)).toEqual(triples);
  });

  it('and none is left out', () => {
    const held = new Set([...ROWS.map(([type]) => type), ...ELSEWHERE]);
    expect(edgeTypes.filter((type) => SAYINGS[type] && !held.has(type))).toEqual([]);
  });
});

describe('A provider and a broader term are said of what an activity names', () => {
  const A = 'ProcessingActivity:a';
  const cases = [
    ['RUNS_ON', A, 'System:s', 'PROVIDED_BY', 'System:s', 'Organisation:p', 'dpv:hasServiceProvider'],
    [
      'CONCERNS',
      A,
      'DataSubjectCategory:s',
      'BROADER',
      'DataSubjectCategory:s',
      'DataSubjectCategory:t',
      'skos:broader',
    ],
  ] as const;
  it.each(cases)('%s %s %s, %s %s %s: %s', async (first, a, b, second, c, d, predicate) => {
    const facts = [...[A, b, d].map(term), edge(first, a, b), edge(second, c, d)];
    const { objects } = await readTriples(exportOf(facts, '2026-11-22'));
    expect(objects(c, predicate)).toEqual([d]);
  });
});

it('What values mean is told of values that the model has', () => {
  const specs = [...nodeKinds.map((kind) => nodeKind(kind)), ...edgeTypes.map((type) => edgeType(type))];
  const fields = new Map(specs.flatMap((spec) => Object.entries(spec.fields)));
  const unknown = Object.entries(MEANINGS).flatMap(([name, values]) => {
    const { values: known = {}, type } = fields.get(name) ?? {};
    return type === 'enum' ? Object.keys(values).filter((value) => !(value in known)) : type ? [] : [name];
  });
  expect(unknown).toEqual([]);
});

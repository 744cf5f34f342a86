import { describe, expect, it } from 'vitest';
import { exportInventory, inventoriesOf, inventoryFileName } from '../../src/exporters/inventory.ts';
import { readInventories } from '../../src/importers/inventory.ts';
import { edge, evidence, node } from '../helpers/builders.ts';
import { HOSTILE } from '../helpers/importable-graph.ts';
import { filesOf } from '../helpers/inventory-files.ts';
import { inventoryRoundTrip } from '../helpers/inventory-round-trip.ts';
import { memoryStore } from '../helpers/memory-store.ts';

inventoryRoundTrip('SQLite', memoryStore, 6);

const OWNED = { inventory: 'clinic' } as const;
const STATED = { ...OWNED, provenance: 'STATED' } as const;

it('A file reads as one would write it: what is stated, at the start of each relation, nothing else', () => {
  const facts = [
    node(
      'Organisation',
      'clinic',
      { legalName: 'Clinic GmbH' },
      { ...OWNED, name: { en: 'Clinic', ar: 'عيادة' } },
    ),
    node('PolicyVersion', 'clinic/notice/1', { language: 'en' }, OWNED),
    node('Clause', 'clinic/notice/1/2', { number: '2' }, OWNED),
    node(
      'ProcessingActivity',
      'clinic/booking',
      { role: 'CONTROLLER' },
      {
        ...STATED,
        evidence: [evidence('Clause:clinic/notice/1/2', 'We book appointments.', { start: 10, end: 31 })],
      },
    ),
    edge('HAS_CLAUSE', 'PolicyVersion:clinic/notice/1', 'Clause:clinic/notice/1/2', {}, OWNED),
    edge('CONTROLLED_BY', 'ProcessingActivity:clinic/booking', 'Organisation:clinic', {}, OWNED),
    edge(
      'DISCLOSES_TO',
      'ProcessingActivity:clinic/booking',
      'Organisation:palm-mail',
      { locations: ['Jurisdiction:us'] },
      {
        ...OWNED,
        modality: 'MAY',
        validFrom: '2025-03-01',
      },
    ),
    edge('ENGAGES', 'Organisation:palm-mail', 'Organisation:osprey', {}, { ...OWNED, discriminator: 'mail' }),
  ];
  const [clinic] = inventoriesOf(facts);
  expect(clinic && exportInventory(clinic).content).toBe(`kharita: 1
inventory: clinic
provenance: DECLARED

organisations:
  - key: clinic
    name: { en: Clinic, ar: عيادة }
    legalName: Clinic GmbH

policyVersions:
  - key: clinic/notice/1
    name: clinic/notice/1
    language: en
    clauses: [ clinic/notice/1/2 ]

clauses:
  - { key: clinic/notice/1/2, name: clinic/notice/1/2, number: "2" }

processingActivities:
  - key: clinic/booking
    name: clinic/booking
    role: CONTROLLER
    provenance: STATED
    evidence:
      - { clause: clinic/notice/1/2, quote: We book appointments., start: 10 }
    controlledBy: [ Organisation:clinic ]
    disclosesTo:
      - node: Organisation:palm-mail
        modality: MAY
        locations: [ us ]
        validFrom: 2025-03-01

relations:
  - node: Organisation:palm-mail
    engages:
      - { node: Organisation:osprey, key: mail }
`);
});

it('Each inventory has a file of its own, whatever its name; facts of none have one too', () => {
  const names = ['a/b', 'a_b', 'a..b', 'x/../../y', 'nobody', null];
  const files = inventoriesOf(names.map((inventory, i) => node('Purpose', `p${i}`, {}, { inventory })));
  expect(files.map(inventoryFileName)).toEqual([
    'a..b.yaml',
    'a~b.yaml',
    'a_b.yaml',
    'nobody.yaml',
    'x~..~..~y.yaml',
    '_of-no-inventory.yaml',
  ]);
});

describe('A text comes back as it was:', () => {
  it.each(HOSTILE.map((text) => ({ shown: JSON.stringify(text.slice(0, 20)), text })))(
    '$shown',
    ({ text }) => {
      const version = node('PolicyVersion', 'v/1');
      const clause = node('Clause', 'v/1/1');
      const stated = node(
        'Purpose',
        'p',
        {},
        { evidence: [evidence(clause.id, text)], provenance: 'STATED' },
      );
      const facts = [version, clause, edge('HAS_CLAUSE', version.id, clause.id), stated];
      const { facts: read, faults } = readInventories(filesOf(facts), []);
      expect(faults.diagnostics).toEqual([]);
      expect(read.find(({ id }) => id === stated.id)?.evidence).toEqual(stated.evidence);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { transferMap } from '../../../src/lineage/transfers/transfer-map.ts';
import { type FactRecord, isEdge } from '../../../src/model/graph.ts';
import { say } from '../../../src/model/sentence.ts';
import { edge, node, putAll } from '../../helpers/builders.ts';
import { memoryStore } from '../../helpers/memory-store.ts';
import {
  ACME,
  CRM,
  DISCLOSURE,
  disclosure,
  EMAIL,
  HOST,
  NOT_CERTIFIED,
  onlyOn,
  parties,
  told,
  US,
} from './law.ts';

const DAY = '2026-01-01';

/** The parties, of whom the exporter says something else of the law. */
const exporterIs = (gdprScope: string | null, ...seats: string[]): FactRecord[] => [
  ...parties.filter(({ id }) => id !== ACME),
  node('Organisation', 'acme', { gdprScope }),
  ...seats.map((seat) => edge('ESTABLISHED_IN', ACME, `Jurisdiction:${seat}`)),
];

describe('The exporter', () => {
  it.each([
    ['ESTABLISHED_IN_EEA', [], 'UNCOVERED'],
    ['ARTICLE_3_2', [], 'UNCOVERED'],
    ['NOT_SUBJECT', ['fr'], 'NOT_A_TRANSFER'],
    [null, ['us', 'fr'], 'UNCOVERED'],
    [null, ['gf'], 'UNCOVERED'],
    [null, ['us'], `UNDETERMINED | EXPORTER_SCOPE of ${ACME}`],
    [null, [], `UNDETERMINED | EXPORTER_SCOPE of ${ACME}`],
  ])('declared %s, with seats in %j: %s', async (scope, seats, verdict) => {
    const facts = [...exporterIs(scope, ...seats), disclosure(), NOT_CERTIFIED];
    expect(told(await onlyOn(DAY, facts))).toBe(verdict);
  });

  it('is under the law only while its seat is inside', async () => {
    const facts = [...exporterIs(null, 'gb'), disclosure(), NOT_CERTIFIED];
    expect(told(await onlyOn('2020-12-31', facts))).toBe('UNCOVERED');
    expect(told(await onlyOn('2021-01-01', facts))).toBe(`UNDETERMINED | EXPORTER_SCOPE of ${ACME}`);
  });

  it('that nobody names is a missing fact', async () => {
    const facts = parties.filter((fact) => !isEdge(fact) || fact.type !== 'CONTROLLED_BY');
    expect(told(await onlyOn(DAY, [...facts, disclosure(), NOT_CERTIFIED]))).toBe(
      `UNDETERMINED | EXPORTER of ${CRM}`,
    );
  });

  it('known only by kind leaves open whether the law applies', async () => {
    const facts = [
      ...parties.filter((fact) => !isEdge(fact) || fact.type !== 'CONTROLLED_BY'),
      node('RecipientCategory', 'customers'),
      edge('CONTROLLED_BY', CRM, 'RecipientCategory:customers'),
    ];
    const movement = await onlyOn(DAY, [...facts, disclosure(), NOT_CERTIFIED]);
    expect(told(movement)).toBe('UNDETERMINED | EXPORTER_SCOPE of RecipientCategory:customers');
  });
});

describe('The importer', () => {
  it('that is the exporter itself receives no transfer, wherever it stores', async () => {
    const movement = await onlyOn(DAY, [...parties, edge('DISCLOSES_TO', CRM, ACME, { locations: [US] })]);
    expect(movement.status).toBe('NOT_A_TRANSFER');
    expect(movement.missing).toEqual([]);
    expect(movement.reasons.filter(({ outcome }) => outcome === 'NOT_MET')).toEqual([
      {
        rule: 'OTHER_PARTY',
        outcome: 'NOT_MET',
        message: say(
          'acme sends the data to itself: storage by the same entity is no transfer.',
          '\u2068acme\u2069: المصدِّر والمستورد كيان واحد، والتخزين لدى الكيان ذاته ليس نقلًا.',
        ),
        inputs: [ACME],
        citation: 'EDPB Guidelines 05/2021, criterion 2',
      },
    ]);
  });

  it('of the same group is another party', async () => {
    const facts = [...parties, edge('PART_OF', HOST, ACME), disclosure(), NOT_CERTIFIED];
    expect(told(await onlyOn(DAY, facts))).toBe('UNCOVERED');
  });

  it.each([
    ['ch', 'COVERED | LegalInstrument:adequacy-ch'],
    ['in', 'UNCOVERED'],
    ['us', 'UNDETERMINED | IMPORTER of RecipientCategory:hosts'],
    ['jp', 'UNDETERMINED | IMPORTER of RecipientCategory:hosts'],
  ])('known only by kind matters where its name does: in %s %s', async (place, verdict) => {
    const hosts = edge('DISCLOSES_TO', CRM, 'RecipientCategory:hosts', {
      locations: [`Jurisdiction:${place}`],
    });
    expect(told(await onlyOn(DAY, [...parties, node('RecipientCategory', 'hosts'), hosts]))).toBe(verdict);
  });
});

describe('The place', () => {
  it('that is not stated is a missing fact, whatever else is known', async () => {
    const facts = [...parties, disclosure({ locations: [] }), edge('ESTABLISHED_IN', HOST, US)];
    expect(told(await onlyOn(DAY, facts))).toBe(`UNDETERMINED | DESTINATION of ${DISCLOSURE}`);
  });

  it.each(['eea', 'eu', 'de', 'gf', 'ax'])(
    '%s is inside, and that decides before any missing fact',
    async (place) => {
      const locations = [`Jurisdiction:${place}`];
      const facts = [...exporterIs(null), edge('DISCLOSES_TO', CRM, HOST, { locations })];
      expect(told(await onlyOn(DAY, facts))).toBe('NOT_A_TRANSFER');
    },
  );

  it('that is a region with countries inside and outside is too wide', async () => {
    const facts = [
      ...parties,
      node('Jurisdiction', 'europe', { jurisdictionType: 'REGION' }),
      edge('MEMBER_OF', 'Jurisdiction:fr', 'Jurisdiction:europe'),
      disclosure({ locations: ['Jurisdiction:europe'] }),
    ];
    expect(told(await onlyOn(DAY, facts))).toBe(`UNDETERMINED | DESTINATION of ${DISCLOSURE}`);
  });

  it('is not known to be outside in a register that does not know who is inside', async () => {
    const store = await memoryStore();
    const place = node('Jurisdiction', 'de', { jurisdictionType: 'COUNTRY' });
    await putAll(store, [...parties, place, disclosure({ locations: [place.id], categories: [EMAIL] })]);
    const { movements } = await transferMap(store, { asOf: DAY });
    expect(movements.map(told)).toEqual(['UNDETERMINED | MEMBERSHIP of Jurisdiction:eea']);
    await store.close();
  });
});

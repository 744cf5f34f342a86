import { describe, expect, it } from 'vitest';
import type { FactRecord } from '../../../src/model/graph.ts';
import { edge, node } from '../../helpers/builders.ts';
import { disclosure, HOST, listed, onlyOn, parties, told } from './law.ts';

const DAY = '2026-01-01';
const DPF = 'LegalInstrument:data-privacy-framework';
const into = (place: string, ...facts: FactRecord[]) =>
  onlyOn(DAY, [...parties, disclosure({ locations: [`Jurisdiction:${place}`] }), ...facts]);

describe('A decision on a whole jurisdiction', () => {
  it.each(['ad', 'ar', 'ch', 'gb', 'gg', 'im', 'je', 'nz', 'uy', 'european-patent-organisation'])(
    'covers every importer in %s',
    async (place) => {
      const { status, mechanism } = await into(place);
      expect([status, mechanism?.mechanism]).toEqual(['COVERED', 'ADEQUACY']);
    },
  );

  it('covers a territory that is part of the jurisdiction', async () => {
    const canton = [
      node('Jurisdiction', 'ch-ge', { jurisdictionType: 'TERRITORY' }),
      edge('MEMBER_OF', 'Jurisdiction:ch-ge', 'Jurisdiction:ch'),
    ];
    expect(told(await into('ch-ge', ...canton))).toBe('COVERED | LegalInstrument:adequacy-ch');
  });

  it('on an international organisation does not cover its member states', async () => {
    const member = edge('MEMBER_OF', 'Jurisdiction:tr', 'Jurisdiction:european-patent-organisation');
    expect(told(await into('tr', member))).toBe('UNCOVERED');
  });
});

describe('A decision on certified companies', () => {
  it.each<[string, FactRecord[], string]>([
    ['one of whom nothing is known', [], `UNDETERMINED | CERTIFICATION of ${HOST}`],
    ['one that is certified', [listed('data-privacy-framework')], `COVERED | ${DPF}`],
    [
      'one whose certification ended today',
      [listed('data-privacy-framework', { validTo: DAY })],
      'UNCOVERED',
    ],
    [
      'one certified until tomorrow',
      [listed('data-privacy-framework', { validTo: '2026-01-02' })],
      `COVERED | ${DPF}`,
    ],
    [
      'one certified from tomorrow on',
      [listed('data-privacy-framework', { validFrom: '2026-01-02' })],
      'UNCOVERED',
    ],
    ['one looked up and not found', [listed('data-privacy-framework', { isListed: false })], 'UNCOVERED'],
    [
      'one that was not found until yesterday',
      [listed('data-privacy-framework', { isListed: false, validTo: DAY })],
      `UNDETERMINED | CERTIFICATION of ${HOST}`,
    ],
    ['one certified under what fell', [listed('privacy-shield')], `UNDETERMINED | CERTIFICATION of ${HOST}`],
  ])('leaves %s so', async (_who, facts, verdict) => {
    expect(told(await into('us', ...facts))).toBe(verdict);
  });
});

describe.each([
  ['commercial organisations', 'ca', 'adequacy-ca'],
  ['commercial organisations', 'jp', 'adequacy-jp'],
  ['part of the importers', 'il', 'adequacy-il'],
  ['part of the importers', 'fo', 'adequacy-fo'],
  ['part of the importers', 'kr', 'adequacy-kr'],
])('A decision on %s in %s', (_scope, place, decision) => {
  it('leaves open whether the importer is one', async () => {
    expect(told(await into(place))).toBe(`UNDETERMINED | IMPORTER_WITHIN_SCOPE of ${HOST}`);
  });

  it('covers one that is said to be within its scope', async () => {
    expect(told(await into(place, listed(decision)))).toBe(`COVERED | LegalInstrument:${decision}`);
  });

  it('does not cover one that is said not to be', async () => {
    expect(told(await into(place, listed(decision, { isListed: false })))).toBe('UNCOVERED');
  });
});

describe('A decision in the making', () => {
  const decision = (fields: object, dates: object = {}) => [
    node('LegalInstrument', 'adequacy-in', {
      instrumentType: 'ADEQUACY_DECISION',
      regime: 'EU_GDPR',
      scope: 'WHOLE_JURISDICTION',
      ...fields,
    }),
    edge('GRANTS_ADEQUACY_TO', 'LegalInstrument:adequacy-in', 'Jurisdiction:in', {}, dates),
  ];
  const INDIA = 'LegalInstrument:adequacy-in';

  it.each<[string, FactRecord[], string]>([
    ['stands', decision({}), `COVERED | ${INDIA}`],
    ['applies from tomorrow on', decision({ appliesFrom: '2026-01-02' }), 'UNCOVERED'],
    ['is adopted tomorrow', decision({ adopted: '2026-01-02' }), 'UNCOVERED'],
    ['ends today', decision({ endsOn: DAY }), 'UNCOVERED'],
    ['grants from tomorrow on', decision({}, { validFrom: '2026-01-02' }), 'UNCOVERED'],
    ['grants until today', decision({}, { validTo: DAY }), 'UNCOVERED'],
    ['does not say its scope', decision({ scope: null }), `UNDETERMINED | INSTRUMENT_SCOPE of ${INDIA}`],
    ['does not say of which law it is', decision({ regime: null }), `UNDETERMINED | INSTRUMENT of ${INDIA}`],
    ['is a guideline', decision({ instrumentType: 'GUIDELINE' }), 'UNCOVERED'],
  ])('that %s', async (_what, facts, verdict) => {
    expect(told(await into('in', ...facts))).toBe(verdict);
  });

  it.each([
    ['of today', { adopted: DAY }, {}, 'UNCOVERED'],
    ['of tomorrow', { adopted: '2026-01-02' }, {}, `COVERED | ${INDIA}`],
    ['without a date', {}, {}, 'UNCOVERED'],
    [
      'of long ago that takes effect tomorrow',
      { adopted: '2020-01-01' },
      { validFrom: '2026-01-02' },
      `COVERED | ${INDIA}`,
    ],
  ])('falls by a ruling %s', async (_when, fields, dates, verdict) => {
    const ruling = [
      node('LegalInstrument', 'schrems-3', { instrumentType: 'RULING', regime: 'EU_GDPR', ...fields }),
      edge('INVALIDATES', 'LegalInstrument:schrems-3', INDIA, {}, dates),
    ];
    expect(told(await into('in', ...decision({}), ...ruling))).toBe(verdict);
  });
});

import { describe, expect, it } from 'vitest';
import { CLAUSES, clauses, disclosure, listed, NOT_CERTIFIED, onlyOn, parties, told } from './law.ts';

const CERTIFIED = [
  listed('safe-harbour', { validTo: '2016-08-01' }),
  listed('privacy-shield', { validFrom: '2016-08-01', validTo: '2023-07-10' }),
  listed('data-privacy-framework', { validFrom: '2023-07-10' }),
];

describe('To a certified importer in the United States', () => {
  it.each([
    ['2015-10-05', 'COVERED | LegalInstrument:safe-harbour'],
    ['2015-10-06', 'UNCOVERED'],
    ['2016-07-11', 'UNCOVERED'],
    // Adopted, and this importer not yet certified.
    ['2016-07-12', 'UNCOVERED'],
    ['2016-08-01', 'COVERED | LegalInstrument:privacy-shield'],
    ['2020-07-15', 'COVERED | LegalInstrument:privacy-shield'],
    ['2020-07-16', 'UNCOVERED'],
    ['2020-07-17', 'UNCOVERED'],
    ['2023-07-09', 'UNCOVERED'],
    ['2023-07-10', 'COVERED | LegalInstrument:data-privacy-framework'],
    ['2023-07-11', 'COVERED | LegalInstrument:data-privacy-framework'],
  ])('a transfer on %s is %s', async (day, verdict) => {
    expect(told(await onlyOn(day, [...parties, disclosure(), ...CERTIFIED]))).toBe(verdict);
  });

  it('a ruling ends a certification that nobody has ended', async () => {
    const certified = [...parties, disclosure(), listed('privacy-shield')];
    expect(told(await onlyOn('2020-07-15', certified))).toBe('COVERED | LegalInstrument:privacy-shield');
    expect(told(await onlyOn('2020-07-16', certified))).toBe('UNCOVERED');
  });

  it('clauses carry on where a framework has fallen', async () => {
    const old = clauses({ signedOn: '2018-01-01', sccModules: [] }, { set: 'scc-2010-87' });
    const facts = [...parties, disclosure({ agreement: CLAUSES }), ...CERTIFIED, ...old];
    const before = await onlyOn('2020-07-15', facts);
    expect(told(before)).toBe('COVERED | LegalInstrument:privacy-shield');
    expect(before.fallbacks.map(({ agreement }) => agreement)).toEqual([CLAUSES]);
    expect(told(await onlyOn('2020-07-16', facts))).toBe(`COVERED | ${CLAUSES}`);
  });
});

describe('The clauses of 2010', () => {
  const signed = (signedOn: string | null) => [
    ...parties,
    NOT_CERTIFIED,
    disclosure({ agreement: CLAUSES }),
    ...clauses({ signedOn, sccModules: [] }, { set: 'scc-2010-87' }),
  ];

  it.each([
    ['2021-09-26', '2022-12-27', `COVERED | ${CLAUSES}`],
    ['2021-09-26', '2022-12-28', 'UNCOVERED'],
    ['2021-09-27', '2022-12-27', 'UNCOVERED'],
    ['2021-09-26', '2021-09-25', 'UNCOVERED'],
    [null, '2021-09-26', `COVERED | ${CLAUSES}`],
    [null, '2021-09-27', `UNDETERMINED | SIGNED_ON of ${CLAUSES}`],
    [null, '2022-12-28', 'UNCOVERED'],
  ])('signed on %s, relied on on %s: %s', async (signedOn, day, verdict) => {
    expect(told(await onlyOn(day, signed(signedOn)))).toBe(verdict);
  });
});

describe('To the United Kingdom', () => {
  const facts = [...parties, disclosure({ locations: ['Jurisdiction:gb'] })];

  it.each([
    ['2020-12-31', 'NOT_A_TRANSFER', 'Jurisdiction:gb'],
    ['2021-01-01', 'NOT_A_TRANSFER', 'LegalInstrument:eu-uk-bridging-clause'],
    ['2021-06-27', 'NOT_A_TRANSFER', 'LegalInstrument:eu-uk-bridging-clause'],
    ['2021-06-28', 'COVERED | LegalInstrument:adequacy-gb-2021', 'Jurisdiction:gb'],
    ['2025-12-18', 'COVERED | LegalInstrument:adequacy-gb-2021', 'Jurisdiction:gb'],
    ['2025-12-28', 'COVERED | LegalInstrument:adequacy-gb-2025', 'Jurisdiction:gb'],
    ['2031-12-27', 'COVERED | LegalInstrument:adequacy-gb-2025', 'Jurisdiction:gb'],
    ['2031-12-28', 'UNCOVERED', 'Jurisdiction:gb'],
  ])('data on %s are %s', async (day, verdict, input) => {
    const movement = await onlyOn(day, facts);
    expect(told(movement)).toBe(verdict);
    const place = movement.reasons.find(({ rule }) => rule === 'PLACE_OUTSIDE');
    expect(place?.inputs).toContain(input);
  });
});

it.each([
  ['hr', '2013-06-30', 'UNCOVERED'],
  ['hr', '2013-07-01', 'NOT_A_TRANSFER'],
  ['bg', '2006-12-31', 'UNCOVERED'],
  ['bg', '2007-01-01', 'NOT_A_TRANSFER'],
  ['is', '2026-01-01', 'NOT_A_TRANSFER'],
  ['bl', '2011-12-31', 'NOT_A_TRANSFER'],
  ['bl', '2012-01-01', 'UNCOVERED'],
  ['yt', '2013-12-31', 'UNCOVERED'],
  ['yt', '2014-01-01', 'NOT_A_TRANSFER'],
])('Data in %s on %s: %s', async (place, day, status) => {
  const { status: found } = await onlyOn(day, [
    ...parties,
    disclosure({ locations: [`Jurisdiction:${place}`] }),
  ]);
  expect(found).toBe(status);
});

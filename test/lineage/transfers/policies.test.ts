import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TransferMap, transferMap } from '../../../src/lineage/transfers/transfer-map.ts';
import { say } from '../../../src/model/sentence.ts';
import type { Store } from '../../../src/store/store.ts';
import { told } from './law.ts';
import { seeded } from './register.ts';

let store: Store;
let map: TransferMap;
beforeAll(async () => {
  store = await seeded('reference', 'policies');
  map = await transferMap(store, { asOf: '2026-01-01' });
});
afterAll(() => store.close());

const of = (company: string) =>
  map.movements.filter(({ sources }) => sources.some(({ from }) => from.includes(`:${company}/`)));
const AWS = 'Organisation:amazon-web-services';

describe('The five policies', () => {
  it('name no mechanism that covers anything', () => {
    expect(map.byStatus).toEqual([
      { status: 'COVERED', count: 0 },
      { status: 'UNCOVERED', count: 0 },
      { status: 'UNDETERMINED', count: 44 },
      { status: 'NOT_A_TRANSFER', count: 2 },
    ]);
    expect(map.byPlace).toEqual([
      { place: 'Jurisdiction:de', status: 'NOT_A_TRANSFER', count: 1 },
      { place: 'Jurisdiction:eea', status: 'NOT_A_TRANSFER', count: 1 },
      { place: 'Jurisdiction:us', status: 'UNDETERMINED', count: 2 },
      { place: null, status: 'UNDETERMINED', count: 42 },
    ]);
    expect(map.onward).toEqual({ paths: [], isPartial: null });
  });
});

describe('Appointlet', () => {
  it('leaves open whether the law applies to it, and whether Amazon Web Services is certified', () => {
    const toAws = of('appointlet').filter(({ importer }) => importer === AWS);
    expect(toAws.map(({ source, place }) => [source, place])).toEqual([
      ['DISCLOSURE', 'Jurisdiction:us'],
      ['PROVISION', 'Jurisdiction:us'],
    ]);
    for (const movement of toAws) {
      expect(told(movement)).toBe(
        `UNDETERMINED | CERTIFICATION of ${AWS} | EXPORTER_SCOPE of Organisation:appointlet`,
      );
    }
  });
});

describe('Lua CRM', () => {
  it('sends data to Hetzner in Germany, which is no transfer', () => {
    const toHetzner = of('lua-crm').filter(({ importer }) => importer === 'Organisation:hetzner');
    expect(toHetzner.map(told)).toEqual(['NOT_A_TRANSFER']);
    expect(toHetzner[0]?.sources[0]?.evidence.map(({ quote }) => quote)).toContain('Hetzner - ألمانيا');
  });

  it('states processing inside the EEA, which is no transfer', () => {
    const inside = map.movements.find(({ place }) => place === 'Jurisdiction:eea');
    expect([inside?.transfer, inside?.status]).toEqual([
      'Transfer:lua-crm/transfer-inside-the-eea',
      'NOT_A_TRANSFER',
    ]);
  });

  it('does not say where all its other recipients are', () => {
    const others = of('lua-crm').filter(({ status }) => status !== 'NOT_A_TRANSFER');
    expect(
      others.map(({ status, missing }) => [status, missing.some(({ code }) => code === 'DESTINATION')]),
    ).toEqual(Array.from({ length: 9 }, () => ['UNDETERMINED', true]));
  });

  it('attaches its standard clauses to nobody, so they are told with each and cover none', () => {
    const message = say(
      'Transfer to other, unnamed jurisdictions: this transfer states Standard contractual clauses for transfers and attaches it to nobody.',
      'النقل إلى ولايات قضائية أخرى غير مسماة: ذُكر الاستناد إلى البنود التعاقدية القياسية لعمليات النقل دون ربطه بأحد.',
    );
    const others = of('lua-crm').filter(({ status }) => status !== 'NOT_A_TRANSFER');
    for (const { reasons, mechanism } of others) {
      expect(mechanism).toBeNull();
      expect(reasons.find(({ rule }) => rule === 'RECORD')).toMatchObject({ outcome: 'UNKNOWN', message });
    }
  });
});

it.each(['gtg-crm', 'nexon-cloud', 'chatlink'])('%s does not say where anything goes', (company) => {
  const movements = of(company);
  expect(movements.length).toBeGreaterThan(0);
  for (const { status, place, missing } of movements) {
    expect([status, place]).toEqual(['UNDETERMINED', null]);
    expect(missing.map(({ code }) => code)).toContain('DESTINATION');
  }
});

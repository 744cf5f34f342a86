import { describe, expect, it } from 'vitest';
import { transferMap } from '../../../src/lineage/transfers/transfer-map.ts';
import type { FactRecord, NodeId } from '../../../src/model/graph.ts';
import { edge, node } from '../../helpers/builders.ts';
import {
  ACME,
  arrayStore,
  CLAUSES,
  clauses,
  disclosure,
  EMAIL,
  HEALTH,
  HOST,
  law,
  listed,
  NOT_CERTIFIED,
  parties,
  told,
  US,
} from './law.ts';

const DAY = '2026-01-01';
const SUB = 'Organisation:sub';
const SUB_OF_SUB = 'Organisation:sub-of-sub';

const ask = (...facts: FactRecord[]) =>
  transferMap(arrayStore([...law, ...parties, ...facts]), { asOf: DAY });

/** A processor that the law does not reach, and that engages another. */
const processor = (id: NodeId, key = id.slice('Organisation:'.length)) =>
  node('Organisation', key, { gdprScope: 'NOT_SUBJECT' });
const engages = (from: NodeId, to: NodeId, fields: object = {}) =>
  edge('ENGAGES', from, to, { locations: ['Jurisdiction:in'], ...fields });
const host = [processor(HOST), processor(SUB), processor(SUB_OF_SUB)];
const from = parties.filter(({ id }) => id !== HOST);
const map = (...facts: FactRecord[]) =>
  transferMap(arrayStore([...law, ...from, ...host, ...facts]), { asOf: DAY });
const covered = [disclosure({ agreement: CLAUSES }), ...clauses()];

async function onwardOf(by: NodeId, ...facts: FactRecord[]) {
  const { movements } = await map(...facts);
  const found = movements.filter(({ exporter, source }) => exporter === by && source !== 'DISCLOSURE');
  return found.map((movement) => [movement.isOnward, told(movement)]);
}

describe('A processor abroad that engages another', () => {
  it('hands on what it received by a transfer, covered or not', async () => {
    expect(await onwardOf(HOST, NOT_CERTIFIED, ...covered, engages(HOST, SUB))).toEqual([
      [true, 'UNCOVERED'],
    ]);
    expect(await onwardOf(HOST, NOT_CERTIFIED, disclosure(), engages(HOST, SUB))).toEqual([
      [true, 'UNCOVERED'],
    ]);
  });

  it('makes no transfer where it received none', async () => {
    expect(await onwardOf(HOST, engages(HOST, SUB))).toEqual([[false, 'NOT_A_TRANSFER']]);
    const inside = disclosure({ locations: ['Jurisdiction:de'] });
    expect(await onwardOf(HOST, inside, engages(HOST, SUB))).toEqual([[false, 'NOT_A_TRANSFER']]);
  });

  it('makes none with categories that it did not receive by one', async () => {
    const health = engages(HOST, SUB, { categories: [HEALTH] });
    expect(await onwardOf(HOST, NOT_CERTIFIED, disclosure(), health)).toEqual([[false, 'NOT_A_TRANSFER']]);
  });

  it('leaves open whether it does, where it is open whether it received any', async () => {
    const unplaced = disclosure({ locations: [] });
    expect(await onwardOf(HOST, unplaced, engages(HOST, SUB))).toEqual([
      [false, `UNDETERMINED | RECEIVED_BY_TRANSFER of ${HOST}`],
    ]);
  });

  it('makes none back into the area', async () => {
    const back = engages(HOST, SUB, { locations: ['Jurisdiction:de'] });
    expect(await onwardOf(HOST, NOT_CERTIFIED, disclosure(), back)).toEqual([[false, 'NOT_A_TRANSFER']]);
  });

  it('is covered by clauses from processor to processor', async () => {
    const sub = [
      node('Agreement', 'sub', { sccModules: ['MODULE_3'], signedOn: '2022-01-01' }),
      edge('USES_CLAUSES_OF', 'Agreement:sub', 'LegalInstrument:scc-2021-914'),
      ...[HOST, SUB].map((party) => edge('PARTY_TO', party, 'Agreement:sub')),
      engages(HOST, SUB, { agreement: 'Agreement:sub' }),
    ];
    expect(await onwardOf(HOST, NOT_CERTIFIED, ...covered, ...sub)).toEqual([
      [true, 'COVERED | Agreement:sub'],
    ]);
  });

  it('passes that on to the end of the chain, and round a circle', async () => {
    const chain = [engages(HOST, SUB), engages(SUB, SUB_OF_SUB), engages(SUB_OF_SUB, HOST)];
    const { movements } = await map(NOT_CERTIFIED, disclosure(), ...chain);
    expect(movements.map(({ exporter, isOnward }) => [exporter, isOnward])).toEqual([
      [ACME, false],
      [HOST, true],
      [SUB_OF_SUB, true],
      [SUB, true],
    ]);
  });
});

describe('The chains', () => {
  const told = async (...facts: FactRecord[]) => {
    const { onward } = await map(...facts);
    return onward.paths.map(({ movements, categories, weakest }) => ({
      importers: movements.map(({ importer }) => importer),
      categories,
      weakest: weakest && [weakest.importer, weakest.status],
    }));
  };

  it('run to their ends, each with its weakest movement', async () => {
    const facts = [NOT_CERTIFIED, ...covered, engages(HOST, SUB), engages(SUB, SUB_OF_SUB)];
    expect(await told(...facts)).toEqual([
      { importers: [HOST, SUB, SUB_OF_SUB], categories: [EMAIL], weakest: [SUB, 'UNCOVERED'] },
    ]);
  });

  it('fork, and a movement inside weakens none', async () => {
    const inside = engages(HOST, SUB_OF_SUB, { locations: ['Jurisdiction:de'] });
    expect(await told(NOT_CERTIFIED, ...covered, engages(HOST, SUB), inside)).toEqual([
      { importers: [HOST, SUB_OF_SUB], categories: [EMAIL], weakest: [HOST, 'COVERED'] },
      { importers: [HOST, SUB], categories: [EMAIL], weakest: [SUB, 'UNCOVERED'] },
    ]);
  });

  it('hold clauses for weaker than adequacy, and what is open for weaker than both', async () => {
    const adequate = engages(HOST, SUB, { locations: ['Jurisdiction:ch'] });
    expect(await told(NOT_CERTIFIED, ...covered, adequate)).toMatchObject([{ weakest: [HOST, 'COVERED'] }]);
    const open = engages(HOST, SUB, { locations: [US] });
    expect(await told(NOT_CERTIFIED, ...covered, open)).toMatchObject([{ weakest: [SUB, 'UNDETERMINED'] }]);
    const certified = [open, listed('data-privacy-framework', { by: SUB })];
    expect(await told(NOT_CERTIFIED, ...covered, ...certified)).toMatchObject([
      { weakest: [HOST, 'COVERED'] },
    ]);
  });

  it('end where nothing travels on, and where they come round', async () => {
    expect(await told(disclosure(), engages(HOST, SUB, { categories: [HEALTH] }))).toEqual([]);
    expect(await told(disclosure(), engages(HOST, ACME))).toEqual([]);
    const round = await told(disclosure(), engages(HOST, SUB), engages(SUB, HOST));
    expect(round.map(({ importers }) => importers)).toEqual([[HOST, SUB]]);
  });

  it('are cut where there are too many, and say so', async () => {
    const layer = (level: number) => Array.from({ length: 12 }, (_, i) => `Organisation:p${level}-${i}`);
    const layers = [[HOST], layer(1), layer(2), layer(3)];
    const wide = layers.flatMap((above, i) =>
      above.flatMap((upper) => (layers[i + 1] ?? []).map((lower) => engages(upper, lower))),
    );
    const organisations = layers
      .slice(1)
      .flat()
      .map((id) => processor(id));
    const { onward } = await map(disclosure(), ...organisations, ...wide);
    expect(onward.isPartial?.limit).toBe('PATHS');
    expect(onward.paths.length).toBeGreaterThan(0);
    expect(onward.paths.length).toBeLessThanOrEqual(1000);
  });
});

it('A processor under the law makes transfers of its own, not onward ones', async () => {
  const { movements } = await ask(
    node('Organisation', 'sub'),
    disclosure({ locations: ['Jurisdiction:de'] }),
    edge('ESTABLISHED_IN', HOST, 'Jurisdiction:de'),
    engages(HOST, SUB),
  );
  expect(movements.map((movement) => [movement.isOnward, movement.status])).toEqual([
    [false, 'NOT_A_TRANSFER'],
    [false, 'UNCOVERED'],
  ]);
});

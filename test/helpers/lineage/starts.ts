import { expect, test } from 'vitest';
import { edge, node } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import {
  activity,
  category,
  dataField,
  dataset,
  dental,
  downstream,
  email,
  expectRefusal,
  nodesOf,
  organisation,
  system,
  upstream,
  worlds,
} from './flow-world.ts';

/** What a walk starts with. */
export function startsWith(open: Open): void {
  const world = worlds(open);

  test('an activity: with what it processes', async () => {
    const store = await world([
      edge('PROCESSES', activity('care'), dental),
      edge('DISCLOSES_TO', activity('care'), organisation('mailer'), { categories: [email] }),
      edge('DISCLOSES_TO', activity('care'), organisation('anybody')),
    ]);
    expect(nodesOf(await downstream(store, activity('care')))).toEqual([
      '0 ProcessingActivity:care: dental',
      '1 Organisation:anybody: dental',
    ]);
  });

  test('a system, dataset or field: with what it holds and all that it contains', async () => {
    const store = await world([
      edge('CONTAINS', system('crm'), dataset('people')),
      edge('CONTAINS', dataset('people'), dataField('mail')),
      edge('HOLDS', dataset('people'), dental),
      edge('HOLDS', dataField('mail'), email),
    ]);
    expect(nodesOf(await downstream(store, dataField('mail')))).toEqual([
      '0 Field:mail: email',
      '1 Dataset:people: email',
      '2 System:crm: email',
    ]);
    expect(nodesOf(await downstream(store, dataset('people')))).toEqual([
      '0 Dataset:people: dental email',
      '1 System:crm: dental email',
    ]);
    expect(nodesOf(await upstream(store, system('crm')))).toEqual([
      '0 System:crm: dental email',
      '1 Dataset:people: dental email',
      '2 DataCategory:dental: dental',
      '2 Field:mail: dental email',
      '3 DataCategory:email: email',
    ]);
  });

  test('with everything where nothing is listed on the day', async () => {
    const store = await world([
      edge('PROCESSES', activity('care'), dental, {}, { validFrom: '2025-01-01' }),
      edge('RUNS_ON', activity('care'), system('charts')),
    ]);
    expect(nodesOf(await downstream(store, activity('care'), { asOf: '2024-01-01' }))).toEqual([
      '0 ProcessingActivity:care: ALL',
      '1 System:charts: ALL',
    ]);
  });

  test('several starts: with the nearest depth and the data of each', async () => {
    const store = await world([
      edge('HOLDS', dataset('a'), email),
      edge('HOLDS', dataset('b'), dental),
      edge('FEEDS', dataset('a'), dataset('b')),
      edge('FEEDS', dataset('b'), dataset('c')),
    ]);
    const start = [dataset('b'), dataset('a')];
    expect(nodesOf(await downstream(store, start[0] ?? '', { start }))).toEqual([
      '0 Dataset:a: email',
      '0 Dataset:b: dental email',
      '1 Dataset:c: dental email',
    ]);
  });

  test('a start that has none of the data asked for is none', async () => {
    const store = await world([
      edge('PROCESSES', activity('care'), dental),
      edge('PROCESSES', activity('mail'), email),
    ]);
    const answer = await downstream(store, activity('care'), { categories: [email] });
    expect(answer).toEqual({ nodes: [], edges: [], jurisdictions: [], totalCount: 0, isPartial: null });
  });

  test('an unknown start, or one that does not stand on the day, is named', async () => {
    const store = await world([], [node('System', 'old', {}, { validTo: '2024-01-01' })]);
    await expectRefusal(downstream(store, system('none')), 'NOT_FOUND', /start: there is no System:none/);
    await expectRefusal(
      downstream(store, system('old'), { asOf: '2024-01-01' }),
      'NOT_FOUND',
      /System:old does not stand on 2024-01-01.*until 2024-01-01/,
    );
    await expectRefusal(
      downstream(store, system('old'), { categories: [category('none')] }),
      'NOT_FOUND',
      /categories: there is no DataCategory:none/,
    );
  });

  test('what no data flow through cannot be a start', async () => {
    const store = await world([], [node('Policy', 'notice')]);
    await expectRefusal(
      downstream(store, 'Policy:notice'),
      'BAD_INPUT',
      /start: Policy:notice cannot stand here.*System/,
    );
    await expectRefusal(
      downstream(store, system('crm'), { categories: [system('crm')] }),
      'BAD_INPUT',
      /categories: System:crm cannot stand here/,
    );
  });
}

import { expect, test } from 'vitest';
import { edge } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import {
  activity,
  category,
  dental,
  downstream,
  email,
  health,
  nodesOf,
  organisation,
  system,
  upstream,
  worlds,
} from './flow-world.ts';

const laboratory = category('laboratory');
const HEALTH = [edge('BROADER', dental, health), edge('BROADER', laboratory, health)];

/** Each data category travels on its own. */
export function carriesCategories(open: Open): void {
  const world = worlds(open);

  test('health data narrowed to dental data do not pass an edge that carries only laboratory data', async () => {
    const store = await world([
      ...HEALTH,
      edge('PROCESSES', activity('care'), health),
      edge('RUNS_ON', activity('care'), system('charts'), { categories: [dental] }),
      edge('FEEDS', system('charts'), system('lab'), { categories: [laboratory] }),
      edge('FEEDS', system('charts'), system('archive'), { categories: [health] }),
    ]);
    expect(nodesOf(await downstream(store, health))).toEqual([
      '0 DataCategory:dental: dental',
      '0 DataCategory:health: health',
      '0 DataCategory:laboratory: laboratory',
      '1 ProcessingActivity:care: health',
      '2 System:charts: dental',
      '3 System:archive: dental',
    ]);
    expect(nodesOf(await upstream(store, system('lab')))).toEqual([
      '0 System:lab: ALL',
      '1 System:charts: laboratory',
    ]);
  });

  test('an edge that lists nothing carries everything, a broader term all narrower ones', async () => {
    const store = await world([
      ...HEALTH,
      edge('DISCLOSES_TO', activity('care'), organisation('all')),
      edge('DISCLOSES_TO', activity('care'), organisation('some'), { categories: [health, email] }),
      edge('PROCESSES', activity('care'), dental),
    ]);
    expect(nodesOf(await downstream(store, dental))).toEqual([
      '0 DataCategory:dental: dental',
      '1 ProcessingActivity:care: dental',
      '2 Organisation:all: dental',
      '2 Organisation:some: dental',
    ]);
  });

  test('a term that arrives later goes on from there, and the depth stays that of the first', async () => {
    const store = await world([
      edge('FEEDS', system('crm'), system('hub'), { categories: [email] }),
      edge('FEEDS', system('crm'), system('detour'), { categories: [dental] }),
      edge('FEEDS', system('detour'), system('hub')),
      edge('FEEDS', system('hub'), system('end')),
    ]);
    const answer = await downstream(store, system('crm'));
    expect(nodesOf(answer)).toEqual([
      '0 System:crm: ALL',
      '1 System:detour: dental',
      '1 System:hub: dental email',
      '2 System:end: dental email',
    ]);
    expect(nodesOf(await downstream(store, system('crm'), { depth: 2 }))).toContain('2 System:end: email');
  });

  test('the categories asked for and all narrower ones are the only ones followed', async () => {
    const store = await world([
      ...HEALTH,
      edge('DISCLOSES_TO', activity('care'), organisation('dentist'), { categories: [dental] }),
      edge('DISCLOSES_TO', activity('care'), organisation('mailer'), { categories: [email] }),
    ]);
    expect(nodesOf(await downstream(store, activity('care'), { categories: [health] }))).toEqual([
      '0 ProcessingActivity:care: health',
      '1 Organisation:dentist: dental',
    ]);
  });

  test('terms that are narrower than each other are one', async () => {
    const store = await world([
      edge('BROADER', category('a'), category('b')),
      edge('BROADER', category('b'), category('a')),
      edge('DISCLOSES_TO', activity('x'), organisation('y'), { categories: [category('b')] }),
    ]);
    expect(nodesOf(await downstream(store, activity('x')))).toEqual([
      '0 ProcessingActivity:x: ALL',
      '1 Organisation:y: a',
    ]);
  });

  test('a term is narrower only while its edge to the broader one stands', async () => {
    const store = await world([
      edge('BROADER', dental, health, {}, { validFrom: '2025-01-01' }),
      edge('PROCESSES', activity('care'), dental),
      edge('DISCLOSES_TO', activity('care'), organisation('clinic'), { categories: [health] }),
    ]);
    const reachesClinic = async (asOf: string) =>
      nodesOf(await downstream(store, activity('care'), { asOf })).includes('1 Organisation:clinic: dental');
    expect(await reachesClinic('2024-12-31')).toBe(false);
    expect(await reachesClinic('2025-01-01')).toBe(true);
  });
}

import { expect, test } from 'vitest';
import { lineage } from '../../../src/lineage/lineage.ts';
import { edge, node } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import {
  activity,
  category,
  downstream,
  edgesOf,
  email,
  nodesOf,
  organisation,
  SIGN_UP,
  system,
  upstream,
  worlds,
} from './flow-world.ts';

/** Data move along the flow edges, with them or against them. */
export function followsFlow(open: Open): void {
  const world = worlds(open);

  test('from a data category to the last processor', async () => {
    const answer = await downstream(await world(SIGN_UP), email);
    expect(nodesOf(answer)).toEqual([
      '0 DataCategory:email: email',
      '1 ProcessingActivity:sign-up: email',
      '2 ProcessingActivity:service: email',
      '2 System:crm: email',
      '3 Organisation:cloud: email',
      '4 Organisation:data-centre: email',
    ]);
    expect(edgesOf(answer)).toEqual([
      'ENGAGES:Organisation:cloud>Organisation:data-centre: email',
      'PART_OF:ProcessingActivity:sign-up>ProcessingActivity:service: email',
      'PROCESSES:ProcessingActivity:sign-up>DataCategory:email: email',
      'PROVIDED_BY:System:crm>Organisation:cloud: email',
      'RUNS_ON:ProcessingActivity:sign-up>System:crm: email',
    ]);
    expect(answer.nodes.filter(({ isStart }) => isStart).map(({ node: { id } }) => id)).toEqual([email]);
    expect(answer).toMatchObject({ totalCount: 6, isPartial: null, jurisdictions: [] });
  });

  test('and back to the source', async () => {
    const answer = await upstream(await world(SIGN_UP), organisation('cloud'));
    expect(nodesOf(answer)).toEqual([
      '0 Organisation:cloud: ALL',
      '1 System:crm: ALL',
      '2 ProcessingActivity:sign-up: ALL',
      '3 DataCategory:email: email',
      '3 DataSubjectCategory:customers: ALL',
    ]);
  });

  test('three edges deep where nothing else is asked', async () => {
    const store = await world(SIGN_UP);
    const answer = await lineage(store, { start: [email], direction: 'DOWNSTREAM', asOf: null });
    expect(Math.max(...answer.nodes.map(({ depth }) => depth))).toBe(3);
    expect(edgesOf(answer)).not.toContain('ENGAGES:Organisation:cloud>Organisation:data-centre: email');
  });

  test('over parallel edges, each with what it carries', async () => {
    const store = await world([
      edge('DISCLOSES_TO', activity('pay'), organisation('stripe'), { categories: [category('card')] }),
      edge('DISCLOSES_TO', activity('pay'), organisation('stripe'), {}, { discriminator: 'fraud' }),
    ]);
    const answer = await downstream(store, activity('pay'));
    expect(edgesOf(answer)).toEqual([
      'DISCLOSES_TO:ProcessingActivity:pay>Organisation:stripe: card',
      'DISCLOSES_TO:ProcessingActivity:pay>Organisation:stripe#fraud: ALL',
    ]);
  });

  test('round a cycle and through a loop, and ends', async () => {
    const store = await world([
      edge('FEEDS', system('a'), system('b')),
      edge('FEEDS', system('b'), system('c')),
      edge('FEEDS', system('c'), system('a')),
      edge('FEEDS', system('c'), system('c')),
    ]);
    const answer = await downstream(store, system('a'));
    expect(nodesOf(answer)).toEqual(['0 System:a: ALL', '1 System:b: ALL', '2 System:c: ALL']);
    expect(answer.edges).toHaveLength(4);
  });

  test('from part to whole between activities, not between organisations', async () => {
    const store = await world([
      edge('PART_OF', activity('newsletter'), activity('marketing')),
      edge('PART_OF', organisation('subsidiary'), organisation('group')),
    ]);
    expect(nodesOf(await downstream(store, activity('newsletter')))).toEqual([
      '0 ProcessingActivity:newsletter: ALL',
      '1 ProcessingActivity:marketing: ALL',
    ]);
    expect(nodesOf(await upstream(store, activity('marketing')))).toEqual([
      '0 ProcessingActivity:marketing: ALL',
      '1 ProcessingActivity:newsletter: ALL',
    ]);
    expect(nodesOf(await downstream(store, organisation('subsidiary')))).toEqual([
      '0 Organisation:subsidiary: ALL',
    ]);
  });

  test('names the places that the edges travelled state, with the edges that state them', async () => {
    const store = await world(
      [
        edge('DISCLOSES_TO', activity('pay'), organisation('stripe'), {
          locations: ['Jurisdiction:us', 'Jurisdiction:ie'],
        }),
        edge('ENGAGES', organisation('stripe'), organisation('host'), { locations: ['Jurisdiction:us'] }),
        edge('ENGAGES', organisation('elsewhere'), organisation('host'), { locations: ['Jurisdiction:in'] }),
      ],
      ['us', 'ie', 'in'].map((key) => node('Jurisdiction', key)),
    );
    expect((await downstream(store, activity('pay'))).jurisdictions).toEqual([
      {
        jurisdiction: 'Jurisdiction:ie',
        statedBy: ['DISCLOSES_TO:ProcessingActivity:pay>Organisation:stripe'],
      },
      {
        jurisdiction: 'Jurisdiction:us',
        statedBy: [
          'DISCLOSES_TO:ProcessingActivity:pay>Organisation:stripe',
          'ENGAGES:Organisation:stripe>Organisation:host',
        ],
      },
    ]);
  });
}

import { describe, expect, it } from 'vitest';
import type { FactRecord } from '../../../src/model/graph.ts';
import { edge, node } from '../../helpers/builders.ts';
import { ACME, CRM, DISCLOSURE, disclosure, EMAIL, HEALTH, HOST, movementsOn, parties, US } from './law.ts';

const DAY = '2026-01-01';
const WHOLE = 'ProcessingActivity:acme/processing';
const THIRD = 'Organisation:third';
const third = node('Organisation', 'third');

const read = async (...facts: FactRecord[]) =>
  (await movementsOn(DAY, facts)).map(({ exporter, exporterRole, importer, importerRole, place }) => [
    exporter,
    exporterRole,
    importer,
    importerRole,
    place,
  ]);
const withoutController = parties.filter(({ id }) => !id.startsWith('CONTROLLED_BY'));
const ofWhole = [
  ...withoutController,
  node('ProcessingActivity', 'acme/processing'),
  edge('PART_OF', CRM, WHOLE),
];

describe('The exporter of a disclosure', () => {
  it.each<[string, FactRecord[], string | null, string | null]>([
    ['is the controller of the activity', parties, ACME, 'CONTROLLER'],
    [
      'is who performs it as processor, before its controller',
      [...parties, third, edge('PERFORMED_BY', CRM, THIRD)],
      THIRD,
      'PROCESSOR',
    ],
    [
      'is who is said to be it, before who may be',
      [...parties, third, edge('PERFORMED_BY', CRM, THIRD, {}, { modality: 'MAY' })],
      ACME,
      'CONTROLLER',
    ],
    [
      'is who may be it, where nobody is said to be',
      [...withoutController, edge('CONTROLLED_BY', CRM, ACME, {}, { modality: 'MAY' })],
      ACME,
      'CONTROLLER',
    ],
    [
      'is that of the whole that the activity is part of',
      [...ofWhole, edge('CONTROLLED_BY', WHOLE, ACME)],
      ACME,
      'CONTROLLER',
    ],
    [
      'is its own before that of the whole',
      [...ofWhole, third, edge('CONTROLLED_BY', WHOLE, THIRD), edge('CONTROLLED_BY', CRM, ACME)],
      ACME,
      'CONTROLLER',
    ],
    ['is null where nobody is named', ofWhole, null, null],
    ['is null where the parts go in a circle', [...ofWhole, edge('PART_OF', WHOLE, CRM)], null, null],
  ])('%s', async (_what, facts, exporter, role) => {
    expect(await read(...facts, disclosure())).toEqual([[exporter, role, HOST, 'PROCESSOR', US]]);
  });

  it('is each of two joint controllers', async () => {
    const joint = [...parties, third, edge('CONTROLLED_BY', CRM, THIRD)];
    expect(await read(...joint, disclosure())).toEqual([
      [ACME, 'CONTROLLER', HOST, 'PROCESSOR', US],
      [THIRD, 'CONTROLLER', HOST, 'PROCESSOR', US],
    ]);
  });
});

describe('A disclosure', () => {
  it('is one movement for each place, and one without a place', async () => {
    const places = ['Jurisdiction:in', US, US];
    expect(
      (await read(...parties, disclosure({ locations: places }))).map(([, , , , place]) => place),
    ).toEqual(['Jurisdiction:in', US]);
    expect((await read(...parties, disclosure({ locations: [] }))).map(([, , , , place]) => place)).toEqual([
      null,
    ]);
  });

  it('stays apart from its parallel, each with its edge', async () => {
    const movements = await movementsOn(DAY, [
      ...parties,
      disclosure(),
      disclosure({ categories: [HEALTH] }, { id: `${DISCLOSURE}#health` }),
    ]);
    expect(
      movements.map(({ id, categories, sources }) => [id, categories, sources.map((each) => each.id)]),
    ).toEqual([
      [`${DISCLOSURE}#health|${ACME}|${HOST}|${US}`, [HEALTH], [`${DISCLOSURE}#health`]],
      [`${DISCLOSURE}|${ACME}|${HOST}|${US}`, [EMAIL], [DISCLOSURE]],
    ]);
  });

  it.each([
    ['CONTROLLER', 'CONTROLLER'],
    ['JOINT_CONTROLLER', 'CONTROLLER'],
    ['PROCESSOR', 'PROCESSOR'],
    ['INTERMEDIARY', null],
    [null, null],
  ])('to a recipient as %s has %s as importer', async (recipientRole, role) => {
    const [movement] = await read(...parties, disclosure({ recipientRole }));
    expect(movement?.[3]).toBe(role);
  });

  it('that ended is no movement', async () => {
    expect(await read(...parties, disclosure({}, { validTo: DAY }))).toEqual([]);
  });
});

describe('An engagement', () => {
  const engages = edge('ENGAGES', HOST, THIRD, { locations: [US] });
  const role = async (...facts: FactRecord[]) => {
    const movements = await movementsOn(DAY, [...parties, third, engages, ...facts]);
    return movements.find(({ exporter }) => exporter === HOST)?.exporterRole;
  };
  const agreement = [
    node('Agreement', 'sub'),
    { ...engages, fields: { ...engages.fields, agreement: 'Agreement:sub' } },
  ];

  it('has a processor as importer', async () => {
    expect(await read(...parties, third, engages)).toEqual([[HOST, null, THIRD, 'PROCESSOR', US]]);
  });

  it('has an exporter that is processor where it receives as one', async () => {
    expect(await role(disclosure())).toBe('PROCESSOR');
    expect(await role(edge('ENGAGES', ACME, HOST))).toBe('PROCESSOR');
    expect(await role(edge('PERFORMED_BY', CRM, HOST))).toBe('PROCESSOR');
    expect(await role(disclosure({ recipientRole: 'CONTROLLER' }))).toBeNull();
  });

  it('has an exporter that is controller where it controls an activity', async () => {
    const own = [
      node('ProcessingActivity', 'host/own'),
      edge('CONTROLLED_BY', 'ProcessingActivity:host/own', HOST),
    ];
    expect(await role(...own)).toBe('CONTROLLER');
    expect(await role(...own, disclosure())).toBeNull();
  });

  it('takes from its agreement what nothing else tells', async () => {
    const [sub, named] = agreement as [FactRecord, FactRecord];
    const party = edge('PARTY_TO', HOST, 'Agreement:sub', { role: 'PROCESSOR' });
    const movements = await movementsOn(DAY, [...parties, third, sub, named, party]);
    expect(movements.map(({ exporterRole }) => exporterRole)).toEqual(['PROCESSOR']);
  });
});

describe('A system that somebody else provides', () => {
  const cloud = node('System', 'cloud', { tenancy: 'SHARED' });
  const runs = (fields: object) => edge('RUNS_ON', CRM, cloud.id, { ...fields });
  const provided = (fields: object = {}) => edge('PROVIDED_BY', cloud.id, HOST, { ...fields });

  it('makes a movement to its provider, where the activity runs', async () => {
    const [movement, ...others] = await movementsOn(DAY, [
      ...parties,
      cloud,
      runs({ locations: [US] }),
      provided({ locations: ['Jurisdiction:in'] }),
    ]);
    expect(others).toEqual([]);
    expect(movement?.sources.map(({ type }) => type)).toEqual(['RUNS_ON', 'PROVIDED_BY']);
    expect([movement?.exporter, movement?.importer, movement?.place, movement?.importerRole]).toEqual([
      ACME,
      HOST,
      US,
      null,
    ]);
  });

  it('is where its provider says, if the activity does not', async () => {
    const places = await read(...parties, cloud, runs({}), provided({ locations: ['Jurisdiction:in'] }));
    expect(places.map(([, , , , place]) => place)).toEqual(['Jurisdiction:in']);
  });

  it('carries what both relations carry, and nothing is no movement', async () => {
    const both = await movementsOn(DAY, [
      ...parties,
      cloud,
      runs({ categories: [EMAIL, HEALTH] }),
      provided({ categories: ['DataCategory:dental'] }),
    ]);
    expect(both.map(({ categories }) => categories)).toEqual([['DataCategory:dental']]);
    expect(
      await read(...parties, cloud, runs({ categories: [EMAIL] }), provided({ categories: [HEALTH] })),
    ).toEqual([]);
  });

  it('of its own sends nothing to another party', async () => {
    const movements = await movementsOn(DAY, [
      ...parties,
      cloud,
      runs({ locations: [US] }),
      edge('PROVIDED_BY', cloud.id, ACME),
    ]);
    expect(movements.map(({ status }) => status)).toEqual(['NOT_A_TRANSFER']);
  });
});

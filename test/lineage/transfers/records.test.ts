import { describe, expect, it } from 'vitest';
import type { FactRecord } from '../../../src/model/graph.ts';
import { say } from '../../../src/model/sentence.ts';
import { edge, node } from '../../helpers/builders.ts';
import {
  ACME,
  CLAUSES,
  CRM,
  clauses,
  DISCLOSURE,
  disclosure,
  EMAIL,
  HEALTH,
  HOST,
  movementsOn,
  NOT_CERTIFIED,
  onlyOn,
  parties,
  RECORD,
  record,
  told,
  US,
} from './law.ts';

const DAY = '2026-01-01';
const DIRECT = ['LegalInstrument:scc-2021-914', { sccModule: 'MODULE_2' }] as const;
const verdictOn = async (...facts: FactRecord[]) =>
  told(await onlyOn(DAY, [...parties, NOT_CERTIFIED, ...facts]));
/** The verdict on the disclosure, where the record makes a movement of its own. */
const onDisclosure = async (...facts: FactRecord[]) => {
  const movements = await movementsOn(DAY, [...parties, NOT_CERTIFIED, ...facts]);
  return movements.filter(({ source }) => source !== 'STATED').map(told);
};

describe('A stated transfer', () => {
  it('covers a movement whose ends, place and categories it holds', async () => {
    expect(await verdictOn(disclosure(), ...record({ under: [DIRECT] }))).toBe(
      'COVERED | LegalInstrument:scc-2021-914',
    );
  });

  it('is shown once: with the disclosure that it is of', async () => {
    const movement = await onlyOn(DAY, [
      ...parties,
      NOT_CERTIFIED,
      disclosure(),
      ...record({ under: [DIRECT] }),
    ]);
    expect(movement.sources.map(({ id }) => id)).toEqual([DISCLOSURE]);
    expect(movement.mechanism?.transfer).toBe(RECORD);
  });

  it('holds narrower categories, and places that are part of its own', async () => {
    const dental = disclosure({ categories: ['DataCategory:dental'], locations: ['Jurisdiction:us-ca'] });
    const california = [
      node('Jurisdiction', 'us-ca', { jurisdictionType: 'TERRITORY' }),
      edge('MEMBER_OF', 'Jurisdiction:us-ca', US),
    ];
    const stated = record({ carries: [HEALTH], under: [DIRECT] });
    expect(await verdictOn(dental, ...california, ...stated)).toBe('COVERED | LegalInstrument:scc-2021-914');
  });

  it.each<[string, FactRecord[]]>([
    ['into another country', record({ into: ['Jurisdiction:in'], under: [DIRECT] })],
    ['of other categories', record({ carries: [HEALTH], under: [DIRECT] })],
    [
      'of another exporter',
      [node('Organisation', 'other'), ...record({ by: ['Organisation:other'], under: [DIRECT] })],
    ],
    [
      'to another importer',
      [node('Organisation', 'other'), ...record({ to: ['Organisation:other'], under: [DIRECT] })],
    ],
    ['without a mechanism', record()],
  ])('%s covers nothing', async (_what, stated) => {
    expect(await onDisclosure(disclosure(), ...stated)).toEqual(['UNCOVERED']);
  });

  it('of one of two categories covers neither', async () => {
    const both = disclosure({ categories: [EMAIL, HEALTH] });
    expect(await onDisclosure(both, ...record({ under: [DIRECT] }))).toEqual(['UNCOVERED']);
  });

  it.each<[string, FactRecord[], string]>([
    ['its exporter', record({ by: [], under: [DIRECT] }), `EXPORTER of ${RECORD}`],
    ['its importer', record({ to: [], under: [DIRECT] }), `IMPORTER of ${RECORD}`],
    ['its destination', record({ into: [], under: [DIRECT] }), `DESTINATION of ${RECORD}`],
    ['its categories', record({ carries: [], under: [DIRECT] }), `CATEGORIES of ${RECORD}`],
  ])('that leaves open %s is no match', async (_what, stated, missing) => {
    expect(await onDisclosure(disclosure(), ...stated)).toEqual([`UNDETERMINED | ${missing}`]);
  });

  it('that lists categories holds no movement that lists none', async () => {
    const verdicts = await onDisclosure(disclosure({ categories: [] }), ...record({ under: [DIRECT] }));
    expect(verdicts).toEqual([`UNDETERMINED | CATEGORIES of ${DISCLOSURE}`]);
  });

  it('that leaves open destination and categories holds all where an agreement of the two stands behind it', async () => {
    const stated = [...record({ into: [], carries: [], under: [CLAUSES] }), ...clauses()];
    expect(await verdictOn(disclosure(), ...stated)).toBe(`COVERED | ${CLAUSES}`);
  });

  it('that leaves them open holds nothing where the agreement is of others', async () => {
    const stated = [...record({ into: [], carries: [], under: [CLAUSES] }), ...clauses({}, { by: [ACME] })];
    expect(await onDisclosure(disclosure(), ...stated)).toEqual([
      `UNDETERMINED | CATEGORIES of ${RECORD} | DESTINATION of ${RECORD} | PARTY of ${CLAUSES}`,
    ]);
  });

  it('of a kind of recipients leaves open whom of them it names', async () => {
    const kind = node('RecipientCategory', 'hosts');
    const stated = record({ to: [kind.id], under: [DIRECT] });
    const named = disclosure({ recipientCategories: [kind.id] });
    expect(await onDisclosure(kind, named, ...stated)).toEqual([`UNDETERMINED | IMPORTER of ${RECORD}`]);
    expect(await onDisclosure(kind, disclosure(), ...stated)).toEqual(['UNCOVERED']);
  });
});

describe('A stated transfer that no relation tells of', () => {
  const stands = async (...facts: FactRecord[]) =>
    (await movementsOn(DAY, [...parties, NOT_CERTIFIED, ...facts])).map(
      ({ id, source }) => `${source} ${id}`,
    );

  it('is a movement of its own for each of its places', async () => {
    expect(await stands(...record({ into: ['Jurisdiction:in', US] }))).toEqual([
      `STATED ${RECORD}|${ACME}|${HOST}|Jurisdiction:in`,
      `STATED ${RECORD}|${ACME}|${HOST}|${US}`,
    ]);
  });

  it('takes the roles that the relations between the two tell', async () => {
    const elsewhere = disclosure({ locations: ['Jurisdiction:de'] });
    const movements = await movementsOn(DAY, [...parties, elsewhere, ...record()]);
    const [stated] = movements.filter(({ source }) => source === 'STATED');
    expect([stated?.exporterRole, stated?.importerRole]).toEqual(['CONTROLLER', 'PROCESSOR']);
  });

  it('keeps the categories that no relation tells of', async () => {
    const stated = record({ carries: [EMAIL, HEALTH] });
    const movements = await movementsOn(DAY, [...parties, disclosure(), ...stated]);
    expect(movements.map(({ source, categories }) => [source, categories])).toEqual([
      ['DISCLOSURE', [EMAIL]],
      ['STATED', [HEALTH]],
    ]);
  });

  it('with nothing but a name for its exporter lacks all the rest', async () => {
    expect(await verdictOn(...record({ to: [], into: [], carries: [] }))).toBe(
      `UNDETERMINED | DESTINATION of ${RECORD} | IMPORTER of ${RECORD}`,
    );
  });
});

it('Clauses stated in general and attached to nobody cover nobody, and are told', async () => {
  const general = record({ to: [], into: [], carries: [], under: [CLAUSES] });
  const facts = [...parties, NOT_CERTIFIED, disclosure(), ...general, ...clauses({}, { by: [], set: null })];
  const movements = await movementsOn(DAY, facts);
  expect(movements.map(({ status }) => status)).toEqual(['UNDETERMINED', 'UNDETERMINED']);
  const [movement] = movements;
  expect(movement?.missing.map(({ code, about }) => `${code} of ${about}`)).toContain(
    `IMPORTER of ${RECORD}`,
  );
  expect(movement?.reasons).toContainEqual({
    rule: 'RECORD',
    outcome: 'UNKNOWN',
    message: say(
      'acme/host: this transfer states acme/clauses and attaches it to nobody.',
      '\u2068acme/host\u2069: ذُكر الاستناد إلى \u2068acme/clauses\u2069 دون ربطه بأحد.',
    ),
    inputs: [RECORD, CLAUSES],
    citation: 'Art. 30(1)(e)',
  });
});

it('Every statement rests on the activity that makes it', async () => {
  const movement = await onlyOn(DAY, [...parties, NOT_CERTIFIED, disclosure()]);
  expect(movement.sources.map(({ from }) => from)).toEqual([CRM]);
});

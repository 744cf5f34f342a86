import { afterEach, describe, expect, test } from 'vitest';
import type { FactRecord } from '../../../src/model/graph.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  ACME,
  CLAUSES,
  CRM,
  clauses,
  DISCLOSURE,
  disclosure,
  HOST,
  law,
  listed,
  parties,
  record,
  told,
} from '../../lineage/transfers/law.ts';
import { edge, node, putAll } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import { dutiesOf, hitsOf, idsOf, impactOf, keysOf } from './impact-world.ts';

const DPF = 'LegalInstrument:data-privacy-framework';
const SCC = 'LegalInstrument:scc-2021-914';
const SIGN_UP = 'ProcessingActivity:acme/sign-up';

/** A part of the CRM signs people up, and brings it their addresses. */
const signUp: FactRecord[] = [
  node('ProcessingActivity', 'acme/sign-up'),
  edge('PART_OF', SIGN_UP, CRM),
  edge('PROCESSES', SIGN_UP, 'DataCategory:email'),
];

/** What falls with a legal instrument. */
export function instrumentEndContract(open: Open): void {
  const opened: Store[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });
  const under = async (...facts: FactRecord[]) => {
    const store = await open();
    opened.push(store);
    await putAll(store, [...law, ...parties, ...signUp, ...facts]);
    return store;
  };
  const ended = async (instrument: string, ...facts: FactRecord[]) =>
    impactOf(await under(...facts), 'END_OF_INSTRUMENT', instrument);
  const verdicts = ({ movements }: Awaited<ReturnType<typeof ended>>) =>
    movements.map(({ movement, after }) => [told(movement), after && told(after)]);

  describe('the end of an instrument', () => {
    test('lays bare a movement that rests on it alone', async () => {
      const answer = await ended(DPF, disclosure(), listed('data-privacy-framework'));
      expect(verdicts(answer)).toEqual([[`COVERED | ${DPF}`, 'UNCOVERED']]);
    });

    test('leaves a movement to its next valid mechanism', async () => {
      const dpfFirst = [disclosure({ agreement: CLAUSES }), ...clauses(), listed('data-privacy-framework')];
      const byClauses = await ended(SCC, ...dpfFirst);
      const byDecision = await ended(DPF, ...dpfFirst);
      expect([...verdicts(byClauses), ...verdicts(byDecision)]).toEqual([
        [`COVERED | ${DPF}`, `COVERED | ${CLAUSES}`],
      ]);
    });

    test('hits the activities that the data come from, with the way to the importer', async () => {
      const answer = await ended(DPF, disclosure(), listed('data-privacy-framework'));
      expect(hitsOf(answer.activities)).toEqual([
        'acme/crm (email): acme/crm -DISCLOSES_TO-> host',
        'acme/sign-up (email): acme/sign-up -PART_OF-> acme/crm -DISCLOSES_TO-> host',
      ]);
      expect(keysOf(answer.dataCategories)).toEqual(['email']);
      expect(dutiesOf(answer.controllers)).toEqual(['acme: ']);
      expect(idsOf(answer.activities[1]?.path?.flatMap(({ edge: step }) => step ?? []) ?? [])).toEqual([
        `PART_OF:${SIGN_UP}>${CRM}`,
        DISCLOSURE,
      ]);
    });

    test('reaches through processors that engage others under it', async () => {
      const sub = 'Organisation:sub';
      const answer = await ended(
        DPF,
        node('Organisation', 'sub'),
        disclosure({ locations: ['Jurisdiction:de'] }),
        edge('ENGAGES', ACME, sub, { locations: ['Jurisdiction:us'] }),
        edge('ENGAGES', HOST, sub, { locations: ['Jurisdiction:us'] }),
        listed('data-privacy-framework', { by: sub }),
      );
      expect(
        answer.movements.map(({ movement: { exporter, status }, after }) => [
          exporter,
          status,
          after?.status,
        ]),
      ).toEqual([[ACME, 'COVERED', 'UNCOVERED']]);
      expect(answer.activities).toEqual([]);
      expect(keysOf(answer.controllers)).toEqual(['acme']);
    });

    test('shows what is only stated as a transfer, and guesses no activity that it comes from', async () => {
      const answer = await ended(DPF, ...record(), listed('data-privacy-framework'));
      expect(verdicts(answer)).toEqual([[`COVERED | ${DPF}`, 'UNCOVERED']]);
      expect(answer).toMatchObject({ activities: [], dataCategories: [], hasUnstatedData: false });
    });

    test('changes nothing where nothing rests on it', async () => {
      const answer = await ended(SCC, disclosure(), listed('data-privacy-framework'));
      expect(answer).toMatchObject({ movements: [], activities: [], controllers: [], processors: [] });
    });

    test('is asked for a day, and changes nothing before it applies', async () => {
      const store = await under(disclosure(), listed('data-privacy-framework'));
      const before = await impactOf(store, 'END_OF_INSTRUMENT', DPF, { asOf: '2023-07-01' });
      expect(before.movements).toEqual([]);
    });
  });

  describe('a breach or a loss', () => {
    test('shows the movements to and from what it befalls, where they are asked for', async () => {
      const store = await under(disclosure(), listed('data-privacy-framework'));
      const shown = await impactOf(store, 'BREACH', HOST);
      expect(verdicts(shown)).toEqual([[`COVERED | ${DPF}`, null]]);
      expect(verdicts(await impactOf(store, 'BREACH', ACME))).toEqual([[`COVERED | ${DPF}`, null]]);
      expect((await impactOf(store, 'LOSS', HOST, { movements: false })).movements).toEqual([]);
    });
  });
}

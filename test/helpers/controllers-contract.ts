import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from './ask.ts';
import { edge, evidence, node, putAll } from './builders.ts';

const [clinic, partner, doctors] = [
  node('Organisation', 'clinic'),
  node('Organisation', 'partner'),
  node('RecipientCategory', 'doctors'),
];
const activity = (key: string) => node('ProcessingActivity', key);
const [whole, care, bookings, reminders] = ['whole', 'care', 'bookings', 'reminders'].map(activity);
const [calendars, entries, letters, loose] = ['calendars', 'entries', 'letters', 'loose'].map(activity);
const [campaign, survey] = ['campaign', 'survey'].map(activity);
const partOf = (part = '', of = '', dates = {}) =>
  edge('PART_OF', `ProcessingActivity:${part}`, `ProcessingActivity:${of}`, {}, dates);
const controlledBy = (key: string, controller: string, role: string, more = {}) =>
  edge('CONTROLLED_BY', `ProcessingActivity:${key}`, controller, { role }, more);

/** A whole that the clinic controls, parts on two levels, and what the clinic does for doctors. */
const facts = [
  clinic,
  partner,
  doctors,
  node('Clause', 'notice/1'),
  ...[whole, care, bookings, reminders, calendars, entries, letters, loose, campaign, survey].flatMap(
    (each) => each ?? [],
  ),
  controlledBy('whole', clinic.id, 'CONTROLLER', { evidence: [evidence('Clause:notice/1', 'We decide.')] }),
  controlledBy('letters', partner.id, 'JOINT_CONTROLLER', { validTo: '2025-01-01' }),
  controlledBy('reminders', partner.id, 'CONTROLLER'),
  edge('PERFORMED_BY', 'ProcessingActivity:calendars', clinic.id, { onBehalfOf: [doctors.id] }),
  partOf('care', 'whole'),
  partOf('bookings', 'care'),
  partOf('reminders', 'care'),
  partOf('letters', 'care'),
  partOf('calendars', 'whole'),
  partOf('entries', 'calendars'),
  controlledBy('campaign', partner.id, 'CONTROLLER'),
  partOf('survey', 'campaign'),
  partOf('survey', 'whole'),
];

const QUESTION = `query ($asOf: Date) {
  processingActivities(first: 100, asOf: $asOf) {
    nodes {
      key
      controllers { totalCount nodes { node { id } of { key } statedBy { type evidence { quote } } } }
    }
  }
}`;

interface Told {
  node: { id: string };
  of: { key: string };
  statedBy: { type: string; evidence: { quote: string }[] };
}

/** Who controls an activity is told where it is said nearest to it. */
export function controllersContract(name: string, open: () => Promise<Store>): void {
  describe(`The controllers of an activity on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await putAll(store, facts);
    });
    afterAll(() => store.close());

    const controllers = async (asOf: string) => {
      const { data, errors } = await ask(store, QUESTION, { asOf });
      expect(errors).toEqual([]);
      const rows: [string, string[]][] = data.processingActivities.nodes.map(
        (each: { key: string; controllers: { nodes: Told[] } }) => [
          each.key,
          each.controllers.nodes.map(({ node: { id }, of, statedBy }) => `${id} ${statedBy.type} ${of.key}`),
        ],
      );
      return Object.fromEntries(rows);
    };

    it('are those of the nearest whole that tells, and those on whose behalf it is performed', async () => {
      expect(await controllers('2026-01-01')).toEqual({
        whole: ['Organisation:clinic CONTROLLED_BY whole'],
        care: ['Organisation:clinic CONTROLLED_BY whole'],
        bookings: ['Organisation:clinic CONTROLLED_BY whole'],
        letters: ['Organisation:clinic CONTROLLED_BY whole'],
        reminders: ['Organisation:partner CONTROLLED_BY reminders'],
        calendars: ['RecipientCategory:doctors PERFORMED_BY calendars'],
        entries: ['RecipientCategory:doctors PERFORMED_BY calendars'],
        loose: [],
        campaign: ['Organisation:partner CONTROLLED_BY campaign'],
        survey: ['Organisation:partner CONTROLLED_BY campaign', 'Organisation:clinic CONTROLLED_BY whole'],
      });
    });

    it('were others on another day', async () => {
      const { letters: then } = await controllers('2024-12-31');
      expect(then).toEqual(['Organisation:partner CONTROLLED_BY letters']);
    });

    it('come with the words that say so, and page by page', async () => {
      const { data } = await ask(
        store,
        `{ processingActivity(key: "bookings") {
             controllers(first: 1) { totalCount pageInfo { hasNextPage } nodes { statedBy { evidence { quote } } } }
             none: controllers(first: 0) { totalCount nodes { of { key } } } } }`,
      );
      expect(data.processingActivity).toEqual({
        controllers: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          nodes: [{ statedBy: { evidence: [{ quote: 'We decide.' }] } }],
        },
        none: { totalCount: 1, nodes: [] },
      });
    });
  });
}

import { describe, expect, it } from 'vitest';
import { keyOf } from '../../seed/example-inventory.ts';
import type { Answer } from '../ask.ts';
import type { Open } from '../contract/open-store.ts';
import { askToday, differenceOf, exampleIn } from './example-world.ts';

const NOTICE = 'PolicyVersion:zaytuna/privacy-notice';
const LIST = 'PolicyVersion:heron-hosting/subprocessors';

type Json = Answer['data'];

/** What differs in the example between two days, two change sets, two versions of a document. */
export function exampleDifferences(open: Open): void {
  const store = exampleIn(open);

  describe('two days', () => {
    const between = (from: string, to: string) =>
      differenceOf(store(), `diff(from: { asOf: "${from}" }, to: { asOf: "${to}" })`);

    it('on the eve of Schrems II and the day after', async () => {
      expect(await between('2020-07-15', '2020-07-17')).toEqual({
        begun: [],
        ended: [],
        changed: [
          'zaytuna > hoopoe-analytics > us: privacy-shield, then UNCOVERED',
          'zaytuna > sandpiper-mail > us: privacy-shield, then zaytuna/clauses-sandpiper-2010 (fallback zaytuna/clauses-sandpiper-2010)',
        ],
        counts: { COVERED: [11, 9], UNCOVERED: [0, 2], UNDETERMINED: [0, 0], NOT_A_TRANSFER: [18, 18] },
        recipients: { lost: [], gained: [] },
        added: ['INVALIDATES:LegalInstrument:schrems-2>LegalInstrument:privacy-shield'],
        removed: [
          'GRANTS_ADEQUACY_TO:LegalInstrument:privacy-shield>Jurisdiction:us',
          'UNDER:Transfer:zaytuna/transfer-sandpiper>LegalInstrument:privacy-shield',
        ],
        altered: [],
        activities: [],
      });
    });

    it('on the day on which backups moved from Ireland to Singapore', async () => {
      expect(await between('2024-02-29', '2024-03-01')).toMatchObject({
        begun: ['heron-hosting > osprey-cloud > sg: UNCOVERED'],
        ended: ['heron-hosting > osprey-cloud > ie: NOT_A_TRANSFER'],
        changed: [],
        activities: [],
      });
    });

    it('an activity ends with its recipient', async () => {
      const { recipients, activities, removed } = await between('2023-12-31', '2024-01-01');
      expect(removed).toContain('ProcessingActivity:zaytuna/letters');
      expect(activities).toContain('zaytuna/letters');
      expect(recipients).toEqual({ lost: [], gained: [] });
    });
  });

  describe('two change sets', () => {
    const counts = async (from: string, to: string) => {
      const { data, errors } = await askToday(
        store(),
        `{ diff(from: ${from}, to: ${to}) { facts { added { totalCount } changed { totalCount } removed { totalCount } } } }`,
      );
      if (errors.length > 0) return errors;
      const { added, changed, removed } = data.diff.facts;
      return [added, changed, removed].map(({ totalCount }) => totalCount);
    };

    it('all that the register says, whatever the dates, came with the first', async () => {
      const { nodes, edges } = await store().counts(null);
      const all = [...Object.values(nodes), ...Object.values(edges)].reduce((sum, each) => sum + each, 0);
      expect(await counts('{ changeNumber: 0 }', '{ changeNumber: 1 }')).toEqual([all, 0, 0]);
      expect(await counts('{ changeNumber: 1 }', '{ changeNumber: 0 }')).toEqual([0, 0, all]);
    });

    it('on a day only what holds then', async () => {
      const { nodes, edges } = await store().counts('2020-01-01');
      const then = [...Object.values(nodes), ...Object.values(edges)].reduce((sum, each) => sum + each, 0);
      const day = 'asOf: "2020-01-01"';
      expect(await counts(`{ changeNumber: 0, ${day} }`, `{ ${day} }`)).toEqual([then, 0, 0]);
    });

    it.each([
      [
        '{ changeNumber: 9 }',
        '{ changeNumber: 1 }',
        'from.changeNumber: there is no change set 9; they are numbered 1 to 1.',
      ],
      ['{ changeNumber: 1 }', '{}', 'to: one side has a day and the other all days. Give `asOf` for both.'],
      ['{}', '{ changeNumber: 1, knownAt: "2024-01-01" }', 'to: give either `knownAt` or `changeNumber`.'],
    ])('refuses %s against %s', async (from, to, message) => {
      expect(await counts(from, to)).toEqual([{ code: 'BAD_INPUT', message, path: 'diff' }]);
    });
  });

  describe('two versions of a document', () => {
    const ask = async (from: string, to: string) => {
      const { data, errors } = await askToday(
        store(),
        `{ policyDiff(from: "${from}", to: "${to}") {
             clauses { added { nodes { number name } } removed { nodes { number name } }
               changed(first: 100) { nodes { before { name } after { name } fields { field before after } } } }
             facts { lost(first: 100) { nodes { id fact { id } before { quote } after { quote } } }
               gained(first: 100) { totalCount nodes { id before { quote } after { quote } } }
               kept(first: 2) { totalCount nodes { id before { clause { number } } after { clause { number } } } }
               restated { nodes { before after fields { field before after } } } } } }`,
      );
      return data ? data.policyDiff : errors;
    };

    it('shows the clauses that are new, moved and longer', async () => {
      const { clauses } = await ask(`${NOTICE}/2019-05-02`, `${NOTICE}/2023-09-01`);
      expect(clauses.added.nodes).toEqual([
        { number: '9', name: 'Surveys' },
        { number: '11', name: 'Care abroad' },
        { number: '18', name: 'What is not done' },
      ]);
      expect(clauses.removed.nodes).toEqual([]);
      const lines = clauses.changed.nodes.map(({ after, fields }: Json) =>
        [
          after.name,
          ...fields.map(({ field, before, after: now }: Json) => `${field} ${before} -> ${now}`),
        ].join(', '),
      );
      expect(lines).toEqual([
        'Title and date, length 46 -> 76',
        'Who we are, length 279 -> 258',
        'Whom the notice is for, length 133 -> 175',
        'Support, number "9" -> "10", length 75 -> 104',
        'Recipients, number "10" -> "12", length 1016 -> 1643',
        'Transfers outside the EEA, number "11" -> "13", length 361 -> 667',
        'Retention, number "12" -> "14", length 110 -> 146',
        'Security, number "13" -> "15", length 102 -> 115',
        'Personal data breaches, number "14" -> "16", length 86 -> 99',
        'Rights, number "15" -> "17", length 223 -> 245',
        'English summary, number "16" -> "19", length 290 -> 370',
      ]);
    });

    it('shows which facts have lost their ground, and which of them still hold', async () => {
      const { facts } = await ask(`${NOTICE}/2019-05-02`, `${NOTICE}/2023-09-01`);
      const SCHEDULING = 'PURSUES:ProcessingActivity:zaytuna/bookings>Purpose:scheduling';
      expect(
        facts.lost.nodes.map(({ id, fact, before, after }: Json) => [id, fact, before.length, after.length]),
      ).toEqual([
        ['COMMITS:ProcessingActivity:zaytuna/processing>Commitment:zaytuna/breach-notice-2019', null, 1, 0],
        ['Commitment:zaytuna/breach-notice-2019', null, 1, 0],
        [SCHEDULING, { id: SCHEDULING }, 1, 0],
        [
          'RETAINED_UNDER:ProcessingActivity:zaytuna/bookings>RetentionRule:zaytuna/retention/appointments-24-months',
          null,
          2,
          0,
        ],
        ['RetentionRule:zaytuna/retention/appointments-24-months', null, 2, 0],
        ['UNDER:Transfer:zaytuna/transfer-hoopoe>LegalInstrument:privacy-shield', null, 1, 0],
        ['UNDER:Transfer:zaytuna/transfer-sandpiper>LegalInstrument:privacy-shield', null, 1, 0],
      ]);
    });

    it('shows what is newly grounded, and what rests on both', async () => {
      const { facts } = await ask(`${NOTICE}/2019-05-02`, `${NOTICE}/2023-09-01`);
      const recipients = facts.gained.nodes.flatMap(({ id }: Json) =>
        id.startsWith('DISCLOSES_TO:') ? [keyOf(id.split('>')[1])] : [],
      );
      expect(recipients).toEqual([
        'bulbul-clinic',
        'egret-surveys',
        'kestrel-chat',
        'stork-assistance',
        'zaytuna/support-maroc',
      ]);
      expect([facts.gained.totalCount, facts.kept.totalCount]).toEqual([39, 58]);
      expect(facts.kept.nodes[0]).toEqual({
        id: 'CONCERNS:ProcessingActivity:zaytuna/processing>DataSubjectCategory:patients',
        before: [{ clause: { number: '2' } }],
        after: [{ clause: { number: '2' } }],
      });
    });

    it('shows the relation that took the place of another between the same two', async () => {
      const { facts } = await ask(`${LIST}/2021-01-15`, `${LIST}/2024-03-01`);
      expect(facts.lost.nodes).toEqual([]);
      const [only, ...others] = facts.restated.nodes;
      expect(others).toEqual([]);
      expect([only.before, only.after].map((id: string) => id.split('#')[1])).toEqual([
        'ireland',
        'singapore',
      ]);
      expect(only.fields.filter(({ field }: Json) => field !== 'evidence')).toEqual([
        { field: 'validFrom', before: '"2021-01-15"', after: '"2024-03-01"' },
        { field: 'validTo', before: '"2024-03-01"', after: null },
        { field: 'locations', before: '["Jurisdiction:ie"]', after: '["Jurisdiction:sg"]' },
        { field: 'agreement', before: null, after: '"Agreement:heron-hosting/clauses-osprey"' },
        { field: 'noticeGivenOn', before: '"2020-12-14"', after: '"2024-01-30"' },
      ]);
    });

    it.each([
      [
        `${NOTICE}/2019-05-02`,
        `${NOTICE}/2019-05-02`,
        'BAD_INPUT',
        'to: it is `from` as well. Name two versions.',
      ],
      [`${NOTICE}/2019-05-02`, `${NOTICE}/2020`, 'NOT_FOUND', `to: there is no ${NOTICE}/2020.`],
      [
        'Organisation:zaytuna',
        `${NOTICE}/2019-05-02`,
        'BAD_INPUT',
        'from: Organisation:zaytuna is no PolicyVersion.',
      ],
      [
        `${NOTICE}/2019-05-02`,
        `${LIST}/2024-03-01`,
        'BAD_INPUT',
        `to: ${NOTICE}/2019-05-02 and ${LIST}/2024-03-01 are versions of no document that the register knows as one.`,
      ],
    ])('refuses %s against %s', async (from, to, code, message) => {
      expect(await ask(from, to)).toEqual([{ code, message, path: 'policyDiff' }]);
    });
  });
}

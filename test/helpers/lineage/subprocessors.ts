import { describe, expect, test } from 'vitest';
import { activitiesOf } from '../../../src/lineage/activities.ts';
import { statistics } from '../../../src/lineage/statistics.ts';
import { type Subprocessors, subprocessors } from '../../../src/lineage/subprocessors.ts';
import { edge, node } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import { activity, category, expectRefusal, organisation, system, worlds } from './flow-world.ts';

const lua = organisation('lua');
const WHOLE = activity('lua/whole');
const MAIL = activity('lua/mail');
const LUA = [
  edge('CONTROLLED_BY', WHOLE, lua),
  edge('PART_OF', MAIL, WHOLE),
  edge('PERFORMED_BY', activity('lua/hosting'), lua),
  edge('DISCLOSES_TO', MAIL, organisation('mailer')),
  edge('DISCLOSES_TO', WHOLE, 'RecipientCategory:authorities'),
  edge('RUNS_ON', WHOLE, system('crm')),
  edge('PROVIDED_BY', system('crm'), organisation('cloud')),
  edge('RUNS_ON', WHOLE, system('own')),
  edge('ENGAGES', lua, organisation('cloud')),
  edge('ENGAGES', organisation('mailer'), organisation('relay')),
  edge('ENGAGES', organisation('relay'), organisation('data-centre')),
  edge('ENGAGES', organisation('cloud'), organisation('data-centre')),
  edge('ENGAGES', organisation('data-centre'), lua),
  edge('DISCLOSES_TO', activity('other'), organisation('stranger')),
];

const rowsOf = ({ rows }: Subprocessors) =>
  rows.map(({ depth, node, via }) => [depth, node.id, via.map(({ id }) => id)]);

/** Who stands behind an organisation; its activities; the size of the register. */
export function subprocessorsContract(open: Open): void {
  const world = worlds(open);

  describe('the activities of an organisation', () => {
    test('are those that it controls or performs, and all their parts', async () => {
      const store = await world([...LUA, edge('PART_OF', WHOLE, MAIL)]);
      expect(await activitiesOf(store, lua, null)).toEqual([activity('lua/hosting'), MAIL, WHOLE]);
      expect(await activitiesOf(store, organisation('cloud'), null)).toEqual([]);
    });
  });

  describe('subprocessors', () => {
    test('are all who stand behind an organisation, to the end of the chain', async () => {
      const answer = await subprocessors(await world(LUA), { of: lua, asOf: null });
      expect(rowsOf(answer)).toEqual([
        [
          1,
          'Organisation:cloud',
          [
            'ENGAGES:Organisation:lua>Organisation:cloud',
            'PROVIDED_BY:System:crm>Organisation:cloud',
            'RUNS_ON:ProcessingActivity:lua/whole>System:crm',
          ],
        ],
        [1, 'Organisation:mailer', ['DISCLOSES_TO:ProcessingActivity:lua/mail>Organisation:mailer']],
        [
          1,
          'RecipientCategory:authorities',
          ['DISCLOSES_TO:ProcessingActivity:lua/whole>RecipientCategory:authorities'],
        ],
        [2, 'Organisation:data-centre', ['ENGAGES:Organisation:cloud>Organisation:data-centre']],
        [2, 'Organisation:relay', ['ENGAGES:Organisation:mailer>Organisation:relay']],
      ]);
      expect(answer.edges.map(({ id }) => id)).toEqual([
        'DISCLOSES_TO:ProcessingActivity:lua/mail>Organisation:mailer',
        'DISCLOSES_TO:ProcessingActivity:lua/whole>RecipientCategory:authorities',
        'ENGAGES:Organisation:cloud>Organisation:data-centre',
        'ENGAGES:Organisation:data-centre>Organisation:lua',
        'ENGAGES:Organisation:lua>Organisation:cloud',
        'ENGAGES:Organisation:mailer>Organisation:relay',
        'ENGAGES:Organisation:relay>Organisation:data-centre',
        'PROVIDED_BY:System:crm>Organisation:cloud',
        'RUNS_ON:ProcessingActivity:lua/whole>System:crm',
      ]);
      expect(answer).toMatchObject({ totalCount: 5, isPartial: null });
    });

    test('are followed as deep as asked for, on the day asked for', async () => {
      const store = await world([
        edge('ENGAGES', lua, organisation('a'), {}, { validTo: '2025-01-01' }),
        edge('ENGAGES', organisation('a'), organisation('b')),
      ]);
      const names = async (question: { depth?: number; asOf: string }) =>
        (await subprocessors(store, { of: lua, ...question })).rows.map(({ node: { key } }) => key);
      expect(await names({ asOf: '2024-12-31' })).toEqual(['a', 'b']);
      expect(await names({ asOf: '2024-12-31', depth: 1 })).toEqual(['a']);
      expect(await names({ asOf: '2025-01-01' })).toEqual([]);
    });

    test('are asked of an organisation that is there', async () => {
      const store = await world(LUA);
      const none = subprocessors(store, { of: organisation('none'), asOf: null });
      await expectRefusal(none, 'NOT_FOUND', /^of: there is no Organisation:none/);
      const wrong = subprocessors(store, { of: system('crm'), asOf: null });
      await expectRefusal(wrong, 'BAD_INPUT', /^of: System:crm cannot stand here. Name one of: Organisation/);
      const deep = subprocessors(store, { of: lua, depth: 26, asOf: null });
      await expectRefusal(deep, 'BAD_INPUT', /^depth: 26/);
    });
  });

  describe('statistics', () => {
    test('count what stands on the day, by kind and type', async () => {
      const store = await world(
        [edge('PROCESSES', activity('a'), category('c')), edge('PROCESSES', activity('a'), category('d'))],
        [node('DataCategory', 'd', {}, { validFrom: '2025-01-01' })],
      );
      expect(await statistics(store, '2024-01-01')).toEqual({
        changeNumber: 1,
        nodeCount: 2,
        edgeCount: 1,
        nodes: [
          { kind: 'DataCategory', count: 1 },
          { kind: 'ProcessingActivity', count: 1 },
        ],
        edges: [{ type: 'PROCESSES', count: 1 }],
      });
      expect(await statistics(store, null)).toMatchObject({ nodeCount: 3, edgeCount: 2 });
    });
  });
}

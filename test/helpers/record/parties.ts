import { describe, expect, it } from 'vitest';
import type { FactRecord } from '../../../src/model/graph.ts';
import { edge, node } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import { BOOKING, CLINIC, changed, recordIn, without, world } from './record-world.ts';

const PRACTICE = 'Organisation:practice';
const GDPR = [
  node('LegalInstrument', 'gdpr', { instrumentType: 'LAW', regime: 'EU_GDPR', appliesFrom: '2018-05-25' }),
];

/** The practice decides on a campaign, of which reminders are part beside the whole of the clinic. */
const campaign = [
  node('ProcessingActivity', 'campaign'),
  edge('CONTROLLED_BY', 'ProcessingActivity:campaign', PRACTICE, { role: 'JOINT_CONTROLLER' }),
  edge('PART_OF', 'ProcessingActivity:reminders', 'ProcessingActivity:campaign'),
];

/** A transfer of the clinic to an office abroad that only the stated transfer tells of. */
const office = (derogation: string, assessedOn: string | null) => [
  ...GDPR,
  node('Organisation', 'office'),
  node('Transfer', 'visit', { assessedOn }),
  edge('EXPORTED_BY', 'Transfer:visit', CLINIC),
  edge('IMPORTED_BY', 'Transfer:visit', 'Organisation:office'),
  edge('INTO', 'Transfer:visit', 'Jurisdiction:us'),
  edge('CARRIES', 'Transfer:visit', 'DataCategory:dental'),
  edge('UNDER', 'Transfer:visit', 'LegalInstrument:gdpr', { mechanism: 'DEROGATION', derogation, rank: 1 }),
];

/** Who decides, for whom, and who receives, as a record tells it. */
export function partiesContract(open: Open): void {
  describe('parties', () => {
    const told = (facts: readonly FactRecord[], organisation = CLINIC) => recordIn(open, facts, organisation);

    it('decide together where two wholes that are equally near name them, and are in the records of both', async () => {
      const facts = [...changed(PRACTICE, { address: 'Hauptstr. 1, Berlin' }), ...campaign];
      expect((await told(facts)).reminders?.JOINT_CONTROLLERS).toBe('FILLED, practice of WHOLE');
      const theirs = await told(facts, PRACTICE);
      expect(Object.keys(theirs)).toEqual(['reminders']);
      expect(theirs.reminders?.JOINT_CONTROLLERS).toBe('FILLED, clinic of WHOLE');
    });

    it('are to be named, with a way to reach them', async () => {
      expect((await told([...world, ...campaign])).reminders?.JOINT_CONTROLLERS).toBe(
        `PARTIAL, practice of WHOLE, - ${PRACTICE} address`,
      );
    });

    it('receive data also where the organisation engages them, or transfers data to them', async () => {
      const engaged = edge('ENGAGES', CLINIC, 'Organisation:practice', {
        categories: ['DataCategory:health'],
      });
      const rest = without('DISCLOSES_TO', 'RUNS_ON');
      const facts = [...rest, engaged, ...office('Art. 49(1)(a)', null)];
      expect((await told(facts)).booking?.RECIPIENTS).toBe(
        'FILLED, practice of ORGANISATION, office of ORGANISATION',
      );
    });

    it('of another activity do not fill the cell', async () => {
      const engaged = edge('ENGAGES', CLINIC, PRACTICE, { categories: ['DataCategory:photos'] });
      const rest = without('DISCLOSES_TO', 'RUNS_ON');
      const { booking } = await told([...rest, node('DataCategory', 'photos'), engaged]);
      expect(booking?.RECIPIENTS).toBe(`EMPTY, practice of ORGANISATION (no), - ${BOOKING} disclosesTo`);
    });

    it('abroad that rest on compelling interests need the assessment and the safeguards in the record', async () => {
      const disclosed = edge('DISCLOSES_TO', BOOKING, 'Organisation:office', {
        categories: ['DataCategory:dental'],
        recipientRole: 'CONTROLLER',
        locations: ['Jurisdiction:us'],
      });
      const safeguards = async (derogation: string, assessedOn: string | null, ...more: FactRecord[]) => {
        const facts = [
          ...without('DISCLOSES_TO', 'RUNS_ON'),
          disclosed,
          ...office(derogation, assessedOn),
          ...more,
        ];
        return (await told(facts)).booking?.SAFEGUARDS;
      };
      const compelling = 'Art. 49(1), second subparagraph';
      const measure = edge('PROTECTED_BY', 'Transfer:visit', 'SecurityMeasure:encryption');
      expect(await safeguards(compelling, null)).toBe(
        'PARTIAL, gdpr, - Transfer:visit assessedOn, - Transfer:visit protectedBy',
      );
      expect(await safeguards(compelling, '2025-06-01', measure)).toBe('FILLED, gdpr, encryption');
      expect(await safeguards('Art. 49(1)(a)', null)).toBe('FILLED, gdpr');
      expect(await safeguards('Art. 49(1), third subparagraph', null)).toContain('EMPTY');
    });
  });
}

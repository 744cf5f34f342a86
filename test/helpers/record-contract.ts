import { describe, expect, it } from 'vitest';
import { edge, putAll } from './builders.ts';
import { freshStore, type Open } from './contract/open-store.ts';
import { conditionsContract } from './record/conditions.ts';
import { partiesContract } from './record/parties.ts';
import { CLINIC, changed, recordOf, world } from './record/record-world.ts';
import { timeLimitsContract } from './record/time-limits.ts';

const TO_MAILER = 'DISCLOSES_TO:ProcessingActivity:whole>Organisation:mailer';

/** What a record of processing says, on a store. */
export function recordContract(engine: string, open: Open): void {
  describe(`The record of processing on ${engine}`, () => {
    const store = freshStore(open);

    it('of a controller has what is said of each activity, of what it is part of, its systems and the organisation', async () => {
      await putAll(store(), world);
      expect(await recordOf(store(), CLINIC, 'CONTROLLER')).toEqual({
        head: {
          RESPONSIBLE: 'FILLED, clinic of ORGANISATION, desk of ORGANISATION, officer of ORGANISATION (no)',
          REPRESENTATIVE: 'NOT_APPLICABLE',
          DATA_PROTECTION_OFFICER: `EMPTY, officer of ORGANISATION (no), - ${CLINIC} contactPoints`,
        },
        activities: {
          booking: {
            JOINT_CONTROLLERS: 'NOT_APPLICABLE',
            PURPOSES: 'FILLED, scheduling',
            DATA_SUBJECTS: 'FILLED, patients',
            DATA_CATEGORIES: 'FILLED, dental',
            RECIPIENTS: 'FILLED, mailer of WHOLE, host of SYSTEM',
            THIRD_COUNTRIES: 'FILLED, us of WHOLE',
            SAFEGUARDS: `EMPTY, - ${TO_MAILER} under`,
            TIME_LIMITS: 'PARTIAL, a-year, as-needed of WHOLE (no), - RetentionRule:as-needed period',
            SECURITY_MEASURES: 'FILLED, encryption of WHOLE, backup of SYSTEM, training of ORGANISATION',
            LEGAL_BASES: 'FILLED, contract',
            ARTICLE_9_CONDITIONS: 'FILLED, consent',
            SOURCES: 'EMPTY, - ProcessingActivity:booking suppliedBy',
          },
          reminders: {
            JOINT_CONTROLLERS: 'NOT_APPLICABLE',
            PURPOSES: 'EMPTY, - ProcessingActivity:reminders pursues',
            DATA_SUBJECTS: 'EMPTY, - ProcessingActivity:reminders concerns',
            DATA_CATEGORIES: 'EMPTY, - ProcessingActivity:reminders processes',
            RECIPIENTS: 'FILLED, mailer of WHOLE',
            THIRD_COUNTRIES: 'FILLED, us of WHOLE',
            SAFEGUARDS: `EMPTY, - ${TO_MAILER} under`,
            TIME_LIMITS: 'EMPTY, as-needed of WHOLE (no), - RetentionRule:as-needed period',
            SECURITY_MEASURES: 'FILLED, encryption of WHOLE, training of ORGANISATION',
            LEGAL_BASES: 'EMPTY, - ProcessingActivity:reminders reliesOn',
            ARTICLE_9_CONDITIONS: 'EMPTY, - ProcessingActivity:reminders processes',
            SOURCES: 'EMPTY, - ProcessingActivity:reminders suppliedBy',
          },
        },
      });
    });

    it('of a processor has what it performs, for whom; a part that somebody else answers for is in no other record', async () => {
      await putAll(store(), world);
      const { activities } = await recordOf(store(), CLINIC, 'PROCESSOR');
      expect(activities).toEqual({
        calendars: {
          CONTROLLERS: 'PARTIAL, practice, - Organisation:practice address',
          PROCESSING_CATEGORIES: 'FILLED, calendars',
          THIRD_COUNTRIES: 'FILLED, us of WHOLE',
          SAFEGUARDS: `EMPTY, - ${TO_MAILER} under`,
          SECURITY_MEASURES: 'FILLED, encryption of WHOLE, training of ORGANISATION',
        },
      });
    });

    it('of a recipient that acts for the controller has what is disclosed to it, and its own measures and transfers', async () => {
      await putAll(store(), world);
      const { head, activities } = await recordOf(store(), 'Organisation:mailer', 'PROCESSOR');
      expect(head.RESPONSIBLE).toBe(
        'EMPTY, mailer of ORGANISATION (no), - Organisation:mailer legalName, - Organisation:mailer address',
      );
      expect(head.REPRESENTATIVE).toBe('EMPTY, - Organisation:mailer contactPoints');
      expect(activities).toEqual({
        whole: {
          CONTROLLERS: 'FILLED, clinic',
          PROCESSING_CATEGORIES: 'FILLED, whole',
          THIRD_COUNTRIES: 'EMPTY, - Organisation:mailer engages',
          SAFEGUARDS: 'EMPTY, - Organisation:mailer engages',
          SECURITY_MEASURES: 'EMPTY, - ProcessingActivity:whole protectedBy',
        },
      });
    });

    it('is of a day: what began later is not in it', async () => {
      await putAll(store(), world);
      const { activities } = await recordOf(store(), CLINIC, 'CONTROLLER', '2024-12-31');
      expect(Object.keys(activities)).toEqual(['booking']);
      expect(activities.booking?.RECIPIENTS).toBe('FILLED, mailer of WHOLE');
    });

    it('names a movement whose place is not stated as what lacks', async () => {
      await putAll(store(), changed(TO_MAILER, { locations: [] }));
      const open = await recordOf(store(), CLINIC, 'CONTROLLER');
      expect(open.activities.booking?.THIRD_COUNTRIES).toBe(`EMPTY, - ${TO_MAILER} locations`);
    });

    it('has nothing to tell of third countries where all recipients are inside', async () => {
      await putAll(store(), changed(TO_MAILER, { locations: ['Jurisdiction:de'] }));
      const { activities } = await recordOf(store(), CLINIC, 'CONTROLLER');
      expect(activities.booking?.THIRD_COUNTRIES).toBe('NOT_APPLICABLE');
      expect(activities.booking?.SAFEGUARDS).toBe('NOT_APPLICABLE');
    });

    it('has joint controllers, and controllers that are known only by kind do not fill a processor’s record', async () => {
      const joint = edge('CONTROLLED_BY', 'ProcessingActivity:whole', 'Organisation:practice', {
        role: 'JOINT_CONTROLLER',
      });
      const performed = `PERFORMED_BY:ProcessingActivity:calendars>${CLINIC}`;
      await putAll(store(), [...changed(performed, { onBehalfOf: [] }), joint]);
      const asController = await recordOf(store(), CLINIC, 'CONTROLLER');
      expect(asController.activities.booking?.JOINT_CONTROLLERS).toBe(
        'PARTIAL, practice of WHOLE, - Organisation:practice address',
      );
      const asProcessor = await recordOf(store(), CLINIC, 'PROCESSOR');
      expect(asProcessor.activities.calendars?.CONTROLLERS).toBe(`EMPTY, - ${performed} onBehalfOf`);
      expect(asProcessor.activities.calendars?.PROCESSING_CATEGORIES).toBe(
        `EMPTY, calendars (no), - ${performed} onBehalfOf`,
      );
    });

    it('is refused for an organisation that is not there, and for what is none', async () => {
      await putAll(store(), world);
      await expect(recordOf(store(), 'Organisation:nobody', 'CONTROLLER')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(recordOf(store(), 'Purpose:scheduling', 'CONTROLLER')).rejects.toMatchObject({
        code: 'BAD_INPUT',
      });
    });

    timeLimitsContract(open);
    conditionsContract(open);
    partiesContract(open);
  });
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OverdueQuestion, overdue } from '../../src/lineage/overdue.ts';
import type { Store } from '../../src/store/store.ts';
import { putAll } from './builders.ts';
import type { Open } from './contract/open-store.ts';
import { CLINIC, dueWorld, TODAY } from './due-world.ts';

/** What is due, on a store. */
export function overdueContract(engine: string, open: Open): void {
  describe(`What is overdue on ${engine}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await putAll(store, dueWorld);
    });
    afterAll(() => store.close());

    const ask = (question: Partial<OverdueQuestion> = {}) =>
      overdue(store, { asOf: TODAY, organisation: CLINIC, within: 0, ...question });
    const told = async (question?: Partial<OverdueQuestion>) =>
      (await ask(question)).items.map(
        ({ kind, dueOn, daysOverdue, finding }) => `${kind} ${dueOn} ${daysOverdue} ${finding.subject}`,
      );
    const REVIEWED = 'REVIEW 2025-12-01 31 ProcessingActivity:booking';
    const TERMS = 'PROCESSING_AGREEMENT 2025-06-01 214 Organisation:mailer';

    it('is what an organisation has to see to, the oldest first, and what is due soon', async () => {
      const { until, items, byKind } = await ask({ within: 59 });
      expect(until).toBe('2026-03-01');
      expect(items.map(({ finding }) => finding.message.en)).toEqual([
        'mailer processes data for Clinic, and no contract of the two binds.',
        'booking was to be reviewed on 2025-12-01.',
        'newsletter is to be reviewed on 2026-03-01.',
      ]);
      expect(byKind.filter(({ overdue, ahead, unknownSince }) => overdue + ahead + unknownSince > 0)).toEqual(
        [
          { kind: 'PROCESSING_AGREEMENT', overdue: 1, ahead: 0, unknownSince: 0 },
          { kind: 'REVIEW', overdue: 1, ahead: 1, unknownSince: 0 },
        ],
      );
      expect(await told({ within: 59 })).toEqual([
        TERMS,
        REVIEWED,
        'REVIEW 2026-03-01 -59 ProcessingActivity:newsletter',
      ]);
    });

    it('is only what is due by the day, where nobody looks ahead so far', async () => {
      expect(await told()).toEqual([TERMS, REVIEWED]);
      expect(await told({ within: 58 })).toEqual([TERMS, REVIEWED]);
    });

    it('is of a day', async () => {
      expect(await told({ asOf: '2025-05-31' })).toEqual([]);
      expect(await told({ asOf: '2025-06-01' })).toEqual([
        'PROCESSING_AGREEMENT 2025-06-01 0 Organisation:mailer',
      ]);
      expect(await told({ asOf: '2025-05-31', within: 1 })).toEqual([
        'PROCESSING_AGREEMENT 2025-06-01 -1 Agreement:terms',
      ]);
    });

    it('is of the kinds asked for, and counted by these', async () => {
      const { byKind } = await ask({ kinds: ['REVIEW'] });
      expect(byKind).toEqual([{ kind: 'REVIEW', overdue: 1, ahead: 0, unknownSince: 0 }]);
      expect(await told({ kinds: ['REVIEW'] })).toEqual([REVIEWED]);
    });

    it('tells apart what is due without anybody knowing since when, and puts it last', async () => {
      expect(await told({ organisation: null })).toEqual([
        TERMS,
        REVIEWED,
        'PROCESSING_AGREEMENT null null Organisation:backup',
        'PROCESSING_AGREEMENT null null Organisation:clinic',
      ]);
      const { byKind } = await ask({
        organisation: 'Organisation:practice',
        kinds: ['PROCESSING_AGREEMENT'],
      });
      expect(byKind).toEqual([{ kind: 'PROCESSING_AGREEMENT', overdue: 0, ahead: 0, unknownSince: 2 }]);
    });

    it('is nothing for who has nothing to see to', async () => {
      expect(await told({ organisation: 'Organisation:mailer', within: 3653 })).toEqual([]);
    });

    it.each([
      ['an organisation that is not there', { organisation: 'Organisation:nobody' }, 'NOT_FOUND'],
      ['what is no organisation', { organisation: 'Purpose:scheduling' }, 'BAD_INPUT'],
      ['a look back', { within: -1 }, 'BAD_INPUT'],
      ['too far a look ahead', { within: 3654 }, 'BAD_INPUT'],
    ])('is refused for %s', async (_what, question, code) => {
      await expect(ask(question)).rejects.toMatchObject({ code });
    });
  });
}

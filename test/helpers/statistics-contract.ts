import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../../src/lineage/findings.ts';
import { counts, type StatisticsCount } from '../../src/lineage/statistics/counts.ts';
import { type StatisticsDimension, statisticsDimensions } from '../../src/lineage/statistics/dimensions.ts';
import type { Store } from '../../src/store/store.ts';
import { putAll } from './builders.ts';
import type { Open } from './contract/open-store.ts';
import { CLINIC, dueWorld, TODAY } from './due-world.ts';

const worded = ({ dimension, key, series, count, outOf }: StatisticsCount) =>
  `${dimension} ${[key, series].filter((each) => each !== null).join(' ') || '-'}: ${count} of ${outOf}`;

/** The counts of a register, on a store. */
export function statisticsContract(engine: string, open: Open): void {
  describe(`Statistics on ${engine}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await putAll(store, dueWorld);
    });
    afterAll(() => store.close());

    const ask = (by: readonly StatisticsDimension[], organisation: string | null = CLINIC, asOf = TODAY) =>
      counts(store, { by, organisation, asOf });

    it('count what an organisation has, by each dimension', async () => {
      const ofRules: readonly StatisticsDimension[] = ['SEVERITY', 'RULE'];
      const rows = await ask(statisticsDimensions.filter((dimension) => !ofRules.includes(dimension)));
      expect(rows.map(worded)).toEqual([
        'TRANSFER_STATUS COVERED: 0 of 2',
        'TRANSFER_STATUS UNCOVERED: 0 of 2',
        'TRANSFER_STATUS UNDETERMINED: 1 of 2',
        'TRANSFER_STATUS NOT_A_TRANSFER: 1 of 2',
        'COUNTRY Jurisdiction:de NOT_A_TRANSFER: 1 of 2',
        'COUNTRY Jurisdiction:us UNDETERMINED: 1 of 2',
        'MECHANISM ADEQUACY: 0 of 1',
        'MECHANISM STANDARD_CONTRACTUAL_CLAUSES: 0 of 1',
        'MECHANISM BINDING_CORPORATE_RULES: 0 of 1',
        'MECHANISM CODE_OF_CONDUCT: 0 of 1',
        'MECHANISM CERTIFICATION: 0 of 1',
        'MECHANISM AD_HOC_CLAUSES: 0 of 1',
        'MECHANISM DEROGATION: 0 of 1',
        'MECHANISM UNCOVERED: 0 of 1',
        'MECHANISM UNDETERMINED: 1 of 1',
        'LEGAL_BASIS LegalBasis:contract: 2 of 2',
        'LEGAL_BASIS LegalBasis:consent: 1 of 2',
        'PURPOSE Purpose:scheduling: 1 of 2',
        'PURPOSE -: 1 of 2',
        'DATA_CATEGORY DataCategory:name NONE: 2 of 3',
        'DATA_CATEGORY DataCategory:dental ARTICLE_9: 1 of 3',
        'DATA_CATEGORY DataCategory:other: 1 of 3',
        'DATA_CATEGORY -: 1 of 3',
        'DATA_SUBJECT_CATEGORY DataSubjectCategory:patients: 1 of 3',
        'DATA_SUBJECT_CATEGORY -: 2 of 3',
        'ACTIVITY_ROLE CONTROLLER: 2 of 3',
        'ACTIVITY_ROLE JOINT_CONTROLLER: 0 of 3',
        'ACTIVITY_ROLE PROCESSOR: 1 of 3',
        'AUTOMATION NONE: 1 of 3',
        'AUTOMATION ASSISTED: 0 of 3',
        'AUTOMATION AI: 0 of 3',
        'AUTOMATION PROFILING: 0 of 3',
        'AUTOMATION ARTICLE_22_DECISION: 0 of 3',
        'AUTOMATION -: 2 of 3',
        'RETENTION PERIOD: 1 of 3',
        'RETENTION CRITERION: 1 of 3',
        'RETENTION -: 1 of 3',
        'RECIPIENT_ROLE CONTROLLER: 0 of 2',
        'RECIPIENT_ROLE JOINT_CONTROLLER: 0 of 2',
        'RECIPIENT_ROLE PROCESSOR: 1 of 2',
        'RECIPIENT_ROLE INTERMEDIARY: 0 of 2',
        'RECIPIENT_ROLE -: 1 of 2',
        'REVIEW_DUE OVERDUE: 1 of 8',
        'REVIEW_DUE WITHIN_30_DAYS: 0 of 8',
        'REVIEW_DUE WITHIN_90_DAYS: 1 of 8',
        'REVIEW_DUE WITHIN_365_DAYS: 0 of 8',
        'REVIEW_DUE LATER: 0 of 8',
        'REVIEW_DUE -: 6 of 8',
      ]);
    });

    it('name what they count, in both languages', async () => {
      const rows = await ask(['DATA_CATEGORY']);
      const [dental, nameless] = ['DataCategory:dental', null].map((key) =>
        rows.find((row) => row.key === key),
      );
      expect(dental).toEqual({
        dimension: 'DATA_CATEGORY',
        key: 'DataCategory:dental',
        label: { en: 'Dental data', ar: 'بيانات الأسنان' },
        series: 'ARTICLE_9',
        seriesLabel: { en: 'Special category (Art. 9)', ar: 'فئة خاصة (المادة 9)' },
        count: 1,
        outOf: 3,
        counted: 'ACTIVITY',
      });
      expect(nameless?.label).toEqual({ en: 'Not stated', ar: 'غير مذكور' });
    });

    it.each([
      ['an organisation', CLINIC],
      ['all', null],
    ])('count the findings of %s as the rules tell them', async (_whose, organisation) => {
      const where = organisation === null ? {} : { organisation: [organisation] };
      const { bySeverity, byRule } = await findings(store, { asOf: TODAY, where });
      const ofSeverity = await ask(['SEVERITY'], organisation);
      expect(ofSeverity.map(({ key, count }) => ({ severity: key, count }))).toEqual(bySeverity);
      const ofRule = await ask(['RULE'], organisation);
      const byId = ofRule.map(({ key, count }) => ({ rule: String(key), count }));
      expect(byId.sort((a, b) => (a.rule < b.rule ? -1 : 1))).toEqual(byRule);
    });

    it('count all organisations together where none is named', async () => {
      const rows = await ask(['ACTIVITY_ROLE', 'DATA_CATEGORY', 'RECIPIENT_ROLE'], null);
      expect(rows.filter(({ count }) => count > 0).map(worded)).toEqual([
        'ACTIVITY_ROLE CONTROLLER: 3 of 4',
        'ACTIVITY_ROLE PROCESSOR: 1 of 4',
        'DATA_CATEGORY DataCategory:dental ARTICLE_9: 2 of 4',
        'DATA_CATEGORY DataCategory:name NONE: 2 of 4',
        'DATA_CATEGORY DataCategory:other: 1 of 4',
        'DATA_CATEGORY -: 1 of 4',
        'RECIPIENT_ROLE PROCESSOR: 2 of 3',
        'RECIPIENT_ROLE -: 1 of 3',
      ]);
    });

    it('are of a day: a whole that begins later says nothing of its parts', async () => {
      const rows = await ask(['LEGAL_BASIS'], null, '2023-12-31');
      expect(rows.map(worded)).toEqual(['LEGAL_BASIS LegalBasis:consent: 1 of 3', 'LEGAL_BASIS -: 2 of 3']);
    });

    it('count a dimension once, however often it is asked for, and nothing where none is', async () => {
      expect(await ask(['SEVERITY', 'SEVERITY'])).toHaveLength(3);
      expect(await ask([])).toEqual([]);
    });

    it.each([
      ['an organisation that is not there', 'Organisation:nobody', 'NOT_FOUND'],
      ['what is no organisation', 'Purpose:scheduling', 'BAD_INPUT'],
    ])('are refused for %s', async (_what, organisation, code) => {
      await expect(ask(['SEVERITY'], organisation)).rejects.toMatchObject({ code });
    });
  });
}

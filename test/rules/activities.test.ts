import { describe, expect, test } from 'vitest';
import { activityWithoutCategories } from '../../src/rules/activity-without-categories.ts';
import { activityWithoutLegalBasis } from '../../src/rules/activity-without-legal-basis.ts';
import { activityWithoutPurpose } from '../../src/rules/activity-without-purpose.ts';
import { activityWithoutSubjects } from '../../src/rules/activity-without-subjects.ts';
import { criminalDataWithoutAuthority } from '../../src/rules/criminal-data-without-authority.ts';
import { keptLongerThanPromised } from '../../src/rules/kept-longer-than-promised.ts';
import { legalBasisWithoutPurpose } from '../../src/rules/legal-basis-without-purpose.ts';
import { legitimateInterestNotSpecified } from '../../src/rules/legitimate-interest-not-specified.ts';
import { retentionWithoutPeriodOrCriterion } from '../../src/rules/retention-without-period-or-criterion.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { specialCategoryWithoutCondition } from '../../src/rules/special-category-without-condition.ts';
import { find, testRule } from '../helpers/rule-tester.ts';

/** A whole with two parts; what is stated of each. */
const activities = (whole: string, one: string, other: string) => `
processingActivities:
  - { key: whole, name: Whole, ${whole} }
  - { key: one, name: One, partOf: [whole], ${one} }
  - { key: other, name: Other, partOf: [whole], ${other} }`;

const STATED: readonly (readonly [Rule, string])[] = [
  [activityWithoutLegalBasis, 'reliesOn: [contract]'],
  [activityWithoutPurpose, 'pursues: [scheduling]'],
  [activityWithoutSubjects, 'concerns: [patients]'],
  [activityWithoutCategories, 'processes: [name]'],
];
const NOTHING = 'role: null';
const EXPLICIT = 'reliesOn: [explicit-consent]';

describe('Activities', () => {
  for (const [rule, stated] of STATED) {
    testRule(rule, {
      valid: [
        { name: 'parts of a whole that states it', inventory: activities(stated, NOTHING, NOTHING) },
        { name: 'a whole whose parts state it', inventory: activities(NOTHING, stated, stated) },
        { name: 'what is performed for others', inventory: activities(stated, 'role: PROCESSOR', NOTHING) },
      ],
      invalid: [
        {
          name: 'a whole that states nothing, and not its parts',
          inventory: activities(NOTHING, NOTHING, NOTHING),
          subjects: ['ProcessingActivity:whole'],
        },
        {
          name: 'the one part that states nothing',
          inventory: activities(NOTHING, stated, NOTHING),
          subjects: ['ProcessingActivity:other'],
        },
      ],
    });
  }

  test.each([
    ['a condition of Art. 9(2) is no legal basis', 'reliesOn: [health-or-social-care]', 1],
    ['nor is a law that authorises data on crimes', 'reliesOn: [authorised-by-law]', 1],
    ['explicit consent is one', EXPLICIT, 0],
  ])('%s', (_name, stated, count) => {
    expect(find([activityWithoutLegalBasis], activities(stated, NOTHING, NOTHING))).toHaveLength(count);
  });

  testRule(legalBasisWithoutPurpose, {
    valid: [
      {
        name: 'one purpose, also where a whole states it',
        inventory: activities('pursues: [scheduling]', 'reliesOn: [contract]', NOTHING),
      },
      {
        name: 'a condition for special data, which is no legal basis',
        inventory: activities('pursues: [scheduling, security]', 'reliesOn: [public-health]', NOTHING),
      },
    ],
    invalid: [
      {
        name: 'each basis of a part of a whole that pursues two',
        inventory: activities('pursues: [scheduling, security]', 'reliesOn: [contract, consent]', NOTHING),
        subjects: [
          'RELIES_ON:ProcessingActivity:one>LegalBasis:consent',
          'RELIES_ON:ProcessingActivity:one>LegalBasis:contract',
        ],
      },
    ],
  });

  testRule(legitimateInterestNotSpecified, {
    valid: [
      { name: 'another basis', inventory: activities('reliesOn: [contract]', NOTHING, NOTHING) },
      {
        name: 'an interest in Arabic',
        inventory: activities(
          'reliesOn: [{ node: legitimate-interests, legitimateInterest: { ar: أمن الخدمة } }]',
          NOTHING,
          NOTHING,
        ),
      },
    ],
    invalid: [
      {
        name: 'an interest that is not named',
        inventory: activities(NOTHING, 'reliesOn: [legitimate-interests]', NOTHING),
        subjects: ['RELIES_ON:ProcessingActivity:one>LegalBasis:legitimate-interests'],
      },
    ],
  });

  testRule(specialCategoryWithoutCondition, {
    valid: [
      {
        name: 'a condition of the whole, for a broader category',
        inventory: activities(
          'reliesOn: [{ node: consent, categories: [health-data], article9Condition: explicit-consent }]',
          'processes: [dental-data]',
          NOTHING,
        ),
      },
      {
        name: 'a condition relied on by itself',
        inventory: activities(
          NOTHING,
          'processes: [health-data], reliesOn: [health-or-social-care]',
          NOTHING,
        ),
      },
      { name: 'data that are not special', inventory: activities('processes: [name]', NOTHING, NOTHING) },
    ],
    invalid: [
      {
        name: 'a condition for other data',
        inventory: activities(
          'reliesOn: [{ node: consent, categories: [laboratory-data], article9Condition: explicit-consent }]',
          'processes: [dental-data]',
          NOTHING,
        ),
        subjects: ['ProcessingActivity:one'],
      },
      {
        name: 'a condition of another part',
        inventory: activities(
          NOTHING,
          'processes: [health-data]',
          'reliesOn: [{ node: consent, article9Condition: explicit-consent }]',
        ),
        subjects: ['ProcessingActivity:one'],
      },
    ],
  });

  testRule(criminalDataWithoutAuthority, {
    valid: [
      {
        name: 'official authority of the whole',
        inventory: activities('reliesOn: [official-authority]', 'processes: [criminal-data]', NOTHING),
      },
      {
        name: 'a law that authorises a broader category',
        inventory: `dataCategories: [{ key: fines, name: Fines, broader: [criminal-data] }]${activities(
          'reliesOn: [{ node: authorised-by-law, categories: [criminal-data] }]',
          'processes: [fines]',
          NOTHING,
        )}`,
      },
      { name: 'health data', inventory: activities('processes: [health-data]', NOTHING, NOTHING) },
    ],
    invalid: [
      {
        name: 'a condition of Art. 9(2), and consent',
        inventory: activities(
          NOTHING,
          'processes: [criminal-data], reliesOn: [{ node: consent, article9Condition: explicit-consent }]',
          NOTHING,
        ),
        subjects: ['ProcessingActivity:one'],
      },
      {
        name: 'a law for other data, be it of somebody who processes for others',
        inventory: activities(
          'reliesOn: [{ node: authorised-by-law, categories: [name] }]',
          'processes: [criminal-data], role: PROCESSOR',
          NOTHING,
        ),
        subjects: ['ProcessingActivity:one'],
      },
      {
        name: 'official authority of another part',
        inventory: activities(NOTHING, 'processes: [criminal-data]', 'reliesOn: [official-authority]'),
        subjects: ['ProcessingActivity:one'],
      },
    ],
  });

  /** A system on which one part runs, with a dataset that is kept for a time. */
  const stored = (holds: string) => `
systems: [{ key: desk, name: Desk, tenancy: OWN, contains: [Dataset:visits] }]
datasets: [{ key: visits, name: Visits, holds: [${holds}], retainedUnder: [year] }]
retentionRules: [{ key: year, name: Year, period: P1Y }]${activities(NOTHING, 'processes: [health-data], runsOn: [desk]', 'role: PROCESSOR')}`;
  const RULE = 'retentionRules: [{ key: year, name: Year, period: P1Y }]';
  const UNDER = 'retainedUnder: [year]';

  testRule(retentionWithoutPeriodOrCriterion, {
    valid: [
      { name: 'a period', inventory: 'retentionRules: [{ key: kept, name: Kept, period: P6Y }]' },
      { name: 'a rule of the whole', inventory: `${RULE}${activities(UNDER, NOTHING, NOTHING)}` },
      { name: 'a dataset with data of the activity', inventory: stored('dental-data') },
      {
        name: 'a rule of who decides',
        inventory: `organisations: [{ key: clinic, name: Clinic, ${UNDER} }]\n${RULE}${activities('controlledBy: [Organisation:clinic]', NOTHING, NOTHING)}`,
      },
      {
        name: 'data that are not stored',
        inventory: `${RULE}${activities(NOTHING, UNDER, 'processes: [{ node: call-recordings, stored: false }]')}`,
      },
    ],
    invalid: [
      {
        name: 'neither',
        inventory: 'retentionRules: [{ key: kept, name: Kept }]',
        subjects: ['RetentionRule:kept'],
      },
      {
        name: 'a whole of which nothing is stated, and not its parts',
        inventory: activities(NOTHING, NOTHING, NOTHING),
        subjects: ['ProcessingActivity:whole'],
      },
      {
        name: 'with the whole the one part that has no rule',
        inventory: `${RULE}${activities(NOTHING, UNDER, NOTHING)}`,
        subjects: ['ProcessingActivity:whole'],
      },
      {
        name: 'a rule for other data',
        inventory: `${RULE}${activities('retainedUnder: [{ node: year, categories: [name] }]', 'processes: [name]', 'processes: [health-data]')}`,
        subjects: ['ProcessingActivity:whole'],
      },
      {
        name: 'a dataset with other data',
        inventory: stored('name'),
        subjects: ['ProcessingActivity:whole'],
      },
    ],
  });

  test('parts without a retention rule are named with the whole, and no others', () => {
    const inventory = `${RULE}${activities(NOTHING, UNDER, NOTHING)}`;
    const [finding] = find([retentionWithoutPeriodOrCriterion], inventory);
    expect(finding?.message.en).toBe('Whole: nothing states how long data of these are kept: Other.');
  });

  const kept = (period: string, categories: string, controller = 'clinic') => `
organisations: [{ key: clinic, name: Clinic }, { key: other, name: Other }]
policyVersions: [{ key: notice/1, name: Notice, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Retention }]
retentionRules:
  - key: promised
    name: Promised
    period: P1Y
    provenance: STATED
    evidence: &said [{ clause: notice/1/1, quote: for one year }]
  - { key: kept, name: Kept, period: ${period} }
processingActivities:
  - key: bookings
    name: Bookings
    controlledBy: [Organisation:clinic]
    retainedUnder: [{ node: promised, categories: [health-data], provenance: STATED, evidence: *said }]
  - key: archive
    name: Archive
    controlledBy: [Organisation:${controller}]
    retainedUnder: [{ node: kept, categories: [${categories}] }]`;

  testRule(keptLongerThanPromised, {
    valid: [
      { name: 'the same time in other words', inventory: kept('P12M', 'health-data') },
      { name: 'a year in days', inventory: kept('P365D', 'health-data') },
      { name: 'a leap year in days, which may be as long', inventory: kept('P366D', 'health-data') },
      { name: 'other data', inventory: kept('P10Y', 'name') },
      { name: 'another organisation', inventory: kept('P10Y', 'health-data', 'other') },
    ],
    invalid: [
      {
        name: 'a narrower category, for a day longer',
        inventory: kept('P1Y1D', 'dental-data'),
        subjects: ['RETAINED_UNDER:ProcessingActivity:archive>RetentionRule:kept'],
      },
      {
        name: 'more days than any year has',
        inventory: kept('P367D', 'health-data'),
        subjects: ['RETAINED_UNDER:ProcessingActivity:archive>RetentionRule:kept'],
      },
      {
        name: 'data of any category',
        inventory: kept('P2Y', ''),
        subjects: ['RETAINED_UNDER:ProcessingActivity:archive>RetentionRule:kept'],
      },
    ],
  });

  /** A year for exams, promised without naming data; three years for a dataset of the system that another activity runs on. */
  const examsAnd = (processes: string, holds: string, runsOn = '') => `
organisations: [{ key: school, name: School }]
policyVersions: [{ key: notice/1, name: Notice, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Retention }]
retentionRules:
  - key: promised
    name: Promised
    period: P1Y
    provenance: STATED
    evidence: &said [{ clause: notice/1/1, quote: for one year }]
  - { key: kept, name: Kept, period: P3Y }
systems: [{ key: office, name: Office, contains: [Dataset:files] }]
datasets: [{ key: files, name: Files, holds: [${holds}], retainedUnder: [kept] }]
processingActivities:
  - { key: school, name: School, controlledBy: [Organisation:school] }
  - key: exams
    name: Exams
    partOf: [school]
    processes: [${processes}]
    runsOn: [${runsOn}]
    retainedUnder: [{ node: promised, provenance: STATED, evidence: *said }]
  - { key: enrolment, name: Enrolment, partOf: [school], runsOn: [office] }`;
  const files = ['RETAINED_UNDER:Dataset:files>RetentionRule:kept'];

  testRule(keptLongerThanPromised, {
    valid: [
      { name: 'a promise for what runs elsewhere', inventory: examsAnd('name', 'name') },
      { name: 'a promise for other data there', inventory: examsAnd('biometric-data', 'name', 'office') },
    ],
    invalid: [
      {
        name: 'a dataset that what is promised runs on',
        inventory: examsAnd('name', 'name', 'office'),
        subjects: files,
      },
      {
        name: 'a dataset that may hold any data',
        inventory: examsAnd('name', '', 'office'),
        subjects: files,
      },
    ],
  });
});

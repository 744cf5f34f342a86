import { describe, expect, it } from 'vitest';
import { seededFindings } from './seeded-findings.ts';

const told = (day?: string) =>
  seededFindings('example', day).map(({ rule, subject }) => `${rule} ${subject}`);

describe('The faults of the example', () => {
  it('are found, and no others', () => {
    const found = told();
    expect(found.filter((each) => !each.startsWith('notice-item-missing '))).toEqual([
      'dpa-lacks-article-28-item Agreement:zaytuna/dpa-heron',
      'dpf-without-certification Transfer:zaytuna/transfer-egret',
      'fact-without-evidence PROTECTED_BY:ProcessingActivity:zaytuna/imaging>SecurityMeasure:pseudonymisation',
      'kept-longer-than-promised RETAINED_UNDER:Dataset:zaytuna/bookings>RetentionRule:zaytuna/retention/bookings-3-years',
      'legitimate-interest-not-specified RELIES_ON:ProcessingActivity:zaytuna/surveys>LegalBasis:legitimate-interests',
      'processor-clauses-as-transfer-tool Transfer:zaytuna/transfer-marabou',
      'processor-without-dpa Organisation:dunlin-desk',
      'processor-without-dpa Organisation:egret-surveys',
      'processor-without-dpa Organisation:finch-monitoring',
      'processor-without-dpa Organisation:kestrel-chat',
      'processor-without-dpa Organisation:osprey-cloud',
      'processor-without-dpa Organisation:plover-letters',
      'promise-not-kept COMMITS:ProcessingActivity:zaytuna/processing>Commitment:zaytuna/no-ai-training',
      'promise-not-kept DISCLOSES_TO:ProcessingActivity:zaytuna/processing>Organisation:heron-hosting',
      'recipient-missing-from-notice Organisation:marabou-speech',
      'retired-scc-set Agreement:zaytuna/clauses-curlew',
      'scc-module-mismatch Agreement:heron-hosting/clauses-osprey',
      'special-category-without-condition ProcessingActivity:zaytuna/care-abroad',
      'special-category-without-condition ProcessingActivity:zaytuna/consultation-notes',
      'subprocessor-without-authorisation ENGAGES:Organisation:heron-hosting>Organisation:dunlin-desk',
      'subprocessor-without-authorisation ENGAGES:Organisation:osprey-cloud>Organisation:wren-operations',
      'transfer-uncovered Organisation:curlew-support',
      'transfer-uncovered Organisation:egret-surveys',
      'transfer-uncovered Organisation:marabou-speech',
      'transfer-uncovered Organisation:osprey-cloud',
      'contradictory-statements RETAINED_UNDER:ProcessingActivity:zaytuna/surveys>RetentionRule:zaytuna/retention/surveys-6-months',
      'dpa-ending Agreement:zaytuna/dpa-lapwing',
      'evidence-from-replaced-version PURSUES:ProcessingActivity:zaytuna/bookings>Purpose:scheduling',
      'recipient-missing-from-inventory Organisation:plover-letters',
      'retention-without-period-or-criterion ProcessingActivity:zaytuna/processing',
      'review-overdue ProcessingActivity:zaytuna/consultation-notes',
      'safeguard-ending Transfer:zaytuna/transfer-egret',
      'tia-missing-or-stale Organisation:stork-assistance',
      'tia-missing-or-stale Organisation:zaytuna/support-maroc',
      'transfer-undetermined Organisation:kestrel-chat',
      'no-subprocessor-list Organisation:zaytuna',
      'record-incomplete Organisation:zaytuna',
    ]);
  });

  it('leave three items open in the notice', () => {
    const open = seededFindings('example').filter(({ rule }) => rule === 'notice-item-missing');
    expect(open.map(({ article }) => article).sort()).toEqual([
      'Art. 13(1)(c), Art. 14(1)(c)',
      'Art. 13(2)(f), Art. 14(2)(g), Art. 22',
      'Directive 2002/58/EC Art. 5(3)',
    ]);
  });

  it('were others while the record named a Privacy Shield that had fallen', () => {
    const then = told('2021-12-01');
    expect(then).toContain('adequacy-ended Transfer:zaytuna/transfer-hoopoe');
    expect(then).toContain('transfer-uncovered Organisation:hoopoe-analytics');
    expect(then.filter((each) => each.startsWith('retired-scc-set'))).toEqual([]);
    expect(told('2020-07-15').filter((each) => each.startsWith('adequacy-ended'))).toEqual([]);
  });
});

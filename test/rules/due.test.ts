import { describe, expect, test } from 'vitest';
import { DUE_KINDS } from '../../src/model/finding.ts';
import { reviewedKinds } from '../../src/model/node-kinds.ts';
import { adequacyEnded } from '../../src/rules/adequacy-ended.ts';
import { adequacyEnding } from '../../src/rules/adequacy-ending.ts';
import { allRules } from '../../src/rules/all.ts';
import { dpaEnding } from '../../src/rules/dpa-ending.ts';
import { dpfWithoutCertification } from '../../src/rules/dpf-without-certification.ts';
import { evidenceFromReplacedVersion } from '../../src/rules/evidence-from-replaced-version.ts';
import { processorWithoutDpa } from '../../src/rules/processor-without-dpa.ts';
import { retiredSccSet } from '../../src/rules/retired-scc-set.ts';
import { reviewOverdue } from '../../src/rules/review-overdue.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { safeguardEnding } from '../../src/rules/safeguard-ending.ts';
import { subprocessorWithoutAuthorisation } from '../../src/rules/subprocessor-without-authorisation.ts';
import { tiaMissingOrStale } from '../../src/rules/tia-missing-or-stale.ts';
import { DAY, find, testRule } from '../helpers/rule-tester.ts';

const parties = `
organisations:
  - { key: clinic, name: Clinic, gdprScope: ESTABLISHED_IN_EEA, validFrom: 2020-01-01 }
  - { key: mailer, name: Mailer }`;

const disclosing = (facts: string) => `${parties}
processingActivities:
  - key: newsletter
    name: Newsletter
    role: CONTROLLER
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, recipientRole: PROCESSOR, ${facts} }]`;

const contract = (facts: string) => `
agreements:
  - { key: contract, name: Contract, agreementType: DATA_PROCESSING_AGREEMENT, parties: [clinic, mailer], ${facts} }`;

const clauses = (set: string, facts = '') => `
agreements:
  - key: clauses
    name: Clauses
    agreementType: STANDARD_CONTRACTUAL_CLAUSES
    sccModules: [MODULE_2]
    usesClausesOf: [${set}]
    parties: [clinic, mailer]
    ${facts}`;

const transfer = (under: string, facts = '') => `
transfers:
  - key: abroad
    name: Transfer
    exportedBy: [clinic]
    importedBy: [Organisation:mailer]
    into: [in]
    under: [${under}]
    ${facts}`;

const certified = (certifications: string) =>
  `${parties.replace('name: Mailer', `name: Mailer, certifiedUnder: [${certifications}]`)}${transfer(
    '{ node: LegalInstrument:data-privacy-framework, validFrom: 2024-03-01 }',
  )}`;

const DPF = 'node: data-privacy-framework, listed: true';

const notice = (effective: string) => `
policyVersions:
  - { key: notice/1, name: First version, clauses: [notice/1/1] }
  - { key: notice/2, name: Second version, ${effective} replaces: [notice/1] }
clauses: [{ key: notice/1/1, name: Security }]
processingActivities:
  - key: processing
    name: Processing
    protectedBy: [{ node: backup, provenance: STATED, evidence: [{ clause: notice/1/1, quote: We back up. }] }]`;

const engaging = (facts: string) => `
organisations:
  - { key: clinic, name: Clinic, engages: [Organisation:host] }
  - { key: host, name: Host, engages: [{ node: Organisation:backup, ${facts} authorisation: GENERAL }] }
  - { key: backup, name: Backup }`;

describe('Planned ends and reviews', () => {
  testRule(safeguardEnding, {
    valid: [
      {
        name: 'an agreement that ends in 91 days',
        inventory: parties + clauses('scc-2021-914', 'endsOn: 2027-02-21') + transfer('Agreement:clauses'),
      },
      {
        name: 'an ended agreement that another replaces',
        inventory: `${parties}${clauses('scc-2021-914', 'endsOn: 2026-01-01')}
  - { key: renewal, name: Renewal, replaces: [clauses] }${transfer('Agreement:clauses')}`,
      },
      {
        name: 'an ended agreement that was relied on until then',
        inventory:
          parties +
          clauses('scc-2021-914', 'endsOn: 2026-01-01') +
          transfer('{ node: Agreement:clauses, validTo: 2026-01-01 }'),
      },
    ],
    invalid: [
      {
        name: 'an agreement that ends in 90 days',
        inventory: parties + clauses('scc-2021-914', 'endsOn: 2027-02-20') + transfer('Agreement:clauses'),
        subjects: ['Transfer:abroad'],
      },
      {
        name: 'an agreement that has ended',
        inventory: parties + clauses('scc-2021-914', 'endsOn: 2023-10-01') + transfer('Agreement:clauses'),
        subjects: ['Transfer:abroad'],
      },
    ],
  });

  testRule(reviewOverdue, {
    valid: [{ name: 'what has no day for a review', inventory: parties + clauses('scc-2021-914') }],
    invalid: [
      {
        name: 'all that can have such a day, on the day itself',
        inventory: `
systems: [{ key: files, name: Files, reviewOn: ${DAY} }]
policies: [{ key: notice, name: Notice, reviewOn: ${DAY} }]
processingActivities: [{ key: care, name: Care, reviewOn: ${DAY} }]
transfers: [{ key: abroad, name: Transfer, reviewOn: ${DAY} }]
agreements: [{ key: contract, name: Contract, reviewOn: ${DAY} }]
retentionRules: [{ key: a-year, name: A year, reviewOn: ${DAY} }]`,
        subjects: [
          'Agreement:contract',
          'Policy:notice',
          'ProcessingActivity:care',
          'RetentionRule:a-year',
          'System:files',
          'Transfer:abroad',
        ],
      },
    ],
  });

  test('are of the kinds that can be reviewed', () => {
    expect([...reviewedKinds].sort()).toEqual([
      'Agreement',
      'Policy',
      'ProcessingActivity',
      'RetentionRule',
      'System',
      'Transfer',
    ]);
  });
});

interface Case {
  name: string;
  rule: Rule;
  inventory: string;
  day?: string;
  /** Since when it is so. */
  dueOn: string | null;
}

const CASES: readonly Case[] = [
  {
    name: 'a contract that ended: the last to end',
    rule: processorWithoutDpa,
    inventory: `${disclosing('validFrom: 2022-03-01')}${contract('endsOn: 2024-01-01')}
  - { key: first, name: First, agreementType: DATA_PROCESSING_AGREEMENT, parties: [clinic, mailer], endsOn: 2023-01-01 }`,
    dueOn: '2024-01-01',
  },
  {
    name: 'a processor that never had a contract: the day from which it is known to process',
    rule: processorWithoutDpa,
    inventory: `${disclosing('validFrom: 2022-03-01')}${contract('signedOn: 2027-01-01')}`,
    dueOn: '2022-03-01',
  },
  {
    name: 'a processor of whom that is not said, though an end of the relation is: nobody knows',
    rule: processorWithoutDpa,
    inventory: disclosing('categories: [name]'),
    dueOn: null,
  },
  {
    name: 'a processor that one relation tells of from a day, and another without a day: nobody knows',
    rule: processorWithoutDpa,
    inventory: `${disclosing('validFrom: 2022-03-01')}
  - key: letters
    name: Letters
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, recipientRole: PROCESSOR }]`,
    dueOn: null,
  },
  {
    name: 'a contract that is about to end',
    rule: dpaEnding,
    inventory: disclosing('agreement: contract') + contract('endsOn: 2027-01-31'),
    dueOn: '2027-01-31',
  },
  {
    name: 'an engagement without notice: the day it began',
    rule: subprocessorWithoutAuthorisation,
    inventory: engaging('validFrom: 2025-06-01,'),
    dueOn: '2025-06-01',
  },
  {
    name: 'a decision that a ruling made void before it ran out',
    rule: adequacyEnded,
    inventory: parties + transfer('LegalInstrument:privacy-shield'),
    dueOn: '2020-07-16',
  },
  {
    name: 'a decision that runs out',
    rule: adequacyEnding,
    inventory: disclosing('locations: [gb]'),
    day: '2025-12-01',
    dueOn: '2025-12-28',
  },
  {
    name: 'a certification that ended: the last to end',
    rule: dpfWithoutCertification,
    inventory: certified(`{ ${DPF}, validFrom: 2023-10-01, validTo: 2025-10-01 }`),
    dueOn: '2025-10-01',
  },
  {
    name: 'a certification that nobody knows of: the day from which the decision is relied on',
    rule: dpfWithoutCertification,
    inventory: certified(''),
    dueOn: '2024-03-01',
  },
  {
    name: 'clauses that were retired',
    rule: retiredSccSet,
    inventory: parties + clauses('scc-2010-87'),
    dueOn: '2022-12-28',
  },
  {
    name: 'an assessment: the first day on which it is older than 730 days',
    rule: tiaMissingOrStale,
    inventory:
      disclosing('locations: [in], agreement: clauses') +
      clauses('scc-2021-914') +
      transfer('Agreement:clauses', 'assessedOn: 2024-05-01\n    assessmentOutcome: SUFFICIENT'),
    dueOn: '2026-05-02',
  },
  {
    name: 'an assessment that was never made: the day from which data are known to go there',
    rule: tiaMissingOrStale,
    inventory: disclosing('locations: [in], agreement: clauses') + clauses('scc-2021-914'),
    dueOn: null,
  },
  {
    name: 'a statement: the day on which the next version took effect',
    rule: evidenceFromReplacedVersion,
    inventory: notice('effectiveDate: 2025-01-01,'),
    dueOn: '2025-01-01',
  },
  {
    name: 'a statement that a version without a day replaced: nobody knows',
    rule: evidenceFromReplacedVersion,
    inventory: notice(''),
    dueOn: null,
  },
];

describe('Since when something is due', () => {
  test.each(CASES)('$name', ({ rule, inventory, day, dueOn }) => {
    const found = find([rule], inventory, day);
    expect(found.map((finding) => finding.dueOn)).toEqual([dueOn]);
  });

  test('is told by a rule for each kind of thing that can be', () => {
    const told = new Set(allRules.flatMap(({ due }) => due ?? []));
    expect([...told].sort()).toEqual(Object.keys(DUE_KINDS).sort());
  });

  test('is not told by rules for which days do not matter', () => {
    const others = allRules.filter(({ due }) => due === undefined);
    const days = others.flatMap((rule) => find([rule], rule.examples.violation)).map(({ dueOn }) => dueOn);
    expect(days.length).toBeGreaterThan(others.length - 1);
    expect(new Set(days)).toEqual(new Set([null]));
  });
});

interface Ahead {
  name: string;
  rule: Rule;
  inventory: string;
  day?: string;
  /** The fewest days ahead at which it is told, and what then. */
  days: number;
  message: string;
}

const AHEAD: readonly Ahead[] = [
  {
    name: 'the end of a contract',
    rule: dpaEnding,
    inventory: disclosing('agreement: contract') + contract('endsOn: 2027-12-01'),
    days: 374,
    message: 'Contract ends on 2027-12-01.',
  },
  {
    name: 'the end of a decision',
    rule: adequacyEnding,
    inventory: disclosing('locations: [gb]'),
    day: '2025-01-01',
    days: 361,
    message:
      'What goes to Mailer rests on Adequacy decision for the United Kingdom (2021), which ends on 2025-12-28.',
  },
  {
    name: 'the end of a certification',
    rule: dpfWithoutCertification,
    inventory: certified(`{ ${DPF}, validTo: 2026-12-01 }`),
    days: 9,
    message: 'Mailer is certified under EU-US Data Privacy Framework until 2026-12-01.',
  },
  {
    name: 'the end of a set of clauses',
    rule: retiredSccSet,
    inventory: parties + clauses('scc-2010-87'),
    day: '2022-12-01',
    days: 27,
    message:
      'Clauses: based on Standard contractual clauses 2010, controller to processor, which can be relied on until 2022-12-28.',
  },
  {
    name: 'an assessment that grows old',
    rule: tiaMissingOrStale,
    inventory:
      disclosing('locations: [in], agreement: clauses') +
      clauses('scc-2021-914') +
      transfer('Agreement:clauses', 'assessedOn: 2025-05-01\n    assessmentOutcome: SUFFICIENT'),
    days: 161,
    message: 'What goes to Mailer was last assessed on 2025-05-01.',
  },
  {
    name: 'a version that is about to be replaced',
    rule: evidenceFromReplacedVersion,
    inventory: notice('effectiveDate: 2027-01-01,'),
    days: 40,
    message:
      'Processing → Backup: only First version says so, and a later version replaces it on 2027-01-01.',
  },
  {
    name: 'a review',
    rule: reviewOverdue,
    inventory: 'processingActivities: [{ key: care, name: Care, reviewOn: 2027-01-01 }]',
    days: 40,
    message: 'Care is to be reviewed on 2027-01-01.',
  },
];

describe('Asked to look ahead, rules tell', () => {
  test.each(AHEAD)('$name', ({ rule, inventory, day, days, message }) => {
    expect(find([rule], inventory, day, days - 1)).toEqual([]);
    expect(find([rule], inventory, day, days).map((finding) => finding.message.en)).toEqual([message]);
  });

  test('the same finding that it will be when its day has come', () => {
    const inventory = 'processingActivities: [{ key: care, name: Care, reviewOn: 2027-01-01 }]';
    const [ahead] = find([reviewOverdue], inventory, '2026-12-01', 31);
    const [then] = find([reviewOverdue], inventory, '2027-01-01');
    expect(ahead?.fingerprint).toBe(then?.fingerprint);
  });
});

import { describe } from 'vitest';
import { evidenceFromReplacedVersion } from '../../src/rules/evidence-from-replaced-version.ts';
import { factWithoutEvidence } from '../../src/rules/fact-without-evidence.ts';
import { possibleDuplicateOrganisations } from '../../src/rules/possible-duplicate-organisations.ts';
import { testRule } from '../helpers/rule-tester.ts';

const documents = `
organisations: [{ key: clinic, name: Clinic }]
policyVersions:
  - { key: notice/1, name: First version, clauses: [notice/1/1, notice/1/2] }
  - { key: notice/2, name: Second version, clauses: [notice/2/1], effectiveDate: 2025-01-01, replaces: [notice/1] }
clauses:
  - { key: notice/1/1, name: One clause }
  - { key: notice/1/2, name: Another clause }
  - { key: notice/2/1, name: A later clause }`;

const one = 'provenance: STATED, evidence: [{ clause: notice/1/1, quote: one statement }]';

const processing = (facts: string, rest = '') => `${documents}
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    ${facts}
${rest}`;

/** A purpose whose clause is withdrawn on a day. */
const withdrawn = (day: string, fact = '', more = '') =>
  processing(
    `pursues: [{ node: scheduling, ${fact} provenance: STATED, evidence: [{ clause: notice/1/1, quote: one statement }${more}] }]`,
  ).replace('name: One clause }', `name: One clause, validTo: ${day} }`);

const ACTIVITY = 'ProcessingActivity:processing';

describe('Documents', () => {
  testRule(factWithoutEvidence, {
    valid: [
      { name: 'what is declared', inventory: processing('pursues: [scheduling]') },
      {
        name: 'what was withdrawn before its clause was',
        inventory: withdrawn('2026-11-22', 'validTo: 2026-11-22,'),
      },
      { name: 'the last day of its clause', inventory: withdrawn('2026-11-23') },
      {
        name: 'a statement with another clause that is still there',
        inventory: withdrawn('2020-01-01', '', ', { clause: notice/2/1, quote: it says so too }'),
      },
    ],
    invalid: [
      {
        name: 'a relation on the day on which its clause goes',
        inventory: withdrawn('2026-11-22'),
        subjects: [`PURSUES:${ACTIVITY}>Purpose:scheduling`],
      },
      {
        name: 'a node, named in Arabic only',
        inventory: `${documents.replace('name: One clause }', 'name: One clause, validTo: 2020-01-01 }')}
retentionRules: [{ key: kept, name: { ar: الاحتفاظ سنة }, period: P1Y, ${one} }]`,
        subjects: ['RetentionRule:kept'],
      },
    ],
  });

  testRule(evidenceFromReplacedVersion, {
    valid: [
      {
        name: 'a statement of both versions',
        inventory: processing(
          'pursues: [{ node: scheduling, provenance: STATED, evidence: [{ clause: notice/1/1, quote: a }, { clause: notice/2/1, quote: a }] }]',
        ),
      },
      {
        name: 'the day before the later version takes effect',
        inventory: processing(`pursues: [{ node: scheduling, ${one} }]`),
        day: '2024-12-31',
      },
      {
        name: 'a statement that has ended',
        inventory: processing(`pursues: [{ node: scheduling, validTo: 2025-01-01, ${one} }]`),
      },
    ],
    invalid: [
      {
        name: 'a statement of the first version only',
        inventory: processing(`pursues: [{ node: scheduling, ${one} }]`),
        subjects: [`PURSUES:${ACTIVITY}>Purpose:scheduling`],
      },
    ],
  });

  const called = (first: string, second: string) => `
organisations:
  - { key: first, name: ${first} }
  - { key: second, name: ${second} }`;

  testRule(possibleDuplicateOrganisations, {
    valid: [
      { name: 'other names', inventory: called('Heron Hosting GmbH', 'Egret Hosting GmbH') },
      { name: 'names that are only a legal form', inventory: called('AG', 'SE') },
      {
        name: 'companies of a group',
        inventory: `
organisations:
  - { key: first, name: Heron GmbH }
  - { key: second, name: Heron SAS, partOf: [Organisation:first] }`,
      },
      {
        name: 'sisters in a group',
        inventory: `
organisations:
  - { key: first, name: Heron GmbH, partOf: [Organisation:group] }
  - { key: second, name: Heron SAS, partOf: [Organisation:group] }
  - { key: group, name: Birds }`,
      },
    ],
    invalid: [
      ['legal form, case and blanks', 'Heron Hosting GmbH', 'heronhosting'],
      ['accents', 'Café Noir', 'Cafe Noir'],
      ['Cyrillic letters that look Latin', 'Paypal', 'Раураl'],
      ['a digit for a letter', 'Hoopoe', 'H00poe'],
      ['Arabic and Persian letters', '{ ar: شركة كيان }', '{ ar: شرکة کیان }'],
      ['ta marbuta, harakat and tatweel', '{ ar: مؤسسة الرحلة }', '{ ar: موسّسـة الرحله }'],
    ].map(([name = '', first = '', second = '']) => ({
      name,
      inventory: called(first, second),
      subjects: ['Organisation:first'],
    })),
  });
});

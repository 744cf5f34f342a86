import { describe, expect, test } from 'vitest';
import { contradictoryStatements } from '../../src/rules/contradictory-statements.ts';
import { evidenceFromReplacedVersion } from '../../src/rules/evidence-from-replaced-version.ts';
import { factWithoutEvidence } from '../../src/rules/fact-without-evidence.ts';
import { possibleDuplicateOrganisations } from '../../src/rules/possible-duplicate-organisations.ts';
import { promiseNotKept } from '../../src/rules/promise-not-kept.ts';
import { find, testRule } from '../helpers/rule-tester.ts';

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
const other = 'provenance: STATED, evidence: [{ clause: notice/1/2, quote: another statement }]';

const processing = (facts: string, rest = '') => `${documents}
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    ${facts}
${rest}`;

const committing = (type: string, commitment: string, facts: string) =>
  processing(
    facts,
    `commitments:
  - key: promise
    name: Promise
    commitmentType: ${type}
    provenance: STATED
    evidence: &said [{ clause: notice/1/1, quote: one statement }]
    committedBy: [{ node: ProcessingActivity:processing, ${commitment} provenance: STATED, evidence: *said }]`,
  );

const ACTIVITY = 'ProcessingActivity:processing';

describe('Documents', () => {
  testRule(contradictoryStatements, {
    valid: [
      {
        name: 'a limit that names the recipient, by its kind',
        inventory: committing(
          'SHARING_LIMIT',
          'parties: [RecipientCategory:service-providers],',
          `disclosesTo: [{ node: RecipientCategory:payment-providers, ${other} }]`,
        ),
      },
      {
        name: 'a limit on other data',
        inventory: committing(
          'SHARING_LIMIT',
          'categories: [health-data],',
          `disclosesTo: [{ node: RecipientCategory:banks, categories: [name], ${other} }]`,
        ),
      },
      {
        name: 'what is declared and not stated',
        inventory: committing('SHARING_LIMIT', '', 'disclosesTo: [RecipientCategory:banks]'),
      },
      {
        name: 'a duty of recipients that are all processors',
        inventory: committing(
          'RECIPIENT_DUTY',
          'parties: [RecipientCategory:banks],',
          `disclosesTo: [{ node: RecipientCategory:banks, recipientRole: PROCESSOR, ${other} }]`,
        ),
      },
    ],
    invalid: [
      {
        name: 'no sharing, and a recipient',
        inventory: committing(
          'SHARING_LIMIT',
          '',
          `disclosesTo: [{ node: RecipientCategory:banks, ${other} }]`,
        ),
        subjects: [`COMMITS:${ACTIVITY}>Commitment:promise`],
      },
      {
        name: 'no sale, and a sale',
        inventory: committing(
          'NO_SALE',
          'purposes: [data-sale],',
          `pursues: [{ node: data-sale, ${other} }]`,
        ),
        subjects: [`COMMITS:${ACTIVITY}>Commitment:promise`],
      },
      {
        name: 'no storage, and data that are kept',
        inventory: committing(
          'NO_STORAGE',
          'categories: [card-number],',
          `processes: [{ node: card-number, stored: true, ${other} }]`,
        ),
        subjects: [`COMMITS:${ACTIVITY}>Commitment:promise`],
      },
      {
        name: 'one purpose only, and another',
        inventory: processing(
          `pursues: [{ node: scheduling, exclusive: true, ${one} }, { node: tailored-offers, ${other} }]`,
        ),
        subjects: [`PURSUES:${ACTIVITY}>Purpose:scheduling`],
      },
      {
        name: 'two periods for the same data',
        inventory: processing(
          `retainedUnder: [{ node: short, ${one} }, { node: long, ${other} }]`,
          'retentionRules: [{ key: short, name: Short, period: P1M }, { key: long, name: Long, period: P1Y }]',
        ),
        subjects: [`RETAINED_UNDER:${ACTIVITY}>RetentionRule:short`],
      },
      {
        name: 'mandatory data that are asked for only sometimes',
        inventory: processing(`processes: [{ node: name, mandatory: true, condition: on upgrade, ${one} }]`),
        subjects: [`PROCESSES:${ACTIVITY}>DataCategory:name`],
      },
    ],
  });

  const disclosing = (first: string, second: string, provenance = other) =>
    processing(`disclosesTo:
      - { node: RecipientCategory:banks, key: first, ${first}, ${one} }
      - { node: RecipientCategory:banks, key: second, ${second}, ${provenance} }`);
  const FIRST = `DISCLOSES_TO:${ACTIVITY}>RecipientCategory:banks#first`;

  testRule(promiseNotKept, {
    valid: [
      {
        name: 'a place within the one that is promised',
        inventory: disclosing('locations: [eea]', 'locations: [de]', 'certainty: EXPLICIT'),
      },
      { name: 'statements only', inventory: disclosing('locations: [eea]', 'locations: [us]') },
      {
        name: 'other data',
        inventory: disclosing(
          'recipientRole: PROCESSOR, categories: [name]',
          'recipientRole: CONTROLLER, categories: [health-data]',
          'certainty: EXPLICIT',
        ),
      },
      {
        name: 'a purpose that is not ruled out',
        inventory: committing('NO_SALE', '', 'pursues: [scheduling]'),
      },
    ],
    invalid: [
      {
        name: 'another place',
        inventory: disclosing('locations: [eea]', 'locations: [us]', 'certainty: EXPLICIT'),
        subjects: [FIRST],
      },
      {
        name: 'another role',
        inventory: disclosing('recipientRole: PROCESSOR', 'recipientRole: CONTROLLER', 'certainty: EXPLICIT'),
        subjects: [FIRST],
      },
      {
        name: 'sharing beyond a limit',
        inventory: committing('SHARING_LIMIT', '', 'disclosesTo: [RecipientCategory:banks]'),
        subjects: [`COMMITS:${ACTIVITY}>Commitment:promise`],
      },
      {
        name: 'a sale, although no purpose is named',
        inventory: committing('NO_SALE', '', 'pursues: [data-sale]'),
        subjects: [`COMMITS:${ACTIVITY}>Commitment:promise`],
      },
      {
        name: 'data of children',
        inventory: committing('CHILDREN', '', 'processes: [{ node: name, subjects: [children] }]'),
        subjects: [`COMMITS:${ACTIVITY}>Commitment:promise`],
      },
    ],
  });

  test('contradictory-statements quotes both', () => {
    const inventory = committing(
      'SHARING_LIMIT',
      '',
      `disclosesTo: [{ node: RecipientCategory:banks, ${other} }]`,
    );
    const [found] = find([contradictoryStatements], inventory);
    expect(found?.quotes.map(({ evidence }) => evidence.quote)).toEqual([
      'one statement',
      'another statement',
    ]);
    expect(found?.organisations).toEqual(['Organisation:clinic']);
  });

  testRule(factWithoutEvidence, {
    valid: [{ name: 'what is declared', inventory: processing('pursues: [scheduling]') }],
    invalid: [],
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

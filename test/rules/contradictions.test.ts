import { describe, expect, test } from 'vitest';
import { contradictoryStatements } from '../../src/rules/contradictory-statements.ts';
import { promiseNotKept } from '../../src/rules/promise-not-kept.ts';
import { find, testRule } from '../helpers/rule-tester.ts';

/** A clinic whose notice has two versions, of which the later takes effect in 2025. */
const documents = `
organisations: [{ key: clinic, name: Clinic }, { key: host, name: Host }]
policyVersions:
  - { key: notice/1, name: First version, clauses: [notice/1/1] }
  - { key: notice/2, name: Second version, clauses: [notice/2/1, notice/2/2], effectiveDate: 2025-01-01, replaces: [notice/1] }
clauses:
  - { key: notice/1/1, name: A replaced clause }
  - { key: notice/2/1, name: One clause }
  - { key: notice/2/2, name: Another clause }`;

const said = (clause: string, quote: string) =>
  `provenance: STATED, evidence: [{ clause: ${clause}, quote: ${quote} }]`;
const one = said('notice/2/1', 'one statement');
const other = said('notice/2/2', 'another statement');
const before = said('notice/1/1', 'an old statement');
/** What the organisation says itself, and no document. */
const declared = 'provenance: DECLARED';

const processing = (facts: string, rest = '') => `${documents}
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [{ node: Organisation:clinic, role: CONTROLLER }]
    ${facts}
${rest}`;

/** A promise of the whole, and what else is said. */
const promising = (type: string, promise: string, facts: string, rest = '') =>
  processing(
    facts,
    `commitments:
  - { key: promise, name: Promise, commitmentType: ${type}, ${one}, committedBy: [{ node: 'ProcessingActivity:processing', ${promise} ${one} }] }
${rest}`,
  );

const ACTIVITY = 'ProcessingActivity:processing';
const PROMISE = `COMMITS:${ACTIVITY}>Commitment:promise`;

/** Each promise with what it does not go together with, and with what it does. */
const PROMISES: readonly {
  name: string;
  type: string;
  promise: string;
  broken: (by: string) => string;
  kept: (by: string) => string;
}[] = [
  {
    name: 'a limit of sharing, and a recipient beyond it',
    type: 'SHARING_LIMIT',
    promise: 'parties: [RecipientCategory:service-providers],',
    broken: (by) => `disclosesTo: [{ node: RecipientCategory:banks, ${by} }]`,
    kept: (by) => `disclosesTo: [{ node: RecipientCategory:payment-providers, ${by} }]`,
  },
  {
    name: 'no sharing of some data, and a recipient of a narrower category',
    type: 'NO_SHARING',
    promise: 'categories: [health-data],',
    broken: (by) => `disclosesTo: [{ node: Organisation:host, categories: [dental-data], ${by} }]`,
    kept: (by) => `disclosesTo: [{ node: Organisation:host, categories: [name], ${by} }]`,
  },
  {
    name: 'no sharing with a kind of recipient, and one that is counted to it',
    type: 'NO_SHARING',
    promise: 'parties: [RecipientCategory:marketing-providers],',
    broken: (by) =>
      `disclosesTo: [{ node: Organisation:host, recipientCategories: [marketing-providers], ${by} }]`,
    kept: (by) =>
      `disclosesTo: [{ node: Organisation:host, recipientCategories: [hosting-providers], ${by} }]`,
  },
  {
    name: 'no sharing for a purpose, and a disclosure for a narrower one',
    type: 'NO_SHARING',
    promise: 'purposes: [marketing],',
    broken: (by) =>
      `disclosesTo: [{ node: Organisation:host, purposes: [promotional-communications], ${by} }]`,
    kept: (by) => `disclosesTo: [{ node: Organisation:host, purposes: [scheduling], ${by} }]`,
  },
  {
    name: 'no sale, although no purpose is named, and a sale',
    type: 'NO_SALE',
    promise: '',
    broken: (by) => `pursues: [{ node: data-sale, ${by} }]`,
    kept: (by) => `pursues: [{ node: scheduling, ${by} }]`,
  },
  {
    name: 'no training, although no purpose is named, and training',
    type: 'NO_AI_TRAINING',
    promise: '',
    broken: (by) => `disclosesTo: [{ node: Organisation:host, purposes: [ai-training], ${by} }]`,
    kept: (by) => `disclosesTo: [{ node: Organisation:host, purposes: [ai-features], ${by} }]`,
  },
  {
    name: 'a place, and another one',
    type: 'PLACE_LIMIT',
    promise: 'locations: [eea],',
    broken: (by) => `disclosesTo: [{ node: Organisation:host, locations: [de, us], ${by} }]`,
    kept: (by) => `disclosesTo: [{ node: Organisation:host, locations: [de, fr], ${by} }]`,
  },
  {
    name: 'no collection of data, and a narrower category',
    type: 'NO_COLLECTION',
    promise: 'categories: [health-data],',
    broken: (by) => `processes: [{ node: dental-data, ${by} }]`,
    kept: (by) => `processes: [{ node: name, ${by} }]`,
  },
  {
    name: 'no storage of data, and data that are kept',
    type: 'NO_STORAGE',
    promise: 'categories: [card-number],',
    broken: (by) => `processes: [{ node: card-number, stored: true, ${by} }]`,
    kept: (by) => `processes: [{ node: card-number, ${by} }]`,
  },
  {
    name: 'a service that is closed to children, and their data',
    type: 'CHILDREN',
    promise: '',
    broken: (by) => `processes: [{ node: name, subjects: [children], ${by} }]`,
    kept: (by) => `processes: [{ node: name, subjects: [patients], ${by} }]`,
  },
];

const broken = (by: string) =>
  PROMISES.map(({ name, type, promise, broken: facts }) => ({
    name,
    inventory: promising(type, promise, facts(by)),
    subjects: [PROMISE],
  }));
const kept = (by: string) =>
  PROMISES.map(({ name, type, promise, kept: facts }) => ({
    name: `what goes together with ${name}`,
    inventory: promising(type, promise, facts(by)),
  }));

const retention = (first: string, second: string) =>
  processing(
    `retainedUnder: [{ node: first, ${first}, ${one} }, { node: second, ${second}, ${other} }]`,
    'retentionRules: [{ key: first, name: First, period: P1M }, { key: second, name: Second, period: P1Y }]',
  );

const ages = (age: number) =>
  promising(
    'CHILDREN, age: 16',
    'condition: with the consent of a parent,',
    '',
    `  - { key: second, name: Second, commitmentType: CHILDREN, age: ${age}, ${other}, committedBy: [{ node: 'ProcessingActivity:processing', condition: at school, ${other} }] }`,
  );

const roles = (first: string, second: string) => `${documents}
processingActivities:
  - { key: processing, name: Processing, ${first}, ${second} }
`;
const CONTROLLED = `CONTROLLED_BY:${ACTIVITY}>Organisation:clinic`;

describe('Statements', () => {
  testRule(contradictoryStatements, {
    valid: [
      ...kept(other),
      {
        name: 'a promise and what is declared',
        inventory: promising('SHARING_LIMIT', '', 'disclosesTo: [RecipientCategory:banks]'),
      },
      {
        name: 'a statement of a version that was replaced',
        inventory: promising(
          'SHARING_LIMIT',
          '',
          `disclosesTo: [{ node: RecipientCategory:banks, ${before} }]`,
        ),
      },
      {
        name: 'statements of a version that has not taken effect',
        inventory: promising(
          'SHARING_LIMIT',
          '',
          `disclosesTo: [{ node: RecipientCategory:banks, ${other} }]`,
        ),
        day: '2024-12-31',
      },
      {
        name: 'a promise that has ended',
        inventory: promising(
          'SHARING_LIMIT',
          'validTo: 2026-11-22,',
          `disclosesTo: [{ node: RecipientCategory:banks, ${other} }]`,
        ),
      },
      {
        name: 'children, where the service is open to them under a condition',
        inventory: promising(
          'CHILDREN',
          'condition: { ar: بموافقة ولي الأمر },',
          `concerns: [{ node: children, ${other} }]`,
        ),
      },
      {
        name: 'a promise on data of others, and what is done with own data',
        inventory: promising('SHARING_LIMIT', '', 'role: PROCESSOR').replace(
          '\ncommitments:',
          `
  - key: accounts
    name: Accounts
    role: CONTROLLER
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: RecipientCategory:banks, ${other} }]
commitments:`,
        ),
      },
      {
        name: 'a promise of another organisation',
        inventory: promising('SHARING_LIMIT', '', '').replace(
          '\ncommitments:',
          `
  - key: storage
    name: Storage
    controlledBy: [Organisation:host]
    disclosesTo: [{ node: RecipientCategory:banks, ${other} }]
commitments:`,
        ),
      },
      {
        name: 'one purpose only, a narrower one, and a processor',
        inventory: processing(
          `pursues: [{ node: marketing, exclusive: true, ${one} }, { node: promotional-communications, ${other} }]
    disclosesTo: [{ node: Organisation:host, recipientRole: PROCESSOR, ${other} }]`,
        ),
      },
      {
        name: 'a period for each category',
        inventory: retention('categories: [name]', 'categories: [invoice-data]'),
      },
      {
        name: 'periods that are the same in other words',
        inventory: retention('categories: [name]', 'categories: [name]').replace(
          'period: P1Y',
          'period: P30D',
        ),
      },
      { name: 'the same age twice', inventory: ages(16) },
      {
        name: 'a duty of recipients that are all processors',
        inventory: promising(
          'RECIPIENT_DUTY',
          'parties: [RecipientCategory:banks],',
          `disclosesTo: [{ node: RecipientCategory:banks, recipientRole: PROCESSOR, ${other} }]`,
        ),
      },
      {
        name: 'two that decide together',
        inventory: roles(
          `controlledBy: [{ node: Organisation:clinic, role: JOINT_CONTROLLER, ${one} }, { node: Organisation:host, role: JOINT_CONTROLLER, ${other} }]`,
          'role: JOINT_CONTROLLER',
        ),
      },
      {
        name: 'data that are mandatory for one activity, and not for another',
        inventory: processing(
          `processes: [{ node: name, mandatory: true, ${one} }]`,
          `  - key: letters
    name: Letters
    controlledBy: [Organisation:clinic]
    processes: [{ node: name, mandatory: false, ${other} }]`,
        ),
      },
      {
        name: 'two bases for two purposes',
        inventory: processing(
          `reliesOn: [{ node: consent, purposes: [marketing], ${one} }, { node: contract, purposes: [scheduling], ${other} }]`,
        ),
      },
    ],
    invalid: [
      ...broken(other),
      {
        name: 'no sharing with anybody, and a system that somebody else provides',
        inventory: promising(
          'NO_SHARING',
          '',
          'runsOn: [files]',
          `systems: [{ key: files, name: Files, tenancy: OWN, providedBy: [{ node: host, ${other} }] }]`,
        ),
        subjects: [PROMISE],
      },
      {
        name: 'a place, and the destination of a transfer of such data',
        inventory: promising(
          'PLACE_LIMIT',
          'categories: [health-data], locations: [eea],',
          '',
          `transfers:
  - key: abroad
    name: Abroad
    exportedBy: [clinic]
    carries: [dental-data]
    into: [{ node: us, ${other} }]`,
        ),
        subjects: [PROMISE],
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
        inventory: retention('categories: [name]', 'categories: [name, invoice-data]'),
        subjects: [`RETAINED_UNDER:${ACTIVITY}>RetentionRule:first`],
      },
      {
        name: 'mandatory data that are asked for only sometimes',
        inventory: processing(`processes: [{ node: name, mandatory: true, condition: on upgrade, ${one} }]`),
        subjects: [`PROCESSES:${ACTIVITY}>DataCategory:name`],
      },
      {
        name: 'mandatory data that are optional in a part',
        inventory: processing(
          `processes: [{ node: name, mandatory: true, ${one} }]`,
          `  - { key: part, name: Part, partOf: [processing], processes: [{ node: name, mandatory: false, ${other} }] }`,
        ),
        subjects: [`PROCESSES:${ACTIVITY}>DataCategory:name`],
      },
      { name: 'two ages', inventory: ages(18), subjects: [PROMISE] },
      {
        name: 'two bases for one purpose',
        inventory: processing(
          `reliesOn: [{ node: consent, purposes: [marketing], ${one} }, { node: legitimate-interests, purposes: [marketing], ${other} }]`,
        ),
        subjects: [`RELIES_ON:${ACTIVITY}>LegalBasis:consent`],
      },
      {
        name: 'a measure in any case, and where possible',
        inventory: processing(
          `protectedBy: [{ node: encryption, ${one} }, { node: encryption, key: partly, condition: where possible, ${other} }]`,
        ),
        subjects: [`PROTECTED_BY:${ACTIVITY}>SecurityMeasure:encryption`],
      },
      {
        name: 'an organisation that decides, and only acts for others',
        inventory: roles(
          `controlledBy: [{ node: Organisation:clinic, ${one} }]`,
          `performedBy: [{ node: clinic, ${other} }]`,
        ),
        subjects: [CONTROLLED],
      },
      {
        name: 'one that decides alone, and another that decides with it',
        inventory: roles(
          `controlledBy: [{ node: Organisation:clinic, role: CONTROLLER, ${one} }, { node: Organisation:host, role: JOINT_CONTROLLER, ${other} }]`,
          'role: JOINT_CONTROLLER',
        ),
        subjects: [CONTROLLED],
      },
      {
        name: 'roles of a recipient that names are Arabic only',
        inventory: processing(
          `disclosesTo: [{ node: Organisation:nasij, key: one, recipientRole: PROCESSOR, ${one} }, { node: Organisation:nasij, recipientRole: CONTROLLER, ${other} }]`,
        ).replace(
          '{ key: host, name: Host }',
          '{ key: host, name: Host }, { key: nasij, name: { ar: نسيج } }',
        ),
        subjects: [`DISCLOSES_TO:${ACTIVITY}>Organisation:nasij#one`],
      },
    ],
  });

  testRule(promiseNotKept, {
    valid: [
      ...kept(declared),
      {
        name: 'a promise that only a replaced version makes',
        inventory: promising('SHARING_LIMIT', '', 'disclosesTo: [RecipientCategory:banks]').replaceAll(
          one,
          before,
        ),
      },
      {
        name: 'statements only',
        inventory: promising(
          'SHARING_LIMIT',
          '',
          `disclosesTo: [{ node: RecipientCategory:banks, ${other} }]`,
        ),
      },
    ],
    invalid: [
      ...broken(declared),
      {
        name: 'a promise before the day on which a later version drops it',
        inventory: promising('SHARING_LIMIT', '', 'disclosesTo: [RecipientCategory:banks]').replaceAll(
          one,
          before,
        ),
        day: '2024-12-31',
        subjects: [PROMISE],
      },
      {
        name: 'a data set of data that are not collected',
        inventory: promising(
          'NO_COLLECTION',
          'categories: [genetic-data],',
          'runsOn: [files]',
          `systems: [{ key: files, name: Files, tenancy: OWN, contains: [Dataset:samples] }]
datasets: [{ key: samples, name: Samples, holds: [genetic-data] }]`,
        ),
        subjects: [PROMISE],
      },
      {
        name: 'a system in one place by the notice, and in another by its provider',
        inventory: processing(
          `runsOn: [{ node: files, locations: [de], ${one} }]`,
          'systems: [{ key: files, name: Files, tenancy: OWN, providedBy: [{ node: host, locations: [us] }] }]',
        ),
        subjects: [`RUNS_ON:${ACTIVITY}>System:files`],
      },
      {
        name: 'a processor by the notice that the record has as controller',
        inventory: processing(
          `disclosesTo: [{ node: Organisation:host, key: one, recipientRole: PROCESSOR, ${one} }, { node: Organisation:host, recipientRole: CONTROLLER }]`,
        ),
        subjects: [`DISCLOSES_TO:${ACTIVITY}>Organisation:host#one`],
      },
      {
        name: 'an organisation that only acts for others by the notice, and decides by the record',
        inventory: roles('controlledBy: [Organisation:clinic]', `performedBy: [{ node: clinic, ${other} }]`),
        subjects: [`PERFORMED_BY:${ACTIVITY}>Organisation:clinic`],
      },
    ],
  });

  test('are quoted on both sides, and the message names what goes against them', () => {
    const facts = `disclosesTo: [{ node: RecipientCategory:banks, ${other} }]`;
    const [found] = find([contradictoryStatements], promising('SHARING_LIMIT', '', facts));
    expect(found?.quotes.map(({ evidence }) => evidence.quote)).toEqual([
      'one statement',
      'another statement',
    ]);
    expect(found?.organisations).toEqual(['Organisation:clinic']);
    expect(found?.message).toEqual({
      en: 'Processing: sharing is limited in one clause, and data go to others by another (Banks).',
      ar: '\u2068Processing\u2069: بند يقيّد المشاركة، وبند آخر يتيح البيانات لغير من ذكرهم (البنوك).',
    });
  });
});

import { describe } from 'vitest';
import { dpaEnding } from '../../src/rules/dpa-ending.ts';
import { dpaLacksArticle28Item } from '../../src/rules/dpa-lacks-article-28-item.ts';
import { noSubprocessorList } from '../../src/rules/no-subprocessor-list.ts';
import { processorWithoutDpa } from '../../src/rules/processor-without-dpa.ts';
import { subprocessorWithoutAuthorisation } from '../../src/rules/subprocessor-without-authorisation.ts';
import { testRule } from '../helpers/rule-tester.ts';

const contract = (facts: string, parties = 'clinic, mailer') => `
organisations: [{ key: clinic, name: Clinic }, { key: mailer, name: Mailer }]
agreements: [{ key: contract, name: Contract, parties: [${parties}], ${facts} }]
processingActivities:
  - key: newsletter
    name: Newsletter
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, recipientRole: PROCESSOR, agreement: contract }]
`;

/** A subprocessor that the controller is told of on a day. */
const noticed = (day: string) => `
organisations:
  - { key: clinic, name: Clinic, engages: [Organisation:host] }
  - { key: host, name: Host, engages: [{ node: Organisation:backup, authorisation: GENERAL, noticeGivenOn: ${day} }] }
  - { key: backup, name: Backup }
`;

/** A host with a contract with a processor, and an activity on its system. */
const performed = (controlledBy: string, performedBy: string) => `
organisations: [{ key: clinic, name: Clinic }, { key: rafiq, name: Rafiq }, { key: host, name: Host }]
agreements:
  - { key: terms, name: Terms, agreementType: DATA_PROCESSING_AGREEMENT, parties: [clinic, rafiq] }
  - { key: hosting, name: Hosting, agreementType: DATA_PROCESSING_AGREEMENT, parties: [rafiq, host] }
systems: [{ key: app, name: App, tenancy: SHARED, providedBy: [{ node: host, agreement: hosting }] }]
processingActivities:
  - { key: records, name: Records, controlledBy: ${controlledBy}, performedBy: ${performedBy}, runsOn: [app] }
`;

describe('Processors', () => {
  testRule(processorWithoutDpa, {
    valid: [
      {
        name: 'clauses of 2021 from controller to processor, which are a contract too',
        inventory: contract('agreementType: STANDARD_CONTRACTUAL_CLAUSES, sccModules: [MODULE_2]'),
      },
      {
        name: 'an agreement that the disclosure names, and whose parties are not stated',
        inventory: contract('agreementType: DATA_PROCESSING_AGREEMENT', ''),
      },
      {
        name: 'an agreement that ended later',
        inventory: contract('agreementType: DATA_PROCESSING_AGREEMENT, endsOn: 2026-11-23'),
      },
      {
        name: 'who runs a system for a processor, beside the controllers that this one acts for',
        inventory: performed('[Organisation:clinic]', '[{ node: rafiq, onBehalfOf: [Organisation:clinic] }]'),
      },
      {
        name: 'a recipient whose role is not stated',
        inventory: `
organisations: [{ key: clinic, name: Clinic }, { key: bank, name: Bank }]
processingActivities:
  - { key: fees, name: Fees, controlledBy: [Organisation:clinic], disclosesTo: [Organisation:bank] }
`,
      },
      {
        name: 'a system that the organisation provides itself',
        inventory: `
organisations: [{ key: clinic, name: Clinic }]
systems: [{ key: files, name: Files, tenancy: OWN, providedBy: [clinic] }]
processingActivities: [{ key: care, name: Care, controlledBy: [Organisation:clinic], runsOn: [files] }]
`,
      },
    ],
    invalid: [
      {
        name: 'an agreement that ended that day',
        inventory: contract('agreementType: DATA_PROCESSING_AGREEMENT, endsOn: 2026-11-22'),
        subjects: ['Organisation:mailer'],
      },
      {
        name: 'who runs a system for a controller that another one acts for in other things',
        inventory: performed('[Organisation:clinic]', '[]'),
        subjects: ['Organisation:host'],
      },
      {
        name: 'an agreement that is signed later',
        inventory: contract('agreementType: DATA_PROCESSING_AGREEMENT, signedOn: 2026-11-23'),
        subjects: ['Organisation:mailer'],
      },
      {
        name: 'an agreement that the disclosure names, and that is of others',
        inventory: contract('agreementType: DATA_PROCESSING_AGREEMENT', 'clinic, host').replace(
          'organisations: [',
          'organisations: [{ key: host, name: Host }, ',
        ),
        subjects: ['Organisation:mailer'],
      },
      {
        name: 'clauses between controllers',
        inventory: contract('agreementType: STANDARD_CONTRACTUAL_CLAUSES, sccModules: [MODULE_1]'),
        subjects: ['Organisation:mailer'],
      },
      {
        name: 'a subprocessor, and who runs a system for one organisation alone',
        inventory: `
organisations:
  - { key: clinic, name: Clinic }
  - { key: host, name: Host, engages: [Organisation:backup] }
  - { key: backup, name: Backup }
systems: [{ key: files, name: Files, tenancy: OWN, providedBy: [host] }]
processingActivities: [{ key: care, name: Care, controlledBy: [Organisation:clinic], runsOn: [files] }]
`,
        subjects: ['Organisation:backup', 'Organisation:host'],
      },
    ],
  });

  testRule(dpaEnding, {
    valid: [
      {
        name: 'a contract that ends in 91 days',
        inventory: contract('agreementType: DATA_PROCESSING_AGREEMENT, endsOn: 2027-02-21'),
      },
      {
        name: 'a contract that has ended',
        inventory: contract('agreementType: DATA_PROCESSING_AGREEMENT, endsOn: 2026-11-22'),
      },
      {
        name: 'an agreement that is none with a processor',
        inventory: contract('agreementType: CONFIDENTIALITY, endsOn: 2027-01-01'),
      },
    ],
    invalid: [
      {
        name: 'a contract that ends in 90 days',
        inventory: contract('agreementType: DATA_PROCESSING_AGREEMENT, endsOn: 2027-02-20'),
        subjects: ['Agreement:contract'],
      },
    ],
  });

  testRule(dpaLacksArticle28Item, {
    valid: [
      {
        name: 'a contract that nobody has read',
        inventory: contract('agreementType: DATA_PROCESSING_AGREEMENT'),
      },
      {
        name: 'a contract that has ended',
        inventory: contract(
          'agreementType: DATA_PROCESSING_AGREEMENT, article28Items: [A], endsOn: 2020-01-01',
        ),
      },
    ],
    invalid: [
      {
        name: 'a contract with two items, once',
        inventory: contract('agreementType: DATA_PROCESSING_AGREEMENT, article28Items: [A, C]'),
        subjects: ['Agreement:contract'],
      },
    ],
  });

  testRule(subprocessorWithoutAuthorisation, {
    valid: [
      {
        name: 'whom the controller engages itself',
        inventory: `
organisations:
  - { key: clinic, name: Clinic, engages: [Organisation:host] }
  - { key: host, name: Host }
`,
      },
      { name: 'a notice that is given on the day', inventory: noticed('2026-11-22') },
      {
        name: 'a specific authorisation',
        inventory: `
organisations:
  - { key: clinic, name: Clinic, engages: [Organisation:host] }
  - { key: host, name: Host, engages: [{ node: Organisation:backup, authorisation: SPECIFIC }] }
  - { key: backup, name: Backup }
`,
      },
    ],
    invalid: [
      {
        name: 'who works for a processor whose customers are not named',
        inventory: `
organisations:
  - { key: rafiq, name: Rafiq, engages: [Organisation:host] }
  - { key: host, name: Host }
processingActivities: [{ key: records, name: Records, role: PROCESSOR, performedBy: [rafiq] }]
`,
        subjects: ['ENGAGES:Organisation:rafiq>Organisation:host'],
      },
      {
        name: 'a notice that is given on the day after',
        inventory: noticed('2026-11-23'),
        subjects: ['ENGAGES:Organisation:host>Organisation:backup'],
      },
      {
        name: 'every link of a chain that states none',
        inventory: `
organisations:
  - { key: clinic, name: Clinic, engages: [Organisation:host] }
  - { key: host, name: Host, engages: [Organisation:backup] }
  - { key: backup, name: Backup, engages: [RecipientCategory:service-providers] }
`,
        subjects: [
          'ENGAGES:Organisation:backup>RecipientCategory:service-providers',
          'ENGAGES:Organisation:host>Organisation:backup',
        ],
      },
    ],
  });

  testRule(noSubprocessorList, {
    valid: [
      {
        name: 'a processor that is said to engage somebody',
        inventory: `
organisations:
  - { key: booking, name: Booking, engages: [Organisation:host] }
  - { key: host, name: Host }
processingActivities:
  - { key: calendars, name: Calendars, role: PROCESSOR, performedBy: [booking] }
`,
      },
      { name: 'a controller', inventory: contract('agreementType: DATA_PROCESSING_AGREEMENT') },
    ],
    invalid: [
      {
        name: 'two activities of one processor, once',
        inventory: `
organisations: [{ key: booking, name: Booking }]
processingActivities:
  - { key: calendars, name: Calendars, role: PROCESSOR, performedBy: [booking] }
  - { key: reminders, name: Reminders, role: PROCESSOR, performedBy: [booking] }
`,
        subjects: ['Organisation:booking'],
      },
    ],
  });
});

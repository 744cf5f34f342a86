import { describe } from 'vitest';
import { adequacyEnded } from '../../src/rules/adequacy-ended.ts';
import { adequacyEnding } from '../../src/rules/adequacy-ending.ts';
import { dpfWithoutCertification } from '../../src/rules/dpf-without-certification.ts';
import { processorClausesAsTransferTool } from '../../src/rules/processor-clauses-as-transfer-tool.ts';
import { retiredSccSet } from '../../src/rules/retired-scc-set.ts';
import { sccAttachedToNobody } from '../../src/rules/scc-attached-to-nobody.ts';
import { sccModuleMismatch } from '../../src/rules/scc-module-mismatch.ts';
import { tiaMissingOrStale } from '../../src/rules/tia-missing-or-stale.ts';
import { transferUncovered } from '../../src/rules/transfer-uncovered.ts';
import { transferUndetermined } from '../../src/rules/transfer-undetermined.ts';
import { testRule } from '../helpers/rule-tester.ts';

const parties = `
organisations:
  - { key: clinic, name: Clinic, gdprScope: ESTABLISHED_IN_EEA }
  - { key: mailer, name: Mailer }`;

const disclosing = (disclosure: string) => `${parties}
processingActivities:
  - key: newsletter
    name: Newsletter
    role: CONTROLLER
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, recipientRole: PROCESSOR, ${disclosure} }]`;

const transfer = (under: string, facts = '') => `
transfers:
  - key: abroad
    name: Transfer
    exportedBy: [clinic]
    importedBy: [Organisation:mailer]
    into: [in]
    under: [${under}]
    ${facts}`;

const clauses = (facts: string) => `
agreements:
  - { key: clauses, name: Clauses, agreementType: STANDARD_CONTRACTUAL_CLAUSES, parties: [clinic, mailer], ${facts} }`;

const SIGNED = clauses('usesClausesOf: [scc-2021-914], sccModules: [MODULE_2]');

describe('Transfers', () => {
  testRule(transferUncovered, {
    valid: [
      {
        name: 'clauses of 2021 with the right module',
        inventory: disclosing('locations: [in], agreement: clauses') + SIGNED,
      },
      { name: 'a place that is not stated', inventory: disclosing('categories: [name]') },
      {
        name: 'a country before a decision on it fell',
        inventory: disclosing('locations: [gb]'),
        day: '2020-06-01',
      },
    ],
    invalid: [
      {
        name: 'one importer in two countries, once for each',
        inventory: disclosing('locations: [in, ph]'),
        subjects: ['Organisation:mailer', 'Organisation:mailer'],
      },
      {
        name: 'a disclosure and a stated transfer into the same country, once',
        inventory: disclosing('locations: [in]') + transfer(''),
        subjects: ['Organisation:mailer'],
      },
      {
        name: 'clauses that have ended',
        inventory:
          disclosing('locations: [in], agreement: clauses') +
          clauses('usesClausesOf: [scc-2021-914], sccModules: [MODULE_2], endsOn: 2026-11-22'),
        subjects: ['Organisation:mailer'],
      },
    ],
  });

  testRule(transferUndetermined, {
    valid: [{ name: 'a movement that nothing covers', inventory: disclosing('locations: [in]') }],
    invalid: [
      {
        name: 'an importer in the United States of whom no certification is known',
        inventory: disclosing('locations: [us]'),
        subjects: ['Organisation:mailer'],
      },
      {
        name: 'clauses without a module',
        inventory:
          disclosing('locations: [in], agreement: clauses') + clauses('usesClausesOf: [scc-2021-914]'),
        subjects: ['Organisation:mailer'],
      },
    ],
  });

  testRule(sccAttachedToNobody, {
    valid: [
      {
        name: 'an adequacy decision without an importer',
        inventory: `
transfers: [{ key: abroad, name: Transfer, under: [LegalInstrument:adequacy-ch] }]`,
      },
    ],
    invalid: [
      {
        name: 'clauses without either end',
        inventory: `
transfers: [{ key: abroad, name: Transfer, under: [LegalInstrument:scc-2021-914] }]`,
        subjects: ['Transfer:abroad'],
      },
      {
        name: 'an agreement of that sort without an importer',
        inventory: `
organisations: [{ key: clinic, name: Clinic }]
agreements: [{ key: clauses, name: Clauses, agreementType: STANDARD_CONTRACTUAL_CLAUSES }]
transfers: [{ key: abroad, name: Transfer, exportedBy: [clinic], under: [Agreement:clauses] }]`,
        subjects: ['Transfer:abroad'],
      },
    ],
  });

  testRule(sccModuleMismatch, {
    valid: [
      {
        name: 'a role that is not stated',
        inventory: `${parties}
processingActivities:
  - key: newsletter
    name: Newsletter
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, locations: [in], agreement: clauses }]
${clauses('usesClausesOf: [scc-2021-914], sccModules: [MODULE_1, MODULE_2]')}`,
      },
    ],
    invalid: [
      {
        name: 'the module between processors for a controller',
        inventory:
          disclosing('locations: [in], agreement: clauses') +
          clauses('usesClausesOf: [scc-2021-914], sccModules: [MODULE_3]'),
        subjects: ['Agreement:clauses'],
      },
    ],
  });

  testRule(retiredSccSet, {
    valid: [
      {
        name: 'the clauses of 2010 on their last day',
        inventory: retiredSccSet.examples.violation,
        day: '2022-12-27',
      },
      {
        name: 'an agreement on them that has ended',
        inventory: parties + clauses('usesClausesOf: [scc-2010-87], endsOn: 2021-09-27'),
      },
    ],
    invalid: [
      {
        name: 'the clauses of 2010 on the day after',
        inventory: retiredSccSet.examples.violation,
        day: '2022-12-28',
        subjects: ['Agreement:clauses'],
      },
      {
        name: 'a transfer that names them without an agreement',
        inventory: parties + transfer('LegalInstrument:scc-2010-87'),
        subjects: ['Transfer:abroad'],
      },
    ],
  });

  testRule(processorClausesAsTransferTool, {
    valid: [
      {
        name: 'these clauses in a contract that no transfer rests on',
        inventory: parties + clauses('usesClausesOf: [processor-clauses-2021-915]'),
      },
    ],
    invalid: [
      {
        name: 'a transfer under a contract that uses them',
        inventory:
          parties + clauses('usesClausesOf: [processor-clauses-2021-915]') + transfer('Agreement:clauses'),
        subjects: ['Transfer:abroad'],
      },
    ],
  });

  testRule(adequacyEnded, {
    valid: [
      {
        name: 'the Privacy Shield on the day before the ruling',
        inventory: adequacyEnded.examples.violation,
        day: '2020-07-15',
      },
      {
        name: 'a decision that is relied on no more',
        inventory: parties + transfer('{ node: LegalInstrument:privacy-shield, validTo: 2020-07-16 }'),
      },
    ],
    invalid: [
      {
        name: 'the Privacy Shield on the day of the ruling',
        inventory: adequacyEnded.examples.violation,
        day: '2020-07-16',
        subjects: ['Transfer:abroad'],
      },
    ],
  });

  testRule(adequacyEnding, {
    valid: [
      {
        name: 'a decision that ends in seven months',
        inventory: adequacyEnding.examples.violation,
        day: '2026-07-01',
      },
    ],
    invalid: [
      {
        name: 'a decision that ends in 180 days',
        inventory: adequacyEnding.examples.violation,
        day: '2026-08-05',
        subjects: ['Organisation:mailer'],
      },
    ],
  });

  testRule(dpfWithoutCertification, {
    valid: [
      {
        name: 'importers that are known only by kind',
        inventory: `
organisations: [{ key: clinic, name: Clinic }]
transfers:
  - key: abroad
    name: Transfer
    exportedBy: [clinic]
    importedBy: [RecipientCategory:service-providers]
    under: [LegalInstrument:data-privacy-framework]`,
      },
    ],
    invalid: ['listed: false', 'listed: true, validTo: 2025-10-01'].map((listing) => ({
      name: `a certification with ${listing}`,
      inventory: `
organisations:
  - { key: clinic, name: Clinic }
  - { key: mailer, name: Mailer, certifiedUnder: [{ node: data-privacy-framework, ${listing} }] }
${transfer('LegalInstrument:data-privacy-framework')}`,
      subjects: ['Transfer:abroad'],
    })),
  });

  testRule(tiaMissingOrStale, {
    valid: [
      { name: 'adequacy, which needs none', inventory: disclosing('locations: [ch]') },
      { name: 'what nothing covers', inventory: disclosing('locations: [in]') },
    ],
    invalid: [
      {
        name: 'an assessment of three years ago',
        inventory:
          parties +
          SIGNED +
          transfer('Agreement:clauses', 'assessedOn: 2023-11-01') +
          `
processingActivities:
  - key: newsletter
    name: Newsletter
    role: CONTROLLER
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, recipientRole: PROCESSOR, locations: [in] }]`,
        subjects: ['Organisation:mailer'],
      },
    ],
  });
});

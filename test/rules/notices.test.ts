import { describe } from 'vitest';
import { breachNoticeUnaddressed } from '../../src/rules/breach-notice-unaddressed.ts';
import { childrenUnaddressed } from '../../src/rules/children-unaddressed.ts';
import { noDpoContact } from '../../src/rules/no-dpo-contact.ts';
import { recipientMissingFromInventory } from '../../src/rules/recipient-missing-from-inventory.ts';
import { recipientMissingFromNotice } from '../../src/rules/recipient-missing-from-notice.ts';
import { testRule } from '../helpers/rule-tester.ts';

/** A clinic with a notice of two versions, of which the later has taken effect. */
const notice = `
organisations:
  - { key: clinic, name: Clinic, publishes: [notice] }
  - { key: mailer, name: Mailer }
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE, versions: [notice/1, notice/2] }]
policyVersions:
  - { key: notice/1, name: First version, clauses: [notice/1/1] }
  - { key: notice/2, name: Second version, effectiveDate: 2025-01-01, clauses: [notice/2/1], replaces: [notice/1] }
clauses: [{ key: notice/1/1, name: Clause }, { key: notice/2/1, name: Clause }]`;

const said = (clause: string) => `provenance: STATED, evidence: [{ clause: ${clause}, quote: words }]`;

const processing = (facts: string) => `${notice}
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    ${facts}`;

const children = (facts: string, clause = 'notice/2/1') => `${notice}
commitments:
  - key: children
    name: Children
    commitmentType: CHILDREN
    ${facts}
    provenance: STATED
    evidence: &said [{ clause: ${clause}, quote: words }]
    committedBy: [{ node: Organisation:clinic, provenance: STATED, evidence: *said }]`;

describe('Privacy notices', () => {
  testRule(recipientMissingFromNotice, {
    valid: [
      {
        name: 'a recipient of a kind that the notice names',
        inventory: processing(`disclosesTo:
      - { node: RecipientCategory:communication-providers, ${said('notice/2/1')} }
      - { node: Organisation:mailer, recipientCategories: [communication-providers] }`),
      },
      {
        name: 'a recipient of what the organisation does for others',
        inventory: processing('role: PROCESSOR\n    disclosesTo: [Organisation:mailer]'),
      },
      {
        name: 'an organisation without a notice',
        inventory: `
organisations: [{ key: clinic, name: Clinic }]
processingActivities:
  - { key: care, name: Care, controlledBy: [Organisation:clinic], disclosesTo: [RecipientCategory:banks] }`,
      },
    ],
    invalid: [
      {
        name: 'a recipient that only the replaced version names',
        inventory: `${processing(`disclosesTo: [{ node: Organisation:mailer, ${said('notice/1/1')} }]`)}
  - { key: newsletter, name: Newsletter, partOf: [processing], disclosesTo: [Organisation:mailer] }`,
        subjects: ['Organisation:mailer'],
      },
      {
        name: 'who provides a system, and a kind of recipient',
        inventory: `${processing('runsOn: [files]\n    disclosesTo: [RecipientCategory:banks]')}
systems: [{ key: files, name: Files, providedBy: [mailer] }]`,
        subjects: ['Organisation:mailer', 'RecipientCategory:banks'],
      },
    ],
  });

  testRule(recipientMissingFromInventory, {
    valid: [
      {
        name: 'a publisher that keeps no record of recipients',
        inventory: processing(`disclosesTo: [{ node: Organisation:mailer, ${said('notice/2/1')} }]`),
      },
      {
        name: 'a record that names fewer recipients than the notice does',
        inventory: processing(`disclosesTo:
      - { node: Organisation:mailer, ${said('notice/2/1')} }
      - { node: Organisation:clinic-lab, ${said('notice/2/1')} }
      - RecipientCategory:banks`).replace(
          'organisations:',
          'organisations:\n  - { key: clinic-lab, name: Lab }',
        ),
      },
      {
        name: 'a recipient with whom an agreement binds',
        inventory: `${processing(`disclosesTo:
      - { node: Organisation:mailer, ${said('notice/2/1')} }
      - RecipientCategory:banks`)}
agreements: [{ key: contract, name: Contract, parties: [clinic, mailer], endsOn: 2026-11-23 }]`,
      },
      {
        name: 'a kind of recipient, of which the record may name one',
        inventory: processing(`disclosesTo:
      - { node: RecipientCategory:banks, ${said('notice/2/1')} }
      - Organisation:mailer`),
      },
    ],
    invalid: [
      {
        name: 'a recipient with whom no agreement binds any more',
        inventory: `${processing(`disclosesTo:
      - { node: Organisation:mailer, ${said('notice/2/1')} }
      - RecipientCategory:banks`)}
agreements: [{ key: contract, name: Contract, parties: [clinic, mailer], endsOn: 2026-11-22 }]`,
        subjects: ['Organisation:mailer'],
      },
      {
        name: 'a recipient of the notice beside a record of another',
        inventory: processing(`disclosesTo:
      - { node: Organisation:mailer, ${said('notice/2/1')} }
      - RecipientCategory:banks`),
        subjects: ['Organisation:mailer'],
      },
    ],
  });

  testRule(noDpoContact, {
    valid: [
      {
        name: 'an organisation without a notice',
        inventory: `
organisations: [{ key: clinic, name: Clinic }]`,
      },
    ],
    invalid: [
      {
        name: 'a contact for other uses',
        inventory: `${notice}
contactPoints:
  - { key: mail, name: E-mail, uses: [PRIVACY_QUESTIONS], contactPointOf: [clinic] }`,
        subjects: ['Organisation:clinic'],
      },
    ],
  });

  testRule(childrenUnaddressed, {
    valid: [{ name: 'an age', inventory: children('age: 16') }],
    invalid: [
      { name: 'minors without an age', inventory: children('age: null'), subjects: ['Policy:notice'] },
      {
        name: 'an age that only the replaced version gives',
        inventory: children('age: 16', 'notice/1/1'),
        subjects: ['Policy:notice'],
      },
    ],
  });

  testRule(breachNoticeUnaddressed, {
    valid: [
      {
        name: 'a subprocessor list',
        inventory: `
organisations: [{ key: host, name: Host, publishes: [list] }]
policies: [{ key: list, name: List, policyType: SUBPROCESSOR_LIST }]`,
      },
    ],
    invalid: [{ name: 'another commitment', inventory: children('age: 16'), subjects: ['Policy:notice'] }],
  });
});

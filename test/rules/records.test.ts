import { describe, expect, test } from 'vitest';
import { processorTermsUnstated } from '../../src/rules/processor-terms-unstated.ts';
import { recordIncomplete } from '../../src/rules/record-incomplete.ts';
import { find, testRule } from '../helpers/rule-tester.ts';

const RECORD = recordIncomplete.examples.compliant;
const EXPORT = processorTermsUnstated.examples.violation;

/** What a processor with a name, a seat and an officer performs. */
const performed = (facts: string) => `${RECORD.slice(0, RECORD.indexOf('processingActivities:'))}
processingActivities: [{ key: calendars, name: Calendars, ${facts} }]`;

describe('Records and contracts', () => {
  testRule(recordIncomplete, {
    valid: [
      {
        name: 'an inventory without activities',
        inventory: 'organisations: [{ key: clinic, name: Clinic }]',
      },
      {
        name: 'customers of a processor, who keep their records elsewhere',
        inventory: performed(
          'role: PROCESSOR, performedBy: [{ node: clinic, onBehalfOf: [Organisation:mailer] }], controlledBy: [Organisation:mailer]',
        ),
      },
      {
        name: 'who performs something for the controller',
        inventory: RECORD.replace(
          'controlledBy: [Organisation:clinic]',
          'role: CONTROLLER\n    controlledBy: [Organisation:clinic]\n    performedBy: [mailer]',
        ),
      },
      {
        name: 'who only may decide',
        inventory: RECORD.replace(
          'controlledBy: [Organisation:clinic]',
          'controlledBy: [Organisation:clinic, { node: Organisation:mailer, modality: MAY }]',
        ),
      },
      {
        name: 'an activity without a purpose, which another rule tells',
        inventory: RECORD.replace('    pursues: [promotional-communications]\n', ''),
      },
      {
        name: 'an establishment that is declared without a country',
        inventory: RECORD.replace('establishedIn: [de]', 'gdprScope: ESTABLISHED_IN_EEA'),
      },
    ],
    invalid: [
      {
        name: 'a contact without an address, once for two activities',
        inventory: `${RECORD.replace('value: dpo@clinic.example, ', '')}
  - { key: letters, name: Letters, controlledBy: [Organisation:clinic] }`,
        subjects: ['Organisation:clinic'],
      },
      {
        name: 'one of two that decide jointly',
        inventory: RECORD.replace(
          'controlledBy: [Organisation:clinic]',
          'controlledBy: [{ node: Organisation:clinic, role: JOINT_CONTROLLER }, { node: Organisation:mailer, role: JOINT_CONTROLLER }]',
        ),
        subjects: ['Organisation:mailer'],
      },
      {
        name: 'a processor that does not say for whom',
        inventory: performed('role: PROCESSOR, performedBy: [clinic]'),
        subjects: ['Organisation:clinic'],
      },
      {
        name: 'a processor whose customers are known only by kind',
        inventory: performed(
          'role: PROCESSOR, performedBy: [{ node: clinic, onBehalfOf: [RecipientCategory:customer-organisations] }]',
        ),
        subjects: ['Organisation:clinic'],
      },
      {
        name: 'the day on which the officer goes',
        inventory: RECORD.replace(
          'contactPoints: [officer]',
          'contactPoints: [{ node: officer, validTo: 2026-11-22 }]',
        ),
        subjects: ['Organisation:clinic'],
      },
    ],
  });

  test('a record that lacks something tells all that it lacks', () => {
    const [found] = find([recordIncomplete], performed('role: PROCESSOR, performedBy: [clinic]'));
    expect(found?.article).toBe('Art. 30(2)');
    expect(found?.message).toEqual({
      en: 'Clinic: its record as processor lacks: Controllers, Categories of processing, Third countries, Safeguards, Security measures.',
      ar: '\u2068Clinic\u2069: ينقص السجل بصفة المعالِج ما يلي: المتحكّمون، فئات المعالجة، البلدان الثالثة، الضمانات، تدابير الأمن.',
    });
  });

  testRule(processorTermsUnstated, {
    valid: [
      {
        name: 'recipients that decide themselves',
        inventory: EXPORT.replace('hosting-providers,', 'hosting-providers, recipientRole: CONTROLLER,'),
      },
      {
        name: 'what no document says',
        inventory: EXPORT.replace(
          'node: RecipientCategory:hosting-providers, provenance: STATED, evidence: [{ clause: notice/1/1, quote: our hosts }]',
          'node: RecipientCategory:hosting-providers',
        ),
      },
      {
        name: 'a disclosure that names an agreement whose parties are not stated',
        inventory: `${EXPORT.replace('hosting-providers,', 'hosting-providers, agreement: contract,')}
agreements: [{ key: contract, name: Contract, agreementType: DATA_PROCESSING_AGREEMENT }]`,
      },
    ],
    invalid: [
      {
        name: 'an organisation that processes for others',
        inventory: EXPORT.replace(
          /disclosesTo:\n.*\n/,
          'performedBy: [{ node: clinic, provenance: STATED, evidence: [{ clause: notice/1/1, quote: for you }] }]\n',
        ),
        subjects: ['Organisation:clinic'],
      },
      {
        name: 'an agreement of others',
        inventory: `${EXPORT.replace('organisations: [', 'organisations: [{ key: host, name: Host }, ')}
agreements: [{ key: contract, name: Contract, parties: [host] }]`,
        subjects: ['Organisation:clinic'],
      },
    ],
  });

  test('duties of processors are quoted, those of recipients that decide themselves are not', () => {
    const said = (quote: string) => `provenance: STATED, evidence: [{ clause: notice/1/1, quote: ${quote} }]`;
    const inventory = `${EXPORT}
      - { node: RecipientCategory:banks, recipientRole: CONTROLLER, ${said('banks')} }
commitments:
  - { key: bound, name: Bound, commitmentType: RECIPIENT_DUTY, ${said('they are bound')}, committedBy: [{ node: 'ProcessingActivity:processing', parties: [RecipientCategory:service-providers], ${said('they are bound')} }] }
  - { key: asked, name: Asked, commitmentType: RECIPIENT_DUTY, ${said('banks are asked')}, committedBy: [{ node: 'ProcessingActivity:processing', parties: [RecipientCategory:banks], ${said('banks are asked')} }] }`;
    const [found] = find([processorTermsUnstated], inventory);
    expect(found?.quotes.map(({ evidence }) => evidence.quote)).toEqual(['they are bound']);
    expect(found?.missing).toHaveLength(9);
  });
});

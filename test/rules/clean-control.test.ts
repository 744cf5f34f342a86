import { expect, test } from 'vitest';
import { allRules } from '../../src/rules/all.ts';
import { find } from '../helpers/rule-tester.ts';

/** A company that does all that the rules ask for: a notice, a record, processors with contracts, transfers that are covered. */
const CONTROL = `
organisations:
  - key: nakhla
    name: { en: Nakhla, ar: نخلة }
    legalName: Nakhla GmbH
    address: Lindenstr. 3, Hamburg
    gdprScope: ESTABLISHED_IN_EEA
    establishedIn: [de]
    publishes: [nakhla/notice, nakhla/subprocessors]
    contactPoints:
      - { node: nakhla/mail, provenance: STATED, evidence: &said [{ clause: nakhla/notice/2026/1, quote: as it says }] }
  - key: host
    name: { en: Host, ar: مضيف }
    gdprScope: ESTABLISHED_IN_EEA
    establishedIn: [fr]
    engages:
      - node: Organisation:mirror
        categories: [name, health-data]
        locations: [in]
        agreement: mirror-clauses
        authorisation: GENERAL
        noticeGivenOn: 2025-06-01
  - { key: mirror, name: { en: Mirror, ar: مرآة }, establishedIn: [in] }
  - { key: mailer, name: { en: Mailer, ar: مراسل }, certifiedUnder: [{ node: data-privacy-framework, listed: true }] }
contactPoints:
  - key: nakhla/mail
    name: { en: E-mail, ar: بريد }
    channel: EMAIL
    value: privacy@nakhla.example
    uses: [DATA_PROTECTION_OFFICER, DATA_SUBJECT_REQUESTS]
policies:
  - { key: nakhla/notice, name: { en: Notice, ar: إشعار }, policyType: PRIVACY_NOTICE, versions: [nakhla/notice/2026] }
  - { key: nakhla/subprocessors, name: { en: Subprocessors, ar: معالجون }, policyType: SUBPROCESSOR_LIST }
policyVersions:
  - key: nakhla/notice/2026
    name: { en: Notice of 2026, ar: إشعار 2026 }
    effectiveDate: 2026-01-01
    clauses: [nakhla/notice/2026/1]
clauses: [{ key: nakhla/notice/2026/1, name: { en: All, ar: الكل } }]
agreements:
  - key: host-contract
    name: { en: Contract with Host, ar: عقد المضيف }
    agreementType: DATA_PROCESSING_AGREEMENT
    article28Items: [A, B, C, D, E, F, G, H]
    parties: [{ node: nakhla, role: CONTROLLER }, { node: host, role: PROCESSOR }]
  - key: mailer-contract
    name: { en: Contract with Mailer, ar: عقد المراسل }
    agreementType: DATA_PROCESSING_AGREEMENT
    article28Items: [A, B, C, D, E, F, G, H]
    parties: [{ node: nakhla, role: CONTROLLER }, { node: mailer, role: PROCESSOR }]
  - key: mirror-clauses
    name: { en: Clauses with Mirror, ar: بنود المرآة }
    agreementType: STANDARD_CONTRACTUAL_CLAUSES
    signedOn: 2025-05-01
    sccModules: [MODULE_3]
    usesClausesOf: [scc-2021-914]
    parties: [{ node: host, role: PROCESSOR }, { node: mirror, role: PROCESSOR }]
transfers:
  - key: mirror-transfer
    name: { en: Copies at Mirror, ar: نسخ لدى المرآة }
    assessedOn: 2026-02-01
    assessmentOutcome: SUFFICIENT_WITH_MEASURES
    exportedBy: [host]
    importedBy: [Organisation:mirror]
    into: [in]
    under: [{ node: Agreement:mirror-clauses, rank: 1, sccModule: MODULE_3 }]
  - key: mailer-transfer
    name: { en: E-mails by Mailer, ar: رسائل المراسل }
    exportedBy: [{ node: nakhla, provenance: STATED, evidence: *said }]
    importedBy: [Organisation:mailer]
    into: [us]
    under: [{ node: LegalInstrument:data-privacy-framework, rank: 1 }]
systems: [{ key: desk, name: { en: Desk, ar: مكتب }, tenancy: OWN, providedBy: [{ node: host, agreement: host-contract, locations: [de] }] }]
retentionRules:
  - { key: one-year, name: { en: One year, ar: سنة }, period: P1Y, provenance: STATED, evidence: *said }
commitments:
  - { key: choice, name: { en: Choice of cookies, ar: اختيار }, commitmentType: COOKIE_CONTROL, channels: [WEBSITE] }
  - { key: adults, name: { en: From 16, ar: من 16 }, commitmentType: CHILDREN, age: 16 }
  - { key: breaches, name: { en: Breaches, ar: خروقات }, commitmentType: BREACH_NOTICE, hours: 72 }
processingActivities:
  - key: nakhla/processing
    name: { en: Processing, ar: معالجة }
    controlledBy: [{ node: Organisation:nakhla, role: CONTROLLER, provenance: STATED, evidence: *said }]
    disclosesTo:
      - { node: Organisation:host, recipientRole: PROCESSOR, locations: [de], provenance: STATED, evidence: *said }
      - { node: Organisation:mailer, recipientRole: PROCESSOR, locations: [us], provenance: STATED, evidence: *said }
    grants:
      - { node: access, provenance: STATED, evidence: *said }
      - { node: rectification, provenance: STATED, evidence: *said }
      - { node: erasure, provenance: STATED, evidence: *said }
      - { node: restriction, provenance: STATED, evidence: *said }
      - { node: portability, provenance: STATED, evidence: *said }
      - { node: objection, provenance: STATED, evidence: *said }
      - { node: complaint, provenance: STATED, evidence: *said }
      - { node: withdraw-consent, provenance: STATED, evidence: *said }
    commitsTo:
      - { node: choice, provenance: STATED, evidence: *said }
      - { node: adults, provenance: STATED, evidence: *said }
      - { node: breaches, provenance: STATED, evidence: *said }
  - key: nakhla/care
    name: { en: Care, ar: رعاية }
    role: CONTROLLER
    automation: NONE
    partOf: [nakhla/processing]
    concerns: [patients]
    processes:
      - { node: name, collection: PROVIDED, mandatory: true, provenance: STATED, evidence: *said }
      - { node: health-data, collection: PROVIDED, mandatory: false, provenance: STATED, evidence: *said }
    pursues: [{ node: health-care, provenance: STATED, evidence: *said }]
    reliesOn:
      - { node: consent, purposes: [health-care], article9Condition: explicit-consent, provenance: STATED, evidence: *said }
    runsOn: [desk]
    retainedUnder: [{ node: one-year, provenance: STATED, evidence: *said }]
    disclosesTo:
      - { node: Organisation:mailer, recipientRole: PROCESSOR, categories: [name], locations: [us], agreement: mailer-contract }
`;

test('a company without fault has no findings', () => {
  expect(find(allRules, CONTROL).map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([]);
});

test('an inventory that says nothing has none either', () => {
  expect(find(allRules, '\n')).toEqual([]);
});

import { expect, it } from 'vitest';
import type { Open } from '../contract/open-store.ts';
import { askToday, exampleIn } from '../difference/example-world.ts';

const BEGINNING = '{ remove: { id: "System:zaytuna/mailing-list" } }';

const REFUSED: readonly [change: string, code: string, message: string][] = [
  [
    '{ endInstrument: { instrument: "LegalInstrument:nothing" } }',
    'NOT_FOUND',
    'changes[0].endInstrument.instrument: there is no LegalInstrument:nothing.',
  ],
  [
    '{ endInstrument: { instrument: "Organisation:zaytuna" } }',
    'BAD_INPUT',
    'changes[0].endInstrument.instrument: Organisation:zaytuna cannot stand here. Name one of: LegalInstrument.',
  ],
  [
    '{ endInstrument: { instrument: "LegalInstrument:scc-2010-87" } }',
    'BAD_INPUT',
    'changes[0].endInstrument.instrument: LegalInstrument:scc-2010-87 has ended on 2022-12-28; nothing changes.',
  ],
  [
    '{ endInstrument: { instrument: "LegalInstrument:gdpr", on: "2030-01-01" } }',
    'BAD_INPUT',
    'changes[0].endInstrument.on: 2030-01-01 is after 2026-11-22, the day asked for; ask with a later `asOf`.',
  ],
  [
    '{ remove: { id: "ProcessingActivity:zaytuna/letters" } }',
    'NOT_FOUND',
    'changes[0].remove.id: ProcessingActivity:zaytuna/letters does not stand on 2026-11-22. It stands from 2017-01-01 until 2024-01-01; ask for a day between.',
  ],
  [
    '{ remove: { id: "ENGAGES:Organisation:a>Organisation:b" } }',
    'NOT_FOUND',
    'changes[0].remove.id: there is no relation ENGAGES:Organisation:a>Organisation:b.',
  ],
  [
    '{ remove: { id: "ENGAGES:Organisation:heron-hosting>Organisation:osprey-cloud#ireland" } }',
    'NOT_FOUND',
    'changes[0].remove.id: ENGAGES:Organisation:heron-hosting>Organisation:osprey-cloud#ireland does not hold on 2026-11-22.',
  ],
  [
    `${BEGINNING}, ${BEGINNING}`,
    'NOT_FOUND',
    'changes[1].remove.id: System:zaytuna/mailing-list does not stand on 2026-11-22. It stands from ever until 2026-11-22; ask for a day between.',
  ],
  [
    '{ moveLocation: { from: "Jurisdiction:de", to: "Jurisdiction:de" } }',
    'BAD_INPUT',
    'changes[0].moveLocation.to: it is `from` as well; nothing changes.',
  ],
  [
    '{ moveLocation: { from: "Jurisdiction:jp", to: "Jurisdiction:de", of: "Organisation:heron-hosting" } }',
    'BAD_INPUT',
    'changes[0].moveLocation: nothing of Organisation:heron-hosting takes place in Jurisdiction:jp on 2026-11-22; nothing changes.',
  ],
  [
    '{ addAgreement: { agreementType: CONFIDENTIALITY, parties: [{ organisation: "Organisation:zaytuna" }] } }',
    'BAD_INPUT',
    'changes[0].addAgreement.parties: an agreement has two parties at least.',
  ],
  [
    `{ addAgreement: { agreementType: CONFIDENTIALITY,
       parties: [{ organisation: "Organisation:zaytuna" }, { organisation: "Organisation:wren-operations" }] } }`,
    'BAD_INPUT',
    'changes[0].addAgreement: no data move between the parties on 2026-11-22.',
  ],
  [
    `{ addAgreement: { agreementType: CONFIDENTIALITY, relations: ["RUNS_ON:a>b"],
       parties: [{ organisation: "Organisation:zaytuna" }, { organisation: "Organisation:heron-hosting" }] } }`,
    'BAD_INPUT',
    'changes[0].addAgreement.relations: no data move between the parties by RUNS_ON:a>b.',
  ],
  [
    `{ addAgreement: { key: "Clauses", agreementType: DATA_PROCESSING_AGREEMENT,
       parties: [{ organisation: "Organisation:zaytuna" }, { organisation: "Organisation:heron-hosting" }] } }`,
    'BAD_INPUT',
    'changes[0].addAgreement.key: `Clauses` is no key: lower-case letters and digits, with `.`, `_`, `/` or `-` between them.',
  ],
  [
    `{ addMechanism: { transfer: "Transfer:zaytuna/transfer-stork", mechanism: DEROGATION, under: "LegalInstrument:gdpr",
       rank: 0 } }`,
    'BAD_INPUT',
    'changes[0].addMechanism.rank: 0 is not a whole number from 1 to 100.',
  ],
  [
    `{ addAgreement: { key: "zaytuna/dpa-heron", agreementType: DATA_PROCESSING_AGREEMENT,
       parties: [{ organisation: "Organisation:zaytuna" }, { organisation: "Organisation:heron-hosting" }] } }`,
    'BAD_INPUT',
    'changes[0].addAgreement.key: there is Agreement:zaytuna/dpa-heron already; give another key.',
  ],
  [
    `{ addAgreement: { agreementType: DATA_PROCESSING_AGREEMENT,
       parties: [{ organisation: "Organisation:heron-hosting" }, { organisation: "Organisation:osprey-cloud" }] } }`,
    'BAD_INPUT',
    'changes[0].addAgreement: every relation between the parties names an agreement; nothing would rest on this one.',
  ],
  [
    '{ addMechanism: { exporter: "Organisation:zaytuna", mechanism: DEROGATION, under: "LegalInstrument:gdpr" } }',
    'BAD_INPUT',
    'changes[0].addMechanism: name either `transfer`, or `exporter` and `importer`.',
  ],
  [
    `{ addMechanism: { exporter: "Organisation:heron-hosting", importer: "Organisation:zaytuna", mechanism: DEROGATION,
       under: "LegalInstrument:gdpr" } }`,
    'BAD_INPUT',
    'changes[0].addMechanism: no data move from Organisation:heron-hosting to Organisation:zaytuna on 2026-11-22; nothing changes.',
  ],
  [
    `{ addMechanism: { transfer: "Transfer:zaytuna/transfer-stork", mechanism: STANDARD_CONTRACTUAL_CLAUSES,
       under: "Agreement:zaytuna/clauses-stork" } }`,
    'BAD_INPUT',
    'changes[0].addMechanism.under: Transfer:zaytuna/transfer-stork relies on Agreement:zaytuna/clauses-stork already; nothing changes.',
  ],
  [
    '{ changeRecipientRole: { of: "Organisation:stork-assistance", role: CONTROLLER } }',
    'BAD_INPUT',
    'changes[0].changeRecipientRole.role: Organisation:stork-assistance is CONTROLLER already; nothing changes.',
  ],
  [
    '{ changeRecipientRole: { of: "Organisation:wren-operations", role: CONTROLLER } }',
    'BAD_INPUT',
    'changes[0].changeRecipientRole.of: nothing is disclosed to Organisation:wren-operations on 2026-11-22.',
  ],
  [
    '{ changePartyRole: { agreement: "Agreement:zaytuna/dpa-heron", organisation: "Organisation:osprey-cloud", role: PROCESSOR } }',
    'BAD_INPUT',
    'changes[0].changePartyRole.organisation: Organisation:osprey-cloud is no party to Agreement:zaytuna/dpa-heron on 2026-11-22.',
  ],
  [
    '{ certify: { organisation: "Organisation:osprey-cloud", instrument: "LegalInstrument:data-privacy-framework" } }',
    'BAD_INPUT',
    'changes[0].certify: Organisation:osprey-cloud is certified under LegalInstrument:data-privacy-framework already; nothing changes.',
  ],
  [
    '{ decertify: { organisation: "Organisation:egret-surveys", instrument: "LegalInstrument:data-privacy-framework" } }',
    'BAD_INPUT',
    'changes[0].decertify: Organisation:egret-surveys is not certified under LegalInstrument:data-privacy-framework on 2026-11-22; nothing changes.',
  ],
  ['', 'BAD_INPUT', 'changes.length: 0 is not a whole number from 1 to 20.'],
];

/** What cannot be supposed, and why. */
export function whatIfRefusals(open: Open): void {
  const store = exampleIn(open);

  it.each(REFUSED)('refuses %s', async (change, code, message) => {
    const { errors } = await askToday(
      store(),
      `{ whatIf(changes: [${change}]) { movements { byStatus { after } } } }`,
    );
    expect(errors).toEqual([{ code, message, path: 'whatIf' }]);
  });

  it('refuses two changes in the place of one', async () => {
    const two =
      '{ remove: { id: "System:zaytuna/mailing-list" }, endInstrument: { instrument: "LegalInstrument:gdpr" } }';
    const { errors } = await askToday(
      store(),
      `{ whatIf(changes: [${two}]) { facts { added { totalCount } } } }`,
    );
    expect(errors[0]?.message).toContain('exactly one');
  });
}

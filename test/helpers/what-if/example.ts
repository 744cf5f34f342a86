import { expect, it } from 'vitest';
import type { FactRecord } from '../../../src/model/graph.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Open } from '../contract/open-store.ts';
import { differenceOf, exampleIn } from '../difference/example-world.ts';

const DPF = 'LegalInstrument:data-privacy-framework';

async function contentOf(store: Store): Promise<FactRecord[]> {
  const facts: FactRecord[] = [];
  for await (const batch of store.snapshot()) facts.push(...batch);
  return facts;
}

/** What would happen at Zaytuna, on 2026-11-22. */
export function exampleWhatIf(open: Open): void {
  const store = exampleIn(open);
  const whatIf = (...changes: string[]) => differenceOf(store(), `whatIf(changes: [${changes}])`);

  it('the register is as before once it has been asked', async () => {
    const [number, facts] = [await store().changeNumber(), await contentOf(store())];
    await whatIf(
      '{ remove: { id: "Organisation:heron-hosting" } }',
      `{ endInstrument: { instrument: "${DPF}" } }`,
    );
    expect(await store().changeNumber()).toBe(number);
    expect(await contentOf(store())).toEqual(facts);
  });

  it('should the DPF fall, one importer has its clauses, two stand bare, and one needs no looking up', async () => {
    const told = await whatIf(`{ endInstrument: { instrument: "${DPF}", on: "2026-11-22" } }`);
    expect(told).toEqual({
      begun: [],
      ended: [],
      changed: [
        'sandpiper-mail > osprey-cloud > us: data-privacy-framework, then UNCOVERED',
        'zaytuna > hoopoe-analytics > us: data-privacy-framework, then UNCOVERED',
        'zaytuna > kestrel-chat > us: UNDETERMINED, then UNCOVERED',
        'zaytuna > sandpiper-mail > us: data-privacy-framework, then zaytuna/clauses-sandpiper-2021 (fallback zaytuna/clauses-sandpiper-2021)',
      ],
      counts: { COVERED: [20, 17], UNCOVERED: [6, 11], UNDETERMINED: [2, 0], NOT_A_TRANSFER: [17, 17] },
      recipients: { lost: [], gained: [] },
      added: [],
      removed: [],
      altered: [`${DPF} endsOn: null -> "2026-11-22"`],
      activities: [],
    });
  });

  it('clauses signed beforehand carry who would stand bare', async () => {
    const { changed } = await whatIf(
      `{ addAgreement: { key: "zaytuna/clauses-hoopoe", agreementType: STANDARD_CONTRACTUAL_CLAUSES,
         parties: [{ organisation: "Organisation:zaytuna", role: CONTROLLER },
                   { organisation: "Organisation:hoopoe-analytics", role: PROCESSOR }],
         clausesOf: ["LegalInstrument:scc-2021-914"], sccModules: [MODULE_2] } }`,
      `{ endInstrument: { instrument: "${DPF}" } }`,
    );
    expect(changed).toContain(
      'zaytuna > hoopoe-analytics > us: data-privacy-framework, then zaytuna/clauses-hoopoe',
    );
  });

  it('the booking platform in the United States begins transfers for all that run on it', async () => {
    const { begun, ended, altered, counts, changed } = await whatIf(
      '{ moveLocation: { from: "Jurisdiction:de", to: "Jurisdiction:us", of: "System:zaytuna/booking-platform" } }',
    );
    expect([begun, ended, changed]).toEqual([
      ['zaytuna > heron-hosting > us: UNDETERMINED'],
      ['zaytuna > heron-hosting > de: NOT_A_TRANSFER'],
      [],
    ]);
    expect(counts).toMatchObject({ UNDETERMINED: [2, 8], NOT_A_TRANSFER: [17, 11] });
    expect(altered).toEqual([
      'PROVIDED_BY:System:zaytuna/booking-platform>Organisation:heron-hosting locations: ["Jurisdiction:de"] -> ["Jurisdiction:us"]',
    ]);
  });

  it('backups back from Singapore in Ireland end a transfer, and the stated one goes along', async () => {
    const told = await whatIf(
      '{ moveLocation: { from: "Jurisdiction:sg", to: "Jurisdiction:ie", of: "Organisation:osprey-cloud" } }',
    );
    expect(told).toMatchObject({
      begun: ['heron-hosting > osprey-cloud > ie: NOT_A_TRANSFER'],
      ended: ['heron-hosting > osprey-cloud > sg: UNCOVERED'],
      changed: [],
      added: ['INTO:Transfer:heron-hosting/transfer-osprey>Jurisdiction:ie'],
      removed: ['INTO:Transfer:heron-hosting/transfer-osprey>Jurisdiction:sg'],
    });
  });

  it('a processor that is lost takes along whom it engages, and what is stated of it', async () => {
    const told = await whatIf('{ remove: { id: "Organisation:sandpiper-mail" } }');
    expect(told).toMatchObject({
      begun: [],
      ended: [
        'sandpiper-mail > osprey-cloud > us: data-privacy-framework',
        'zaytuna > sandpiper-mail > us: data-privacy-framework',
      ],
      changed: [],
      recipients: { lost: ['sandpiper-mail'], gained: [] },
      added: [],
      altered: [],
      activities: ['zaytuna/newsletter', 'zaytuna/processing', 'zaytuna/reminders'],
    });
    expect(told.removed.filter((id) => !id.includes('>'))).toEqual([
      'Organisation:sandpiper-mail',
      'Transfer:zaytuna/transfer-sandpiper',
    ]);
  });

  it('a system that is lost leaves the activities that ran on it', async () => {
    const told = await whatIf('{ remove: { id: "System:zaytuna/mailing-list" } }');
    expect(told).toMatchObject({
      ended: ['zaytuna > heron-hosting > de: NOT_A_TRANSFER'],
      activities: ['zaytuna/newsletter'],
    });
  });

  it('the right module covers the backups in Singapore, which the wrong one does not', async () => {
    const { changed, altered } = await whatIf(
      `{ addAgreement: { agreementType: STANDARD_CONTRACTUAL_CLAUSES, sccModules: [MODULE_3],
         parties: [{ organisation: "Organisation:heron-hosting", role: PROCESSOR },
                   { organisation: "Organisation:osprey-cloud", role: PROCESSOR }],
         clausesOf: ["LegalInstrument:scc-2021-914"] } }`,
    );
    expect(changed).toEqual(['heron-hosting > osprey-cloud > sg: UNCOVERED, then what-if/1']);
    expect(altered).toEqual([]);
  });

  it('clauses of 2010 can no longer be agreed on, and those for processors are no transfer tool', async () => {
    const clauses = (set: string) =>
      whatIf(`{ addAgreement: { agreementType: STANDARD_CONTRACTUAL_CLAUSES, clausesOf: ["LegalInstrument:${set}"],
        parties: [{ organisation: "Organisation:zaytuna" }, { organisation: "Organisation:marabou-speech" }] } }`);
    expect((await clauses('scc-2010-87')).changed).toEqual([]);
    expect((await clauses('processor-clauses-2021-915')).changed).toEqual([]);
  });

  it('a mechanism counts for a stated transfer, or for all that moves between two', async () => {
    const consent = 'mechanism: DEROGATION, under: "LegalInstrument:gdpr", derogation: "Art. 49(1)(a)"';
    const byRecord = await whatIf(
      `{ addMechanism: { transfer: "Transfer:zaytuna/transfer-egret", ${consent} } }`,
    );
    const byParties = await whatIf(
      `{ addMechanism: { exporter: "Organisation:zaytuna", importer: "Organisation:kestrel-chat", ${consent} } }`,
    );
    expect([byRecord.changed, byRecord.begun]).toEqual([
      ['zaytuna > egret-surveys > us: UNCOVERED, then gdpr'],
      [],
    ]);
    expect([byParties.changed, byParties.begun]).toEqual([
      ['zaytuna > kestrel-chat > us: UNDETERMINED, then gdpr'],
      [],
    ]);
  });

  it('an importer that is certified is covered, one that is no longer is not', async () => {
    const of = (organisation: string) =>
      `{ organisation: "Organisation:${organisation}", instrument: "${DPF}" }`;
    const { changed } = await whatIf(
      `{ certify: ${of('kestrel-chat')} }`,
      `{ certify: ${of('marabou-speech')} }`,
      `{ certify: ${of('egret-surveys')} }`,
      `{ decertify: ${of('hoopoe-analytics')} }`,
    );
    expect(changed).toEqual([
      'zaytuna > egret-surveys > us: UNCOVERED, then data-privacy-framework',
      'zaytuna > hoopoe-analytics > us: data-privacy-framework, then UNCOVERED',
      'zaytuna > kestrel-chat > us: UNDETERMINED, then data-privacy-framework',
      'zaytuna > marabou-speech > us: UNCOVERED, then data-privacy-framework',
    ]);
  });

  it('a module no longer fits a recipient that is a processor', async () => {
    const { changed } = await whatIf(
      '{ changeRecipientRole: { of: "Organisation:stork-assistance", role: PROCESSOR } }',
    );
    expect(changed).toEqual(['zaytuna > stork-assistance > ae: zaytuna/clauses-stork, then UNCOVERED']);
  });

  it('a party can have another role', async () => {
    const { altered } = await whatIf(
      '{ changePartyRole: { agreement: "Agreement:zaytuna/clauses-stork", organisation: "Organisation:stork-assistance", role: PROCESSOR } }',
    );
    expect(altered).toEqual([
      'PARTY_TO:Organisation:stork-assistance>Agreement:zaytuna/clauses-stork role: "CONTROLLER" -> "PROCESSOR"',
    ]);
  });

  it('is asked for a day: before the DPF its end changes nothing that moves', async () => {
    const told = await differenceOf(
      store(),
      'whatIf(asOf: "2020-07-15", changes: [{ endInstrument: { instrument: "LegalInstrument:privacy-shield" } }])',
    );
    expect(told.changed).toEqual([
      'zaytuna > hoopoe-analytics > us: privacy-shield, then UNCOVERED',
      'zaytuna > sandpiper-mail > us: privacy-shield, then zaytuna/clauses-sandpiper-2010 (fallback zaytuna/clauses-sandpiper-2010)',
    ]);
  });
}

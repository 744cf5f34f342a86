import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../../../src/model/field.ts';
import type { FactRecord } from '../../../src/model/graph.ts';
import { say } from '../../../src/model/sentence.ts';
import { edge, node } from '../../helpers/builders.ts';
import {
  ACME,
  CLAUSES,
  clauses,
  disclosure,
  HOST,
  listed,
  NOT_CERTIFIED,
  onlyOn,
  parties,
  RECORD,
  record,
  told,
} from './law.ts';

const DAY = '2026-01-01';
const on = (...facts: FactRecord[]) => onlyOn(DAY, [...parties, ...facts]);
const verdictOn = async (...facts: FactRecord[]) => told(await on(NOT_CERTIFIED, ...facts));
const agreed = (fields: FieldValues = {}, rest: Parameters<typeof clauses>[1] = {}) => [
  disclosure({ agreement: CLAUSES }),
  ...clauses(fields, rest),
];

describe('An agreement that the relation names', () => {
  it.each<[string, FactRecord[], string]>([
    ['covers', agreed(), `COVERED | ${CLAUSES}`],
    ['signed today covers', agreed({ signedOn: DAY }), `COVERED | ${CLAUSES}`],
    ['not signed yet covers nothing', agreed({ signedOn: '2026-01-02' }), 'UNCOVERED'],
    ['that ended today covers nothing', agreed({ endsOn: DAY }), 'UNCOVERED'],
    ['that ends tomorrow covers', agreed({ endsOn: '2026-01-02' }), `COVERED | ${CLAUSES}`],
    ['without parties leaves that open', agreed({}, { by: [] }), `UNDETERMINED | PARTY of ${CLAUSES}`],
    [
      'with one party leaves the other open',
      agreed({}, { by: [ACME] }),
      `UNDETERMINED | PARTY of ${CLAUSES}`,
    ],
    [
      'of one with a third party does not bind the other',
      [node('Organisation', 'third'), ...agreed({}, { by: [ACME, 'Organisation:third'] })],
      'UNCOVERED',
    ],
    [
      'on clauses that are not named leaves that open',
      agreed({}, { set: null }),
      `UNDETERMINED | INSTRUMENT of ${CLAUSES}`,
    ],
    ['on clauses of Art. 28 is no tool', agreed({}, { set: 'processor-clauses-2021-915' }), 'UNCOVERED'],
    [
      'that uses both sets of 2021 covers by the one that is a tool',
      [...agreed(), edge('USES_CLAUSES_OF', CLAUSES, 'LegalInstrument:processor-clauses-2021-915')],
      `COVERED | ${CLAUSES}`,
    ],
    ['without a module leaves that open', agreed({ sccModules: [] }), `UNDETERMINED | MODULE of ${CLAUSES}`],
    ['with the module of other roles covers nothing', agreed({ sccModules: ['MODULE_1'] }), 'UNCOVERED'],
    [
      'on processing alone, without clauses, is no tool',
      agreed({ agreementType: 'DATA_PROCESSING_AGREEMENT' }, { set: null }),
      'UNCOVERED',
    ],
    [
      'of no known sort leaves that open',
      agreed({ agreementType: null }, { set: null }),
      `UNDETERMINED | MECHANISM of ${CLAUSES}`,
    ],
  ])('%s', async (_what, facts, verdict) => {
    expect(await verdictOn(...facts)).toBe(verdict);
  });

  it('refuses the clauses of Decision (EU) 2021/915 with the reason', async () => {
    const { reasons } = await on(NOT_CERTIFIED, ...agreed({}, { set: 'processor-clauses-2021-915' }));
    expect(reasons).toContainEqual({
      rule: 'CLAUSES',
      outcome: 'NOT_MET',
      message: say(
        'Standard clauses between controllers and processors are clauses for contracts with processors; they are no transfer tool.',
        'البنود النموذجية بين المتحكّمين والمعالِجين: بنود لعقود المعالِجين، وليست أداة نقل.',
      ),
      inputs: [CLAUSES, 'LegalInstrument:processor-clauses-2021-915'],
      citation: 'Decision (EU) 2021/915, Clause 1(f); Art. 28(7)',
    });
  });

  it('that nobody attaches to the movement is told and leaves it open', async () => {
    expect(await verdictOn(disclosure(), ...clauses())).toBe(`UNDETERMINED | AGREEMENT of ${CLAUSES}`);
    expect(await verdictOn(disclosure(), ...clauses({ sccModules: ['MODULE_4'] }))).toBe('UNCOVERED');
  });

  it('leaves open what the importer is, where nobody says', async () => {
    const facts = [disclosure({ agreement: CLAUSES, recipientRole: 'INTERMEDIARY' }), ...clauses()];
    const id = `DISCLOSES_TO:ProcessingActivity:acme/crm>${HOST}`;
    expect(await verdictOn(...facts)).toBe(`UNDETERMINED | IMPORTER_ROLE of ${id}`);
  });
});

describe('A module that a stated transfer names', () => {
  const under = (sccModule: string, fields: FieldValues) => [
    disclosure(),
    ...record({ under: [[CLAUSES, { sccModule }]] }),
    ...clauses(fields),
  ];

  it.each([
    ['MODULE_2', { sccModules: [] }, `COVERED | ${CLAUSES}`],
    ['MODULE_2', { sccModules: ['MODULE_2', 'MODULE_3'] }, `COVERED | ${CLAUSES}`],
    ['MODULE_3', { sccModules: ['MODULE_2', 'MODULE_3'] }, 'UNCOVERED'],
    ['MODULE_2', { sccModules: ['MODULE_3'] }, `UNDETERMINED | MODULE of ${CLAUSES}`],
  ])('%s beside those of the agreement %j: %s', async (module, fields, verdict) => {
    expect(await verdictOn(...under(module, fields))).toBe(verdict);
  });
});

describe('Binding corporate rules', () => {
  const rules = (agreementType: string | null, by: readonly string[] = [ACME, HOST]) => [
    disclosure(),
    ...record({ under: [['Agreement:rules', { mechanism: 'BINDING_CORPORATE_RULES' }]] }),
    node('Agreement', 'rules', { agreementType }),
    ...by.map((party) => edge('PARTY_TO', party, 'Agreement:rules')),
  ];

  it.each<[string, FactRecord[], string]>([
    ['bind their parties', rules('BINDING_CORPORATE_RULES'), 'COVERED | Agreement:rules'],
    ['bind nobody else', rules('BINDING_CORPORATE_RULES', [ACME]), 'UNDETERMINED | PARTY of Agreement:rules'],
    ['are no other contract', rules('CONFIDENTIALITY'), 'UNCOVERED'],
    ['are open where the sort of agreement is', rules(null), 'UNDETERMINED | MECHANISM of Agreement:rules'],
  ])('%s', async (_what, facts, verdict) => {
    expect(await verdictOn(...facts)).toBe(verdict);
  });
});

describe('A derogation', () => {
  const derogation = (fields: FieldValues, target = 'LegalInstrument:gdpr') => [
    disclosure(),
    ...record({ under: [[target, { mechanism: 'DEROGATION', ...fields }]] }),
  ];

  it('is named as such', async () => {
    const { status, mechanism } = await on(NOT_CERTIFIED, ...derogation({ derogation: 'Art. 49(1)(a)' }));
    expect([status, mechanism?.mechanism, mechanism?.derogation]).toEqual([
      'COVERED',
      'DEROGATION',
      'Art. 49(1)(a)',
    ]);
  });

  it.each<[string, FactRecord[], string]>([
    ['that is not named', derogation({}), 'UNDETERMINED | DEROGATION of LegalInstrument:gdpr'],
    ['that the law does not know', derogation({ derogation: 'Art. 49(1)(z)' }), 'UNCOVERED'],
    [
      'of a law that has ended',
      derogation({ derogation: 'Art. 26(1)(a)' }, 'LegalInstrument:directive-95-46'),
      'UNCOVERED',
    ],
    [
      'of a guideline',
      derogation({ derogation: 'Art. 49(1)(a)' }, 'LegalInstrument:edpb-guidelines-05-2021'),
      'UNCOVERED',
    ],
  ])('%s', async (_what, facts, verdict) => {
    expect(await verdictOn(...facts)).toBe(verdict);
  });
});

describe('What an authority approves', () => {
  const code = node('LegalInstrument', 'cloud-code', { regime: 'EU_GDPR', adopted: '2021-05-20' });
  const under = (mechanism: string) => record({ under: [[code.id, { mechanism }]] });

  it.each(['CODE_OF_CONDUCT', 'CERTIFICATION'])('%s covers who holds to it', async (mechanism) => {
    const facts = [code, disclosure(), ...under(mechanism)];
    expect(await verdictOn(...facts, listed('cloud-code'))).toBe(`COVERED | ${code.id}`);
    expect(await verdictOn(...facts)).toBe(`UNDETERMINED | CERTIFICATION of ${HOST}`);
    expect(await verdictOn(...facts, listed('cloud-code', { validTo: DAY }))).toBe('UNCOVERED');
  });

  it('clauses of one case need an agreement and the act that authorises them', async () => {
    const stated = record({ under: [[CLAUSES, { mechanism: 'AD_HOC_CLAUSES' }]] });
    const authorised = clauses({}, { set: 'cloud-code' });
    expect(await verdictOn(code, disclosure(), ...stated, ...authorised)).toBe(`COVERED | ${CLAUSES}`);
    expect(await verdictOn(code, disclosure(), ...stated, ...clauses({}, { set: null }))).toBe(
      `UNDETERMINED | INSTRUMENT of ${CLAUSES}`,
    );
  });
});

describe('Of several mechanisms', () => {
  const CODE = node('LegalInstrument', 'cloud-code', { regime: 'EU_GDPR' });
  const ranked = record({
    under: [
      'LegalInstrument:privacy-shield',
      CLAUSES,
      ['LegalInstrument:data-privacy-framework', {}],
      ['LegalInstrument:gdpr', { derogation: 'Art. 49(1)(b)' }],
    ],
  });
  const names = async (...facts: FactRecord[]) => {
    const { mechanism, fallbacks } = await on(CODE, disclosure(), ...facts);
    return [mechanism, ...fallbacks].map((each) => each?.agreement ?? each?.instrument);
  };

  it('the first that is valid counts, and the others follow in order', async () => {
    expect(await names(listed('data-privacy-framework'), ...clauses(), ...ranked)).toEqual([
      CLAUSES,
      'LegalInstrument:data-privacy-framework',
      'LegalInstrument:gdpr',
    ]);
  });

  it('adequacy that nobody states goes first', async () => {
    const stated = record({ under: [CLAUSES] });
    expect(await names(listed('data-privacy-framework'), ...clauses(), ...stated)).toEqual([
      'LegalInstrument:data-privacy-framework',
      CLAUSES,
    ]);
  });

  it('rank goes before any other order, and what has none comes last', async () => {
    const derogation = { derogation: 'Art. 49(1)(b)' };
    const stated = record({
      under: [
        ['LegalInstrument:data-privacy-framework', { rank: 3 }],
        [CLAUSES, { rank: null }],
        ['LegalInstrument:gdpr', { rank: 2, ...derogation }],
      ],
    });
    expect(await names(listed('data-privacy-framework'), ...clauses(), ...stated)).toEqual([
      'LegalInstrument:gdpr',
      'LegalInstrument:data-privacy-framework',
      CLAUSES,
    ]);
  });

  it('one that is open hides none that is valid', async () => {
    expect(await names(...clauses({ sccModules: [] }), ...ranked)).toEqual(['LegalInstrument:gdpr']);
  });

  it('an agreement named by relation and record is one', async () => {
    const facts = [disclosure({ agreement: CLAUSES }), ...clauses(), ...record({ under: [CLAUSES] })];
    const { fallbacks, reasons } = await on(NOT_CERTIFIED, ...facts);
    expect(fallbacks).toEqual([]);
    expect(reasons.filter(({ rule }) => rule === 'PARTIES')).toHaveLength(1);
  });
});

describe('A transfer impact assessment', () => {
  const assessed = (assessedOn: string | null, assessmentOutcome: string | null) => [
    disclosure(),
    ...clauses(),
    ...record({ under: [CLAUSES], fields: { assessedOn, assessmentOutcome } }),
  ];

  it.each([
    ['2025-12-31', 'SUFFICIENT', 'COVERED', false],
    [DAY, 'SUFFICIENT_WITH_MEASURES', 'COVERED', false],
    ['2026-01-02', 'INSUFFICIENT', 'COVERED', true],
    [null, null, 'COVERED', true],
    ['2025-12-31', 'INSUFFICIENT', 'UNCOVERED', false],
    [null, 'INSUFFICIENT', 'UNCOVERED', false],
  ])('of %s, found %s: %s, lacking: %s', async (day, outcome, status, lacks) => {
    const movement = await on(NOT_CERTIFIED, ...assessed(day, outcome));
    expect([movement.status, movement.lacksAssessment]).toEqual([status, lacks]);
    const counts = day === null ? outcome !== null : day <= DAY;
    expect(movement.assessment).toEqual(
      counts
        ? { transfer: RECORD, assessedOn: day, outcome }
        : { transfer: null, assessedOn: null, outcome: null },
    );
  });

  it('is not asked for where adequacy covers', async () => {
    const movement = await on(disclosure(), listed('data-privacy-framework'));
    expect([movement.status, movement.lacksAssessment]).toEqual(['COVERED', false]);
  });

  it('that found the protection insufficient leaves a derogation standing', async () => {
    const stated = record({
      under: [['LegalInstrument:gdpr', { derogation: 'Art. 49(1)(a)' }]],
      fields: { assessedOn: '2025-01-01', assessmentOutcome: 'INSUFFICIENT' },
    });
    expect((await on(NOT_CERTIFIED, disclosure(), ...stated)).mechanism?.mechanism).toBe('DEROGATION');
  });
});

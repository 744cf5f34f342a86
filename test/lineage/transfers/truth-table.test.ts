import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transferMap } from '../../../src/lineage/transfers/transfer-map.ts';
import type { FactRecord } from '../../../src/model/graph.ts';
import type { Store } from '../../../src/store/store.ts';
import { edge, node } from '../../helpers/builders.ts';
import { withLaw } from './law.ts';

/** Roles of exporter and importer as the agreement states them; `?` is not stated. */
const ROLES = { C: 'CONTROLLER', J: 'JOINT_CONTROLLER', P: 'PROCESSOR', '?': null } as const;
type Role = keyof typeof ROLES;

/** Which clauses an agreement uses: set, modules, day of signature. */
const CLAUSES = {
  m1: ['scc-2021-914', ['MODULE_1'], '2021-06-27'],
  m2: ['scc-2021-914', ['MODULE_2'], '2021-06-27'],
  m3: ['scc-2021-914', ['MODULE_3'], '2021-06-27'],
  m4: ['scc-2021-914', ['MODULE_4'], '2021-06-27'],
  m23: ['scc-2021-914', ['MODULE_2', 'MODULE_3'], '2021-06-27'],
  none: ['scc-2021-914', [], '2021-06-27'],
  c2001: ['scc-2001-497', [], '2009-05-01'],
  c2004: ['scc-2004-915', [], '2009-05-01'],
  p2002: ['scc-2002-16', [], '2009-05-01'],
  p2010: ['scc-2010-87', [], '2010-05-15'],
  dpa: ['processor-clauses-2021-915', [], '2021-06-27'],
} as const;
type Clauses = keyof typeof CLAUSES;

/** Whether clauses fit the roles: yes, no, or open. Written by hand from the titles of the modules and decisions. */
const FIT: Record<string, string> = {
  //     m1   m2   m3   m4   m23  none c2001 c2004 p2002 p2010 dpa
  'C>C': 'yes  no   no   no   no   open yes   yes   no    no    no',
  'J>C': 'yes  no   no   no   no   open yes   yes   no    no    no',
  'C>J': 'yes  no   no   no   no   open yes   yes   no    no    no',
  'C>P': 'no   yes  no   no   yes  open no    no    yes   yes   no',
  'J>P': 'no   yes  no   no   yes  open no    no    yes   yes   no',
  'P>P': 'no   no   yes  no   yes  open no    no    no    no    no',
  'P>C': 'no   no   no   yes  no   open no    no    no    no    no',
  'P>J': 'no   no   no   yes  no   open no    no    no    no    no',
  'C>?': 'open open no   no   open open open  open  open  open  no',
  'P>?': 'no   no   open open open open no    no    no    no    no',
  '?>C': 'open no   no   open no   open open  open  no    no    no',
  '?>P': 'no   open open no   yes  open no    no    open  open  no',
  '?>?': 'open open open open open open open  open  open  open  no',
};

/** First and last day on which a set can be relied on. */
const RELIED_ON: Record<string, readonly [string, string]> = {
  m1: ['2021-06-27', '9999'],
  m2: ['2021-06-27', '9999'],
  m3: ['2021-06-27', '9999'],
  m4: ['2021-06-27', '9999'],
  m23: ['2021-06-27', '9999'],
  none: ['2021-06-27', '9999'],
  c2001: ['2009-05-01', '2022-12-27'],
  c2004: ['2009-05-01', '2022-12-27'],
  p2002: ['2009-05-01', '2010-05-14'],
  p2010: ['2010-05-15', '2022-12-27'],
  dpa: ['9999', '9999'],
};

const DAYS = [
  '2010-05-14',
  '2010-05-15',
  '2021-06-26',
  '2021-06-27',
  '2022-12-26',
  '2022-12-27',
  '2022-12-28',
  '2026-01-01',
];

/** What a place is on each of these days: inside, adequate as a whole, or neither. */
const PLACES = { fr: 'inside', gf: 'inside', ar: 'adequate', us: 'neither', in: 'neither' } as const;
type Place = keyof typeof PLACES;

function expected(roles: string, clauses: Clauses, place: Place, day: string): string {
  if (PLACES[place] === 'inside') return 'NOT_A_TRANSFER';
  if (PLACES[place] === 'adequate') return 'COVERED';
  const [first, last] = RELIED_ON[clauses] ?? ['9999', '9999'];
  const column = Object.keys(CLAUSES).indexOf(clauses);
  const fit = FIT[roles]?.split(/ +/)[column];
  if (day < first || last < day || fit === 'no') return 'UNCOVERED';
  return fit === 'yes' ? 'COVERED' : 'UNDETERMINED';
}

const rows = Object.keys(FIT).flatMap((roles) =>
  (Object.keys(CLAUSES) as Clauses[]).flatMap((clauses) =>
    (Object.keys(PLACES) as Place[]).map((place) => ({ roles, clauses, place })),
  ),
);

function factsOf({ roles, clauses, place }: (typeof rows)[number], row: number): FactRecord[] {
  const [exporterRole, importerRole] = roles.split('>') as [Role, Role];
  const [set, sccModules, signedOn] = CLAUSES[clauses];
  const exporter = node('Organisation', `exporter-${row}`, { gdprScope: 'ARTICLE_3_2' });
  const importer = node('Organisation', `importer-${row}`);
  const agreement = node('Agreement', `agreement-${row}`, { sccModules: [...sccModules], signedOn });
  const transfer = node('Transfer', `row-${row}`);
  return [
    ...[exporter, importer, agreement, transfer],
    edge('PARTY_TO', exporter.id, agreement.id, { role: ROLES[exporterRole] }),
    edge('PARTY_TO', importer.id, agreement.id, { role: ROLES[importerRole] }),
    edge('USES_CLAUSES_OF', agreement.id, `LegalInstrument:${set}`),
    edge('CERTIFIED_UNDER', importer.id, 'LegalInstrument:data-privacy-framework', { listed: false }),
    edge('CERTIFIED_UNDER', importer.id, 'LegalInstrument:safe-harbour', { listed: false }),
    edge('EXPORTED_BY', transfer.id, exporter.id),
    edge('IMPORTED_BY', transfer.id, importer.id),
    edge('INTO', transfer.id, `Jurisdiction:${place}`),
    edge('UNDER', transfer.id, agreement.id, { rank: 1, mechanism: 'STANDARD_CONTRACTUAL_CLAUSES' }),
  ];
}

describe(`The truth table of ${rows.length} rows`, () => {
  let store: Store;
  beforeAll(async () => {
    store = await withLaw(rows.flatMap(factsOf));
  });
  afterAll(() => store.close());

  it.each(DAYS)('holds on %s', async (day) => {
    const { movements } = await transferMap(store, { asOf: day });
    const status = new Map(movements.map((movement) => [movement.transfer, movement.status]));
    const found = rows.map((row, i) => ({ ...row, status: status.get(`Transfer:row-${i}`) }));
    const wanted = rows.map((row) => ({
      ...row,
      status: expected(row.roles, row.clauses, row.place, day),
    }));
    expect(found).toEqual(wanted);
  });
});

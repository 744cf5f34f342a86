import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type TransferMap, transferMap } from '../../src/lineage/transfers/transfer-map.ts';
import type { Store } from '../../src/store/store.ts';
import { exampleStore, keyOf, TODAY } from './example-inventory.ts';

let store: Store;
beforeAll(async () => {
  store = await exampleStore();
});
afterAll(() => store.close());

type Movement = TransferMap['movements'][number];

/** What is said of a movement: what covers it, else its status. */
function verdictOf({ status, mechanism }: Movement): string {
  return mechanism ? keyOf(mechanism.agreement ?? mechanism.instrument) : status;
}

async function verdicts(importer: string, asOf: string): Promise<string> {
  const { movements } = await transferMap(store, { asOf, where: { importer: [`Organisation:${importer}`] } });
  return [...new Set(movements.map(verdictOf))].sort().join(', ');
}

const DAYS = [
  '2015-06-01',
  '2019-06-01',
  '2020-07-15',
  '2020-07-17',
  '2021-12-01',
  '2022-12-28',
  '2023-07-09',
  '2023-07-11',
  '2024-06-01',
  TODAY,
];

const times = (count: number, verdict: string): string[] => Array<string>(count).fill(verdict);
const NONE = '';
const DPF = 'data-privacy-framework';
const SHIELD = 'privacy-shield';
const OLD_CLAUSES = 'zaytuna/clauses-curlew';
const BINDING_RULES = 'zaytuna/binding-corporate-rules';

/** Each importer of Zaytuna, with what covers what goes to it on the ten days. */
const STORIES: Record<string, string[]> = {
  'sandpiper-mail': [
    'safe-harbour',
    ...times(2, SHIELD),
    'zaytuna/clauses-sandpiper-2010',
    ...times(4, 'zaytuna/clauses-sandpiper-2021'),
    ...times(2, DPF),
  ],
  'hoopoe-analytics': [NONE, ...times(2, SHIELD), ...times(4, 'UNCOVERED'), ...times(3, DPF)],
  'egret-surveys': [...times(5, NONE), ...times(3, 'zaytuna/clauses-egret'), DPF, 'UNCOVERED'],
  'kestrel-chat': [...times(5, NONE), ...times(2, 'UNCOVERED'), ...times(3, 'UNDETERMINED')],
  'marabou-speech': [...times(9, NONE), 'UNCOVERED'],
  'curlew-support': [NONE, ...times(4, OLD_CLAUSES), ...times(5, 'UNCOVERED')],
  'lapwing-messaging': [
    NONE,
    ...times(3, 'NOT_A_TRANSFER'),
    ...times(5, 'adequacy-gb-2021'),
    'adequacy-gb-2025',
  ],
  'nachtigall-labor': [NONE, ...times(9, 'adequacy-ch')],
  'tsubame-imaging': [NONE, ...times(9, 'adequacy-jp')],
  'zaytuna/support-maroc': [...times(5, NONE), ...times(5, BINDING_RULES)],
  'stork-assistance': [...times(5, NONE), ...times(5, 'zaytuna/clauses-stork')],
  'bulbul-clinic': [...times(5, NONE), ...times(5, 'gdpr')],
  'wren-operations': [...times(5, NONE), ...times(5, 'osprey-cloud/clauses-wren')],
};

describe('What covers what goes to each importer, from 2015 to today', () => {
  test.each(Object.entries(STORIES))('%s', async (importer, story) => {
    const found = await Promise.all(DAYS.map((day) => verdicts(importer, day)));
    expect(found).toEqual(story);
  });
});

describe('The same subprocessor behind two processors', () => {
  test.each([
    ['heron-hosting', [...times(4, NONE), ...times(4, 'NOT_A_TRANSFER'), ...times(2, 'UNCOVERED')]],
    ['sandpiper-mail', [...times(4, NONE), ...times(4, 'UNCOVERED'), ...times(2, DPF)]],
  ])('Osprey Cloud for %s', async (exporter, story) => {
    const where = { exporter: [`Organisation:${exporter}`], importer: ['Organisation:osprey-cloud'] };
    const maps = await Promise.all(DAYS.map((asOf) => transferMap(store, { asOf, where })));
    expect(maps.map(({ movements }) => movements.map(verdictOf).join(', '))).toEqual(story);
  });
});

describe('The map tells another story', () => {
  const shown = async (asOf: string) => {
    const { movements } = await transferMap(store, { asOf });
    return new Map(movements.map((movement) => [movement.id, verdictOf(movement)]));
  };

  test.each([
    ['2015-10-05', '2015-10-06', 'Schrems I'],
    ['2020-07-15', '2020-07-16', 'Schrems II'],
    ['2022-12-27', '2022-12-28', 'the end of the clauses of 2010'],
    ['2023-07-09', '2023-07-10', 'the DPF'],
  ])('on %s than on %s, for %s', async (before, after) => {
    expect(await shown(before)).not.toEqual(await shown(after));
  });

  it('of the United Kingdom on each side of the end of 2020 and of the bridging clause', async () => {
    const days = ['2020-12-31', '2021-06-27', '2021-06-28', '2025-12-18', '2025-12-28'];
    const found = await Promise.all(days.map((day) => verdicts('lapwing-messaging', day)));
    expect(found).toEqual([
      'NOT_A_TRANSFER',
      'NOT_A_TRANSFER',
      'adequacy-gb-2021',
      'adequacy-gb-2021',
      'adequacy-gb-2025',
    ]);
  });
});

describe('Today', () => {
  const today = async (where = {}) => (await transferMap(store, { asOf: TODAY, where })).movements;
  const importersOf = (movements: readonly Movement[]) =>
    [...new Set(movements.map(({ importer }) => keyOf(importer)))].sort();

  it('one importer falls back on clauses should the DPF end, and two stand bare', async () => {
    const onFramework = await today({ instrument: [`LegalInstrument:${DPF}`] });
    const fallbackOf = new Map(
      onFramework.map(({ importer, fallbacks }) => [
        keyOf(importer),
        fallbacks.map(({ agreement }) => agreement),
      ]),
    );
    expect(fallbackOf).toEqual(
      new Map([
        ['hoopoe-analytics', []],
        ['osprey-cloud', []],
        ['sandpiper-mail', ['Agreement:zaytuna/clauses-sandpiper-2021']],
      ]),
    );
  });

  it('four importers have no valid mechanism', async () => {
    expect(importersOf(await today({ status: ['UNCOVERED'] }))).toEqual([
      'curlew-support',
      'egret-surveys',
      'marabou-speech',
      'osprey-cloud',
    ]);
  });

  it('one hangs on a certification that nobody looked up', async () => {
    const open = await today({ status: ['UNDETERMINED'] });
    expect(importersOf(open)).toEqual(['kestrel-chat']);
    expect(new Set(open.flatMap(({ missing }) => missing.map(({ code }) => code)))).toEqual(
      new Set(['CERTIFICATION']),
    );
  });

  it('one needs an assessment and has none', async () => {
    expect(importersOf(await today({ lacksAssessment: true }))).toEqual(['stork-assistance']);
  });

  it('the backups in Singapore fail on the module, not on the agreement', async () => {
    const [backups] = await today({ exporter: ['Organisation:heron-hosting'], status: ['UNCOVERED'] });
    const failed = backups?.reasons.filter(({ outcome }) => outcome === 'NOT_MET').map(({ rule }) => rule);
    expect(new Set(failed)).toEqual(new Set(['ROLES']));
  });

  it('storage by Zaytuna itself in Jordan is no transfer', async () => {
    const [own, ...others] = await today({ place: ['Jurisdiction:jo'] });
    expect(others).toEqual([]);
    expect(own?.status).toBe('NOT_A_TRANSFER');
    expect(own?.reasons.find(({ outcome }) => outcome === 'NOT_MET')?.rule).toBe('OTHER_PARTY');
  });
});

import { expect, it } from 'vitest';
import type { AssessedMovement } from '../../../src/lineage/transfers/onward.ts';
import { transferMap } from '../../../src/lineage/transfers/transfer-map.ts';
import { type FactRecord, isEdge, type NodeId } from '../../../src/model/graph.ts';
import { edge, node } from '../../helpers/builders.ts';
import { chance, integerBelow, pick, pickSome, type Random, randomFrom } from '../../helpers/random.ts';
import { arrayStore, law } from './law.ts';

const PLACES = ['us', 'de', 'ch', 'in', 'jp', 'gb', 'eea'].map((key) => `Jurisdiction:${key}`);
const SETS = ['scc-2021-914', 'scc-2010-87', 'processor-clauses-2021-915'].map(
  (key) => `LegalInstrument:${key}`,
);
const CATEGORIES = ['email', 'health'].map((key) => `DataCategory:${key}`);
const MODULES = ['MODULE_1', 'MODULE_2', 'MODULE_3', 'MODULE_4'];
const DAYS = ['2020-07-15', '2021-03-01', '2022-12-27', '2023-07-10', '2026-01-01'];
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

const some = (random: Random, ids: readonly NodeId[]) => pickSome(random, ids, 2);

/** A register in which everything may be stated, left open or wrong; its keys begin with the prefix. */
function register(random: Random, prefix: string): FactRecord[] {
  const organisations = numbers(4).map((i) => `Organisation:${prefix}-${i}`);
  const scopes = ['ESTABLISHED_IN_EEA', 'NOT_SUBJECT', null];
  const agreements = numbers(2).map((i) => `Agreement:${prefix}-${i}`);
  const agreement = () => (chance(random, 0.5) ? pick(random, agreements) : null);
  const activity = `ProcessingActivity:${prefix}`;
  const keyOf = (id: NodeId) => id.slice(id.indexOf(':') + 1);
  const shared = () => ({
    categories: some(random, CATEGORIES),
    locations: some(random, PLACES),
    agreement: agreement(),
  });
  const roles = ['CONTROLLER', 'PROCESSOR', null];
  return [
    ...organisations.map((id) => node('Organisation', keyOf(id), { gdprScope: pick(random, scopes) })),
    ...agreements.flatMap((id) => [
      node('Agreement', keyOf(id), { sccModules: pickSome(random, MODULES, 2), signedOn: '2021-07-01' }),
      ...some(random, SETS).map((set) => edge('USES_CLAUSES_OF', id, set)),
      ...organisations
        .filter(() => chance(random, 0.7))
        .map((party) => edge('PARTY_TO', party, id, { role: pick(random, roles) })),
    ]),
    node('ProcessingActivity', prefix),
    edge('CONTROLLED_BY', activity, pick(random, organisations)),
    ...numbers(3).map((i) =>
      edge(
        'DISCLOSES_TO',
        activity,
        pick(random, organisations),
        { ...shared(), recipientRole: pick(random, roles) },
        { discriminator: `${i}` },
      ),
    ),
    ...numbers(2).map((i) =>
      edge('ENGAGES', pick(random, organisations), pick(random, organisations), shared(), {
        discriminator: `${i}`,
      }),
    ),
    node('Transfer', prefix),
    ...some(random, organisations).map((id) => edge('EXPORTED_BY', `Transfer:${prefix}`, id)),
    ...some(random, organisations).map((id) => edge('IMPORTED_BY', `Transfer:${prefix}`, id)),
    ...some(random, PLACES).map((id) => edge('INTO', `Transfer:${prefix}`, id)),
    ...some(random, CATEGORIES).map((id) => edge('CARRIES', `Transfer:${prefix}`, id)),
    ...some(random, [...agreements, ...SETS]).map((id) =>
      edge('UNDER', `Transfer:${prefix}`, id, { rank: 1 }),
    ),
    ...some(random, organisations).map((id) =>
      edge('CERTIFIED_UNDER', id, 'LegalInstrument:data-privacy-framework', { listed: chance(random, 0.8) }),
    ),
  ];
}

const common = [...law, node('DataCategory', 'email'), node('DataCategory', 'health')];

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** A store that gives its edges in any order. */
function disordered(random: Random, facts: readonly FactRecord[]) {
  const store = arrayStore(facts);
  const edges: typeof store.edges = async (query) => {
    const slice = await store.edges(query);
    return { ...slice, edges: shuffled(random, slice.edges) };
  };
  return { ...store, edges };
}

const statusOf = (movements: readonly AssessedMovement[]) =>
  new Map(movements.map(({ id, status }) => [id, status]));

it('The order in which facts are told changes nothing, and facts of others cover nothing', async () => {
  const random = randomFrom(20260101);
  const seen = new Set<string>();
  for (let round = 0; round < 150; round++) {
    const asOf = pick(random, DAYS);
    const facts = register(random, 'ours');
    const answer = await transferMap(arrayStore([...common, ...facts]), { asOf });
    const again = await transferMap(disordered(random, [...common, ...facts]), { asOf });
    expect(again).toEqual(answer);

    const others = numbers(1 + integerBelow(random, 2)).flatMap((i) => register(random, `other-${i}`));
    const beside = await transferMap(arrayStore([...common, ...facts, ...others]), { asOf });
    const after = statusOf(beside.movements);
    for (const [id, status] of statusOf(answer.movements)) {
      seen.add(status);
      expect([id, after.get(id)]).toEqual([id, status]);
    }
  }
  expect([...seen].sort()).toEqual(['COVERED', 'NOT_A_TRANSFER', 'UNCOVERED', 'UNDETERMINED']);
});

it('Taking away what a transfer rests on never covers it', async () => {
  const random = randomFrom(7);
  const GROUNDS = new Set(['UNDER', 'USES_CLAUSES_OF', 'PARTY_TO']);
  let lost = 0;
  for (let round = 0; round < 150; round++) {
    const asOf = pick(random, DAYS);
    const facts = register(random, 'ours');
    const gone = new Set(
      pickSome(
        random,
        facts.filter((fact) => isEdge(fact) && GROUNDS.has(fact.type)),
        2,
      ),
    );
    const left = facts.filter((fact) => !gone.has(fact));
    const before = statusOf((await transferMap(arrayStore([...common, ...facts]), { asOf })).movements);
    const after = statusOf((await transferMap(arrayStore([...common, ...left]), { asOf })).movements);
    for (const [id, status] of after) {
      if (status === 'COVERED') expect([id, before.get(id)]).toEqual([id, 'COVERED']);
      if (status !== 'COVERED' && before.get(id) === 'COVERED') lost++;
    }
  }
  expect(lost).toBeGreaterThan(0);
});

/** Without the names that are set apart as of another script. */
const own = (text: string) => text.replace(/\u2068[^\u2069]*\u2069/gu, '');

it('Every message is in both languages, and names nothing by an id', async () => {
  const random = randomFrom(11);
  const told = new Set<string>();
  for (let round = 0; round < 60; round++) {
    const facts = [...common, ...register(random, 'ours')];
    const { movements } = await transferMap(arrayStore(facts), { asOf: pick(random, DAYS) });
    for (const { rule, outcome, message } of movements.flatMap(({ reasons }) => reasons)) {
      told.add(`${rule} ${outcome}`);
      expect(own(message.en)).not.toMatch(/\p{Script=Arabic}/u);
      expect(own(message.ar)).not.toMatch(/\p{Script=Latin}/u);
      expect(message.ar).toMatch(/\p{Script=Arabic}.*\.$/u);
      expect(`${message.en} ${message.ar}`).not.toMatch(/[A-Z][A-Za-z]+:[a-z0-9]/);
    }
  }
  expect(told.size).toBeGreaterThan(20);
});

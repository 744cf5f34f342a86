import { Kind } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { expectRows } from './answer-rows.ts';
import { askExample, exampleContract, keptAnswer, questions, recordExample } from './example-answers.ts';
import { exampleStore } from './example-inventory.ts';
import { MAPS, TRUTHS } from './example-truths.ts';
import { sources } from './policy-inventories.ts';
import { questions as questionsOnPolicies } from './question-answers.ts';
import { operationOf, questionForm } from './question-form.ts';

exampleContract('SQLite', memoryStore);
questionForm([...questionsOnPolicies, ...questions]);

describe('A question about the example', () => {
  test.each(questions)('$name has a day of its own for each root field', ({ document }) => {
    const { selectionSet, variableDefinitions = [] } = operationOf(document);
    const days = variableDefinitions.flatMap(({ type, defaultValue, variable }) =>
      type.kind === Kind.NAMED_TYPE && type.name.value === 'Date' && defaultValue
        ? [variable.name.value]
        : [],
    );
    const dateless = selectionSet.selections.flatMap((field) => {
      if (field.kind !== Kind.FIELD) return ['a fragment'];
      const asOf = field.arguments?.find(({ name }) => name.value === 'asOf');
      return asOf?.value.kind === Kind.VARIABLE && days.includes(asOf.value.name.value)
        ? []
        : [field.name.value];
    });
    expect(days).toContain('asOf');
    expect(dateless).toEqual([]);
  });
});

describe('The truth about', () => {
  const truths = questions.map(({ name }) => ({ name, ...TRUTHS[name] }));

  test.each(truths)('$name: $says', ({ name, rows = {} }) => {
    expectRows(keptAnswer(name), rows);
  });
});

interface Movement {
  exporter: { name: string };
  importer: { name: string };
  status: string;
  mechanism: { instrument: { key: string } | null; agreement: { key: string } | null } | null;
}

const verdictOf = ({ status, mechanism }: Movement) =>
  mechanism?.agreement?.key ?? mechanism?.instrument?.key ?? status;

describe('Other days and moments', () => {
  let store: Store;
  beforeAll(async () => {
    store = await memoryStore();
    await recordExample(store);
  });
  afterAll(() => store.close());

  test.each(Object.entries(MAPS))('the transfer map on %s', async (asOf, map) => {
    const { data, errors } = await askExample(store, 'transfer-map-before-the-dpf', { asOf });
    expect(errors).toEqual([]);
    const movements: Movement[] = data.transfers.movements.nodes;
    const told = Map.groupBy(movements, (each) => `${each.exporter.name} to ${each.importer.name}`);
    const verdicts = [...told].map(([ends, same]) => [ends, [...new Set(same.map(verdictOf))].join()]);
    expect(Object.fromEntries(verdicts)).toEqual(map);
  });

  test.each([
    ['before anything was recorded', '2026-11-01', []],
    ['after the correction', '2026-11-17', keptAnswer('what-the-register-said').now.movements.nodes],
  ])('what the register said %s', async (_when, knownAt, movements) => {
    const { data, errors } = await askExample(store, 'what-the-register-said', { knownAt });
    expect(errors).toEqual([]);
    expect(data.then.movements.nodes).toEqual(movements);
  });

  it('a processor whose agreement ends in time is found when its end comes near', async () => {
    const { data } = await askExample(store, 'processors-without-agreement', { asOf: '2026-10-01' });
    expect(data.without.nodes).toHaveLength(3);
    expect(data.ending.nodes).toEqual([]);
  });
});

describe('The five policies in the same register', () => {
  let store: Store;
  beforeAll(async () => {
    store = await exampleStore(sources.filter(({ file }) => file.startsWith('policies/')));
  });
  afterAll(() => store.close());

  /** What was recorded when, and what hangs on the DPF, are questions to the register as a whole. */
  const OF_ALL = new Set(['what-the-register-said', 'if-the-dpf-falls']);
  const others = questions.filter(({ name }) => !OF_ALL.has(name));
  test.each(others)('change nothing of $name', async ({ name }) => {
    expect(await askExample(store, name)).toEqual({ data: keptAnswer(name), errors: [] });
  });
});

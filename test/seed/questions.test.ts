import { Kind } from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { memoryStore } from '../helpers/memory-store.ts';
import { expectRows } from './answer-rows.ts';
import { hasMaterial, material, WITHOUT_MATERIAL } from './policy-inventories.ts';
import { answerTo, questionContract, questions, refsIn } from './question-answers.ts';
import { operationOf, questionForm } from './question-form.ts';
import { TRUTHS } from './question-truths.ts';

questionContract('SQLite', memoryStore);

questionForm(questions);

describe('The questions', () => {
  it('are twenty', () => {
    expect(questions).toHaveLength(20);
  });

  test.each(questions)('$name can be asked for a day: each of its root fields takes it', ({ document }) => {
    const dateless = operationOf(document).selectionSet.selections.flatMap((field) => {
      if (field.kind !== Kind.FIELD) return ['a fragment'];
      const asOf = field.arguments?.find(({ name }) => name.value === 'asOf');
      return asOf?.value.kind === Kind.VARIABLE && asOf.value.name.value === 'asOf' ? [] : [field.name.value];
    });
    expect(dateless).toEqual([]);
  });
});

describe('The truth about', () => {
  const truths = questions.map(({ name }) => ({ name, ...TRUTHS[name] }));

  test.each(truths)('$name: $says', ({ name, rows = {} }) => {
    expectRows(answerTo(name), rows);
  });
});

/** Statements that the register of questions names to say that they do not answer the question, or may be left out. */
const NAMED_AS_NO_ANSWER: Record<string, string[]> = {
  'storage-in-the-united-states': ['APT-SEC-03', 'APT-SEC-04'],
  'special-categories': ['NEX-ACT-05'],
};

/** Statements in answers beside those that the register names: who the recipients, sources and activities meant are. */
const BESIDE: Record<string, string[]> = {
  'health-data-of-lua-crm': [
    ...['LUA-LOC-01', 'LUA-RCC-02', 'LUA-RCC-03', 'LUA-RCC-04', 'LUA-RCC-05', 'LUA-RCC-06', 'LUA-RCC-07'],
    ...['LUA-RCN-01', 'LUA-RCN-02', 'LUA-RCN-03', 'LUA-RCN-04'],
  ],
  'no-named-recipient': ['CHL-SRC-01', 'GTG-SRC-02', 'GTG-SRC-03', 'GTG-SRC-04'],
  'sharing-among-users': ['APT-ACT-03', 'CHL-ACT-03'],
  'payment-data-of-appointlet': ['APT-LOC-01', 'APT-RCN-01'],
};

const REFS = /([A-Z]{3}-[A-Z]{3}-)(\d\d)((?:(?: to|,| and) -\d\d)*)/g;

/** The statements that a line of the register names: `LUA-SPC-01 to -04` are four, `APT-CON-05, -03` two. */
function refsNamedIn(line: string): string[] {
  return [...line.matchAll(REFS)].flatMap(([, prefix = '', first, more = '']) => {
    const numbers = [Number(first)];
    for (const [, joint, next] of more.matchAll(/( to|,| and) -(\d\d)/g)) {
      const from = joint === ' to' ? (numbers.at(-1) ?? 0) + 1 : Number(next);
      for (let number = from; number <= Number(next); number++) numbers.push(number);
    }
    return numbers.map((number) => prefix + String(number).padStart(2, '0'));
  });
}

describe.skipIf(!hasMaterial)(
  `An answer rests on the statements that the register of questions names ${WITHOUT_MATERIAL}`,
  () => {
    const lines = hasMaterial
      ? material('facts/seed-questions.md')
          .split('\n')
          .filter((line) => /^\d+\. /.test(line))
      : [];

    test.each(questions.map(({ name }, i) => ({ name, line: lines[i] ?? '' })))('$name', ({ name, line }) => {
      const named = refsNamedIn(line).filter((ref) => !NAMED_AS_NO_ANSWER[name]?.includes(ref));
      const wanted = new Set([...named, ...(BESIDE[name] ?? [])]);
      expect(refsIn(answerTo(name))).toEqual([...wanted].sort());
    });
  },
);

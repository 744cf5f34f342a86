import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readQuestions } from '../../src/questions.ts';
import { importInventory } from '../../src/register/import-inventory.ts';
import type { Store } from '../../src/store/store.ts';
import { type Answer, ask } from '../helpers/ask.ts';
import { AT } from '../helpers/builders.ts';
import { sources } from './policy-inventories.ts';

const FOLDER = new URL('../../seed/questions/', import.meta.url);
const expectedFiles = readdirSync(FOLDER).filter((file) => file.endsWith('.expected.json'));

export const questions = readQuestions(fileURLToPath(FOLDER));

/** The answer that is kept beside a question. */
export function answerTo(name: string): Answer['data'] {
  const file = expectedFiles.find((each) => each.replace(/^\d+-/, '') === `${name}.expected.json`);
  if (!file) throw new Error(`There is no expected answer to ${name}`);
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

/** The statements that an answer, or a part of it, shows as evidence: each once, sorted. */
export function refsIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return unique(answer.flatMap(refsIn));
  if (typeof answer !== 'object' || answer === null) return [];
  return unique(
    Object.entries(answer).flatMap(([field, value]) =>
      field === 'ref' && typeof value === 'string' ? [value] : refsIn(value),
    ),
  );
}

const unique = (refs: readonly string[]) => [...new Set(refs)].sort();

/** A store answers every question as is kept beside it. */
export function questionContract(engine: string, open: () => Promise<Store>): void {
  describe(`The questions on ${engine}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      const clock = () => AT;
      await importInventory(store, { sources, texts: [], actor: 'test', reason: null, clock, dryRun: false });
    });
    afterAll(() => store.close());

    test.each(questions)('$name', async ({ name, document }) => {
      expect(await ask(store, document)).toEqual({ data: answerTo(name), errors: [] });
    });
  });
}

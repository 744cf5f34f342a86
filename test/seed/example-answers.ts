import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InventorySource } from '../../src/model/inventory.ts';
import { readQuestions } from '../../src/questions.ts';
import { importInventory } from '../../src/register/import-inventory.ts';
import type { Store } from '../../src/store/store.ts';
import { type Answer, ask } from '../helpers/ask.ts';
import { example, reference, TODAY, texts } from './example-inventory.ts';

const FOLDER = new URL('../../seed/questions/example/', import.meta.url);
const expectedFiles = readdirSync(FOLDER).filter((file) => file.endsWith('.expected.json'));

export const questions = readQuestions(fileURLToPath(FOLDER));

/** The answer that is kept beside a question. */
export function keptAnswer(name: string): Answer['data'] {
  const file = expectedFiles.find((each) => each.replace(/^\d+-/, '') === `${name}.expected.json`);
  if (!file) throw new Error(`There is no expected answer to ${name}`);
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

/** What the kept answers are asked with, beside the defaults of the questions. */
const VARIABLES: Record<string, Record<string, unknown>> = {
  'what-the-register-said': { knownAt: '2026-11-02' },
};

/** A question, asked on the day that the example is written for. */
export function askExample(store: Store, name: string, variables = VARIABLES[name]): Promise<Answer> {
  const question = questions.find((each) => each.name === name);
  if (!question) throw new Error(`There is no question ${name}`);
  return ask(store, question.document, variables, `${TODAY}T12:00:00.000Z`);
}

const ENDED = 'validFrom: 2023-10-01, validTo: 2025-10-01, listed: true';

/** The example as it was first recorded: nobody had noticed that the certification of Egret Surveys had ended. */
function asFirstRecorded({ file, content }: InventorySource): InventorySource {
  if (!file.endsWith('/organisations.yaml')) return { file, content };
  const text = String(content);
  if (!text.includes(ENDED)) throw new Error(`${file} no longer says ${ENDED}`);
  return { file, content: text.replace(ENDED, 'validFrom: 2023-10-01, listed: true') };
}

/** Records the example with a mistake in it, and puts that right later. */
export async function recordExample(store: Store): Promise<void> {
  const record = async (sources: readonly InventorySource[], at: string, reason: string) => {
    const what = { sources: [...reference, ...sources], texts, actor: 'privacy-office', reason };
    const { faults } = await importInventory(store, { ...what, clock: () => at, dryRun: false });
    if (faults) throw new Error(JSON.stringify(faults));
  };
  await record(example.map(asFirstRecorded), '2026-11-02T09:00:00.000Z', 'First record');
  await record(example, '2026-11-16T09:00:00.000Z', 'The list of the DPF was looked up again');
}

/** A store answers every question about the example as is kept beside it. */
export function exampleContract(engine: string, open: () => Promise<Store>): void {
  describe(`The questions about the example on ${engine}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await recordExample(store);
    });
    afterAll(() => store.close());

    test.each(questions)('$name', async ({ name }) => {
      expect(await askExample(store, name)).toEqual({ data: keptAnswer(name), errors: [] });
    });
  });
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { provision } from '../../src/model/provision.ts';
import { allRules } from '../../src/rules/all.ts';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { memoryStore } from '../helpers/memory-store.ts';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());

test('every rule tells what it finds and how, in both languages', async () => {
  const { data, errors } = await ask(
    store,
    `{ rules { id severity article due arabicArticle: article(lang: AR)
         summary description arabic: summary(lang: AR) arabicDescription: description(lang: AR) } }`,
  );
  expect(errors).toEqual([]);
  expect(data.rules).toEqual(
    allRules.map(({ id, severity, article, due, summary, description }) => ({
      ...{ id, severity, article, due: due ?? null, arabicArticle: provision(article).ar },
      ...{ summary: summary.en, description: description.en },
      ...{ arabic: summary.ar, arabicDescription: description.ar },
    })),
  );
});

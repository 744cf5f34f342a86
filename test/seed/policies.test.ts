import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DocumentText } from '../../src/model/inventory.ts';
import { importInventory } from '../../src/register/import-inventory.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import {
  COMPANIES,
  edgesOf,
  hasMaterial,
  policyTexts,
  said,
  saidNodes,
  sources,
  WITHOUT_MATERIAL,
} from './policy-inventories.ts';

async function emptyStore(): Promise<Store> {
  const store = await memoryStore();
  onTestFinished(() => store.close());
  return store;
}

function importAll(store: Store, texts: readonly DocumentText[]) {
  const clock = () => '2026-01-01T00:00:00.000Z';
  return importInventory(store, { sources, texts, actor: 'test', reason: null, clock, dryRun: false });
}

describe('The five policies', () => {
  it('go with the reference data into an empty register, and a second time change nothing', async () => {
    const store = await emptyStore();
    const first = await importAll(store, []);
    expect(first.faults).toBeNull();
    expect(first.diff?.added.length).toBeGreaterThan(said.length);
    expect(await importAll(store, [])).toMatchObject({
      faults: null,
      diff: { added: [], changed: [], removed: [] },
      changeSet: null,
    });
  });

  it.skipIf(!hasMaterial)(`go in together with the texts that they quote ${WITHOUT_MATERIAL}`, async () => {
    const { faults } = await importAll(await emptyStore(), policyTexts());
    expect(faults).toBeNull();
  });

  it('are stated facts, but for what the named reading infers: a part belongs to the whole', () => {
    const other = said.filter(({ provenance }) => provenance !== 'STATED');
    const rules = new Set(other.map(({ provenance, inferredBy }) => `${provenance} ${inferredBy}`));
    expect([...rules]).toEqual(['INFERRED part-of-the-whole']);
    expect(other.filter(({ id }) => !id.startsWith('PART_OF:'))).toEqual([]);
  });

  it('name everything in English and Arabic', () => {
    const unnamed = saidNodes.filter(({ name }) => name.en === null || name.ar === null);
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  it('hang on one activity a company that stands for the whole and belongs to none', () => {
    const parts = new Set(edgesOf('PART_OF').map(({ from }) => from));
    const wholes = saidNodes.filter(({ kind, id }) => kind === 'ProcessingActivity' && !parts.has(id));
    expect(wholes.map(({ key }) => key).sort()).toEqual(
      COMPANIES.map((company) => `${company}/processing`).sort(),
    );
  });
});

describe('The quotes', () => {
  const quotes = said.flatMap(({ id, evidence }) => evidence.map((words) => ({ id, ...words })));

  it('have a place in the text, every one of them', () => {
    expect(quotes.filter(({ start, end }) => start === null || end === null)).toEqual([]);
  });

  it.skipIf(!hasMaterial)(`stand word for word where they are said to stand ${WITHOUT_MATERIAL}`, () => {
    const texts = policyTexts().map(({ content }) => String(content));
    const bySha256 = new Map(
      texts.map((text) => [createHash('sha256').update(text).digest('hex'), [...text]]),
    );
    const versions = saidNodes.filter(({ kind }) => kind === 'PolicyVersion');
    const textOf = new Map(
      versions.map(({ id, fields }) => [id, bySha256.get(String(fields.sha256))] as const),
    );
    const versionOf = new Map(edgesOf('HAS_CLAUSE').map(({ from, to }) => [to, from]));
    const wrong = quotes.filter(({ clause, quote, start, end }) => {
      const text = textOf.get(versionOf.get(clause) ?? '');
      return text?.slice(start ?? 0, end ?? 0).join('') !== quote;
    });
    expect(wrong).toEqual([]);
  });
});

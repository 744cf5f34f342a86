import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeExport } from '../../src/exports/make.ts';
import { createViews } from '../../src/register/views.ts';
import type { Store } from '../../src/store/store.ts';
import { putAll } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { SHOP_ID, TODAY, world } from '../helpers/public-list/public-world.ts';
import { exampleStore } from '../seed/example-inventory.ts';
import { filesOver } from './make-over.ts';

const SHAPE = new URL('../../schema/exports/subprocessor-list.schema.json', import.meta.url);
const ajv = new Ajv2020({ allErrors: true, formats: { date: true } });

/** Every name of a field in a document, once. */
function fieldsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...new Set([...own, ...Object.values(value).flatMap(fieldsIn)])].sort();
}

describe('The public list of the example', () => {
  let store: Store;
  const isValid = ajv.compile(JSON.parse(readFileSync(SHAPE, 'utf8')));
  beforeAll(async () => {
    store = await exampleStore();
  });
  afterAll(() => store.close());

  const documentIn = async (lang: string) => {
    const request = {
      name: 'subprocessor-list',
      format: 'json',
      parameters: { organisation: 'zaytuna', lang },
    };
    const [file] = await filesOver(store, request);
    return JSON.parse(file?.text ?? '');
  };

  it.each(['en', 'ar'])('has the shape that is told, in %s', async (lang) => {
    const document = await documentIn(lang);
    isValid(document);
    expect(isValid.errors).toBeNull();
    expect(isValid({ ...document, notes: [] })).toBe(false);
  });

  it('has these fields and no other', async () => {
    const document = await documentIn('en');
    expect(document.subprocessors.length).toBeGreaterThan(10);
    expect(fieldsIn(document)).toEqual([
      ...[
        'areCategoriesComplete',
        'asOf',
        'dataCategories',
        'establishedIn',
        'export',
        'instrument',
        'isNew',
      ],
      ...['isThirdCountry', 'language', 'legalName', 'level', 'mechanism', 'mechanisms', 'name', 'places'],
      ...['publisher', 'services', 'since', 'subprocessors'],
    ]);
  });

  it('has processors and those behind them, and no controller', async () => {
    const { subprocessors } = await documentIn('en');
    const names = subprocessors.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['Heron Hosting', 'Sandpiper Mail', 'Wren Operations']));
    for (const controller of [
      'Nachtigall Labor',
      'Bulbul Clinic',
      'Stork Assistance',
      'Medical organisations',
    ])
      expect(names).not.toContain(controller);
  });
});

it('Who is left out for want of a role is told beside the file, and not in it', async () => {
  const store = await memoryStore();
  await putAll(store, world);
  const views = createViews({ store, openMemoryStore: memoryStore });
  const clock = () => `${TODAY}T12:00:00.000Z`;
  const { files, note } = await makeExport(
    { store, views, clock },
    { name: 'subprocessor-list', format: 'json', parameters: { organisation: SHOP_ID } },
  );
  expect(note).toBe('left out, since the register does not say what they are to the data: Newspaper');
  expect(files.map(({ content }) => String(content).includes('Newspaper'))).toEqual([false]);
  await views.close();
  await store.close();
});

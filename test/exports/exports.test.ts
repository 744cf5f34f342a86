import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allExports } from '../../src/exports/all.ts';
import type { Store } from '../../src/store/store.ts';
import { node, putAll } from '../helpers/builders.ts';
import { exampleStore, importAll } from '../seed/example-inventory.ts';
import { filesOver, needed } from './make-over.ts';

let store: Store;
beforeAll(async () => {
  store = await exampleStore();
});
afterAll(() => store.close());

const ask = (name: string, parameters: Record<string, string> = {}, format?: string) =>
  filesOver(store, { name, format, parameters: { ...needed(name), ...parameters } });

const CASES = allExports.flatMap(({ name, formats, parameters }) => {
  const languages: readonly (string | null)[] = parameters.includes('lang') ? ['en', 'ar'] : [null];
  return formats.flatMap((format) => languages.map((lang) => ({ name, format, lang })));
});

describe('Each export is written in each of its formats', () => {
  it.each(CASES)('$name as $format $lang', async ({ name, format, lang }) => {
    const files = await ask(name, lang ? { lang } : {}, format);
    expect(files.every((file) => file.name.endsWith(`.${format}`))).toBe(true);
    expect(files.map(({ text }) => text.length > 100)).not.toContain(false);
    expect(files).not.toEqual([]);
    if (lang === 'ar') expect(files[0]?.text).toMatch(/[\u0600-\u06ff]/);
  });
});

describe('JSON is of the shape that is told', () => {
  const ajv = new Ajv2020({ allErrors: true, formats: { date: true } });
  it.each([
    ['record', { role: 'controller' }, 'record-controller'],
    ['record', { role: 'processor' }, 'record-processor'],
    ['findings', {}, 'findings'],
    ['transfers', {}, 'transfers'],
    ['subprocessors', {}, 'subprocessors'],
    ['overdue', { within: '90' }, 'overdue'],
    ['statistics', {}, 'statistics'],
  ])('%s %j', async (name, parameters, shape) => {
    const file = new URL(`../../schema/exports/${shape}.schema.json`, import.meta.url);
    const isValid = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
    const [json] = await ask(name, parameters, 'json');
    const document = JSON.parse(json?.text ?? '');
    isValid(document);
    expect(isValid.errors).toBeNull();
    expect(document.rows).not.toEqual([]);
    expect(isValid({ ...document, rows: [{ ...document.rows[0], more: 1 }] })).toBe(false);
  });
});

it('An export of what the register said before a change says that', async () => {
  const edited = await exampleStore();
  const name = 'kharita: 1\ninventory: later/one\norganisations: [{ key: later, name: Later }]';
  const later = { file: 'later.yaml', content: Buffer.from(name) };
  await importAll(edited, [later]);
  const filesAt = async (knownAt: Record<string, string>) =>
    (await filesOver(edited, { name: 'inventory', parameters: knownAt })).map((file) => file.name);
  expect(await filesAt({})).toContain('later~one.yaml');
  expect(await filesAt({ knownAt: '2026-11-21' })).toEqual([]);
  await edited.close();
});

it('One inventory can be asked for, and what none owns', async () => {
  const [file, ...others] = await ask('inventory', { inventory: 'zaytuna/notice' });
  expect([file?.name, others]).toEqual(['zaytuna~notice.yaml', []]);
  const edited = await exampleStore();
  await putAll(edited, [node('Organisation', 'later')]);
  const request = { name: 'inventory', parameters: { inventory: '_of-no-inventory' } };
  const [later, ...more] = await filesOver(edited, request);
  expect([later?.name, later?.text, more]).toEqual([
    '_of-no-inventory.yaml',
    expect.stringMatching(/^kharita: 1\nprovenance: DECLARED\n\norganisations:\n {2}- \{ key: later,/),
    [],
  ]);
  await edited.close();
});

describe('What cannot be asked is refused with its name', () => {
  it.each([
    ['nothing', {}, undefined, 'NOT_FOUND', 'There is no export nothing; there are inventory, record,'],
    ['record', {}, 'pdf', 'NOT_FOUND', 'There is no format pdf of record; there are csv, xlsx, json'],
    ['record', { day: '1' }, undefined, 'BAD_INPUT', 'day is not taken here; what is: organisation, asOf,'],
    [
      'record',
      { asOf: '2026-02-30' },
      undefined,
      'BAD_INPUT',
      'asOf is a day such as 2023-07-09, not 2026-02-30',
    ],
    ['record', { knownAt: 'noon' }, undefined, 'BAD_INPUT', 'knownAt is a moment such as'],
    ['record', { role: 'both' }, undefined, 'BAD_INPUT', 'role is controller or processor, not both'],
    ['record', { lang: 'fr' }, undefined, 'BAD_INPUT', 'lang is en or ar, not fr'],
    [
      'record',
      { organisation: 'System:crm' },
      undefined,
      'BAD_INPUT',
      'organisation is the key of an organisation',
    ],
    [
      'record',
      { organisation: 'nobody' },
      undefined,
      'NOT_FOUND',
      'organisation: there is no Organisation:nobody.',
    ],
    ['record', { bom: 'yes' }, undefined, 'BAD_INPUT', 'bom is true or false, not yes'],
    ['findings', { severity: 'error,fatal' }, undefined, 'BAD_INPUT', 'severity is error, warning or info'],
    [
      'findings',
      { rule: 'no-such-rule' },
      undefined,
      'BAD_INPUT',
      'where.rule: there is no rule no-such-rule',
    ],
    ['overdue', { within: 'soon' }, undefined, 'BAD_INPUT', 'within is a number of days, not soon'],
    ['overdue', { within: '9999' }, undefined, 'BAD_INPUT', 'within: 9999 days cannot be looked ahead'],
    ['statistics', { by: 'country,town' }, undefined, 'BAD_INPUT', 'by is transfer_status, country,'],
    ['transfers', { role: 'controller' }, undefined, 'BAD_INPUT', 'role is not taken here'],
    [
      'inventory',
      { inventory: 'nobody' },
      undefined,
      'NOT_FOUND',
      'There is no inventory nobody; there are ',
    ],
  ])('%s %j %s', async (name, parameters, format, code, message) => {
    await expect(ask(name, parameters, format)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });
});

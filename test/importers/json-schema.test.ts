import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inventoryJsonSchema } from '../../src/model/inventory.ts';
import { FIELDS, RELATIONS } from './broken-files.ts';

const schema = inventoryJsonSchema();
const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

/** What a schema cannot say, or says by a format that editors know: only the import refuses it. */
const BEYOND = new Set([
  'the name has no language',
  'an Arabic name would be taken for English',
  'it ends before it begins',
  'it ends on the day it begins',
  'an address without a scheme',
  'an address that runs a script',
  'a value stands twice',
  'a bare key could be of two kinds',
  'a kind is misspelt',
  'a relation cannot lead there',
  'a term is narrower than one of another vocabulary',
  'a reference in a field cannot lead there',
  'two nodes have one key',
  'a relation is stated twice',
  'a relation is stated from both ends',
  'parallel relations have one key',
  'a node that stands elsewhere has no such relation',
  'a node that stands elsewhere is named without its kind',
  'a category stands twice in a list',
  'a node is part of itself',
  'terms are broader than each other',
]);

it('The schema accepts the example of the page of the format', () => {
  const page = readFileSync(new URL('../../docs/inventory-format.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
  accepts(parse(example));
  expect(accepts.errors).toBeNull();
});

describe('The schema refuses what the import refuses, but for what no schema can say', () => {
  it.each([...FIELDS, ...RELATIONS])('$title', ({ title, file }) => {
    expect(accepts(parse(file))).toBe(BEYOND.has(title));
  });
});

it('It stays small enough for editors, and names its parts', () => {
  expect(JSON.stringify(schema, null, 2).length).toBeLessThan(200_000);
  const names = Object.keys(schema.$defs as object);
  expect(names).toEqual(expect.arrayContaining(['Organisation', 'DISCLOSES_TO', 'Evidence', 'Label']));
  expect(names.filter((name) => name.startsWith('__'))).toEqual([]);
});

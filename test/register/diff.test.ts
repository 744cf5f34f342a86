import { expect, it } from 'vitest';
import { diffLines, fieldChanges } from '../../src/register/diff.ts';
import { node } from '../helpers/builders.ts';

it('A diff reads as lines', () => {
  const lines = diffLines({
    added: ['Organisation:stripe'],
    changed: [
      {
        id: 'Organisation:acme',
        fields: [
          { field: 'name.en', before: 'Acme', after: 'Acme Ltd' },
          { field: 'aliases', before: [], after: ['ACME'] },
        ],
      },
    ],
    removed: ['System:crm'],
  });
  expect(lines).toEqual([
    '+ Organisation:stripe',
    '~ Organisation:acme name.en: "Acme" -> "Acme Ltd"',
    '~ Organisation:acme aliases: [] -> ["ACME"]',
    '- System:crm',
  ]);
});

it('When a state was recorded, and in which version, makes no difference, nor does a field that is not there', () => {
  const { inferredBy, ...old } = node('System', 'crm');
  const stored = { ...old, fields: {}, recordedAt: '2020-01-01T00:00:00.000Z', version: 9 };
  expect(inferredBy).toBeNull();
  expect(fieldChanges(stored as never, node('System', 'crm'))).toEqual([]);
});

it('The order of the parts of a value makes no difference, the order of a list does', () => {
  const before = node('Agreement', 'dpa', { sccModules: ['MODULE_1', 'MODULE_2'] });
  const after = { ...before, fields: { ...before.fields, sccModules: ['MODULE_2', 'MODULE_1'] } };
  const citation = { title: 'T', url: null, checkedOn: '2025-01-01' };
  const turned = { checkedOn: '2025-01-01', url: null, title: 'T' };
  expect(fieldChanges({ ...before, citation }, { ...before, citation: turned })).toEqual([]);
  expect(fieldChanges(before, after)).toEqual([
    { field: 'sccModules', before: ['MODULE_1', 'MODULE_2'], after: ['MODULE_2', 'MODULE_1'] },
  ]);
});

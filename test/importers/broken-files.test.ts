import { describe, expect, it } from 'vitest';
import { FIELDS, FORM, GROUNDS, QUOTES, RELATIONS } from './broken-files.ts';
import { faultsOf, read } from './read.ts';

describe.each([
  ['The form', FORM],
  ['A field', FIELDS],
  ['A relation', RELATIONS],
  ['The ground of a fact', GROUNDS],
  ['A quote', QUOTES],
])('%s is refused where', (_, files) => {
  it.each(files)('$title', ({ file, faults }) => {
    expect(faultsOf(read(file))).toEqual(faults);
  });
});

it.each([
  ['organizations: []', 'There is no field `organizations` here.', 'Did you mean `organisations`?'],
  [
    'systems: [{ key: CRM 2, name: A }]',
    expect.stringMatching(/^"CRM 2" is no key:/),
    'Did you mean `crm-2`?',
  ],
  [
    'systems: [{ key: a, name: 1 }]',
    'Expected text, found the number 1.',
    'Put it in quotes; without them YAML reads a number.',
  ],
  [
    'systems: [{ key: a, name: A, tenancy: own }]',
    '"own" is not a value of this field.',
    'Did you mean `OWN`?',
  ],
  ['systems: [{ key: a, name: A, tenancy: 1 }]', 'Expected OWN or SHARED, found the number 1.', null],
  [
    'systems: [{ key: a, name: A, tenancy: RENTED }]',
    '"RENTED" is not a value of this field.',
    'It can be OWN, SHARED.',
  ],
  [
    'systems: [{ key: a, name: قديم }]',
    '"قديم" is Arabic, and plain text is English: write `{ ar: … }`.',
    null,
  ],
  [
    'commitments: [{ key: a, name: A, hours: "72" }]',
    'Expected a number, found the text "72".',
    'Write it without quotes.',
  ],
  [
    'processingActivities: [{ key: a, name: A, disclosesTo: [stripe] }]',
    '`stripe` can be of several kinds here.',
    'Write `Organisation:stripe` or `RecipientCategory:stripe`.',
  ],
  [
    'processingActivities: [{ key: a, name: A, runsOn: [Organisation:a] }]',
    'A node of kind Organisation cannot stand here.',
    'It can be of kind System.',
  ],
])('A fault says what to do: %s', (section, message, hint) => {
  const { diagnostics } = read(`kharita: 1\n${section}\n`).faults;
  expect(diagnostics).toEqual([expect.objectContaining({ message, hint })]);
});

it('Bytes that are not UTF-8 are refused', () => {
  const reading = read({ 'a.yaml': Uint8Array.of(0x6b, 0xff) });
  expect(faultsOf(reading)).toEqual(['NOT_UTF8 1:1']);
});

it('The faults of all files come together, in the order of the files, each with its file', () => {
  const reading = read({
    'b.yaml': 'kharita: 1\nsystems:\n  - { key: a, name: A, tenancy: X }\n  - { key: B, name: B }\n',
    'a.yaml': 'kharita: 3\n',
    'c.yaml': 'kharita: 1\nsystems: [\n',
    'd.yaml': 'kharita: 1\nsystems:\n  - { key: a, name: A again }\n',
  });
  const places = reading.faults.diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`);
  expect(places).toEqual([
    'b.yaml:3 BAD_VALUE',
    'b.yaml:4 BAD_KEY',
    'a.yaml:1 BAD_VALUE',
    'c.yaml:3 SYNTAX',
    'd.yaml:3 DUPLICATE_NODE',
  ]);
});

it('Of many faults the first fifty are told, and how many there are', () => {
  const entries = Array.from({ length: 3000 }, (_, i) => `  - { key: k${i}, name: ${i} }\n`);
  const { diagnostics, total } = read(`kharita: 1\nsystems:\n${entries.join('')}`).faults;
  expect(diagnostics.map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, i) => i + 3));
  expect(total).toBe(3000);
});

it('What stands once and is named by aliases is told once', () => {
  const reading = read(`
kharita: 1
commitments:
  - { key: a, name: A, evidence: &same [{ clause: n/1 }] }
  - { key: b, name: B, evidence: *same }
`);
  expect(faultsOf(reading)).toEqual(['MISSING 3:41 commitments[0].evidence[0]']);
});

it('Aliases of aliases of aliases are refused before they fill the memory', () => {
  const level = (name: string, of: string) => `  - &${name} [${Array(100).fill(`*${of}`).join(', ')}]\n`;
  const file = `kharita: 1\nsystems:\n  - &a [x]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}`;
  expect(faultsOf(read(file))).toEqual(['TOO_LARGE 1:1']);
});

it('More than 20 MB together are refused', () => {
  const half = `kharita: 1\n${'#'.repeat(10_000_000)}`;
  expect(faultsOf(read({ 'a.yaml': half, 'b.yaml': half }))).toEqual(['TOO_LARGE 1:1']);
});

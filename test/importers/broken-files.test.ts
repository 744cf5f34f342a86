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
  [
    'systems: [{ key: a, name: A, tenancy: 1 }]',
    'Expected OWN or SHARED, found the number 1.',
    'It can be OWN, SHARED.',
  ],
  [
    'agreements: [{ key: a, name: A, sccModules: [MODULE_5] }]',
    '"MODULE_5" is not a value of this field.',
    'It can be MODULE_1, MODULE_2, MODULE_3, MODULE_4.',
  ],
  [
    'agreements: [{ key: a, name: A, signedOn: 2025 }]',
    'Expected text, found the number 2025.',
    'Write it as `2025-03-01`.',
  ],
  [
    'agreements: [{ key: a, name: A, signedOn: 1.3.2025 }]',
    '"1.3.2025" is no day of the calendar.',
    'Write it as `2025-03-01`.',
  ],
  [
    'purposes: [marketing]',
    'Expected a map of fields, found the text "marketing".',
    'Write it as fields: `key: …`, `name: …`.',
  ],
  ['dataSubjects: []', 'There is no field `dataSubjects` here.', 'Did you mean `dataSubjectCategories`?'],
  [
    'organisations: [{ key: a, name: A, hours: 72 }]',
    'There is no field `hours` here.',
    expect.stringMatching(/^It belongs to commitments\. The fields here are key, name, /),
  ],
  [
    'organisations: [{ key: a, name: A, partOf: [{ Organisation: b, node: b }] }]',
    'There is no field `Organisation` here.',
    'A node is named without a blank after the colon: `Organisation:…`.',
  ],
  ['purposes: [{ key: für, name: A }]', expect.stringMatching(/^"für" is no key:/), 'Did you mean `fur`?'],
  [
    'purposes: [{ key: аcme, name: A }]',
    expect.stringMatching(/is no key:/),
    'It has “а” (U+0430); other scripts go into `name`.',
  ],
  [
    'purposes: [{ key: "ac\\u200bme", name: A }]',
    expect.stringMatching(/^"acU\+200Bme" is no key:/),
    'Did you mean `acme`?',
  ],
  ['purposes: [{ key: "Purpose:a", name: A }]', expect.stringMatching(/is no key:/), 'Did you mean `a`?'],
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

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const UTF16 = Buffer.from('kharita: 1\n', 'utf16le');

it.each([
  ['in Latin-1', bytes('kharita: 1\n# f', [0xfc], 'r\n'), '2:4', 'Save it as UTF-8.'],
  ['cut off within a letter', bytes('kharita: 1 # ', [0xd8]), '1:14', 'Save it as UTF-8.'],
  ['in UTF-16', bytes([0xff, 0xfe], [...UTF16]), '1:1', 'It looks like UTF-16. Save it as UTF-8.'],
  ['in UTF-16 without a mark', UTF16, '1:1', 'It looks like UTF-16. Save it as UTF-8.'],
])('A file %s is refused at the first byte that is wrong', (_, content, place, hint) => {
  const reading = read({ 'a.yaml': content });
  expect(faultsOf(reading)).toEqual([`NOT_UTF8 ${place}`]);
  expect(reading.faults.diagnostics[0]?.hint).toBe(hint);
});

it('Brackets that are opened ten thousand times are refused', () => {
  const [fault, ...others] = read(`kharita: ${'['.repeat(10_000)}`).faults.diagnostics;
  expect(fault).toMatchObject({ code: 'SYNTAX', line: 1, message: 'The file nests too deeply.' });
  expect(others).toEqual([]);
});

it('A name as long as a page is told by its beginning', () => {
  const reading = read({ 'a.json': `{"kharita": 1, "${'x'.repeat(3000)}": 1}` });
  expect(reading.faults.diagnostics).toEqual([
    expect.objectContaining({
      message: `There is no field \`${'x'.repeat(60)}…\` here.`,
      path: `${'x'.repeat(1000)}…`,
    }),
  ]);
});

it('A hundred thousand fields with a wrong name are told as soon as a few', { timeout: 20_000 }, () => {
  const fields = Array.from({ length: 100_000 }, (_, i) => `k${i}: 1\n`);
  expect(read(`kharita: 1\n${fields.join('')}`).faults.total).toBe(100_000);
});

it('A circle of five hundred terms is told by its beginning', () => {
  const terms = Array.from(
    { length: 500 },
    (_, i) => `  - { key: t${i}, name: T, broader: [Purpose:t${(i + 1) % 500}] }\n`,
  );
  const [cycle] = read(`kharita: 1\npurposes:\n${terms.join('')}`).faults.diagnostics;
  expect(cycle?.message).toMatch(/Purpose:t9 → \(490 more\) → Purpose:t0\.$/);
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

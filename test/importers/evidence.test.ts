import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsOf, read } from './read.ts';

const TEXT = 'نحن نحفظ 😀 بياناتك.\r\nWe keep data. We keep your name.\r\n';
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** A notice whose text is given beside the file, and an organisation that quotes it. */
const notice = (evidence: string, version = `sha256: ${sha256(TEXT)}`) => `
kharita: 1
provenance: STATED
source: n/1
policyVersions: [{ key: n/1, name: Notice, ${version} }]
clauses:
  - { key: n/1/all, name: All, clauseOf: [n/1] }
  - { key: n/1/2, name: Two, clauseOf: [n/1], start: 35, end: 53 }
organisations:
  - key: a
    name: A
    certainty: IMPLIED
    evidence: [${evidence}]
`;

const given = { file: 'notice.txt', content: TEXT };

function evidenceOf(file: string) {
  const reading = read(file, [given]);
  expect(reading.faults.diagnostics).toEqual([]);
  return reading.facts.flatMap(({ evidence }) => evidence);
}

describe('A quote of a text that is given', () => {
  it('has its place filled in, in code points, where it stands once', () => {
    expect(evidenceOf(notice('{ clause: all, quote: بياناتك, ref: X-1, field: name }'))).toEqual([
      {
        clause: 'Clause:n/1/all',
        quote: 'بياناتك',
        start: 11,
        end: 18,
        certainty: 'IMPLIED',
        field: 'name',
        ref: 'X-1',
        note: null,
      },
    ]);
  });

  it('may stand twice where the evidence, or the bounds of its clause, say which is meant', () => {
    const places = evidenceOf(
      notice(
        '{ clause: all, quote: We keep, start: 21, certainty: EXPLICIT }, { clause: "2", quote: We keep }',
      ),
    ).map(({ start, end, certainty }) => ({ start, end, certainty }));
    expect(places).toEqual([
      { start: 21, end: 28, certainty: 'EXPLICIT' },
      { start: 35, end: 42, certainty: 'IMPLIED' },
    ]);
  });

  it('is read across lines as the text has them', () => {
    expect(evidenceOf(notice('{ clause: all, quote: ".\\r\\nWe" }'))).toMatchObject([{ start: 18, end: 23 }]);
  });

  it.each([
    [
      '{ clause: all, quote: We kept data. }',
      'The nearest is, at 21 (line 2): "We keep data."; the quote has U+0070 where the text has U+0065',
    ],
    [
      '{ clause: all, quote: نحن نحفظ بياناتك. }',
      'The nearest is, at 0 (line 1): "نحن نحفظ 😀 بياناتك."; the quote has U+0628 where the text has U+1F600',
    ],
    ['{ clause: all, quote: We keep, start: 20 }', 'It stands at 21 (line 2), 35 (line 2).'],
    ['{ clause: all, quote: We keep }', 'Add `start`: 21 (line 2), 35 (line 2).'],
  ])('that is not right is told with where it could be: %s', (evidence, hint) => {
    expect(read(notice(evidence), [given]).faults.diagnostics).toEqual([expect.objectContaining({ hint })]);
  });
});

it('Without the text a quote is taken as it is, with the place that the evidence gives', () => {
  const reading = read(notice('{ clause: all, quote: not there, start: 7 }, { clause: all, quote: 😀😀 }'));
  expect(faultsOf(reading)).toEqual([]);
  expect(reading.facts.flatMap(({ evidence }) => evidence)).toMatchObject([
    { start: 7, end: 16 },
    { start: null, end: null },
  ]);
});

it('Even without the text, a place outside the clause is refused', () => {
  const reading = read(notice('{ clause: "2", quote: We keep, start: 50 }'));
  expect(faultsOf(reading)).toEqual(['QUOTE_OUTSIDE_CLAUSE 12:54 organisations[0].evidence[0].start']);
});

describe('A text beside the files', () => {
  const other = { file: 'other.txt', content: 'Something else.' };

  it('that no version knows is refused while a version that is quoted has none', () => {
    const { diagnostics } = read(notice('{ clause: all, quote: data }', 'language: en'), [other]).faults;
    expect(diagnostics).toEqual([
      {
        code: 'TEXT_UNKNOWN',
        file: 'other.txt',
        line: 1,
        column: 1,
        path: '',
        message: 'No version in the files has the SHA-256 of this text.',
        hint: `Its SHA-256 is ${sha256(other.content)}. Without a text are PolicyVersion:n/1.`,
      },
    ]);
  });

  it('that no version needs is let alone', () => {
    expect(faultsOf(read(notice('{ clause: all, quote: data }'), [given, other]))).toEqual([]);
  });

  it('is known by its bytes, and is UTF-8', () => {
    const content = Uint8Array.of(0x61, 0xff);
    const file = notice('{ clause: all, quote: a }', `sha256: ${sha256(content)}`);
    const { diagnostics } = read(file, [{ file: 'latin.txt', content }]).faults;
    expect(diagnostics.map(({ file, code }) => [file, code])).toEqual([['latin.txt', 'NOT_UTF8']]);
  });
});

interface SeedFact {
  id: string;
  quote_ar: string;
  attributes: { span: { start: number; end: number } };
}

const FACTS = new URL('../../../shared/facts/seed-facts.json', import.meta.url);
const SEEDS = new URL('../../../shared/seeds/', import.meta.url);
const isThere = existsSync(FACTS) && existsSync(SEEDS);
if (!isThere) console.warn('skipped: the five policies are not beside the repository (../shared)');

it.skipIf(!isThere)('Every quote of the five policies is found where their ground truth says', () => {
  const { policies } = JSON.parse(readFileSync(FACTS, 'utf8')) as {
    policies: { policy: { file: string }; facts: SeedFact[] }[];
  };
  for (const { policy, facts } of policies) {
    const text = readFileSync(new URL(policy.file, SEEDS));
    const quoting = (withStart: boolean) =>
      JSON.stringify({
        kharita: 1,
        source: 'p/1',
        policyVersions: [{ key: 'p/1', name: 'Policy', sha256: sha256(text) }],
        clauses: [{ key: 'p/1/all', name: 'All', clauseOf: ['p/1'] }],
        commitments: facts.map(({ id, quote_ar: quote, attributes: { span } }) => ({
          key: id.toLowerCase(),
          name: id,
          evidence: [{ clause: 'all', quote, ...(withStart ? { start: span.start } : {}), ref: id }],
        })),
      });
    const texts = [{ file: policy.file, content: text }];
    const reading = read({ 'policy.json': quoting(true) }, texts);
    expect(faultsOf(reading)).toEqual([]);
    expect(reading.facts.flatMap(({ evidence }) => evidence.map(({ ref, end }) => [ref, end]))).toEqual(
      facts.map(({ id, attributes: { span } }) => [id, span.end]),
    );
    const { diagnostics } = read({ 'policy.json': quoting(false) }, texts).faults;
    expect(diagnostics.filter(({ code }) => code !== 'QUOTE_AMBIGUOUS')).toEqual([]);
  }
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../src/model/graph.ts';
import type { NodeKind } from '../../src/model/node-kinds.ts';
import { edges, idsOf, keysOf, nodes, ofType, reading } from './reference-data.ts';

const MATERIAL = new URL('../../../shared/reference/', import.meta.url);
const TERMS: NodeKind[] = [
  'DataCategory',
  'DataSubjectCategory',
  'Purpose',
  'LegalBasis',
  'SecurityMeasure',
  'DataSubjectRight',
  'RecipientCategory',
];

const terms = nodes.filter(({ kind }) => TERMS.includes(kind));

/** Where each term leads by `broader`, itself included. */
function broaderThan(id: NodeId): NodeId[] {
  return [id, ...ofType('BROADER').flatMap((edge) => (edge.from === id ? broaderThan(edge.to) : []))];
}

describe('The reference data', () => {
  it('is read without a fault and names only what it holds', () => {
    expect(reading.faults.diagnostics).toEqual([]);
    const held = new Set(idsOf(nodes));
    expect(idsOf(reading.references).filter((id) => !held.has(id))).toEqual([]);
  });

  it('is public knowledge throughout, each fact with where it can be looked up', () => {
    const other = reading.facts.filter(
      ({ provenance, citation }) => provenance !== 'REFERENCE' || !citation?.url,
    );
    expect(idsOf(other)).toEqual([]);
  });
});

describe('The vocabularies', () => {
  it('name every term, and every jurisdiction and instrument, in Arabic and English', () => {
    const named = nodes.filter(({ kind }) => kind !== 'Organisation' && kind !== 'System');
    const without = named.filter(
      ({ name }) => !/\p{Script=Latin}/u.test(name.en ?? '') || !/\p{Script=Arabic}/u.test(name.ar ?? ''),
    );
    expect(idsOf(without)).toEqual([]);
  });

  it('define every term in one sentence of each language', () => {
    const isSentence = (text: string | null) => text !== null && /^[^.]+\.$/.test(text);
    const undefinedTerms = terms.filter(
      ({ description: { en, ar } }) =>
        !isSentence(en) || !isSentence(ar) || !/\p{Script=Arabic}/u.test(ar ?? ''),
    );
    expect(idsOf(undefinedTerms)).toEqual([]);
  });

  it('write Arabic with Arabic letters, not with the Persian ones that look alike', () => {
    const persian = nodes.filter(({ name, description }) => /[یک]/.test(`${name.ar}${description.ar}`));
    expect(idsOf(persian)).toEqual([]);
  });

  it('let a name or alias stand for one term of its vocabulary', () => {
    const owners = new Map<string, Set<NodeId>>();
    for (const { id, kind, name, aliases } of terms)
      for (const text of [name.en, name.ar, ...aliases]) {
        const spelling = `${kind} ${text?.toLowerCase()}`;
        owners.set(spelling, (owners.get(spelling) ?? new Set()).add(id));
      }
    expect([...owners].filter(([, { size }]) => size > 1)).toEqual([]);
  });

  it('lead by broader terms upwards and never back', () => {
    const climb = (id: NodeId, path: NodeId[]): NodeId[][] =>
      path.includes(id)
        ? [[...path, id]]
        : ofType('BROADER').flatMap((edge) => (edge.from === id ? climb(edge.to, [...path, id]) : []));
    expect(idsOf(terms).flatMap((id) => climb(id, []))).toEqual([]);
    expect(ofType('BROADER').filter(({ from, to }) => from.split(':')[0] !== to.split(':')[0])).toEqual([]);
  });

  it('mark as special under Art. 9 what is narrower than the special categories, and nothing else', () => {
    const categories = nodes.filter(({ kind }) => kind === 'DataCategory');
    const special = categories.filter(({ fields }) => fields.special === 'ARTICLE_9');
    const narrower = categories.filter(({ id }) =>
      broaderThan(id).includes('DataCategory:special-category-data'),
    );
    expect(idsOf(special)).toEqual(idsOf(narrower));
    expect(keysOf(idsOf(categories.filter(({ fields }) => fields.special === 'ARTICLE_10')))).toEqual([
      'criminal-data',
    ]);
    expect(idsOf(categories.filter(({ fields }) => fields.special === null))).toEqual([]);
  });

  it('hold every legal basis of Art. 6(1), every condition of Art. 9(2), and both of Art. 10', () => {
    const provisions = nodes.flatMap(({ kind, fields }) => (kind === 'LegalBasis' ? [fields.article] : []));
    expect(provisions).toEqual([
      ...[...'abcdef'].map((letter) => `Art. 6(1)(${letter})`),
      ...[...'abcdefghij'].map((letter) => `Art. 9(2)(${letter})`),
      ...['Art. 10', 'Art. 10'],
    ]);
  });

  it('keep choices apart from rights: an opt-out is not narrower than the right to object', () => {
    const objection = 'DataSubjectRight:objection';
    const narrower = idsOf(terms).filter((id) => broaderThan(id).includes(objection));
    expect(keysOf(narrower)).toEqual(['objection', 'objection-to-direct-marketing']);
  });

  it.skipIf(!existsSync(MATERIAL))(
    'align with concepts that DPV and fideslang have (skipped without ../shared/reference)',
    () => {
      const read = (folder: string, pattern: RegExp) =>
        readdirSync(new URL(folder, MATERIAL)).flatMap((file) =>
          [...readFileSync(new URL(`${folder}${file}`, MATERIAL), 'utf8').matchAll(pattern)].map(
            ([, id]) => id,
          ),
        );
      const dpv = new Set(read('dpv-2.2/', /^"[^"]*","[^"]*","(https:[^"]+)"/gm));
      const fideslang = new Set(read('fideslang/', /"fides_key": "([^"]+)"/g));
      const stray = terms.flatMap(({ id, fields }) => [
        ...(typeof fields.dpv === 'string' && !dpv.has(fields.dpv) ? [[id, fields.dpv]] : []),
        ...(typeof fields.fideslang === 'string' && !fideslang.has(fields.fideslang)
          ? [[id, fields.fideslang]]
          : []),
      ]);
      expect(stray).toEqual([]);
    },
  );
});

describe('The named companies', () => {
  it('stand with seat and services only: no place, recipient or processor that a document would have to state', () => {
    const organisations = idsOf(nodes.filter(({ kind }) => kind === 'Organisation'));
    const theirs = edges.filter(({ from, to }) => organisations.includes(from) || organisations.includes(to));
    expect(new Set(theirs.map(({ type }) => type))).toEqual(new Set(['ESTABLISHED_IN', 'PROVIDED_BY']));
    expect(ofType('PROVIDED_BY').flatMap(({ fields }) => fields.locations)).toEqual([]);
  });
});

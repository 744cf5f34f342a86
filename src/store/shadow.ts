import { KharitaError } from '../errors.ts';
import type { FactRecord, NodeRecord } from '../model/graph.ts';
import { fold, searchTerms, searchWords } from '../model/text.ts';
import { type FieldPath, nodePaths, pathsOfRecord, valueAt } from './field-path.ts';

/** Folded texts by the name of their path, such as `name.en`, `aliases`, `trigger.ar`; what is null is left out. */
export type Shadow = Readonly<Record<string, string | readonly string[]>>;

/** What `CONTAINS`, `STARTS_WITH` and the order of names look at. */
export function shadowOf(record: FactRecord): Shadow {
  const texts = [...pathsOfRecord(record).values()].filter(({ type }) => type === 'text');
  return Object.fromEntries(
    texts.flatMap((path) => {
      const folded = foldedAt(record, path);
      return folded === null ? [] : [[path.name, folded]];
    }),
  );
}

function foldedAt(record: FactRecord, path: FieldPath): string | string[] | null {
  const value = valueAt(record, path);
  if (value === null) return null;
  return path.list ? (value as string[]).map(fold) : fold(value as string);
}

const UNSEARCHED = new Set(['note', 'inventory', 'inferredBy']);

/**
 * The words by which a node is found, with a blank between them: of its key, names, aliases, description and text fields, and of the
 * sentences that state it.
 */
export function searchText(node: NodeRecord): string {
  const texts = [...nodePaths(node.kind).values()]
    .filter(({ type, name }) => type === 'text' && !UNSEARCHED.has(name))
    .flatMap((path) => (valueAt(node, path) as string | string[] | null) ?? []);
  const quotes = node.evidence.map(({ quote }) => quote);
  return searchWords([...texts, ...quotes])
    .map(cut)
    .join(' ');
}

/** The words of what a node is called: its key, names and aliases. */
export function nameWords({ key, name, aliases }: NodeRecord): string[] {
  const names = [key, name.en, name.ar, ...aliases].filter((text) => text !== null);
  return searchWords(names).map(cut);
}

/** What is added to the length of a node that has the words, but not all of them in what it is called. */
export const BEYOND_NAMES = 1_000_000;

/**
 * Search answers the smallest first: nodes that have all words in what they are called go before those that have some in another
 * text, and among either the shortest names first.
 */
export function closeness(node: NodeRecord, terms: readonly (readonly string[])[]): number {
  const called = nameWords(node);
  const isNamed = terms.every((words) =>
    words.some((start) => called.some((word) => word.startsWith(start))),
  );
  return searchLength(node) + (isNamed ? 0 : BEYOND_NAMES);
}

/** The code points of the shorter name, folded; of a node without name, of its key. */
export function searchLength({ name, key }: NodeRecord): number {
  const names = [name.en, name.ar].filter((text) => text !== null);
  return Math.min(...(names.length > 0 ? names : [key]).map((text) => [...fold(text)].length));
}

const MAX_SEARCH_WORDS = 32;
const MAX_SEARCH_TEXT = 10_000;

/**
 * What a search looks up: a node must have every word, in one of its alternatives, as the beginning of one of its words.
 * Empty (and then nothing is found) where the text has no word.
 */
export function searchTermsOf(text: string): string[][] {
  if (text.length > MAX_SEARCH_TEXT)
    throw new KharitaError('BAD_INPUT', `A search takes at most ${MAX_SEARCH_TEXT} characters.`);
  const terms = searchTerms(text);
  if (terms.length > MAX_SEARCH_WORDS)
    throw new KharitaError('BAD_INPUT', `A search takes at most ${MAX_SEARCH_WORDS} words; leave some out.`);
  return terms.map((alternatives) => alternatives.map(cut));
}

/** Letters of a word that count in search: Neo4j indexes no longer words as one. */
const MAX_WORD = 120;

function cut(word: string): string {
  return word.length <= MAX_WORD ? word : [...word].slice(0, MAX_WORD).join('');
}

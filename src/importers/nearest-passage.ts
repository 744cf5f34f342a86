import { fold } from '../model/text.ts';

/** A passage of a text that is close to some words: its place in code points, and how many edits lie between. */
export interface Passage {
  start: number;
  end: number;
  distance: number;
}

/** Longer words are compared by their beginning, and longer texts are not searched: the answer is a hint. */
const MAX_WORDS = 200;
export const MAX_TEXT = 200_000;

/**
 * The passage of the text with the fewest edits from the words (Sellers' algorithm: edit distance with free ends in the
 * text); null where even that differs in more than four characters of ten. Case, harakat, the forms of letters and of
 * quotation marks make no edit.
 */
export function nearestPassage(words: string, text: string): Passage | null {
  const pattern = letters(words)
    .slice(0, MAX_WORDS)
    .map(({ letter }) => letter);
  if (pattern.length === 0 || text.length > 2 * MAX_TEXT) return null;
  const costs = Int32Array.from({ length: pattern.length + 1 }, (_, i) => i);
  const starts = new Int32Array(pattern.length + 1);
  const points = letters(text);
  let best = { start: 0, end: 0, distance: pattern.length };
  for (const [index, { letter }] of points.entries()) {
    advance(pattern, letter, index, costs, starts);
    const distance = costs[pattern.length] ?? 0;
    if (distance < best.distance) best = { start: starts[pattern.length] ?? 0, end: index + 1, distance };
  }
  if (best.distance > pattern.length * 0.4) return null;
  return { ...best, start: points[best.start]?.start ?? 0, end: points[best.end - 1]?.end ?? 0 };
}

interface Letter {
  /** As it is compared. */
  letter: string;
  /** Its place in the text in code points, with the marks that follow it. */
  start: number;
  end: number;
}

/** The letters of a text that are compared. */
function letters(text: string): Letter[] {
  const found: Letter[] = [];
  let position = 0;
  for (const point of text) {
    const folded = comparable(point);
    for (const letter of folded) found.push({ letter, start: position, end: position + 1 });
    const last = found.at(-1);
    position += 1;
    if (folded === '' && last) last.end = position;
  }
  return found;
}

const compared = new Map<string, string>();

/** A character without what readers take for a matter of writing; a blank stays a blank. */
function comparable(point: string): string {
  const known = compared.get(point);
  if (known !== undefined) return known;
  const plain = /\s/.test(point) ? ' ' : QUOTES.test(point) ? '"' : fold(point);
  if (compared.size < MAX_COMPARED) compared.set(point, plain);
  return plain;
}

const QUOTES = /["'\u2018-\u201f\u00ab\u00bb]/;
const MAX_COMPARED = 10_000;

/** One column of the table: the cost of each beginning of the pattern against a passage that ends at this point. */
function advance(
  pattern: string[],
  point: string,
  index: number,
  costs: Int32Array,
  starts: Int32Array,
): void {
  let diagonal = costs[0] ?? 0;
  let diagonalStart = index;
  starts[0] = index + 1;
  for (let i = 1; i < costs.length; i++) {
    const left = costs[i] ?? 0;
    const leftStart = starts[i] ?? 0;
    const replaced = diagonal + (pattern[i - 1] === point ? 0 : 1);
    const inserted = left + 1;
    const dropped = (costs[i - 1] ?? 0) + 1;
    const cost = Math.min(replaced, inserted, dropped);
    costs[i] = cost;
    starts[i] = cost === replaced ? diagonalStart : cost === dropped ? (starts[i - 1] ?? 0) : leftStart;
    diagonal = left;
    diagonalStart = leftStart;
  }
}

import { fold } from '../model/text.ts';

/** A passage of a text that is close to some words: its place in code points, and how many edits lie between. */
export interface Passage {
  start: number;
  end: number;
  distance: number;
}

/** Longer words are compared by their beginning, and longer texts are not searched: the answer is a hint. */
const MAX_WORDS = 100;
const MAX_TEXT = 200_000;

/**
 * Finds the passage of a text with the fewest edits from some words (Sellers' algorithm: edit distance with free ends in the
 * text); null where even that differs in more than four characters of ten. Case, harakat, the forms of letters and of
 * quotation marks make no edit.
 */
export function passageFinder(text: string): (words: string) => Passage | null {
  const points = lettersOf(text.length > MAX_TEXT ? '' : text);
  return (words) => {
    const pattern = lettersOf(words).letters.slice(0, MAX_WORDS);
    const costs = Int32Array.from({ length: pattern.length + 1 }, (_, i) => i);
    const starts = new Int32Array(pattern.length + 1);
    let best: Passage = { start: 0, end: 0, distance: pattern.length };
    for (const [index, letter] of points.letters.entries()) {
      advance(pattern, letter, index, costs, starts);
      const distance = costs[pattern.length] ?? 0;
      if (distance < best.distance) best = { start: starts[pattern.length] ?? 0, end: index + 1, distance };
    }
    if (best.end === 0 || best.distance > pattern.length * 0.4) return null;
    return { ...best, start: points.starts[best.start] ?? 0, end: points.ends[best.end - 1] ?? 0 };
  };
}

/** The letters of a text as they are compared, each with its place in code points, the marks that follow it included. */
interface Letters {
  letters: Int32Array;
  starts: number[];
  ends: number[];
}

function lettersOf(text: string): Letters {
  const letters: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  for (const point of text) {
    const compared = comparable(point);
    for (const letter of compared) {
      letters.push(letter);
      starts.push(position);
      ends.push(position + 1);
    }
    position += 1;
    if (compared.length === 0 && ends.length > 0) ends[ends.length - 1] = position;
  }
  return { letters: Int32Array.from(letters), starts, ends };
}

const MAX_KNOWN = 10_000;
const known = new Map<string, readonly number[]>();

/** A character without what readers take for a matter of writing; a blank stays a blank. */
function comparable(point: string): readonly number[] {
  const before = known.get(point);
  if (before) return before;
  const plain = /\s/.test(point) ? ' ' : QUOTES.test(point) ? '"' : fold(point);
  const letters = Array.from(plain, (letter) => letter.codePointAt(0) ?? 0);
  if (known.size < MAX_KNOWN) known.set(point, letters);
  return letters;
}

const QUOTES = /["'\u2018-\u201f\u00ab\u00bb]/;

/** One column of the table: the cost of each beginning of the pattern against a passage that ends at this letter. */
function advance(
  pattern: Int32Array,
  letter: number,
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
    const replaced = diagonal + (pattern[i - 1] === letter ? 0 : 1);
    const inserted = left + 1;
    const dropped = (costs[i - 1] ?? 0) + 1;
    const cost = Math.min(replaced, inserted, dropped);
    costs[i] = cost;
    starts[i] = cost === replaced ? diagonalStart : cost === dropped ? (starts[i - 1] ?? 0) : leftStart;
    diagonal = left;
    diagonalStart = leftStart;
  }
}

/** A passage of a text that is close to some words: its place in code points, and how many edits lie between. */
export interface Passage {
  start: number;
  end: number;
  distance: number;
}

/** Longer words are compared by their beginning, and longer texts are not searched: the answer is a hint. */
const MAX_WORDS = 200;
const MAX_TEXT = 200_000;

/**
 * The passage of the text with the fewest edits from the words (Sellers' algorithm: edit distance with free ends in the
 * text); null where even that differs in more than four characters of ten.
 */
export function nearestPassage(words: string, text: string): Passage | null {
  const pattern = [...words].slice(0, MAX_WORDS);
  const points = Array.from(text, (c) => c);
  if (points.length > MAX_TEXT) return null;
  const costs = Int32Array.from({ length: pattern.length + 1 }, (_, i) => i);
  const starts = new Int32Array(pattern.length + 1);
  let best: Passage = { start: 0, end: 0, distance: pattern.length };
  for (const [index, point] of points.entries()) {
    advance(pattern, point, index, costs, starts);
    const distance = costs[pattern.length] ?? 0;
    if (distance < best.distance) best = { start: starts[pattern.length] ?? 0, end: index + 1, distance };
  }
  return best.distance > pattern.length * 0.4 ? null : best;
}

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

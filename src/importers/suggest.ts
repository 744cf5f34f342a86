/** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours, each of cost 1. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** What a word was probably meant to be: the nearest by spelling, at most a third of its letters away. */
export function closest(word: string, candidates: Iterable<string>): string[] {
  const wanted = word.toLowerCase();
  let best: string[] = [];
  let least = wanted.length < 3 ? 0 : Math.ceil(wanted.length / 3);
  let holding: string | null = null;
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    if (holding === null && holds(lower, wanted)) holding = candidate;
    if (Math.abs(lower.length - wanted.length) > least) continue;
    const distance = editDistance(wanted, lower);
    if (distance < least) best = [];
    if (distance <= least) best.push(candidate);
    least = Math.min(least, distance);
  }
  const isFar = best.length === 0 || least > wanted.length / 4;
  return holding !== null && isFar ? [holding] : best;
}

/** Whether a longer name has the word in it, in the singular or plural. */
function holds(name: string, word: string): boolean {
  return word.length >= 4 && name.includes(word.length > 4 ? word.replace(/s$/, '') : word);
}

/** As many as a sentence can name. */
const MAX_MEANT = 3;

/** `Did you mean …?`, or what else there is to say. */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  otherwise: string | null,
): string | null {
  const meant = closest(word, candidates);
  if (meant.length === 0 || meant.length > MAX_MEANT) return otherwise;
  return `Did you mean ${meant.map((name) => `\`${name}\``).join(' or ')}?`;
}

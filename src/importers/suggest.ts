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

/** The candidate that the word was probably meant to be, or null: a third of its letters away at most, or holding it. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  const allowed = wanted.length < 3 ? 0 : Math.ceil(wanted.length / 3);
  let best: string | null = null;
  let bestDistance = allowed + 1;
  let holding: string | null = null;
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    if (holding === null && wanted.length >= 4 && lower.includes(wanted)) holding = candidate;
    if (Math.abs(lower.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, lower);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best ?? holding;
}

/** `Did you mean …?`, or what else there is to say. */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  otherwise: string | null,
): string | null {
  const meant = nearest(word, candidates);
  return meant === null ? otherwise : `Did you mean \`${meant}\`?`;
}

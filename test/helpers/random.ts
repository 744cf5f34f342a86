/** A stream of numbers from 0 to below 1, the same for the same seed (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function integerBelow(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[integerBelow(random, items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Up to `most` of the items, each at most once. */
export function pickSome<T>(random: Random, items: readonly T[], most: number): T[] {
  const count = items.length === 0 ? 0 : integerBelow(random, most + 1);
  return [...new Set(Array.from({ length: count }, () => pick(random, items)))];
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

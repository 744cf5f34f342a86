/** What one part took, and how many things came of it. */
export interface Measured {
  part: string;
  ms: number;
  count: number;
}

export type Measure = <T>(
  part: string,
  work: () => T | Promise<T>,
  count: (value: T) => number,
) => Promise<T>;

/** Measures parts, each after the other. */
export function stopwatch(): { measured: readonly Measured[]; measure: Measure } {
  const measured: Measured[] = [];
  return {
    measured,
    async measure(part, work, count) {
      const from = performance.now();
      const value = await work();
      measured.push({ part, ms: performance.now() - from, count: count(value) });
      return value;
    },
  };
}

/** The longest time for which nobody else had a turn while work was done. */
export async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const watch = setInterval(look, 1);
  await work();
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(watch);
  return longest;
}

/** Each part with the median of what it took in several runs. */
export function medians(runs: readonly (readonly Measured[])[]): Measured[] {
  const byPart = Map.groupBy(runs.flat(), ({ part }) => part);
  return [...byPart.values()].flatMap((same) => {
    const inOrder = same.toSorted((a, b) => a.ms - b.ms);
    return inOrder[Math.floor(inOrder.length / 2)] ?? [];
  });
}

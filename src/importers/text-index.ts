import { type Passage, passageFinder } from './nearest-passage.ts';

/** A document's text, asked by position: positions count Unicode code points, lines are counted from 1. */
export interface TextIndex {
  /** How many code points it has. */
  readonly length: number;
  /** Where the words stand, in ascending order. */
  occurrences(quote: string): readonly number[];
  lineAt(position: number): number;
  slice(start: number, end: number): string;
  /** The passage that comes closest to the words; null where none does, or where the text is too long to look. */
  nearest(words: string): Passage | null;
}

/** Beyond this many places, which one is meant makes no difference to a message. */
const MAX_OCCURRENCES = 1000;

export function textIndex(text: string): TextIndex {
  const points = pointIndex(text);
  const found = new Map<string, number[]>();
  let finder: ReturnType<typeof passageFinder> | undefined;
  return {
    length: points.ofUnit(text.length),
    occurrences(quote) {
      const known = found.get(quote);
      if (known) return known;
      const units = unitsOf(text, quote);
      const positions = units.map(points.ofUnit);
      found.set(quote, positions);
      return positions;
    },
    lineAt: (position) => text.slice(0, points.toUnit(position)).split('\n').length,
    slice: (start, end) => text.slice(points.toUnit(start), points.toUnit(end)),
    nearest(words) {
      finder ??= passageFinder(text);
      return finder(words);
    },
  };
}

function unitsOf(text: string, quote: string): number[] {
  const units: number[] = [];
  for (
    let at = text.indexOf(quote);
    at >= 0 && units.length < MAX_OCCURRENCES;
    at = text.indexOf(quote, at + 1)
  )
    units.push(at);
  return units;
}

/** Translates between UTF-16 units and code points: the same numbers in most texts. */
function pointIndex(text: string): { ofUnit(unit: number): number; toUnit(position: number): number } {
  if (!/[\ud800-\udbff]/.test(text)) return { ofUnit: (unit) => unit, toUnit: (position) => position };
  const units: number[] = [];
  const positions: number[] = [];
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) {
    positions[unit] = units.length;
    units.push(unit);
  }
  return {
    ofUnit: (unit) => positions[unit] ?? units.length,
    toUnit: (position) => units[position] ?? text.length,
  };
}

import type { Localized } from '../../model/field.ts';
import { leadsOn } from './context.ts';

/** A key of a JSON-LD object with one value of it. */
export type Pair = readonly [key: string, value: unknown];

/** An object of a JSON-LD file. */
export type Entry = Readonly<Record<string, unknown>>;

/** The pairs as one object: what leads to other things is a list, each of them once; anything else is one value. */
export function entryFrom(pairs: readonly Pair[]): Entry {
  const byKey = Map.groupBy(pairs, ([key]) => key);
  return Object.fromEntries(
    [...byKey].map(([key, same]) => {
      const values = same.map(([, value]) => value);
      return [key, leadsOn(key) ? [...new Set(values)] : values[0]];
    }),
  );
}

/** The value under the key, or each of several things that it leads to; none where nothing is stated. */
export function stated(key: string, value: unknown): Pair[] {
  const values = Array.isArray(value) ? value : [value];
  if (value === null || values.length === 0) return [];
  return leadsOn(key) ? values.map((each) => [key, each]) : [[key, value]];
}

/** A text in the languages that it is in. */
export function inLanguages(key: string, { en, ar }: Localized): Pair[] {
  const said = { ...(en !== null && { en }), ...(ar !== null && { ar }) };
  return Object.keys(said).length === 0 ? [] : [[key, said]];
}

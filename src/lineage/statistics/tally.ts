import type { Localized } from '../../model/field.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import type { Scope } from './scope.ts';

/** What is counted. */
export const COUNTED = {
  MOVEMENT:
    'Movements of data as `transferMap` has them: one that several relations tell of is there for each.',
  TRANSFER: 'Movements of data that are transfers to a third country, or may be.',
  ACTIVITY: 'Processing activities without parts; what is said of a whole holds for its parts.',
  OWN_ACTIVITY:
    'The same without those that are performed for somebody else, who decides why and on what basis.',
  RECIPIENT: 'Recipients that activities disclose data to, named ones and those known by kind.',
  FINDING: 'Findings of the rules.',
  REVIEWED: 'Activities, systems, transfers, agreements, retention rules and documents.',
} as const;
export type Counted = keyof typeof COUNTED;

/** One count of a chart. */
export interface CountRow {
  /** Id of a node or a rule, or a value of a closed list; null: not stated. */
  key: string | null;
  label: Localized;
  /** What the rows of one key are told apart by; null where they are not, or where it is not stated. */
  series: string | null;
  seriesLabel: Localized | null;
  count: number;
}

/** How much is counted. */
interface Tally {
  /** How many there are to count, each once. */
  outOf: number;
  rows: readonly CountRow[];
}

export type Labels = Readonly<Record<string, Sentence>>;

/** How things are counted. */
export interface DimensionSpec<Thing> {
  /** What is counted by what, and whether something can count more than once. */
  description: string;
  counted: Counted;
  things(scope: Scope): readonly Thing[];
  /** The keys that a thing counts under; none: not stated. */
  keys(thing: Thing, scope: Scope): readonly string[];
  /** The labels of a closed list, all of which are told; else what a key is called. */
  label: Labels | ((key: string, scope: Scope) => Localized);
  series?: { labels: Labels; of(thing: Thing, key: string | null, scope: Scope): string | null };
}

/** By what something is counted. */
export interface Dimension {
  readonly description: string;
  readonly counted: Counted;
  tally(scope: Scope): Tally;
}

const NOT_STATED = say('Not stated', 'غير مذكور');

/** One thing under one key. */
interface Place {
  key: string | null;
  series: string | null;
}

function placesOf<Thing>({ keys, series }: DimensionSpec<Thing>, thing: Thing, scope: Scope): Place[] {
  const stated = new Set(keys(thing, scope));
  return [...(stated.size > 0 ? stated : [null])].map((key) => ({
    key,
    series: series?.of(thing, key, scope) ?? null,
  }));
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/** The order of a closed list; of others those with most to count first. */
function keysInOrder(
  label: DimensionSpec<never>['label'],
  byKey: ReadonlyMap<string | null, Place[]>,
): string[] {
  if (typeof label !== 'function') return Object.keys(label);
  const size = (key: string) => byKey.get(key)?.length ?? 0;
  const keys = [...byKey.keys()].filter((key) => key !== null);
  return keys.sort((a, b) => size(b) - size(a) || compare(a, b));
}

/** The rows of one key: one, or one for each part of the series that has something to count. */
function rowsOf<Thing>(
  spec: DimensionSpec<Thing>,
  key: string | null,
  places: readonly Place[],
  scope: Scope,
) {
  const { label: labels, series } = spec;
  const label =
    (key === null ? null : typeof labels === 'function' ? labels(key, scope) : labels[key]) ?? NOT_STATED;
  if (series === undefined) return [{ key, label, series: null, seriesLabel: null, count: places.length }];
  return [...Object.keys(series.labels), null].flatMap((part): CountRow[] => {
    const count = places.filter((place) => place.series === part).length;
    const seriesLabel = (part === null ? null : series.labels[part]) ?? NOT_STATED;
    return count === 0 ? [] : [{ key, label, series: part, seriesLabel, count }];
  });
}

/** Counts things by their keys: one with several counts under each, one without any as not stated, which comes last. */
export function dimension<Thing>(spec: DimensionSpec<Thing>): Dimension {
  return {
    description: spec.description,
    counted: spec.counted,
    tally(scope) {
      const things = spec.things(scope);
      const byKey = Map.groupBy(
        things.flatMap((thing) => placesOf(spec, thing, scope)),
        ({ key }) => key,
      );
      const keys = [...keysInOrder(spec.label, byKey), ...(byKey.has(null) ? [null] : [])];
      const rows = keys.flatMap((key) => rowsOf(spec, key, byKey.get(key) ?? [], scope));
      return { outOf: things.length, rows };
    },
  };
}

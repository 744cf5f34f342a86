import { int } from 'neo4j-driver';
import type { FactRecord, NodeRecord } from '../../model/graph.ts';
import { type FieldPath, pathsOfRecord, valueAt } from '../field-path.ts';
import { nameWords, searchLength, searchText, shadowOf } from '../shadow.ts';

/**
 * How facts stand in the database. Each value is a property of its own, for filters, indexes and people: texts in two languages
 * are two (`nameEn`, `nameAr`), evidence and citation are JSON, what is null is absent, and beside each text stands its folded
 * shadow (`nameEnFolded`). The whole as recorded is the JSON `record`, which answers are read from: one value takes half the
 * time of forty. Only `apply` writes them, together.
 */
export type Properties = Readonly<Record<string, unknown>>;

/** `name.en` as `nameEn`. */
export function propertyOf(name: string): string {
  return name.replace(/\.(.)/, (_, initial: string) => initial.toUpperCase());
}

export function shadowPropertyOf(name: string): string {
  return `${propertyOf(name)}Folded`;
}

/** A value as a parameter: the driver takes every number of JavaScript for a float. */
export function parameter(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(parameter);
  return Number.isSafeInteger(value) ? int(value as number) : value;
}

export function propertiesOf(record: FactRecord): Properties {
  const values = [...pathsOfRecord(record).values()].map((path): [string, unknown] => [
    propertyOf(path.name),
    storedValue(path, valueAt(record, path)),
  ]);
  const shadows = Object.entries(shadowOf(record)).map(([name, folded]): [string, unknown] => [
    shadowPropertyOf(name),
    folded,
  ]);
  return Object.fromEntries([
    ...values,
    ...shadows,
    ...('kind' in record ? Object.entries(searchProperties(record)) : []),
    ['record', JSON.stringify(record)],
  ]);
}

/** What search looks at. */
export function searchProperties(node: NodeRecord): Properties {
  return {
    searchWords: searchText(node),
    nameWords: nameWords(node),
    searchLength: int(searchLength(node)),
  };
}

function storedValue({ type }: FieldPath, value: unknown): unknown {
  return type === 'object' && value !== null ? JSON.stringify(value) : parameter(value);
}

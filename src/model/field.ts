import { z } from 'zod';
import { isoDate } from './time.ts';

/**
 * The fields of nodes and edges are described by plain data. Types, the import check, the JSON Schema, the GraphQL types,
 * the filters and the indexes are read off these descriptions.
 */
export type FieldType = 'text' | 'localized' | 'date' | 'integer' | 'boolean' | 'enum' | 'reference';

/** The values of a closed list, each with its meaning. */
export type EnumValues = Readonly<Record<string, string>>;

export interface Field {
  readonly type: FieldType;
  /** What the field says, with its unit; the GraphQL description. */
  readonly description: string;
  /** A list is never null: empty where the source gives none. */
  readonly list: boolean;
  /** The values of an enum, each with its meaning. */
  readonly values?: EnumValues;
  /** The kinds of node that a reference may name. It is stored as the node's id. */
  readonly kinds?: readonly string[];
}

export type Fields = Readonly<Record<string, Field>>;

/** A label or text in the two languages; a language that the source lacks is null. */
export interface Localized {
  en: string | null;
  ar: string | null;
}

export type FieldValue = string | number | boolean | Localized | readonly string[] | null;
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** Longest name and key that every store can index (Neo4j refuses range-indexed values over 8 kB). */
export const MAX_TEXT = 2000;

/** Text that every store gives back as it was: no NUL, no lone surrogate, in normal form C, not empty. */
export const plainText = z
  .string()
  .min(1)
  .max(MAX_TEXT)
  .refine((s) => s.isWellFormed() && !s.includes('\0'), 'contains a NUL or a lone surrogate')
  .transform((s) => s.normalize('NFC'));

export const localizedText = z.strictObject({
  en: plainText.nullable().default(null),
  ar: plainText.nullable().default(null),
});

const field = (type: FieldType, description: string, rest: Partial<Field> = {}): Field => ({
  type,
  description,
  list: false,
  ...rest,
});

export const text = (description: string) => field('text', description);
export const texts = (description: string) => field('text', description, { list: true });
export const localized = (description: string) => field('localized', description);
export const date = (description: string) => field('date', description);
export const integer = (description: string) => field('integer', description);
export const boolean = (description: string) => field('boolean', description);
export const oneOf = (values: EnumValues, description: string) => field('enum', description, { values });
export const someOf = (values: EnumValues, description: string) =>
  field('enum', description, { values, list: true });
export const reference = (kinds: readonly string[], description: string) =>
  field('reference', description, { kinds });
export const references = (kinds: readonly string[], description: string) =>
  field('reference', description, { kinds, list: true });

/** The value that stands for "the source does not say". */
export function unstated({ list }: Field): FieldValue {
  return list ? [] : null;
}

function scalarSchema({ type, values }: Field): z.ZodType {
  switch (type) {
    case 'localized':
      return localizedText;
    case 'date':
      return isoDate;
    case 'integer':
      return z.int();
    case 'boolean':
      return z.boolean();
    case 'enum':
      return z.enum(Object.keys(values ?? {}) as [string, ...string[]]);
    default:
      return plainText;
  }
}

/** The zod schema of one field as it stands in an inventory file: optional, null or empty where not stated. */
export function fieldSchema(f: Field): z.ZodType {
  const scalar = scalarSchema(f);
  return (f.list ? z.array(scalar).max(1000).default([]) : scalar.nullable().default(null)).describe(
    f.description,
  );
}

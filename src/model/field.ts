import { z } from 'zod';
import { nodeReference } from './key.ts';
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
  /** The form that a text must have. */
  readonly format?: TextFormat;
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

/** Something that a reader sees: more than blanks and marks of direction. */
export const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Text that every store gives back as it was: not blank, no control character or lone surrogate, in normal form C. */
export const plainText = z
  .string()
  .overwrite((s) => s.normalize('NFC'))
  .min(1)
  .max(MAX_TEXT)
  .regex(VISIBLE, 'is blank')
  .regex(/^[\t\n\P{C}\p{Cf}\p{Co}\p{Cn}]*$/u, 'contains a control character or half of a surrogate pair')
  .meta({ id: 'Text' });

const localizedText = z
  .strictObject({
    en: plainText.nullable().default(null),
    ar: plainText.nullable().default(null),
  })
  .meta({ id: 'Localized', description: 'A text in English and Arabic; a language left out is not stated.' });

/** As in an inventory file: plain text is English. Arabic needs its name, lest it be kept as English. */
export const label = z
  .union([
    plainText.refine(
      (s) => !/\p{Script=Arabic}/u.test(s),
      'is Arabic, and plain text is English: write `{ ar: … }`',
    ),
    localizedText,
  ])
  .meta({ id: 'Label' });

/** The forms that a text can be asked to have, each with an example. */
export const TEXT_FORMATS = {
  url: z
    .url({ protocol: /^https?$/, message: 'is no web address' })
    .meta({ examples: ['https://example.com/privacy'] }),
  duration: z.iso.duration('is no ISO 8601 duration').meta({ examples: ['P6Y', 'P90D', 'PT72H'] }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256: 64 hexadecimal digits, in lower case'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is no BCP 47 language tag')
    .meta({ examples: ['ar', 'en-GB'] }),
  jurisdictionCode: z
    .string()
    .regex(/^[A-Z]{2,3}$/, 'is no code of a jurisdiction')
    .meta({ examples: ['DE', 'EU', 'EEA'] }),
} as const;
export type TextFormat = keyof typeof TEXT_FORMATS;

const field = (type: FieldType, description: string, rest: Partial<Field> = {}): Field => ({
  type,
  description,
  list: false,
  ...rest,
});

export const text = (description: string, format?: TextFormat) =>
  field('text', description, format === undefined ? {} : { format });
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

function scalarSchema({ type, values, format }: Field): z.ZodType {
  switch (type) {
    case 'localized':
      return label;
    case 'date':
      return isoDate;
    case 'integer':
      return z.int().min(0);
    case 'boolean':
      return z.boolean();
    case 'enum':
      return z.enum(Object.keys(values ?? {}) as [string, ...string[]]);
    case 'reference':
      return nodeReference;
    default:
      return format === undefined ? plainText : TEXT_FORMATS[format];
  }
}

/** The zod schema of one field as it stands in an inventory file: optional, null or empty where not stated. */
export function fieldSchema(f: Field): z.ZodType {
  const scalar = scalarSchema(f);
  return (f.list ? z.array(scalar).max(1000).default([]) : scalar.nullable().default(null)).describe(
    f.description,
  );
}

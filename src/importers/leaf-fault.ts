import { z } from 'zod';
import { KEY_PATTERN, REFERENCE_PATTERN } from '../model/key.ts';
import { codePoint, show } from './show.ts';
import type { FaultText } from './source-file.ts';
import { didYouMean } from './suggest.ts';

/** The part of a zod issue that is read here. */
type Issue = Partial<z.core.$ZodIssue> & {
  expected?: string;
  values?: readonly unknown[];
  minimum?: unknown;
  maximum?: unknown;
  pattern?: string;
};

/** What is wrong with a value that the schema refuses. */
export function leafFault(issue: Issue, value: unknown, schema: z.ZodType): FaultText {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected ?? '', value, typeHint(issue.expected ?? '', value, schema));
    case 'invalid_value':
      return notAmong(issue.values ?? [], value);
    case 'too_big':
      return tooBig(issue, value);
    case 'too_small':
      return tooSmall(issue, value);
    default:
      return badForm(issue, value, schema);
  }
}

const SORTS: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  union: 'text or a map of fields',
};

function sortOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text ${show(value)}`;
  return typeof value === 'object' ? 'a map of fields' : `the ${typeof value} ${String(value)}`;
}

function wrongType(expected: string, value: unknown, hint: string | null): FaultText {
  return {
    code: 'WRONG_TYPE',
    message: `Expected ${SORTS[expected] ?? expected}, found ${sortOf(value)}.`,
    hint,
  };
}

function typeHint(expected: string, value: unknown, schema: z.ZodType): string | null {
  if (value === null) return 'Fill it in, or leave it out.';
  switch (expected) {
    case 'array':
      return 'Begin the item with `- `, or put it in square brackets.';
    case 'object':
      return `Write it as fields: ${requiredFields(schema).join(', ')}.`;
    case 'boolean':
      return 'Write `true` or `false`, without quotes.';
    case 'string':
      return textHint(value, schema);
    case 'union':
      return 'Take it out of the list.';
    default:
      return typeof value === 'string' && /^\d+$/.test(value)
        ? 'Write it without quotes.'
        : 'Write it in digits only.';
  }
}

function requiredFields(schema: z.ZodType): string[] {
  const fields = schema instanceof z.ZodObject ? Object.entries(schema.shape) : [];
  return fields.flatMap(([name, field]) => (field instanceof z.ZodDefault ? [] : [`\`${name}: …\``]));
}

function textHint(value: unknown, schema: z.ZodType): string | null {
  if (typeof value === 'object') return 'Write the text itself, without brackets or fields.';
  return schema.safeParse(String(value)).success
    ? `Put it in quotes; without them YAML reads a ${typeof value}.`
    : exampleOf(schema);
}

function exampleOf(schema: z.ZodType): string | null {
  const examples = schema.meta()?.examples as readonly string[] | undefined;
  return examples ? `Write it as ${examples.map((example) => `\`${example}\``).join(' or ')}.` : null;
}

function notAmong(values: readonly unknown[], value: unknown): FaultText {
  const names = values.map(String);
  const otherwise =
    names.length === 1 ? `Write ${names[0]}, without quotes.` : `It can be ${names.join(', ')}.`;
  if (typeof value !== typeof values[0]) return wrongType(names.join(' or '), value, otherwise);
  return {
    code: 'BAD_VALUE',
    message: `${show(String(value))} is not a value of this field.`,
    hint: () => didYouMean(String(value), names, otherwise),
  };
}

function tooBig({ maximum }: Issue, value: unknown): FaultText {
  if (typeof value !== 'string')
    return { code: 'BAD_VALUE', message: `${String(value)} is more than ${maximum}.`, hint: 'Write less.' };
  const message = `The text has ${value.length} characters; it may have ${maximum}.`;
  return { code: 'TOO_LONG', message, hint: 'Shorten it.' };
}

function tooSmall({ minimum }: Issue, value: unknown): FaultText {
  if (typeof value !== 'string')
    return { code: 'BAD_VALUE', message: `${String(value)} is less than ${minimum}.`, hint: 'Write more.' };
  return {
    code: 'BAD_VALUE',
    message: 'The text is empty.',
    hint: 'Write something, or leave the field out.',
  };
}

const KEY_PATTERNS = [KEY_PATTERN, REFERENCE_PATTERN].map(String);

function badForm(
  { pattern = '', message = 'is refused' }: Issue,
  value: unknown,
  schema: z.ZodType,
): FaultText {
  const text = String(value);
  const isKey = KEY_PATTERNS.includes(pattern);
  return {
    code: isKey ? 'BAD_KEY' : 'BAD_VALUE',
    message: `${show(text)} ${message}.`,
    hint: isKey ? keyHint(text, pattern === String(REFERENCE_PATTERN)) : exampleOf(schema),
  };
}

/** The key that was probably meant, or the character that no key has. */
function keyHint(value: string, isReference: boolean): string | null {
  if (value.includes('://')) return null;
  const [kind = ''] = /^[A-Za-z]+:/.exec(value) ?? [];
  const plain = value
    .slice(kind.length)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|\p{Default_Ignorable_Code_Point}/gu, '');
  const [foreign] = /(?![a-z0-9])[\p{L}\p{N}]/u.exec(plain) ?? [];
  if (foreign) return `It has “${foreign}” (${codePoint(foreign)}); other scripts go into \`name\`.`;
  const slug = plain.replace(/[^a-z0-9._/-]+/g, '-').replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  return slug === '' ? null : `Did you mean \`${isReference ? kind : ''}${slug}\`?`;
}

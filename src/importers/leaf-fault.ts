import type { z } from 'zod';
import { KEY_PATTERN, REFERENCE_PATTERN } from '../model/key.ts';
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
export function leafFault(issue: Issue, value: unknown): FaultText {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected ?? '', value);
    case 'invalid_value':
      return notAmong(issue.values ?? [], value);
    case 'too_big':
      return tooBig(issue, value);
    case 'too_small':
      return tooSmall(issue, value);
    default:
      return badForm(issue, value);
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

function wrongType(expected: string, value: unknown): FaultText {
  return {
    code: 'WRONG_TYPE',
    message: `Expected ${SORTS[expected] ?? expected}, found ${sortOf(value)}.`,
    hint: typeHint(expected, value),
  };
}

function typeHint(expected: string, value: unknown): string | null {
  if (value === null) return 'Leave the field out where there is nothing to say.';
  if (expected === 'array') return 'Begin the item with `- `, or put it in square brackets.';
  if (expected === 'string' && typeof value !== 'object')
    return `Put it in quotes; without them YAML reads a ${typeof value}.`;
  if (expected === 'boolean') return 'Write `true` or `false`, without quotes.';
  return typeof value === 'string' && /^\d+$/.test(value) ? 'Write it without quotes.' : null;
}

function notAmong(values: readonly unknown[], value: unknown): FaultText {
  const names = values.map(String);
  if (typeof value !== typeof values[0]) return wrongType(names.join(' or '), value);
  const otherwise = `It can be ${names.join(', ')}.`;
  return {
    code: 'BAD_VALUE',
    message: `${show(String(value))} is not a value of this field.`,
    hint: () => didYouMean(String(value), names, otherwise),
  };
}

function tooBig({ maximum }: Issue, value: unknown): FaultText {
  if (typeof value !== 'string')
    return { code: 'BAD_VALUE', message: `${String(value)} is more than ${maximum}.` };
  return { code: 'TOO_LONG', message: `The text has ${value.length} characters; it may have ${maximum}.` };
}

function tooSmall({ minimum }: Issue, value: unknown): FaultText {
  if (typeof value !== 'string')
    return { code: 'BAD_VALUE', message: `${String(value)} is less than ${minimum}.` };
  return {
    code: 'BAD_VALUE',
    message: 'The text is empty.',
    hint: 'Write something, or leave the field out.',
  };
}

const KEY_PATTERNS = [String(KEY_PATTERN), String(REFERENCE_PATTERN)];

function badForm({ pattern = '', message = 'is refused' }: Issue, value: unknown): FaultText {
  const isKey = KEY_PATTERNS.includes(pattern);
  return {
    code: isKey ? 'BAD_KEY' : 'BAD_VALUE',
    message: `${show(String(value))} ${message}.`,
    hint: isKey ? keyHint(String(value)) : null,
  };
}

function keyHint(value: string): string | null {
  const [, kind = '', rest = ''] = /^([A-Za-z]+:)?(.*)$/su.exec(value) ?? [];
  const slug = rest
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9._/-]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  return slug === '' ? null : `Did you mean \`${kind}${slug}\`?`;
}

/** A text for a message: short, on one line. */
export function show(text: string, length = 60): string {
  const points = [...text.toWellFormed().replace(/\p{Cc}/gu, '\ufffd')];
  return `"${points.slice(0, length).join('')}${points.length > length ? '…' : ''}"`;
}

import { z } from 'zod';
import { leafFault } from './leaf-fault.ts';
import type { FaultText, Path, Report } from './source-file.ts';
import { closest } from './suggest.ts';
import { unknownField } from './unknown-field.ts';

/**
 * Checks a value against a schema of the model and returns it with its defaults. Where zod gives up on a part, this goes on
 * with the others: a faulty part is told and left undefined. It walks objects, lists and `text or object`; the leaves are zod's.
 */
export function check(schema: z.ZodType, value: unknown, path: Path, report: Report): unknown {
  if (schema instanceof z.ZodDefault) return check(schema.unwrap() as z.ZodType, value, path, report);
  if (schema instanceof z.ZodNullable)
    return value === null ? null : check(schema.unwrap() as z.ZodType, value, path, report);
  if (schema instanceof z.ZodUnion && !Array.isArray(value) && value !== null)
    return check(optionFor(schema, value), value, path, report);
  if (schema instanceof z.ZodObject) return checkObject(schema, value, path, report);
  if (schema instanceof z.ZodArray) return checkList(schema, value, path, report);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue) report(path, leafFault(schema instanceof z.ZodUnion ? NEITHER : issue, value, schema));
  return undefined;
}

/** A value that is not of either sort of a union. */
const NEITHER = { code: 'invalid_type', expected: 'union' } as const;

function optionFor(union: z.ZodUnion, value: unknown): z.ZodType {
  const options = union.options as readonly z.ZodType[];
  const isObject = (option: z.ZodType) => option instanceof z.ZodObject;
  const option = options.find((o) => isObject(o) === isRecord(value));
  if (!option) throw new TypeError('a union in the model is of text and an object');
  return option;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkObject(schema: z.ZodObject, value: unknown, path: Path, report: Report): unknown {
  if (!isRecord(value)) {
    report(path, leafFault({ code: 'invalid_type', expected: 'object' }, value, schema));
    return undefined;
  }
  const fields = Object.keys(schema.shape);
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(schema.shape, name));
  for (const name of unknown) report([...path, name], unknownField(name, fields), 'NAME');
  const meant = new Set(unknown.slice(0, MAX_MISSPELT).flatMap((name) => closest(name, fields)));
  const checked: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    if (Object.hasOwn(value, name)) checked[name] = checkField(name, field, value[name], path, report);
    else if (meant.has(name)) checked[name] = undefined;
    else if (field instanceof z.ZodDefault) checked[name] = field.def.defaultValue;
    else report(path, missing(name, field, 'is missing'));
  }
  return checked;
}

/** Whoever has more fields wrong than this means something else. */
const MAX_MISSPELT = 100;

function checkField(name: string, field: z.ZodType, value: unknown, parent: Path, report: Report): unknown {
  if (value === undefined) return undefined;
  const path = [...parent, name];
  if (value !== null || field instanceof z.ZodDefault) return check(field, value, path, report);
  report(path, missing(name, field, 'is empty'));
  return undefined;
}

function missing(name: string, field: z.ZodType, how: string): FaultText {
  const value = field instanceof z.ZodLiteral ? ` ${field.value}` : '';
  const { description } = field;
  return {
    code: 'MISSING',
    message: `\`${name}\` ${how}.`,
    hint: `Write \`${name}:${value || ' …'}\`${description === undefined ? '.' : `: ${description}`}`,
  };
}

function checkList(schema: z.ZodArray, value: unknown, path: Path, report: Report): unknown {
  if (!Array.isArray(value)) {
    report(path, leafFault({ code: 'invalid_type', expected: 'array' }, value, schema));
    return undefined;
  }
  const maximum = maximumOf(schema);
  if (value.length > maximum) {
    report(path, {
      code: 'TOO_LONG',
      message: `The list has ${value.length} items; it may have ${maximum}.`,
      hint: 'Make several entries or files of it.',
    });
    return undefined;
  }
  return value.map((item, index) =>
    item === undefined ? undefined : check(schema.element as z.ZodType, item, [...path, index], report),
  );
}

function maximumOf({ def }: z.ZodArray): number {
  const limits = (def.checks ?? []).map(({ _zod }) => _zod.def as { check: string; maximum?: number });
  return limits.find(({ check }) => check === 'max_length')?.maximum ?? Number.POSITIVE_INFINITY;
}

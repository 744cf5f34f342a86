import { z } from 'zod';
import { leafFault } from './leaf-fault.ts';
import type { Path, Report } from './source-file.ts';
import { didYouMean, nearest } from './suggest.ts';

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
  if (issue) report(path, leafFault(schema instanceof z.ZodUnion ? NEITHER : issue, value));
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
    report(path, leafFault({ code: 'invalid_type', expected: 'object' }, value));
    return undefined;
  }
  const fields = Object.keys(schema.shape);
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(schema.shape, name));
  for (const name of unknown) report([...path, name], unknownField(name, fields), 'NAME');
  const meant = new Set(unknown.map((name) => nearest(name, fields)));
  const checked: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    if (!Object.hasOwn(value, name)) {
      if (field instanceof z.ZodDefault) checked[name] = field.def.defaultValue;
      else if (!meant.has(name))
        report(path, { code: 'MISSING', message: `\`${name}\` is missing.`, hint: missingHint(name, field) });
    } else if (value[name] !== undefined) checked[name] = check(field, value[name], [...path, name], report);
  }
  return checked;
}

function unknownField(name: string, fields: readonly string[]) {
  return {
    code: 'UNKNOWN_FIELD',
    message: `There is no field \`${name}\` here.`,
    hint: () => didYouMean(name, fields, `The fields are ${fields.join(', ')}.`),
  } as const;
}

function missingHint(name: string, field: z.ZodType): string | null {
  const { description } = field;
  return description === undefined ? `Add \`${name}\`.` : `Add \`${name}\`: ${description}`;
}

function checkList(schema: z.ZodArray, value: unknown, path: Path, report: Report): unknown {
  if (!Array.isArray(value)) {
    report(path, leafFault({ code: 'invalid_type', expected: 'array' }, value));
    return undefined;
  }
  const { maximum = Number.POSITIVE_INFINITY } = schema._zod.bag as { maximum?: number };
  if (value.length > maximum) {
    report(path, {
      code: 'TOO_LONG',
      message: `The list has ${value.length} items; it may have ${maximum}.`,
    });
    return undefined;
  }
  return value.map((item, index) =>
    item === undefined ? undefined : check(schema.element as z.ZodType, item, [...path, index], report),
  );
}

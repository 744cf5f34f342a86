import { type Field, type Fields, type FieldValue, type FieldValues, unstated } from '../model/field.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import type { Desk } from './desk.ts';
import { type FactEntry, type LabelEntry, localizedOf } from './entry.ts';
import type { Path } from './source-file.ts';

/** The fields of a kind or type as they stand in an entry, references as ids. */
export function fieldValues(entry: FactEntry, specs: Fields, path: Path, desk: Desk): FieldValues {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, fieldValue(spec, entry[name], [...path, name], desk)]),
  );
}

function fieldValue(spec: Field, value: unknown, path: Path, desk: Desk): FieldValue {
  if (value === undefined || value === null) return unstated(spec);
  if (!spec.list) return scalarValue(spec, value, path, desk);
  const items = (value as unknown[]).map((item, index) =>
    item === undefined ? null : scalarValue(spec, item, [...path, index], desk),
  );
  return distinct(items, path, desk);
}

function scalarValue(spec: Field, value: unknown, path: Path, desk: Desk): FieldValue {
  if (spec.type === 'localized') {
    const text = localizedOf(value as LabelEntry);
    return text.en === null && text.ar === null ? null : text;
  }
  if (spec.type === 'reference') return desk.refer(String(value), spec.kinds as NodeKind[], path);
  return value as FieldValue;
}

function distinct(items: readonly FieldValue[], path: Path, { report }: Desk): string[] {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (typeof item !== 'string') continue;
    if (seen.has(item))
      report([...path, index], {
        code: 'BAD_VALUE',
        message: `${item} stands twice in the list.`,
        hint: 'Keep one.',
      });
    seen.add(item);
  }
  return [...seen];
}

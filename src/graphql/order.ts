import type { Fields } from '../model/field.ts';
import { type NodeKind, nodeKind } from '../model/node-kinds.ts';
import type { Order } from '../store/store.ts';
import { builder, type InputFields } from './builder.ts';
import { DirectionEnum } from './enums.ts';

const COMMON = {
  KEY: ['key', 'The key.'],
  NAME_EN: ['name.en', 'The English name.'],
  NAME_AR: ['name.ar', 'The Arabic name.'],
  VALID_FROM: ['validFrom', 'The first day on which it holds.'],
  VALID_TO: ['validTo', 'The first day on which it no longer holds.'],
  RECORDED_AT: ['recordedAt', 'When it was recorded.'],
} as const;

const constantCase = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase();

function sortable(fields: Fields): [string, readonly [string, string]][] {
  return Object.entries(fields)
    .filter(([, { type, list }]) => !list && type !== 'localized' && type !== 'reference')
    .map(([name, { description }]) => [constantCase(name), [name, description]]);
}

/** What a caller writes into an `orderBy` argument. */
export interface OrderInput {
  field: string;
  direction?: string | null | undefined;
}

type OrderRef = ReturnType<typeof builder.inputRef<OrderInput>>;
const inputs = new Map<string, OrderRef>();

/** The `orderBy` of nodes of a kind, or of nodes of any kind (null). */
export function nodeOrder(kind: NodeKind | null): OrderRef {
  const name = kind ?? 'Node';
  const known = inputs.get(name);
  if (known) return known;
  const fields = [...Object.entries(COMMON), ...sortable(kind ? nodeKind(kind).fields : {})];
  const fieldEnum = builder.enumType(`${name}OrderField`, {
    description: `What a list of ${kind ?? 'nodes'} can be ordered by.`,
    values: Object.fromEntries(
      fields.map(([value, [path, description]]) => [value, { value: path, description }]),
    ),
  });
  const ref = builder.inputRef<OrderInput>(`${name}Order`);
  inputs.set(name, ref);
  ref.implement({
    description: 'How a list is ordered; ties go by id.',
    fields: (t: InputFields) => ({
      field: t.field({ type: fieldEnum, required: true, description: 'What to order by.' }),
      direction: t.field({ type: DirectionEnum, defaultValue: 'ASC', description: 'Which end comes first.' }),
    }),
  } as never);
  return ref;
}

/** The order of the port, where the caller asks for one. */
export function orderOf(input: OrderInput | null | undefined): { order?: Order } {
  return input ? { order: { by: input.field, descending: input.direction === 'DESC' } } : {};
}

import type { Position } from '../../cursor.ts';
import type { Scalar } from '../../field-path.ts';
import type { Parameters } from './parameters.ts';

type Operator = '<' | '<=' | '>' | '>=';

/** Characters from which on the order by UTF-16 units and that by code points part. */
const HIGH = /[\ud800-\uffff]/;

/** A text whose order by UTF-16 units is the order of the other by code points. */
function byCodePoint(text: string): string {
  return `reduce(t = '', c IN split(${text}, '') | t + CASE WHEN c > '\\uD7FF' AND c < '\\uE000' THEN '\\uFFFF' + c ELSE c END)`;
}

/**
 * Compares a property with a value. Cypher compares texts by UTF-16 units, or by code points where it takes an index; where a
 * value has characters that make a difference, by code points in any case.
 */
export function comparison(property: string, operator: Operator, value: Scalar, given: Parameters): string {
  const parameter = given.bind(value);
  if (typeof value !== 'string' || !HIGH.test(value)) return `${property} ${operator} ${parameter}`;
  return `${byCodePoint(property)} ${operator} ${byCodePoint(parameter)}`;
}

/** What rows are ordered by: a property, where null comes last in either direction, and then the id. */
export interface RowOrder {
  property: string | null;
  descending: boolean;
  id: string;
}

export function orderBy({ property, descending, id }: RowOrder): string {
  if (property === null) return id;
  return `${property} IS NULL, ${property}${descending ? ' DESC' : ''}, ${id}`;
}

/** Whether a row comes after the position; null where there is none. */
export function after(
  { property, descending, id }: RowOrder,
  position: Position | null,
  given: Parameters,
): string | null {
  if (!position) return null;
  const laterId = `${id} > ${given.bind(position.id)}`;
  if (property === null) return laterId;
  if (position.value === null) return `${property} IS NULL AND ${laterId}`;
  const beyond = comparison(property, descending ? '<' : '>', position.value, given);
  return `(${property} IS NULL OR ${beyond} OR (${property} = ${given.bind(position.value)} AND ${laterId}))`;
}

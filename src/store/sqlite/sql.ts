type Value = string | number | null;

/** SQL with its bound values. */
export interface Sql {
  readonly text: string;
  readonly values: readonly Value[];
}

/** A statement: fragments are put in place, every other value is bound. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | Value | boolean)[]): Sql {
  const fragments = parts.map((part) => (isSql(part) ? part : bound(part)));
  const text = strings.map((before, i) => before + (fragments[i]?.text ?? '')).join('');
  return { text, values: fragments.flatMap(({ values }) => values) };
}

function isSql(part: Sql | Value | boolean): part is Sql {
  return typeof part === 'object' && part !== null;
}

function bound(value: Value | boolean): Sql {
  return { text: '?', values: [typeof value === 'boolean' ? Number(value) : value] };
}

/** Text that the program wrote itself: names of columns, tables, aliases and model terms; never what a caller gave. */
export function raw(text: string): Sql {
  return { text, values: [] };
}

/** The members of a list, to stand behind `IN`: one bound value however many there are. */
export function members(values: readonly (string | number | boolean)[]): Sql {
  return sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

export function join(fragments: readonly Sql[], separator: string): Sql {
  return {
    text: fragments.map(({ text }) => text).join(separator),
    values: fragments.flatMap(({ values }) => values),
  };
}

/** All of them; true where there are none. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('TRUE') : sql`(${join(conditions, ' AND ')})`;
}

/** One of them; false where there are none. */
export function any(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('FALSE') : sql`(${join(conditions, ' OR ')})`;
}

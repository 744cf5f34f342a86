import { parameter } from '../properties.ts';

/** The parameters of one text. They are named by their place: texts of one form are one text, compiled once. */
export interface Parameters {
  /** Binds a value, and gives the reference to it: `$p0`. */
  bind(value: unknown): string;
  /** A name that no other variable of the text has. */
  variable(prefix: string): string;
  /** All values that were bound, by name. */
  readonly values: Readonly<Record<string, unknown>>;
}

export function parameters(): Parameters {
  const values: Record<string, unknown> = {};
  let count = 0;
  return {
    bind: (value) => {
      const name = `p${count++}`;
      values[name] = parameter(value);
      return `$${name}`;
    },
    variable: (prefix) => `${prefix}${count++}`,
    values,
  };
}

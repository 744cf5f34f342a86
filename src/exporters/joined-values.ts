/** What could be taken for the end of a value, or for the quotes around one. */
const AMBIGUOUS = /;|^"/;

/**
 * The values of a list in one cell, `; ` between them. One that itself holds a semicolon stands in quotes, and its own are doubled, so
 * that each can be told from the next.
 */
export const joinedValues = (values: readonly string[]) =>
  values.map((value) => (AMBIGUOUS.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join('; ');

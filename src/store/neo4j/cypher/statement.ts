/** One Cypher text with its parameters. All values are parameters; names of labels, types and properties come from the model. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/*
 * Look-ups by key say which index they use: a plan that was made while the database was empty would read all of it, and is kept
 * for a while after it has been filled.
 */

/** A text under its name, by which it is found in the server's query log. */
export function cypher(name: string, text: string): string {
  return `// kharita: ${name}\n${text.trim()}`;
}

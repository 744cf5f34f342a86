/** One Cypher text with its parameters. All values are parameters; names of labels, types and properties come from the model. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A text under its name, by which it is found in the server's query log. */
export function cypher(name: string, text: string): string {
  return `// kharita: ${name}\n${text.trim()}`;
}

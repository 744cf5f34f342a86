import { brief } from './show.ts';
import type { FaultText } from './source-file.ts';

export type SyntaxFault = FaultText & { offset: number };

/** What can come next, as a message says it. */
const EXPECTED = {
  VALUE: 'a value',
  FIRST_ITEM: 'a value or `]`',
  NAME: 'a name in double quotes',
  FIRST_NAME: 'a name in double quotes, or `}`',
  COLON: 'a colon',
  MORE: 'a comma or the closing bracket',
  END: 'the end of the file',
} as const;
type State = keyof typeof EXPECTED;

const TEXT = String.raw`"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"`;
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const BLANKS = /[ \t\r\n]*/y;
const TOKEN = new RegExp(String.raw`[[\]{},:]|${TEXT}|(?:${NUMBER}|true|false|null)(?![\w.+-])`, 'y');

/**
 * Where a text stops being JSON (RFC 8259), or null where it is. YAML is wider: it takes a comma before a bracket, a comment
 * or single quotes, at which other readers of the file would stop.
 */
export function jsonFault(text: string): SyntaxFault | null {
  /** The brackets that are yet to come. */
  const open: string[] = [];
  let state: State | null = 'VALUE';
  for (let offset = endOf(BLANKS, text, 0); offset < text.length; ) {
    const end = endOf(TOKEN, text, offset);
    const next: State | null = end > offset ? following(state, text.charAt(offset), open) : null;
    if (next === null) return notExpected(state, text, offset);
    state = next;
    offset = endOf(BLANKS, text, end);
  }
  return state === 'END' ? null : notExpected(state, text, text.length);
}

function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** What comes after a token, told by its first character; null where it cannot stand there. */
function following(state: State, token: string, open: string[]): State | null {
  const isValue = !'}]:,'.includes(token);
  switch (state) {
    case 'FIRST_ITEM':
    case 'FIRST_NAME':
    case 'MORE':
      if (token === open.at(-1)) return closed(open);
      if (state === 'FIRST_ITEM') return isValue ? entered(token, open) : null;
      if (state === 'FIRST_NAME') return token === '"' ? 'COLON' : null;
      return token === ',' ? (open.at(-1) === '}' ? 'NAME' : 'VALUE') : null;
    case 'NAME':
      return token === '"' ? 'COLON' : null;
    case 'COLON':
      return token === ':' ? 'VALUE' : null;
    case 'VALUE':
      return isValue ? entered(token, open) : null;
    case 'END':
      return null;
  }
}

function entered(token: string, open: string[]): State {
  if (token === '{' || token === '[') open.push(token === '{' ? '}' : ']');
  if (token === '{') return 'FIRST_NAME';
  if (token === '[') return 'FIRST_ITEM';
  return open.length > 0 ? 'MORE' : 'END';
}

function closed(open: string[]): State {
  open.pop();
  return open.length > 0 ? 'MORE' : 'END';
}

function notExpected(state: State, text: string, offset: number): SyntaxFault {
  const [found = ''] = /^(?:\w+|.?)/u.exec(text.slice(offset, offset + 100)) ?? [];
  return {
    code: 'SYNTAX',
    message: `Expected ${EXPECTED[state]}, found ${found === '' ? 'the end of the file' : `\`${brief(found)}\``}.`,
    hint: hintFor(found, text.slice(0, offset).trimEnd().at(-1)),
    offset,
  };
}

function hintFor(found: string, before: string | undefined): string | null {
  if ((found === '}' || found === ']') && before === ',') return 'Take out the comma before it.';
  if (found === "'") return 'JSON has double quotes only.';
  if (found === '/' || found === '#') return 'JSON has no comments; YAML has.';
  return 'Check the brackets, the quotes and the commas.';
}

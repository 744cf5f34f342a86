import type { ErrorCode } from 'yaml';

/** What the parser says in terms of its own, in other words; and what to do about it. */
const WORDS: Partial<Record<ErrorCode, { message?: string; hint: string }>> = {
  TAB_AS_INDENT: { hint: 'Indent with blanks.' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A field begins inside the value of another.',
    hint: 'Check the indentation, and put text that holds `: ` in quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'The name of a field runs over several lines.',
    hint: 'Check the indentation, the commas, and the blank after each colon.',
  },
  BAD_SCALAR_START: { hint: 'Put the text in quotes.' },
  BAD_DQ_ESCAPE: { hint: 'Put the text in single quotes, or write each backslash twice.' },
  NON_STRING_KEY: { message: 'The name of a field is no text.', hint: 'Put it in quotes.' },
  RESOURCE_EXHAUSTION: { message: 'The file nests too deeply.', hint: 'Check the brackets.' },
};

export function syntaxWords({ code, message }: { code: ErrorCode; message: string }) {
  const words = WORDS[code];
  return {
    message: words?.message ?? `${message}.`,
    hint: words?.hint ?? 'Check the quotes, the brackets and the indentation, here and in the line above.',
  };
}

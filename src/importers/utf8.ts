import type { FaultText } from './source-file.ts';

/** Bytes that are no text, with the place of the first that is not. */
export type NotUtf8 = FaultText & { line: number; column: number };

/** The text of a file in UTF-8. A byte order mark stays. */
export function decodeUtf8(content: string | Uint8Array): string | NotUtf8 {
  if (typeof content === 'string') return content;
  if (isUtf16(content)) return { ...NOT_UTF8, hint: 'It looks like UTF-16. Save it as UTF-8.' };
  return decoded(content) ?? { ...NOT_UTF8, ...endOf(soundStart(content)) };
}

const NOT_UTF8: NotUtf8 = {
  code: 'NOT_UTF8',
  message: 'The file is not UTF-8.',
  hint: 'Save it as UTF-8.',
  line: 1,
  column: 1,
};

/** The two bytes of its byte order mark, or of its first ASCII character. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (
    first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  );
}

/** Null where the bytes are not UTF-8; the last character may be `unfinished`. */
function decoded(bytes: Uint8Array, unfinished = false): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: unfinished });
  } catch {
    return null;
  }
}

/** The text up to the first byte that is wrong. */
function soundStart(bytes: Uint8Array): string {
  let [sound, wrong] = [0, bytes.length];
  while (wrong - sound > 1) {
    const middle = (sound + wrong) >> 1;
    if (decoded(bytes.subarray(0, middle), true) === null) wrong = middle;
    else sound = middle;
  }
  return decoded(bytes.subarray(0, sound), true) ?? '';
}

function endOf(text: string): { line: number; column: number } {
  return { line: text.split('\n').length, column: text.length - text.lastIndexOf('\n') };
}

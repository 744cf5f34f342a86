/** Longer texts are cut in messages. */
const LENGTH = 60;

/** A text for a message: short, on one line, and nothing in it that a reader does not see. */
export function brief(text: string, length = LENGTH): string {
  const points = [...text.replace(INVISIBLE, codePoint)];
  return points.slice(0, length).join('') + (points.length > length ? '…' : '');
}

/** The same in quotes. */
export function show(text: string): string {
  return `"${brief(text)}"`;
}

/** Controls, halves of surrogate pairs, and marks that reorder or hide text; the joiners of Arabic and Persian may stay. */
const INVISIBLE = /[\p{Cc}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/gu;

/** A character as Unicode writes it, such as `U+202E`. */
export function codePoint(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}

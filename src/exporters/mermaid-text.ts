import type { Language } from '../model/table.ts';

/** Characters by which a reader of Mermaid takes a text for what it is: letters, digits, and some between them. */
const PLAIN = /[^\p{L}\p{M}\p{N} .,()…،\u2066-\u2069]/gu;

/**
 * Where Mermaid sees more than text even in what its entity codes stand for: its own marks for them, a formula, the end of a line,
 * an icon. An invisible word joiner between the two characters keeps them text.
 */
const STILL_SYNTAX = /(?<=ﬂ)(?=°)|(?<=¶)(?=ß)|(?<=\$)(?=\$)|(?<=\\)(?=n)|(?<=fa[bklrs]?:)(?=fa-)/g;

const inert = (text: string) => text.replace(STILL_SYNTAX, '\u2060');

const escaped = (line: string) => inert(line).replace(PLAIN, (character) => `#${character.codePointAt(0)};`);

/** A text that runs in the direction of the language, whatever it begins with. */
const directed = (text: string, language: Language) =>
  `${language === 'ar' ? '\u2067' : '\u2066'}${text}\u2069`;

/** A label of several lines, of which nothing is taken for syntax. */
export function label(lines: readonly string[], language: Language): string {
  return `"${lines.map((line) => directed(escaped(line), language)).join('<br/>')}"`;
}

/**
 * The title, and straight edges, whose labels stay apart. Mermaid knows no entity codes here and drops what looks like HTML, so that
 * signs that look alike stand in.
 */
export function frontMatter(title: string, language: Language): string {
  const text = title.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('&', '＆');
  const quoted = JSON.stringify(directed(inert(text), language));
  return `---\ntitle: ${quoted}\nconfig:\n  flowchart:\n    curve: linear\n---`;
}

/** A name in one line and of bounded length, in its own direction. What turns the direction of other text is left out. */
export function shortName(name: string, most: number): string {
  const line = name
    .toWellFormed()
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const letters = [...line];
  return `\u2068${letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : line}\u2069`;
}

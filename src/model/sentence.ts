import type { Localized } from './field.ts';

/** A sentence in both languages. */
export interface Sentence extends Localized {
  en: string;
  ar: string;
}

/** U+2068 and U+2069: what stands between keeps its own direction, whatever is around it (UAX #9). */
export const isolated = (text: string) => `\u2068${text}\u2069`;

/** What is left as it is: what is isolated already, and names of fields as files have them. */
const SET_APART = '\u2068(?:[^\u2068\u2069]|\u2068[^\u2069]*\u2069)*\u2069|`[^`]*`';
const WORD = '[\\p{Script=Latin}\\d_]+';
/** Ids, names of several words and provisions, such as `Art. 28(3)`. */
const LATIN = `(?=\\p{Script=Latin})${WORD}(?:(?:[-–./:>#|&'’@+=]+|\\. |, | )${WORD}|(?: ?)\\(${WORD}\\))*`;
/** Days, telephone numbers and figures with a unit, whose parts come out back to front after an Arabic letter (W2). */
const NUMBER = `\\+\\d+(?:[ -]\\d+)*|\\d+(?:[-–/.]?${WORD})*`;
const RUN = new RegExp(`${SET_APART}|(${LATIN}|${NUMBER})`, 'gu');
const IS_PLAIN = /^(?:\p{Script=Latin}+|\d+)$/u;

/** A line of Arabic in which what runs from left to right, and has several parts, keeps their order. */
const inOrder = (ar: string) =>
  ar.replace(RUN, (all, run?: string) => (run === undefined || IS_PLAIN.test(run) ? all : isolated(run)));

/** A sentence; days, ids and Latin names in its Arabic are set apart, so that they read from left to right. */
export const say = (en: string, ar: string): Sentence => ({ en, ar: inOrder(ar) });

import { edgeTypes } from '../../model/edge-types.ts';
import { nodeKinds } from '../../model/node-kinds.ts';
import { say } from '../../model/sentence.ts';
import type { Cell, CellValue, Language, TableColumn } from '../../model/table.ts';
import type { IsoDate } from '../../model/time.ts';
import { html, type Markup, type Part } from './markup.ts';

const EMPTY = {
  NOT_STATED: say('not stated', 'غير مذكور'),
  NONE: say('none', 'لا يوجد'),
};
const YES = say('yes', 'نعم');
const NO = say('no', 'لا');

/** Longest value of a list that is set in columns, in characters. */
const SHORT = 40;

const count = (text: string, letter: RegExp) => text.match(letter)?.length ?? 0;
const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;
const BEGINS_ARABIC = /^\P{L}*\p{Script=Arabic}/u;

/**
 * A text runs as the page does, unless it is plainly of the other language: on an Arabic page where it has nothing Arabic, on an English
 * one where it begins in Arabic and is mostly so.
 */
export function directionOf(text: string, language: Language): 'ltr' | 'rtl' {
  const arabic = count(text, ARABIC);
  if (language === 'ar') return arabic > 0 ? 'rtl' : 'ltr';
  return BEGINS_ARABIC.test(text) && arabic > count(text, LATIN) ? 'rtl' : 'ltr';
}

/** Days, telephone numbers and the like, whose parts would come out back to front after an Arabic letter (UAX #9, W2). */
const NUMBER = '\\+\\d+(?:[ -]\\d+)*|\\d+(?:-\\d+)+';
const ID = `\\b(?:${[...nodeKinds, ...edgeTypes].join('|')}):[\\w:>#|/.-]*\\w`;
const LEFT_TO_RIGHT = new RegExp(`(${ID})|(${NUMBER})`);

const idMarkup = (id: string): Markup => html`<bdi class="id" dir="ltr">${id}</bdi>`;

/** A text of the register in its own direction, so that it changes nothing around it, and with what is in it of ids. */
export function isolated(text: string, language: Language): Markup {
  const parts = text.split(LEFT_TO_RIGHT).map((part, i): Part => {
    if (part === undefined || i % 3 === 0) return part ?? null;
    return i % 3 === 1 ? idMarkup(part) : html`<bdi dir="ltr">${part}</bdi>`;
  });
  return html`<bdi dir="${directionOf(text, language)}">${parts}</bdi>`;
}

export const faint = (text: string): Markup => html`<span class="faint">${text}</span>`;

/** What stands where there is nothing. */
export const emptyMarkup = (empty: keyof typeof EMPTY, language: Language): Markup =>
  faint(EMPTY[empty][language]);

export const dayMarkup = (day: IsoDate): Markup => html`<time dir="ltr">${day}</time>`;

/** A value in words. */
function valueMarkup(value: CellValue, { type, words }: TableColumn, language: Language): Markup {
  const word = words?.[String(value)];
  if (word) return html`${word[language]}`;
  if (typeof value === 'boolean') return html`${(value ? YES : NO)[language]}`;
  if (type === 'id') return idMarkup(String(value));
  if (type === 'day') return dayMarkup(String(value));
  return isolated(String(value), language);
}

/** One by itself, several as a list. */
export function listMarkup(items: readonly Markup[], { isShort = false } = {}): Part {
  if (items.length < 2) return items;
  return html`<ul${isShort ? html` class="short"` : null}>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** What stands in a row under a column; many ids are folded, and on paper only counted. */
export function cellMarkup(cell: Cell, column: TableColumn, language: Language): Part {
  if (cell.length === 0) return emptyMarkup(column.empty, language);
  const isShort = cell.every((value) => String(value).length <= SHORT);
  const values = cell.map((value) => valueMarkup(value, column, language));
  const list = listMarkup(values, { isShort });
  if (column.type !== 'id' || values.length === 1) return list;
  return html`<details><summary>${values.length}</summary>${list}</details>`;
}

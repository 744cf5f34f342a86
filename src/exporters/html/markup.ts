import { xmlText } from '../xml-text.ts';

/** A piece of a page; what is text in it is escaped. */
export interface Markup {
  readonly markup: string;
}

export type Part = Markup | string | number | null | readonly Part[];

/** Embeddings, overrides and isolates, with which a text could turn the direction of what stands around it. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Markup with parts in it: texts and numbers are escaped, lists stand one after the other, null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.map((text, i) => text + markupOf(parts[i] ?? null)).join('') };
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return xmlText(part.replace(TURNING, ''));
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}

/** The parts with a piece between them. */
export function joined(parts: readonly Markup[], between: string): Part {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]));
}

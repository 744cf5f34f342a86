import type { Localized } from './field.ts';

/** A sentence in both languages. */
export interface Sentence extends Localized {
  en: string;
  ar: string;
}

export const say = (en: string, ar: string): Sentence => ({ en, ar });

import type { Sentence } from '../model/sentence.ts';
import { LanguageEnum } from './enums.ts';
import type { OutputFields } from './fact.ts';

/** A text of our own, which there is in both languages. */
export const sentence = <T extends object>(
  t: OutputFields<T>,
  description: string,
  sentenceOf: (item: T) => Sentence,
) =>
  t.string({
    description,
    args: { lang: t.arg({ type: LanguageEnum, description: 'Language of the text. Left out: English.' }) },
    resolve: (item, { lang }) => sentenceOf(item as T)[lang === 'AR' ? 'ar' : 'en'],
  });

import type { Sentence } from '../model/sentence.ts';
import type { Arguments } from './builder.ts';
import { LanguageEnum } from './enums.ts';
import type { OutputFields } from './fact.ts';

const argument = (arg: Arguments) => ({
  lang: arg({ type: LanguageEnum, description: 'Language of the text. Left out: English.' }),
});

const inLanguage = ({ en, ar }: Sentence, lang: string | null | undefined) => (lang === 'AR' ? ar : en);

/** A text of our own, which there is in both languages. */
export const sentence = <T extends object>(
  t: OutputFields<T>,
  description: string,
  sentenceOf: (item: T) => Sentence,
) =>
  t.string({
    description,
    args: argument(t.arg),
    resolve: (item, { lang }) => inLanguage(sentenceOf(item as T), lang),
  });

/** A text of our own that there may be none of. */
export const sentenceOrNull = <T extends object>(
  t: OutputFields<T>,
  description: string,
  sentenceOf: (item: T) => Sentence | null,
) =>
  t.string({
    nullable: true,
    description,
    args: argument(t.arg),
    resolve(item, { lang }) {
      const told = sentenceOf(item as T);
      return told && inLanguage(told, lang);
    },
  });

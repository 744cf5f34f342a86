import { type Sentence, say } from './sentence.ts';

/** The units of an ISO 8601 duration, in order. */
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
type Unit = (typeof UNITS)[number];

const FIGURE = '(\\d+(?:[.,]\\d+)?)';
const DURATION = new RegExp(
  `^P(?:${FIGURE}Y)?(?:${FIGURE}M)?(?:${FIGURE}W)?(?:${FIGURE}D)?(?:T(?:${FIGURE}H)?(?:${FIGURE}M)?(?:${FIGURE}S)?)?$`,
);

/** How many of each unit an ISO 8601 duration names; those that it does not name are left out. Null for a text that is none. */
export function durationParts(duration: string): ReadonlyMap<Unit, number> | null {
  const figures = DURATION.exec(duration)?.slice(1) ?? [];
  const named = figures.flatMap((figure: string | undefined, i): [Unit, number][] => {
    const unit = UNITS[i];
    return figure === undefined || unit === undefined ? [] : [[unit, Number(figure.replace(',', '.'))]];
  });
  return named.length === 0 ? null : new Map(named);
}

/** Numbers in western digits, as everywhere; the noun agrees with them. */
const LOCALES = { en: 'en', ar: 'ar-u-nu-latn' } as const;

function inWords(parts: ReadonlyMap<Unit, number>, language: keyof typeof LOCALES): string {
  const locale = LOCALES[language];
  const each = [...parts].map(([unit, figure]) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(figure),
  );
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(each);
}

/** An ISO 8601 duration in words, such as `3 years`; a text that is none as it is. */
export function durationInWords(duration: string): Sentence {
  const parts = durationParts(duration);
  return parts === null ? say(duration, duration) : say(inWords(parts, 'en'), inWords(parts, 'ar'));
}

import { durationInWords } from '../../model/duration.ts';
import * as enumerations from '../../model/enumerations.ts';
import type { EnumValues, Field, Fields, FieldValue, FieldValues, Localized } from '../../model/field.ts';
import { FIELD_LABELS } from '../../model/field-labels.ts';
import { LABELS } from '../../model/labels.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import { inEither, type Language } from '../../model/table.ts';
import type { LabelledPart } from '../html/entries.ts';
import { html, type Markup, type Part } from '../html/markup.ts';
import { dayMarkup, isolated, listMarkup } from '../html/value.ts';
import { nodeLink, type Telling } from './telling.ts';

type Words = Readonly<Record<string, Sentence>>;

const WORDS: ReadonlyMap<EnumValues, Words> = new Map(
  Object.entries(enumerations).map(([name, values]) => [values, LABELS[name as keyof typeof LABELS]]),
);

const YES = say('yes', 'نعم');
const NO = say('no', 'لا');

const text = (value: string, { language }: Telling) => isolated(value, language);

/** A single value in words, by the type of its field. */
const MARKUP: Readonly<Record<Field['type'], (value: never, field: Field, telling: Telling) => Markup>> = {
  text: (value: string, { format }, telling) =>
    text(format === 'duration' ? durationInWords(value)[telling.language] : value, telling),
  localized: (value: Localized, _, telling) => text(inEither(value, telling.language) ?? '', telling),
  date: (value: string) => dayMarkup(value),
  integer: (value: number) => html`${value}`,
  boolean: (value: boolean, _, { language }) => html`${(value ? YES : NO)[language]}`,
  enum: (value: string, { values = {} }, { language }) =>
    html`${WORDS.get(values)?.[value]?.[language] ?? value}`,
  reference: (value: string, _, telling) => nodeLink(value, telling),
};

function isStated(value: FieldValue | undefined): value is Exclude<FieldValue, null> {
  if (value === null || value === undefined) return false;
  if (typeof value === 'object' && 'en' in value) return value.en !== null || value.ar !== null;
  return !Array.isArray(value) || value.length > 0;
}

export const fieldLabel = (name: string, language: Language) => FIELD_LABELS[name]?.[language] ?? name;

/** The fields of a fact that are stated, each in words. */
export function fieldParts(values: FieldValues, specs: Fields, telling: Telling): LabelledPart[] {
  return Object.entries(specs).flatMap(([name, field]) => {
    const value = values[name];
    if (!isStated(value)) return [];
    const each = [value].flat().map((one) => MARKUP[field.type](one as never, field, telling));
    const part: Part = listMarkup(each);
    return [{ label: fieldLabel(name, telling.language), part }];
  });
}

/** What the fields are called that are not stated. */
export const unstatedFields = (values: FieldValues, specs: Fields, language: Language): string[] =>
  Object.keys(specs)
    .filter((name) => !isStated(values[name]))
    .map((name) => fieldLabel(name, language));

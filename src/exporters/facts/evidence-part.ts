import type { Evidence } from '../../model/evidence.ts';
import type { Fact } from '../../model/graph.ts';
import { CERTAINTY_LABELS } from '../../model/labels.ts';
import { say } from '../../model/sentence.ts';
import { html, joined, type Markup } from '../html/markup.ts';
import { faint, isolated } from '../html/value.ts';
import { fieldLabel } from './field-parts.ts';
import type { Telling } from './telling.ts';

const CLAUSE = say('clause', 'البند');
const LINE = say('line', 'السطر');
const CHARACTERS = say('characters', 'المحارف');
const SUPPORTS = say('supports', 'يدعم');
const NO_SENTENCE = say('The register quotes no sentence for this.', 'لا يقتبس السجل جملة تذكر ذلك.');

/** Languages that are written from right to left, by their tags. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/;

const RIGHT_TO_LEFT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The attributes of quoted words in a language. Words such as a telephone number run from left to right in every one; where the language
 * is not stated, the first letters tell the direction.
 */
function inLanguage(language: string | null, quote: string): Markup {
  if (language === null) return html` dir="auto"`;
  const isRightToLeft = RIGHT_TO_LEFT.test(language) && RIGHT_TO_LEFT_LETTER.test(quote);
  return html` lang="${language}" dir="${isRightToLeft ? 'rtl' : 'ltr'}"`;
}

/** Where the words stand: document, version, clause, line, position. */
function placeParts({ clause: id, start, end }: Evidence, { clause, language }: Telling): Markup[] {
  const found = clause(id);
  if (!found) return [isolated(id, language)];
  const { document, version, number, heading, name, line } = found;
  const names = [document, version].flatMap((each) => (each ? [isolated(each[language], language)] : []));
  const printed = number === null ? null : html`<bdi dir="ltr">${number}</bdi> `;
  return [
    ...names,
    html`${CLAUSE[language]} ${printed}${isolated(heading ?? name[language], language)}`,
    ...(line === null ? [] : [html`${LINE[language]} ${line}`]),
    ...(start === null || end === null
      ? []
      : [html`${CHARACTERS[language]} <bdi dir="ltr">${start}–${end}</bdi>`]),
  ];
}

/** The quoted words, and under them where they stand and how sure it is that they say so. */
function quoted(evidence: Evidence, telling: Telling): Markup {
  const { language } = telling;
  const { quote, certainty, field, ref, note } = evidence;
  const told = [
    ...placeParts(evidence, telling),
    html`${CERTAINTY_LABELS[certainty][language]}`,
    ...(field === null ? [] : [html`${SUPPORTS[language]}: ${fieldLabel(field, language)}`]),
    ...(ref === null ? [] : [html`<bdi class="id" dir="ltr">${ref}</bdi>`]),
    ...(note === null ? [] : [isolated(note, language)]),
  ];
  const { language: spoken = null } = telling.clause(evidence.clause) ?? {};
  return html`<figure class="evidence"><blockquote${inLanguage(spoken, quote)}>${quote}</blockquote><figcaption>${joined(told, ' · ')}</figcaption></figure>
`;
}

/** The sentences that state a fact; that there is none is said. */
export function evidenceMarkup({ evidence }: Fact, telling: Telling): Markup {
  if (evidence.length === 0) return html`<p>${faint(NO_SENTENCE[telling.language])}</p>`;
  return html`${evidence.map((each) => quoted(each, telling))}`;
}

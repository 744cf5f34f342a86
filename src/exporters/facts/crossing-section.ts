import { provision } from '../../model/provision.ts';
import { say } from '../../model/sentence.ts';
import type { SubgraphCrossing, SubgraphMovement } from '../../model/subgraph.ts';
import { entries } from '../html/entries.ts';
import { html, type Markup, type Part } from '../html/markup.ts';
import { emptyMarkup, isolated, listMarkup } from '../html/value.ts';
import { hrefOf } from '../picture/svg.ts';
import { PLACE_NOT_STATED, UNSTATED_PLACE } from '../unstated-place.ts';
import { nodeLink, type Telling } from './telling.ts';

const EXPORTER = say('Exporter', 'المُصدِّر');
const READ_OFF = say('Read off', 'مأخوذ من');
const MECHANISM = say('Covered by', 'ما يغطيه');
const REASONS = say('Why', 'لماذا');
const MISSING = say('Missing facts', 'حقائق ناقصة');

/** The place of a crossing as a link. */
export const placeLink = ({ place }: SubgraphCrossing, telling: Telling): Markup =>
  place === null
    ? html`<a href="${hrefOf(UNSTATED_PLACE)}">${PLACE_NOT_STATED[telling.language]}</a>`
    : nodeLink(place, telling);

export const verdictMarkup = ({ verdict, word }: SubgraphCrossing, { language }: Telling): Markup =>
  html`<span class="verdict ${verdict.toLowerCase()}">${word[language]}</span>`;

function sourceLink(id: string, { hasSection }: Telling): Markup {
  const name = html`<bdi class="id" dir="ltr">${id}</bdi>`;
  return hasSection(id) ? html`<a href="${hrefOf(id)}">${name}</a>` : name;
}

function mechanismMarkup({ mechanism, coveredBy }: SubgraphMovement, telling: Telling): Part {
  const { language } = telling;
  if (mechanism === null) return emptyMarkup('NONE', language);
  return listMarkup([html`${mechanism[language]}`, ...coveredBy.map((id) => nodeLink(id, telling))]);
}

function movementMarkup(movement: SubgraphMovement, telling: Telling): Markup {
  const { language } = telling;
  const { exporter, sources, reasons, missing } = movement;
  const why = reasons.map(
    ({ outcome, message, citation }) =>
      html`${outcome[language]}: ${isolated(message[language], language)} <bdi class="small">${provision(citation)[language]}</bdi>`,
  );
  const open = missing.map((message) => isolated(message[language], language));
  return entries([
    {
      label: EXPORTER[language],
      part: exporter === null ? emptyMarkup('NOT_STATED', language) : nodeLink(exporter, telling),
    },
    { label: READ_OFF[language], part: listMarkup(sources.map((id) => sourceLink(id, telling))) },
    { label: MECHANISM[language], part: mechanismMarkup(movement, telling) },
    { label: REASONS[language], part: listMarkup(why) },
    ...(open.length > 0 ? [{ label: MISSING[language], part: listMarkup(open) }] : []),
  ]);
}

/** Who takes data where, what the law says of it on the day, and why. */
export function crossingMarkup(crossing: SubgraphCrossing, telling: Telling): Markup {
  return html`<p>${verdictMarkup(crossing, telling)}</p>
<ul class="told">
${crossing.movements.map((movement) => html`<li>${movementMarkup(movement, telling)}</li>\n`)}</ul>`;
}

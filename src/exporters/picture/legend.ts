import { say } from '../../model/sentence.ts';
import type { CrossingVerdict, Subgraph } from '../../model/subgraph.ts';
import type { Language } from '../../model/table.ts';
import { html, type Markup } from '../html/markup.ts';
import type { LookName } from '../mermaid-looks.ts';
import type { Drawing, DrawnArrow, DrawnBox } from './drawing.ts';
import { SHAPES } from './shapes.ts';

const START = say('What is asked about', 'موضوع السؤال');
const DOES = say('The source says so', 'المصدر يقول ذلك');
const MAY = say('The source says that it may be so', 'المصدر يقول إن ذلك محتمل');

const size = { width: 40, height: 24 };
const middle = { x: 22, y: 14 };

const icon = (className: string, content: Markup) =>
  html`<svg width="44" height="28" aria-hidden="true"><g class="${className}">${content}</g></svg>`;

const entry = (picture: Markup, text: string) => html`<li>${picture}${text}</li>\n`;

const shape = (look: LookName, className = '') =>
  icon(`look-${look} ${className}`, SHAPES[look](middle, size));

const line = (className: string) =>
  icon(
    className,
    html`<path class="way" d="M 2 14 H 34"/><polygon class="head" points="42,14 34,10.5 34,17.5"/>`,
  );

/** The looks of boxes that occur, each with the kinds that have it. */
function looks(boxes: readonly DrawnBox[]): Markup[] {
  const kinds = Map.groupBy(boxes, ({ look }) => look);
  return [...kinds].map(([look, alike]) =>
    entry(shape(look), [...new Set(alike.map(({ kind }) => kind))].join(' · ')),
  );
}

function verdicts(arrows: readonly DrawnArrow[], { crossings }: Subgraph, language: Language): Markup[] {
  const words = new Map<CrossingVerdict, string>(
    crossings.map(({ verdict, word }) => [verdict, word[language]]),
  );
  const drawn = new Set(arrows.flatMap(({ verdict }) => verdict ?? []));
  return [...drawn].map((verdict) => entry(line(verdict.toLowerCase()), words.get(verdict) ?? ''));
}

/** What the looks in a picture mean: those that it has. */
export function legend({ boxes, arrows }: Drawing, graph: Subgraph, language: Language): Markup {
  const start = boxes.find(({ isStart }) => isStart);
  const plain = [false, true].filter((may) => arrows.some(({ isPossible }) => isPossible === may));
  return html`<ul class="legend">
${looks(boxes)}${start ? entry(shape(start.look, 'start'), START[language]) : null}${plain.map((may) =>
  entry(line(may ? 'may' : ''), (may ? MAY : DOES)[language]),
)}${verdicts(arrows, graph, language)}</ul>`;
}

import { KharitaError } from '../errors.ts';
import { say } from '../model/sentence.ts';
import type { Subgraph } from '../model/subgraph.ts';
import type { Language } from '../model/table.ts';
import type { Exported } from './exporter.ts';
import { factSections } from './facts/sections.ts';
import type { Telling } from './facts/telling.ts';
import type { LabelledPart } from './html/entries.ts';
import { html, type Markup } from './html/markup.ts';
import { exportPage } from './html/page.ts';
import { dayMarkup } from './html/value.ts';
import { type Drawing, drawingOf } from './picture/drawing.ts';
import { layOut, mirrored } from './picture/layout.ts';
import { legend } from './picture/legend.ts';
import { PICTURE_STYLE } from './picture/picture-style.ts';
import { svg } from './picture/svg.ts';
import { UNSTATED_PLACE } from './unstated-place.ts';

/** Most boxes and arrows with which a picture can be read. */
const MAX_BOXES = 300;
const MAX_ARROWS = 400;

const DESCRIPTION = say(
  'A picture of what the register says. Everything in it is a link to what is told of it below, with the sentence that states it.',
  'صورة لما يقوله السجل. كل ما فيها رابط إلى ما يُذكر عنه أدناه، مع الجملة التي تنص عليه.',
);
const DAY = say('As of', 'بتاريخ');
const ALL_TIME = say('all time', 'كل الأوقات');
const COUNT = say('In the picture', 'في الصورة');
const INCOMPLETE = say('Incomplete', 'غير مكتمل');
const NOTHING = say('Nothing was found.', 'لم يُعثر على شيء.');

const counted = (boxes: number, arrows: number) =>
  say(`${boxes} boxes, ${arrows} arrows`, `عدد العناصر ${boxes}، وعدد الأسهم ${arrows}`);

function refuseUnreadable({ boxes, arrows }: Drawing): void {
  if (boxes.length <= MAX_BOXES && arrows.length <= MAX_ARROWS) return;
  const message =
    `The picture would have ${boxes.length} boxes and ${arrows.length} arrows, and can be read with ${MAX_BOXES} and ${MAX_ARROWS}. ` +
    'Ask for a smaller part, such as a lineage of less depth or fewer data categories, or for GraphML.';
  throw new KharitaError('LIMIT_EXCEEDED', message);
}

function tellingOf(
  { nodes, edges, asides, crossings, names, clauses }: Subgraph,
  language: Language,
): Telling {
  const sections = new Set([
    ...nodes.map(({ node }) => node.id),
    ...[...edges, ...asides].map(({ edge }) => edge.id),
    ...crossings.map(({ id }) => id),
    UNSTATED_PLACE,
  ]);
  return {
    language,
    name: (id) => names.get(id)?.[language] ?? id,
    hasSection: (id) => sections.has(id),
    clause: (id) => clauses.get(id),
  };
}

function headOf({ asOf, cut }: Subgraph, drawing: Drawing, language: Language): LabelledPart[] {
  return [
    { label: DAY[language], part: asOf === null ? ALL_TIME[language] : dayMarkup(asOf) },
    { label: COUNT[language], part: counted(drawing.boxes.length, drawing.arrows.length)[language] },
    ...(cut ? [{ label: INCOMPLETE[language], part: html`<strong>${cut.message[language]}</strong>` }] : []),
  ];
}

function mainOf(graph: Subgraph, drawing: Drawing, language: Language): Markup {
  if (graph.nodes.length === 0) return html`<p>${NOTHING[language]}</p>`;
  const placed = layOut(drawing.boxes, drawing.arrows);
  const layout = language === 'ar' ? mirrored(placed) : placed;
  const title = graph.title[language];
  return html`<div class="picture" role="region" aria-label="${title}" tabindex="0">${svg(layout, title, language)}</div>
${legend(drawing, graph, language)}
${factSections(graph, tellingOf(graph, language))}`;
}

/**
 * A subgraph as a page: a picture from left to right, in Arabic from right to left, in which everything leads to what is told of it.
 * Nothing is left out: `LIMIT_EXCEEDED` where it could not be read.
 */
export function exportSubgraphHtml(graph: Subgraph, language: Language): Exported {
  const drawing = drawingOf(graph, language);
  refuseUnreadable(drawing);
  return exportPage({
    ...{ title: graph.title[language], description: DESCRIPTION[language], language },
    of: [graph.asOf ?? ALL_TIME[language]],
    head: headOf(graph, drawing, language),
    main: mainOf(graph, drawing, language),
    isWide: false,
    style: PICTURE_STYLE,
  });
}

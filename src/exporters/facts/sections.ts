import type { NodeId } from '../../model/graph.ts';
import { KIND_LABELS, RELATION_LABELS } from '../../model/graph-labels.ts';
import { say } from '../../model/sentence.ts';
import type {
  Carried,
  Subgraph,
  SubgraphCrossing,
  SubgraphEdge,
  SubgraphNode,
} from '../../model/subgraph.ts';
import { arrowEnds } from '../arrow.ts';
import { entries, type LabelledPart } from '../html/entries.ts';
import { html, type Markup, type Part } from '../html/markup.ts';
import { listMarkup } from '../html/value.ts';
import { drawnId, hrefOf } from '../picture/svg.ts';
import { PLACE_NOT_STATED, UNSTATED_PLACE } from '../unstated-place.ts';
import { asidesMarkup } from './asides.ts';
import { crossingMarkup, placeLink, verdictMarkup } from './crossing-section.ts';
import { evidenceMarkup } from './evidence-part.ts';
import { edgeParts, nodeParts } from './fact-parts.ts';
import { nodeLink, type Telling } from './telling.ts';

const BACK = say('Show in the picture', 'أظهره في الصورة');
const ARROWS = say('In the picture', 'في الصورة');
const WORKED_OUT = say(
  'Worked out for this day, no statement of a document',
  'مستنتج لهذا اليوم، وليس نصًا في وثيقة',
);
const DATA = say('Data here', 'البيانات هنا');
const ALL_DATA = say('all data', 'كل البيانات');

interface Section {
  id: string;
  heading: Part;
  /** What it is, under the heading. */
  kind: Part;
  main: Part;
}

function section({ id, heading, kind, main }: Section, { language }: Telling): Markup {
  return html`<section class="fact" id="${id}">
<h3>${heading} <span class="small">${kind} · <a class="back" href="${hrefOf(drawnId(id))}">${BACK[language]}</a></span></h3>
${main}
</section>
`;
}

function dataParts(categories: Carried, telling: Telling): LabelledPart[] {
  if (categories === null) return [];
  const part =
    categories === 'ALL'
      ? ALL_DATA[telling.language]
      : listMarkup(categories.map((id) => nodeLink(id, telling)));
  return [{ label: DATA[telling.language], part }];
}

const arrowSign = ({ language }: Telling) => (language === 'ar' ? ' ← ' : ' → ');

function arrowItem({ edge }: SubgraphEdge, telling: Telling): Markup {
  const [from, to] = arrowEnds(edge);
  const relation = RELATION_LABELS[edge.type][telling.language];
  return html`${nodeLink(from, telling)} <a href="${hrefOf(edge.id)}">${relation}</a> ${nodeLink(to, telling)}`;
}

const crossingItem = (crossing: SubgraphCrossing, telling: Telling): Markup =>
  html`${nodeLink(crossing.by, telling)}${arrowSign(telling)}${placeLink(crossing, telling)}: <a href="${hrefOf(crossing.id)}">${verdictMarkup(crossing, telling)}</a>`;

/** The arrows at a node, each with a link to what is told of it. */
function arrowParts(id: NodeId | null, { edges, crossings }: Subgraph, telling: Telling): LabelledPart[] {
  const items = [
    ...edges.filter(({ edge }) => edge.from === id || edge.to === id).map((each) => arrowItem(each, telling)),
    ...crossings
      .filter(({ by, place }) => by === id || place === id)
      .map((each) => crossingItem(each, telling)),
  ];
  return items.length === 0 ? [] : [{ label: ARROWS[telling.language], part: listMarkup(items) }];
}

function nodeSection({ node, categories }: SubgraphNode, graph: Subgraph, telling: Telling): Markup {
  const { language, name } = telling;
  const asides = graph.asides.filter(({ of }) => of === node.id);
  const main = html`${entries([
    ...nodeParts(node, telling),
    ...dataParts(categories, telling),
    ...arrowParts(node.id, graph, telling),
  ])}
${evidenceMarkup(node, telling)}${asidesMarkup(asides, telling)}`;
  const kind = html`${KIND_LABELS[node.kind][language]} · <bdi class="id" dir="ltr">${node.id}</bdi>`;
  return section({ id: node.id, heading: html`<bdi>${name(node.id)}</bdi>`, kind, main }, telling);
}

function unstatedPlaceSection(graph: Subgraph, telling: Telling): Markup {
  const { language } = telling;
  return section(
    {
      id: UNSTATED_PLACE,
      heading: PLACE_NOT_STATED[language],
      kind: KIND_LABELS.Jurisdiction[language],
      main: entries(arrowParts(null, graph, telling)),
    },
    telling,
  );
}

function edgeSection({ edge, categories }: SubgraphEdge, telling: Telling): Markup {
  const relation = RELATION_LABELS[edge.type][telling.language];
  const [from, to] = arrowEnds(edge);
  return section(
    {
      id: edge.id,
      heading: html`${nodeLink(from, telling)}${arrowSign(telling)}${nodeLink(to, telling)}`,
      kind: relation,
      main: html`${entries([...dataParts(categories, telling), ...edgeParts(edge, telling)])}
${evidenceMarkup(edge, telling)}`,
    },
    telling,
  );
}

const crossingSection = (crossing: SubgraphCrossing, telling: Telling): Markup =>
  section(
    {
      id: crossing.id,
      heading: html`${nodeLink(crossing.by, telling)}${arrowSign(telling)}${placeLink(crossing, telling)}`,
      kind: WORKED_OUT[telling.language],
      main: crossingMarkup(crossing, telling),
    },
    telling,
  );

const THINGS = say('What stands in the picture', 'ما في الصورة');
const RELATIONS = say('Relations', 'العلاقات');
const PLACES = say('Where data are taken to', 'إلى أين تُنقل البيانات');

const chapter = (title: string, sections: readonly Markup[]): Markup | null =>
  sections.length === 0 ? null : html`<h2>${title}</h2>\n${sections}`;

/** A section for everything in a picture: what it says, and the sentences that state it. */
export function factSections(graph: Subgraph, telling: Telling): Markup {
  const { language } = telling;
  const { nodes, edges, crossings } = graph;
  const isOpen = crossings.some(({ place }) => place === null);
  return html`${chapter(THINGS[language], [
    ...nodes.map((each) => nodeSection(each, graph, telling)),
    ...(isOpen ? [unstatedPlaceSection(graph, telling)] : []),
  ])}${chapter(
    RELATIONS[language],
    edges.map((each) => edgeSection(each, telling)),
  )}${chapter(
    PLACES[language],
    crossings.map((each) => crossingSection(each, telling)),
  )}`;
}

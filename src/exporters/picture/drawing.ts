import type { NodeId } from '../../model/graph.ts';
import { KIND_LABELS, RELATION_LABELS } from '../../model/graph-labels.ts';
import { say } from '../../model/sentence.ts';
import type {
  Carried,
  CrossingVerdict,
  Subgraph,
  SubgraphCrossing,
  SubgraphEdge,
  SubgraphNode,
} from '../../model/subgraph.ts';
import type { Language } from '../../model/table.ts';
import { arrowEnds } from '../arrow.ts';
import { type LookName, lookOf } from '../mermaid-looks.ts';
import { PLACE_NOT_STATED, UNSTATED_PLACE } from '../unstated-place.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { Arrow, Box } from './layout.ts';
import { RIM } from './shapes.ts';
import { oneLine, textLines, textWidth } from './text-lines.ts';

/** A box with what stands in it. */
export interface DrawnBox extends Box {
  look: LookName;
  /** The name, in lines. */
  lines: readonly string[];
  /** What sort of thing it is. */
  kind: string;
  isStart: boolean;
  /** All of it in one line. */
  title: string;
}

/** An arrow with what stands on it. */
export interface DrawnArrow extends Arrow {
  lines: readonly string[];
  /** Whether it only may be so. */
  isPossible: boolean;
  verdict: CrossingVerdict | null;
  title: string;
}

export interface Drawing {
  boxes: readonly DrawnBox[];
  arrows: readonly DrawnArrow[];
}

export const NAME_SIZE = 13;
export const SMALL_SIZE = 11;
export const NAME_LINE = 18;
export const SMALL_LINE = 14;
/** Between the sides of a box, whatever its shape, and what stands in it. */
const INSET = 14;
const PADDING = 9;
const BOX_WIDTH = 180;
const LABEL_WIDTH = 108;
const MAX_NAME_LINES = 3;
/** Most categories that stand on an arrow by name. */
const MAX_NAMED = 2;

const ALL_DATA = say('all data', 'كل البيانات');

const categoriesCount = (count: number) =>
  say(`${count} data categories`, count > 10 ? `${count} فئة بيانات` : `${count} فئات بيانات`);

function box(text: Pick<DrawnBox, 'id' | 'look' | 'kind' | 'isStart'> & { name: string }): DrawnBox {
  const { name, ...rest } = text;
  const lines = textLines(name, BOX_WIDTH - 2 * INSET, NAME_SIZE, MAX_NAME_LINES);
  const rim = rest.look === 'store' ? RIM : 0;
  const height = 2 * (PADDING + rim) + lines.length * NAME_LINE + SMALL_LINE;
  return { ...rest, lines, title: `${oneLine(name)} (${rest.kind})`, width: BOX_WIDTH, height };
}

function nodeBox({ node, isStart }: SubgraphNode, { names }: Subgraph, language: Language): DrawnBox {
  const name = names.get(node.id)?.[language] ?? node.key;
  return box({ id: node.id, look: lookOf(node.kind), kind: KIND_LABELS[node.kind][language], isStart, name });
}

function unstatedPlace(language: Language): DrawnBox {
  const kind = KIND_LABELS.Jurisdiction[language];
  return box({ id: UNSTATED_PLACE, look: 'place', kind, isStart: false, name: PLACE_NOT_STATED[language] });
}

type Naming = (id: NodeId) => string;

/** What travels, where it is not what stands at one of the ends: by name where that is little. */
function carried(categories: Carried, ends: readonly NodeId[], name: Naming, language: Language): string[] {
  if (categories === null) return [];
  if (categories === 'ALL') return [ALL_DATA[language]];
  const others = categories.filter((id) => !ends.includes(id));
  return others.length > MAX_NAMED ? [categoriesCount(others.length)[language]] : others.map(name);
}

function sized<T extends { lines: readonly string[] }>(arrow: T) {
  const width = Math.max(0, ...arrow.lines.map((line) => textWidth(line, SMALL_SIZE))) + 8;
  return { ...arrow, width, height: arrow.lines.length * SMALL_LINE + 4 };
}

function edgeArrow(
  { edge, categories }: SubgraphEdge,
  graph: Subgraph,
  column: Columns,
  language: Language,
): DrawnArrow {
  const name: Naming = (id) => graph.names.get(id)?.[language] ?? id;
  const [from, to] = arrowEnds(edge);
  // Where crossings are drawn, places stand for themselves.
  const places = graph.crossings.length > 0 ? [] : ((edge.fields.locations ?? []) as readonly NodeId[]);
  const relation = RELATION_LABELS[edge.type][language];
  const said = [
    relation,
    ...carried(categories, [from, to], name, language),
    ...(places.length > 0 ? [`(${places.map(name).join(language === 'ar' ? '، ' : ', ')})`] : []),
  ];
  return sized({
    ...{ id: edge.id, from, to, ...column.between(from, to) },
    ...{ isPossible: edge.modality === 'MAY', verdict: null },
    lines: said.flatMap((text) => textLines(text, LABEL_WIDTH, SMALL_SIZE, 2)),
    title: `${name(from)} – ${relation} – ${name(to)}`,
  });
}

function crossingArrow(
  crossing: SubgraphCrossing,
  { names }: Subgraph,
  column: Columns,
  language: Language,
): DrawnArrow {
  const { id, by, place, verdict, word, modality } = crossing;
  const called = (node: NodeId | null) =>
    node === null ? PLACE_NOT_STATED[language] : (names.get(node)?.[language] ?? node);
  return sized({
    ...{ id, from: by, to: place ?? UNSTATED_PLACE, ...column.toPlace(by) },
    ...{ isPossible: modality === 'MAY', verdict },
    lines: [word[language]],
    title: `${called(by)} – ${called(place)}: ${word[language]}`,
  });
}

/** What of a subgraph is drawn, with the words that stand in the picture and their sizes. */
export function drawingOf(graph: Subgraph, language: Language): Drawing {
  const isOpen = graph.crossings.some(({ place }) => place === null);
  const column = columnsOf(graph);
  return {
    boxes: [
      ...graph.nodes.map((node) => nodeBox(node, graph, language)),
      ...(isOpen ? [unstatedPlace(language)] : []),
    ],
    arrows: [
      ...graph.edges.map((edge) => edgeArrow(edge, graph, column, language)),
      ...graph.crossings.map((crossing) => crossingArrow(crossing, graph, column, language)),
    ],
  };
}

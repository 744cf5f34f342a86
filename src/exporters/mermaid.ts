import { KharitaError } from '../errors.ts';
import type { EdgeRecord, NodeId, NodeRecord } from '../model/graph.ts';
import { KIND_LABELS, RELATION_LABELS } from '../model/graph-labels.ts';
import { type Sentence, say } from '../model/sentence.ts';
import type { Carried, Subgraph, SubgraphCrossing, SubgraphEdge, SubgraphNode } from '../model/subgraph.ts';
import { inEither, type Language } from '../model/table.ts';
import { arrowEnds } from './arrow.ts';
import type { Exported } from './exporter.ts';
import { LOOKS, lookOf, styleLines } from './mermaid-looks.ts';
import { frontMatter, label, shortName } from './mermaid-text.ts';
import { PLACE_NOT_STATED } from './unstated-place.ts';

/** What Mermaid draws where nobody sets it otherwise; a diagram cannot. */
const MAX_EDGES = 500;
const MAX_TEXT = 50_000;

/** Longest name of a node, of what stands on an edge, and of the whole. */
const MAX_NODE_NAME = 80;
const MAX_EDGE_NAME = 40;
const MAX_TITLE = 300;
/** How many categories or places stand on an edge, or how many others there are. */
const MAX_LISTED = 4;

const ALL_DATA = say('all data', 'كل البيانات');
const NOTHING = say('Nothing was found', 'لم يُعثر على شيء');
const INCOMPLETE = say('Incomplete', 'غير مكتمل');
const ALL_TIME = say('all time', 'كل الأوقات');

/** How a subgraph is put in words. */
interface Wording {
  language: Language;
  nodeName(node: NodeRecord): string;
  /** The first names, and how many more there are. */
  names(ids: readonly NodeId[]): string;
}

function wordingOf({ names }: Subgraph, language: Language): Wording {
  return {
    language,
    nodeName: ({ name, key }) => shortName(inEither(name, language) ?? key, MAX_NODE_NAME),
    names(ids) {
      const shown = ids.length > MAX_LISTED ? ids.slice(0, MAX_LISTED - 1) : ids;
      const listed = shown.map((id) => shortName(names.get(id)?.[language] ?? id, MAX_EDGE_NAME));
      const more = ids.length - listed.length;
      const others = more > 0 ? [say(`… ${more} more`, `… ${more} أخرى`)[language]] : [];
      return [...listed, ...others].join(language === 'ar' ? '، ' : ', ');
    },
  };
}

function nodeLine({ node }: SubgraphNode, id: string, { language, nodeName }: Wording): string {
  const { open, close, style } = LOOKS[lookOf(node.kind)];
  const lines = [nodeName(node), `(${KIND_LABELS[node.kind][language]})`];
  return `${id}${open}${label(lines, language)}${close}:::${style}`;
}

function carriedLine(categories: Carried, { from, to }: EdgeRecord, wording: Wording): string[] {
  if (categories === null) return [];
  if (categories === 'ALL') return [ALL_DATA[wording.language]];
  // What stands at one of its ends need not stand on it too.
  const others = categories.filter((id) => id !== from && id !== to);
  return others.length > 0 ? [wording.names(others)] : [];
}

/** An arrow goes the way that the data move; one that may not be so is dotted. */
function edgeLine(
  { edge, categories }: SubgraphEdge,
  ids: ReadonlyMap<NodeId, string>,
  wording: Wording,
): string {
  const { type, modality, fields } = edge;
  const [start, end] = arrowEnds(edge).map((id) => ids.get(id));
  const places = (fields.locations ?? []) as readonly NodeId[];
  const text = label(
    [
      RELATION_LABELS[type][wording.language],
      ...carriedLine(categories, edge, wording),
      ...(places.length > 0 ? [`(${wording.names(places)})`] : []),
    ],
    wording.language,
  );
  return `${start} ${modality === 'MAY' ? '-.->' : '-->'}|${text}| ${end}`;
}

const isOpen = ({ crossings }: Subgraph) => crossings.some(({ place }) => place === null);

/** What stands for a place that is not stated, where one is not. */
function unstatedPlaceLine({ language }: Wording): string {
  const { open, close, style } = LOOKS.place;
  const text = label([PLACE_NOT_STATED[language], `(${KIND_LABELS.Jurisdiction[language]})`], language);
  return `unstated${open}${text}${close}:::${style}`;
}

/** A thick arrow to a place, with the verdict on it. */
function crossingLine(
  { by, place, modality, word }: SubgraphCrossing,
  ids: ReadonlyMap<NodeId, string>,
  { language }: Wording,
): string {
  const end = place === null ? 'unstated' : ids.get(place);
  return `${ids.get(by)} ${modality === 'MAY' ? '-.->' : '==>'}|${label([word[language]], language)}| ${end}`;
}

/** What is to be said of the answer as a whole. */
function notices({ nodes, cut }: Subgraph): Sentence[] {
  return [
    ...(nodes.length === 0 ? [NOTHING] : []),
    ...(cut ? [say(`${INCOMPLETE.en}: ${cut.message.en}`, `${INCOMPLETE.ar}: ${cut.message.ar}`)] : []),
  ];
}

function diagram(subgraph: Subgraph, language: Language): string {
  const { title, asOf, nodes, edges, crossings, cut } = subgraph;
  const wording = wordingOf(subgraph, language);
  const ids = new Map(nodes.map(({ node }, i) => [node.id, `n${i}`]));
  const starts = nodes.flatMap(({ isStart }, i) => (isStart ? [`n${i}`] : []));
  const lines = [
    ...notices(subgraph).map((text, i) => `notice${i}[${label([text[language]], language)}]:::notice`),
    ...nodes.map((each, i) => nodeLine(each, `n${i}`, wording)),
    ...(isOpen(subgraph) ? [unstatedPlaceLine(wording)] : []),
    ...edges.map((each) => edgeLine(each, ids, wording)),
    ...crossings.map((each) => crossingLine(each, ids, wording)),
    ...(starts.length > 0 ? [`class ${starts.join(',')} start`] : []),
    ...styleLines(edges.length + crossings.length > 0),
  ];
  return [
    frontMatter(
      [title[language], asOf ?? ALL_TIME[language]].map((each) => shortName(each, MAX_TITLE)).join(' · '),
      language,
    ),
    ...(cut ? [`%% ${INCOMPLETE.en} (${cut.limit}): ${cut.message.en}`] : []),
    `flowchart ${language === 'ar' ? 'RL' : 'LR'}`,
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function refuse(what: string): never {
  const message = `The picture would have ${what}. Ask for a smaller part, such as a lineage of less depth or fewer data categories, or for GraphML.`;
  throw new KharitaError('LIMIT_EXCEEDED', message);
}

/**
 * A subgraph as a flowchart of Mermaid. Nothing is left out of it: `LIMIT_EXCEEDED` where it is more than Mermaid draws.
 */
export function exportMermaid(subgraph: Subgraph, language: Language): Exported {
  const count = subgraph.edges.length + subgraph.crossings.length;
  if (count > MAX_EDGES) refuse(`${count} relations, and Mermaid draws ${MAX_EDGES}`);
  const content = diagram(subgraph, language);
  if (content.length > MAX_TEXT) refuse(`${content.length} characters, and Mermaid reads ${MAX_TEXT}`);
  return { mediaType: 'text/vnd.mermaid; charset=utf-8', content };
}

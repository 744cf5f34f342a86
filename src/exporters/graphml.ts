import type { Fact, NodeId } from '../model/graph.ts';
import type { Carried, Subgraph, SubgraphCrossing, SubgraphEdge, SubgraphNode } from '../model/subgraph.ts';
import type { Exporter } from './exporter.ts';
import { UNSTATED_PLACE } from './unstated-place.ts';
import { xmlText } from './xml-text.ts';

type Value = string | number | boolean | null;

/** What is told of a part of the graph: a key of GraphML, and how it is read. Null is "not stated", and left out. */
interface Key<Part> {
  name: string;
  type: 'string' | 'int' | 'boolean';
  read(part: Part): Value;
}

const key = <Part>(name: string, read: (part: Part) => Value, type: Key<Part>['type'] = 'string') => ({
  ...{ name, type, read },
});

const joined = (values: readonly string[], between = '; ') => values.join(between) || null;

const carried = (categories: Carried) =>
  categories === null || categories === 'ALL' ? null : joined(categories);
const carriesAll = (categories: Carried) => categories && categories === 'ALL';

/** What is told of every fact. */
const factKeys = <Part>(fact: (part: Part) => Fact): Key<Part>[] => [
  key('kharita_id', (part) => fact(part).id),
  key('valid_from', (part) => fact(part).validFrom),
  key('valid_to', (part) => fact(part).validTo),
  key('provenance', (part) => fact(part).provenance),
  key('certainty', (part) => fact(part).certainty),
  key('evidence', (part) =>
    joined(
      fact(part).evidence.map(({ clause, quote }) => `[${clause}] ${quote}`),
      '\n',
    ),
  ),
];

const GRAPH_KEYS: readonly Key<Subgraph>[] = [
  key('title_en', ({ title }) => title.en),
  key('title_ar', ({ title }) => title.ar),
  key('as_of', ({ asOf }) => asOf),
  key('is_partial', ({ cut }) => cut !== null, 'boolean'),
  key('cut_by', ({ cut }) => cut?.limit ?? null),
];

const NODE_KEYS: readonly Key<SubgraphNode>[] = [
  key('kind', ({ node }) => node.kind),
  key('name_en', ({ node }) => node.name.en),
  key('name_ar', ({ node }) => node.name.ar),
  key('depth', ({ depth }) => depth, 'int'),
  key('is_start', ({ isStart }) => isStart, 'boolean'),
  key('all_categories', ({ categories }) => carriesAll(categories), 'boolean'),
  key('categories', ({ categories }) => carried(categories)),
  ...factKeys<SubgraphNode>(({ node }) => node),
];

const EDGE_KEYS: readonly Key<SubgraphEdge>[] = [
  key('type', ({ edge }) => edge.type),
  key('modality', ({ edge }) => edge.modality),
  key('all_categories', ({ categories }) => carriesAll(categories), 'boolean'),
  key('categories', ({ categories }) => carried(categories)),
  key('locations', ({ edge }) => joined((edge.fields.locations ?? []) as readonly NodeId[])),
  ...factKeys<SubgraphEdge>(({ edge }) => edge),
];

/** Of crossings, which are worked out and no relations. */
const CROSSING_KEYS: readonly Key<SubgraphCrossing>[] = [
  key('verdict', ({ verdict }) => verdict),
  key('crossing_modality', ({ modality }) => modality),
  key('read_off', ({ movements }) =>
    joined([...new Set(movements.flatMap(({ sources }) => sources))].sort()),
  ),
];

/** As `EncodeNmToken` of .NET writes it: `_x002F_` for a slash. */
const inHex = (unit: string) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** An id of the model in characters that the schema of GraphML allows in an id (xs:NMTOKEN); no two ids become one. */
const tokenOf = (id: string) => id.replace(/_(?=x[0-9A-F]{4}_)|[^\w.:-]/g, inHex);

interface Keys<Part> {
  of: 'graph' | 'node' | 'edge';
  keys: readonly Key<Part>[];
}

const declared = <Part>({ of, keys }: Keys<Part>): string[] =>
  keys.map(
    ({ name, type }) => `  <key id="${of}.${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );

const told = <Part>({ of, keys }: Keys<Part>, part: Part): string[] =>
  keys.flatMap(({ name, read }) => {
    const value = read(part);
    return value === null ? [] : [`<data key="${of}.${name}">${xmlText(String(value))}</data>`];
  });

const graphKeys = { of: 'graph', keys: GRAPH_KEYS } as const;
const nodeKeys = { of: 'node', keys: NODE_KEYS } as const;
const edgeKeys = { of: 'edge', keys: EDGE_KEYS } as const;
const crossingKeys = { of: 'edge', keys: CROSSING_KEYS } as const;

const indented = (depth: number, lines: readonly string[]) =>
  lines.map((line) => `${'  '.repeat(depth)}${line}`);

function nodeLines(each: SubgraphNode): string[] {
  return [`<node id="${tokenOf(each.node.id)}">`, ...indented(1, told(nodeKeys, each)), '</node>'];
}

function edgeLines(each: SubgraphEdge): string[] {
  const { id, from, to } = each.edge;
  const start = `<edge id="${tokenOf(id)}" source="${tokenOf(from)}" target="${tokenOf(to)}">`;
  return [start, ...indented(1, told(edgeKeys, each)), '</edge>'];
}

function crossingLines(each: SubgraphCrossing): string[] {
  const target = tokenOf(each.place ?? UNSTATED_PLACE);
  const start = `<edge id="${tokenOf(each.id)}" source="${tokenOf(each.by)}" target="${target}">`;
  return [start, ...indented(1, told(crossingKeys, each)), '</edge>'];
}

/** What stands for a place that is not stated, where one is not. */
const unstatedPlace = ({ crossings }: Subgraph): string[] =>
  crossings.some(({ place }) => place === null) ? [`<node id="${tokenOf(UNSTATED_PLACE)}"/>`] : [];

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

/** A subgraph as GraphML 1.0: http://graphml.graphdrawing.org. Edges go as they are in the register. */
export const exportGraphml: Exporter<Subgraph> = (subgraph) => ({
  mediaType: 'application/graphml+xml; charset=utf-8',
  content: [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<graphml xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${NAMESPACE}/1.0/graphml.xsd">`,
    ...[...declared(graphKeys), ...declared(nodeKeys)],
    ...[...declared(edgeKeys), ...declared(crossingKeys)],
    '  <graph id="answer" edgedefault="directed">',
    ...indented(2, told(graphKeys, subgraph)),
    ...indented(2, subgraph.nodes.flatMap(nodeLines)),
    ...indented(2, unstatedPlace(subgraph)),
    ...indented(2, subgraph.edges.flatMap(edgeLines)),
    ...indented(2, subgraph.crossings.flatMap(crossingLines)),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n'),
});

import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { exportGraphml } from '../../src/exporters/graphml.ts';
import { isEdge } from '../../src/model/graph.ts';
import { say } from '../../src/model/sentence.ts';
import type { Subgraph } from '../../src/model/subgraph.ts';
import { edge, evidence, node } from '../helpers/builders.ts';
import { importableGraph } from '../helpers/importable-graph.ts';
import { subgraphOf } from '../helpers/subgraph.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Reads XML 1.0 and throws where it is not well-formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** The data of an element, by the names of the keys, each as its type says. */
function dataOf({ children }: Element, keys: ReadonlyMap<string, Record<string, string>>) {
  const data = children.filter(({ name }) => name === 'data');
  return Object.fromEntries(
    data.map(({ attributes, text }) => {
      const declared = keys.get(attributes.key ?? '') ?? {};
      const read: Record<string, (value: string) => unknown> = {
        int: Number,
        boolean: JSON.parse,
        string: String,
      };
      return [declared['attr.name'], read[declared['attr.type'] ?? '']?.(text)];
    }),
  );
}

/** The graph of a GraphML document as it says it. */
function read(subgraph: Subgraph) {
  const { children } = parse(String(exportGraphml(subgraph).content));
  const keys = children.filter(({ name }) => name === 'key').map(({ attributes }) => attributes);
  const [graph = { name: '', attributes: {}, children: [], text: '' }] = children.filter(
    ({ name }) => name === 'graph',
  );
  const byId = new Map(keys.map((each) => [each.id ?? '', each]));
  const all = (what: string) =>
    graph.children
      .filter(({ name }) => name === what)
      .map((each) => ({ ...each.attributes, data: dataOf(each, byId) }));
  return {
    keys,
    graph: { ...graph.attributes, data: dataOf(graph, byId) },
    nodes: all('node'),
    edges: all('edge'),
  };
}

const CARE = node('ProcessingActivity', 'clinic/care', {}, { name: { en: 'Care', ar: 'الرعاية' } });
const CLINIC = node('Organisation', 'clinic', {}, { validFrom: '2024-01-01' });
const words = [evidence('Clause:p/1', 'We share it; with <them>.'), evidence('Clause:p/2', 'And\r\nmore.')];
const discloses = edge(
  'DISCLOSES_TO',
  CARE.id,
  CLINIC.id,
  { locations: ['Jurisdiction:jp', 'Jurisdiction:de'] },
  { discriminator: 'a', evidence: words, provenance: 'STATED', modality: 'MAY', validTo: '2027-01-01' },
);

it('A subgraph is a directed graph with what is told of each node and edge', () => {
  const some = subgraphOf([CARE, CLINIC], [discloses]);
  const categories = ['DataCategory:a', 'DataCategory:b'];
  const { graph, nodes, edges } = read({ ...some, edges: [{ edge: discloses, categories }] });
  expect(graph).toEqual({
    id: 'answer',
    edgedefault: 'directed',
    data: { title_en: 'The picture', title_ar: 'الصورة', as_of: '2026-01-01', is_partial: false },
  });
  expect(nodes).toEqual([
    {
      id: 'ProcessingActivity:clinic_x002F_care',
      data: {
        kind: 'ProcessingActivity',
        name_en: 'Care',
        name_ar: 'الرعاية',
        depth: 0,
        is_start: true,
        all_categories: true,
        kharita_id: 'ProcessingActivity:clinic/care',
        provenance: 'DECLARED',
        certainty: 'EXPLICIT',
      },
    },
    {
      id: 'Organisation:clinic',
      data: {
        kind: 'Organisation',
        name_en: 'clinic',
        depth: 1,
        is_start: false,
        all_categories: true,
        kharita_id: 'Organisation:clinic',
        valid_from: '2024-01-01',
        provenance: 'DECLARED',
        certainty: 'EXPLICIT',
      },
    },
  ]);
  expect(edges).toEqual([
    {
      id: 'DISCLOSES_TO:ProcessingActivity:clinic_x002F_care_x003E_Organisation:clinic_x0023_a',
      source: 'ProcessingActivity:clinic_x002F_care',
      target: 'Organisation:clinic',
      data: {
        type: 'DISCLOSES_TO',
        modality: 'MAY',
        all_categories: false,
        categories: 'DataCategory:a; DataCategory:b',
        locations: 'Jurisdiction:jp; Jurisdiction:de',
        kharita_id: 'DISCLOSES_TO:ProcessingActivity:clinic/care>Organisation:clinic#a',
        valid_to: '2027-01-01',
        provenance: 'STATED',
        certainty: 'EXPLICIT',
        evidence: '[Clause:p/1] We share it; with <them>.\n[Clause:p/2] And\r\nmore.',
      },
    },
  ]);
});

it('What an answer does not tell is left out', () => {
  const [first] = read({
    ...subgraphOf([]),
    nodes: [{ node: CLINIC, depth: null, isStart: false, categories: null }],
  }).nodes;
  expect(Object.keys(first?.data ?? {})).toEqual([
    ...['kind', 'name_en', 'is_start', 'kharita_id', 'valid_from', 'provenance', 'certainty'],
  ]);
});

it('An edge goes as it is in the register, whatever way the data move', () => {
  const processes = edge('PROCESSES', CARE.id, 'DataCategory:x');
  const [only] = read(subgraphOf([CARE, node('DataCategory', 'x')], [processes])).edges;
  expect(only).toMatchObject({ source: 'ProcessingActivity:clinic_x002F_care', target: 'DataCategory:x' });
});

it('Where data are taken to is an edge with the verdict, and a place that is not stated a node', () => {
  const crossing = {
    ...({ id: 'it', by: CLINIC.id, place: null, modality: 'MAY', verdict: 'UNDETERMINED' } as const),
    word: say('Undetermined', 'غير محسوم'),
    movements: [
      { exporter: null, sources: [discloses.id], mechanism: null, coveredBy: [], reasons: [], missing: [] },
    ],
  };
  const { nodes, edges } = read({ ...subgraphOf([CLINIC]), crossings: [crossing] });
  expect(nodes.slice(1)).toEqual([{ id: 'place:not-stated', data: {} }]);
  expect(edges).toEqual([
    {
      ...{ id: 'it', source: CLINIC.id, target: 'place:not-stated' },
      data: { verdict: 'UNDETERMINED', crossing_modality: 'MAY', read_off: discloses.id },
    },
  ]);
});

it('An empty answer is an empty graph, and one that is cut short says by what', () => {
  const cut = { limit: 'EDGES', message: say('there is more', 'هناك المزيد') };
  expect(read(subgraphOf([], [], { asOf: null, cut }))).toMatchObject({
    graph: {
      data: { title_en: 'The picture', title_ar: 'الصورة', is_partial: true, cut_by: 'EDGES' },
    },
    nodes: [],
    edges: [],
  });
});

describe('Every graph is read back as it was', () => {
  it.each([1, 2, 3, 4, 5])('seed %i', (seed) => {
    const facts = importableGraph(seed, { nodes: 80, edges: 300 });
    const edges = facts.filter(isEdge);
    const graph = subgraphOf(
      facts.flatMap((fact) => (isEdge(fact) ? [] : [fact])),
      edges,
    );
    const { keys, nodes, edges: arrows } = read(graph);
    expect(nodes.map(({ data }) => [data.kharita_id, data.name_en, data.name_ar])).toEqual(
      graph.nodes.map(({ node: { id, name } }) => [id, name.en ?? undefined, name.ar ?? undefined]),
    );
    expect(arrows.map(({ data }) => data.kharita_id)).toEqual(edges.map(({ id }) => id));
    const quotes = edges.map((each) =>
      each.evidence.map(({ clause, quote }) => `[${clause}] ${quote}`).join('\n'),
    );
    expect(arrows.map(({ data }) => data.evidence ?? '')).toEqual(
      quotes.map((text) =>
        text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd'),
      ),
    );
    expectValid({ keys, nodes, edges: arrows });
    expect(exportGraphml(graph)).toEqual(exportGraphml(graph));
  });
});

/** As the schema of GraphML asks: ids are name tokens and unique, and edges join nodes. */
function expectValid({ keys, nodes, edges }: Pick<ReturnType<typeof read>, 'keys' | 'nodes' | 'edges'>) {
  const idsOf = (all: readonly object[]) => all.map((each) => ('id' in each ? String(each.id) : ''));
  for (const ids of [keys, nodes, edges].map(idsOf)) {
    expect(ids.filter((id) => !/^[\w.:-]+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const known = new Set(idsOf(nodes));
  const ends = edges.flatMap((each) =>
    Object.entries(each).filter(([name]) => name === 'source' || name === 'target'),
  );
  expect(ends.filter(([, id]) => !known.has(String(id)))).toEqual([]);
}

it('Ids that differ stay different, whatever their keys hold', () => {
  const keys = ['a/b', 'a_b', 'a-b', 'a_x002f_b', 'a_x0020_b', 'a/x0020/b'];
  expectValid(read(subgraphOf(keys.map((key) => node('System', key)))));
});

it('What XML cannot hold is there as a sign that can be seen', () => {
  const name = { en: 'a\u0000b\u001fc\ufffed\ud800e', ar: null };
  const [first] = read(subgraphOf([node('System', 'x', {}, { name })])).nodes;
  expect(first?.data.name_en).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { impact } from '../../src/lineage/impact/impact.ts';
import { lineage } from '../../src/lineage/lineage.ts';
import { paths } from '../../src/lineage/paths.ts';
import { impactSubgraph } from '../../src/lineage/subgraphs/impact-subgraph.ts';
import { lineageSubgraph } from '../../src/lineage/subgraphs/lineage-subgraph.ts';
import { mapSubgraph } from '../../src/lineage/subgraphs/map-subgraph.ts';
import { pathsSubgraph } from '../../src/lineage/subgraphs/paths-subgraph.ts';
import { subprocessorsSubgraph } from '../../src/lineage/subgraphs/subprocessors-subgraph.ts';
import { subprocessors } from '../../src/lineage/subprocessors.ts';
import { transferMap } from '../../src/lineage/transfers/transfer-map.ts';
import { edgeType } from '../../src/model/edge-types.ts';
import { referencesIn } from '../../src/model/graph.ts';
import { say } from '../../src/model/sentence.ts';
import type { Subgraph } from '../../src/model/subgraph.ts';
import type { Store } from '../../src/store/store.ts';
import { edge, node, putAll } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { exampleStore, TODAY } from '../seed/example-inventory.ts';

let example: Store;
beforeAll(async () => {
  example = await exampleStore();
});
afterAll(() => example.close());

/**
 * Both ends of each edge are there, nothing is there twice, everything that a fact names has a name, and every clause that one rests on
 * tells of its document.
 */
function expectWhole({ nodes, edges, asides, crossings, names, clauses }: Subgraph): void {
  const ids = nodes.map(({ node: { id } }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const related = [...edges, ...asides].map(({ edge }) => edge);
  expect(new Set(related.map(({ id }) => id)).size).toBe(related.length);
  const ends = [
    ...edges.flatMap(({ edge: { from, to } }) => [from, to]),
    ...asides.map(({ of }) => of),
    ...crossings.flatMap(({ by, place }) => [by, place ?? by]),
  ];
  expect(ends.filter((id) => !ids.includes(id))).toEqual([]);
  const listed = [...nodes, ...edges].flatMap(({ categories }) =>
    categories === 'ALL' ? [] : (categories ?? []),
  );
  const referred = related.flatMap(({ from, to, fields, type }) => [
    ...[from, to],
    ...referencesIn(fields, edgeType(type).fields),
  ]);
  expect([...ids, ...listed, ...referred].filter((id) => !names.has(id))).toEqual([]);
  const facts = [...nodes.map(({ node }) => node), ...related, ...asides.map(({ node }) => node)];
  const cited = new Set(facts.flatMap(({ evidence }) => evidence.map(({ clause }) => clause)));
  expect([...clauses.keys()]).toEqual([...cited].sort());
  expect([...clauses.values()].filter(({ document }) => document === null)).toEqual([]);
}

describe('A lineage', () => {
  const question = { start: ['DataCategory:health-data'], direction: 'DOWNSTREAM', asOf: TODAY } as const;

  it('is drawn node for node and edge for edge', async () => {
    const [answer, graph] = [await lineage(example, question), await lineageSubgraph(example, question)];
    expect(graph.nodes).toEqual(answer.nodes);
    expect(graph.edges).toEqual(answer.edges);
    expect(graph).toMatchObject({
      title: say('Where data go from: Health data', 'إلى أين تذهب البيانات من: البيانات الصحية'),
      asOf: TODAY,
      cut: null,
    });
    expectWhole(graph);
  });

  it('that is cut short says so in both languages', async () => {
    const { nodes, cut } = await lineageSubgraph(example, { ...question, limits: { nodes: 12 } });
    expect(nodes).toHaveLength(12);
    expect(cut).toEqual({
      limit: 'NODES',
      message: say('the limit of nodes was met, there are more', 'بلغ العدد حد العقد، وهناك المزيد'),
    });
  });

  it('names three of its starts', async () => {
    const start = ['stripe', 'google', 'hetzner', 'cloudflare'].map((key) => `Organisation:${key}`);
    const { title } = await lineageSubgraph(example, { start, direction: 'UPSTREAM', asOf: TODAY });
    expect(title.en).toBe('How data get to: Stripe, Google, Hetzner, …');
  });
});

describe('Paths', () => {
  it('are drawn with what they have in common once, and with the data of all of them', async () => {
    const store = await memoryStore();
    await putAll(store, [
      ...['health', 'dental', 'name'].map((key) => node('DataCategory', key)),
      edge('BROADER', 'DataCategory:dental', 'DataCategory:health'),
      ...['a', 'b', 'c', 'd'].map((key) => node('System', key)),
      edge('FEEDS', 'System:a', 'System:b', { categories: ['DataCategory:dental', 'DataCategory:name'] }),
      edge('FEEDS', 'System:a', 'System:c', { categories: ['DataCategory:health'] }),
      edge('FEEDS', 'System:c', 'System:b'),
      edge('FEEDS', 'System:b', 'System:d'),
    ]);
    const question = { from: 'System:a', to: 'System:d', asOf: TODAY };
    const { nodes, edges, ...graph } = await pathsSubgraph(store, question);
    await store.close();
    const [all, both] = ['ALL', ['DataCategory:health', 'DataCategory:name']];
    expect(
      nodes.map(({ node: { id }, depth, isStart, categories }) => [id, depth, isStart, categories]),
    ).toEqual([
      ['System:a', 0, true, all],
      ['System:b', 1, false, both],
      ['System:c', 1, false, ['DataCategory:health']],
      ['System:d', 2, false, both],
    ]);
    expect(edges.map((each) => [each.edge.id, each.categories])).toEqual([
      ['FEEDS:System:a>System:b', ['DataCategory:dental', 'DataCategory:name']],
      ['FEEDS:System:a>System:c', ['DataCategory:health']],
      ['FEEDS:System:b>System:d', both],
      ['FEEDS:System:c>System:b', ['DataCategory:health']],
    ]);
    expect(graph).toMatchObject({
      title: say('Ways of data from a to d', 'مسارات البيانات من a إلى d'),
      cut: null,
    });
  });

  it('of the example are all there', async () => {
    const question = { from: 'Dataset:zaytuna/patients', to: 'Organisation:osprey-cloud', asOf: TODAY };
    const { paths: found } = await paths(example, question);
    const graph = await pathsSubgraph(example, question);
    const ids = new Set(found.flat().flatMap((step) => step.edge?.id ?? []));
    expect(graph.edges.map((each) => each.edge.id)).toEqual([...ids].sort());
    expectWhole(graph);
  });

  it('that there are none of are an empty graph', async () => {
    const question = { from: 'Organisation:wren-operations', to: 'Dataset:zaytuna/patients', asOf: TODAY };
    expect(await pathsSubgraph(example, question)).toMatchObject({
      title: say(
        'Ways of data from Wren Operations to Patients',
        'مسارات البيانات من رن أوبريشنز إلى المرضى',
      ),
      nodes: [],
      edges: [],
      cut: null,
    });
  });
});

it('A chain begins at the organisation, and shows all who stand behind it', async () => {
  const question = { of: 'Organisation:zaytuna', asOf: TODAY };
  const { rows, edges } = await subprocessors(example, question);
  const graph = await subprocessorsSubgraph(example, question);
  expect(graph.nodes[0]).toMatchObject({ node: { id: 'Organisation:zaytuna' }, depth: 0, isStart: true });
  expect(graph.nodes.slice(1, 1 + rows.length).map((each) => [each.node.id, each.depth])).toEqual(
    rows.map((row) => [row.node.id, row.depth]),
  );
  const drawn = new Set(graph.edges.map((each) => each.edge.id));
  expect(edges.filter(({ id }) => !drawn.has(id))).toEqual([]);
  expect(drawn).toContain('CONTROLLED_BY:ProcessingActivity:zaytuna/processing>Organisation:zaytuna');
  expectWhole(graph);
});

it.each([
  ['Organisation:osprey-cloud', 'BREACH', 'What a breach at Osprey Cloud hits'],
  ['Organisation:sandpiper-mail', 'LOSS', 'What the loss of Sandpiper Mail hits'],
  ['LegalInstrument:data-privacy-framework', 'END_OF_INSTRUMENT', /^What the end of .* hits$/],
] as const)(
  'The impact on %s of a %s is drawn with all that is hit and the ways there',
  async (of, event, title) => {
    const answer = await impact(example, { of, event, asOf: TODAY });
    const graph = await impactSubgraph(example, { of, event, asOf: TODAY });
    expect(graph.title.en).toEqual(expect.stringMatching(title));
    const drawn = new Map(graph.nodes.map((each) => [each.node.id, each]));
    const hits = [...answer.activities, ...answer.stores];
    expect(hits).not.toEqual([]);
    for (const {
      node: { id },
      categories,
      path,
    } of hits) {
      const depth = path && path.length - 1;
      expect(drawn.get(id)).toMatchObject({ categories, depth });
      for (const step of path ?? []) expect([...drawn.keys()]).toContain(step.node.id);
    }
    const edges = graph.edges.map((each) => each.edge.id);
    expect(
      answer.controllers.flatMap(({ statedBy }) => statedBy).filter(({ id }) => !edges.includes(id)),
    ).toEqual([]);
    expectWhole(graph);
  },
);

describe('A map', () => {
  const question = { organisation: 'Organisation:zaytuna', asOf: TODAY };

  it('has all that an organisation does, runs on, gives and takes to places', async () => {
    const graph = await mapSubgraph(example, question);
    expectWhole(graph);
    expect(graph.title).toEqual(say('Data map of Zaytuna', 'خريطة بيانات زيتونة'));
    const starts = graph.nodes.filter(({ isStart }) => isStart).map((each) => each.node.id);
    expect(starts).toEqual(['Organisation:zaytuna']);
    const ids = graph.nodes.map(({ node: { id } }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'ProcessingActivity:zaytuna/processing',
        'Organisation:heron-hosting',
        'Organisation:osprey-cloud',
        'Organisation:wren-operations',
        'Jurisdiction:in',
      ]),
    );
    expect(ids.filter((id) => id.startsWith('DataCategory:'))).toEqual([]);
    const { movements } = await transferMap(example, {
      asOf: TODAY,
      where: { chainOf: ['Organisation:zaytuna'] },
    });
    const told = graph.crossings.flatMap(({ by, place, verdict, movements }) =>
      movements.map(({ sources }) => [by, place, verdict, ...sources].join(' ')),
    );
    const found = movements.map(({ importer, place, status, sources }) =>
      [importer, place, status, ...sources.map(({ id }) => id)].join(' '),
    );
    expect(told.sort()).toEqual(found.sort());
  });

  it('shows nothing of another organisation that uses the same services', async () => {
    const store = await memoryStore();
    await putAll(store, [
      ...['a', 'b', 'shared', 'behind'].map((key) => node('Organisation', key)),
      ...['a', 'b'].map((key) => node('ProcessingActivity', key)),
      ...['a', 'b'].flatMap((key) => [
        edge('CONTROLLED_BY', `ProcessingActivity:${key}`, `Organisation:${key}`),
        edge('DISCLOSES_TO', `ProcessingActivity:${key}`, 'Organisation:shared'),
      ]),
      edge('ENGAGES', 'Organisation:shared', 'Organisation:behind'),
    ]);
    const { nodes, edges, crossings } = await mapSubgraph(store, {
      ...question,
      organisation: 'Organisation:a',
    });
    await store.close();
    expect(nodes.map(({ node: { id } }) => id).sort()).toEqual([
      ...['Organisation:a', 'Organisation:behind', 'Organisation:shared', 'ProcessingActivity:a'],
    ]);
    expect(edges).toHaveLength(3);
    expect(crossings.map(({ by, place, verdict }) => [by, place, verdict])).toEqual([
      ['Organisation:behind', null, 'UNDETERMINED'],
      ['Organisation:shared', null, 'UNDETERMINED'],
    ]);
  });

  it('of what there is not is refused', async () => {
    await expect(
      mapSubgraph(example, { ...question, organisation: 'Organisation:nobody' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

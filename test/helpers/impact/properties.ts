import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EdgeRecord, kindOf, type NodeId } from '../../../src/model/graph.ts';
import { isValidOn } from '../../../src/model/time.ts';
import type { Store } from '../../../src/store/store.ts';
import { putAll } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import { randomFlow } from '../lineage/random-flow.ts';
import { pick, randomFrom } from '../random.ts';
import { DAYS, type Graph } from '../random-graph.ts';
import { referenceWalk } from '../reference-walk.ts';
import { impactOf } from './impact-world.ts';

interface Case {
  seed: number;
  graph: Graph;
  of: NodeId;
  asOf: string;
}

const BEFALLEN = ['Organisation', 'RecipientCategory', 'System'];

function caseOf(seed: number): Case[] {
  const random = randomFrom(seed);
  const graph = randomFlow(random, `i${seed}`);
  const asOf = pick(random, ['2022-06-01', '2023-06-01', ...DAYS]);
  const standing = graph.nodes.filter((each) => BEFALLEN.includes(each.kind) && isValidOn(each, asOf));
  return standing.length === 0 ? [] : [{ seed, graph, of: pick(random, standing).id, asOf }];
}

/** A data category and all narrower ones on the day. */
function under(edges: readonly EdgeRecord[], category: NodeId): NodeId[] {
  const found = [category];
  for (const each of found) {
    const narrower = edges
      .filter(({ type, to }) => type === 'BROADER' && to === each)
      .map(({ from }) => from);
    found.push(...narrower.filter((id) => !found.includes(id)));
  }
  return found;
}

/**
 * The activities upstream by the plain walk, whatever the node holds itself, that have something of what gets on from there:
 * they process it, or a relation of theirs names what they process nothing of, or they do not say what they process.
 */
function hitUpstream({ graph, of, asOf }: Case): { id: NodeId; depth: number }[] {
  const valid = new Set(graph.nodes.filter((node) => isValidOn(node, asOf)).map(({ id }) => id));
  const edges = graph.edges.filter(
    (edge) => edge.type !== 'HOLDS' && isValidOn(edge, asOf) && valid.has(edge.from) && valid.has(edge.to),
  );
  const walk = (categories: readonly NodeId[]) =>
    referenceWalk({ ...graph, edges }, { start: [of], direction: 'UPSTREAM', depth: 25, categories, asOf });
  const all = walk([]);
  const travelled = new Set(all.edges.map(({ id }) => id));
  return all.nodes.filter(({ id }) => {
    if (kindOf(id) !== 'ProcessingActivity') return false;
    const own = edges.filter((edge) => edge.from === id);
    const processes = own.filter(({ type }) => type === 'PROCESSES').map(({ to }) => to);
    if (processes.length === 0) return true;
    const known = processes.flatMap((category) => under(edges, category));
    const named = own
      .filter((edge) => travelled.has(edge.id))
      .flatMap(({ fields }) => (fields.categories ?? []) as NodeId[])
      .filter((category) => !under(edges, category).some((each) => known.includes(each)));
    return walk([...processes, ...named]).nodes.some((node) => node.id === id);
  });
}

/** Truths about impacts that hold on every graph, tried on random ones. */
export function impactProperties(open: Open, graphs: number): void {
  describe(`on ${graphs} random graphs`, () => {
    let store: Store;
    const cases = Array.from({ length: graphs }, (_, seed) => caseOf(seed)).flat();

    beforeAll(async () => {
      store = await open();
      for (let i = 0; i < cases.length; i += 100) {
        const facts = cases.slice(i, i + 100).flatMap(({ graph: { nodes, edges } }) => [...nodes, ...edges]);
        await putAll(store, facts);
      }
    }, 120_000);
    afterAll(() => store.close());

    test('a breach hits the activities upstream, each over a way of relations that join and end there', {
      timeout: 300_000,
    }, async () => {
      let hits = 0;
      for (const each of cases) {
        const { seed, of, asOf } = each;
        const expected = hitUpstream(each);
        const answer = await impactOf(store, 'BREACH', of, { asOf, movements: false });
        expect(
          answer.activities.map(({ node: { id } }) => id),
          `seed ${seed}`,
        ).toEqual(expected.map(({ id }) => id));
        for (const { node, path } of answer.activities) {
          const depth = expected.find(({ id }) => id === node.id)?.depth ?? 0;
          const ends = path?.map(({ node: { id } }) => id) ?? [];
          expect([ends[0], ends.at(-1)], `seed ${seed}`).toEqual([node.id, of]);
          expect(ends.length, `seed ${seed}`).toBeGreaterThan(depth);
          for (const [i, { edge, categories }] of (path ?? []).entries()) {
            expect(categories, `seed ${seed}`).not.toEqual([]);
            if (edge) expect([edge.from, edge.to].sort()).toEqual([ends[i - 1], ends[i]].sort());
          }
          hits++;
        }
        expect(answer.isPartial).toBeNull();
      }
      expect(hits).toBeGreaterThan(cases.length / 2);
    });

    test('what a loss takes is what a breach hits', { timeout: 300_000 }, async () => {
      for (const { of, asOf } of cases.slice(0, graphs / 5)) {
        const [breach, loss] = await Promise.all(
          (['BREACH', 'LOSS'] as const).map((event) =>
            impactOf(store, event, of, { asOf, movements: false }),
          ),
        );
        expect(loss?.activities).toEqual(breach?.activities);
        expect(loss?.stores).toEqual(breach?.stores);
      }
    });
  });
}

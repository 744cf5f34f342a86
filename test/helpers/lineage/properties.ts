import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countLineage, type Lineage, lineage } from '../../../src/lineage/lineage.ts';
import { paths } from '../../../src/lineage/paths.ts';
import { kindOf, type NodeId } from '../../../src/model/graph.ts';
import { isValidOn } from '../../../src/model/time.ts';
import type { Store } from '../../../src/store/store.ts';
import { putAll } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import { integerBelow, pick, pickSome, type Random, randomFrom } from '../random.ts';
import { DAYS, type Graph } from '../random-graph.ts';
import { type ReferenceQuestion, referencePaths, referenceWalk } from '../reference-walk.ts';
import { randomFlow } from './random-flow.ts';

const LONGEST = 5;

/** A question about the graph, from up to three nodes that stand on a day, or null where none does. */
function randomQuestion(random: Random, { nodes }: Graph): ReferenceQuestion | null {
  const asOf = pick(random, [null, '2022-06-01', '2023-06-01', ...DAYS]);
  const standing = nodes.filter((each) => isValidOn(each, asOf)).map(({ id }) => id);
  if (standing.length === 0) return null;
  const categories = standing.filter((id) => kindOf(id) === 'DataCategory');
  return {
    start: [...new Set([pick(random, standing), ...pickSome(random, standing, 2)])],
    direction: pick(random, ['DOWNSTREAM', 'UPSTREAM']),
    depth: pick(random, [1, 2, 3, 25]),
    categories: integerBelow(random, 3) === 0 ? pickSome(random, categories, 2) : [],
    asOf,
  };
}

function plain({ nodes, edges }: Lineage) {
  return {
    nodes: nodes.map(({ node: { id }, depth, categories }) => ({ id, depth, categories })),
    edges: edges.map(({ edge: { id }, categories }) => ({ id, categories })),
  };
}

/** Truths about lineage that hold on every graph, tried on random ones. */
export function lineageProperties(open: Open, graphs: number): void {
  describe(`on ${graphs} random graphs`, () => {
    let store: Store;
    const cases = Array.from({ length: graphs }, (_, seed) => {
      const random = randomFrom(seed);
      const graph = randomFlow(random, `g${seed}`);
      return { seed, graph, question: randomQuestion(random, graph) };
    });

    /** Asks about every graph, and names the seed of those that do not hold. */
    const forEach = async (
      holds: (graph: Graph, question: ReferenceQuestion, random: Random) => Promise<void>,
    ) => {
      for (const { seed, graph, question } of cases) {
        if (question === null) continue;
        await holds(graph, question, randomFrom(graphs + seed)).catch((cause: Error) => {
          throw new Error(`seed ${seed}: ${JSON.stringify(question)}\n${cause.message}`, { cause });
        });
      }
    };

    beforeAll(async () => {
      store = await open();
      for (let i = 0; i < cases.length; i += 100) {
        const batch = cases.slice(i, i + 100);
        await putAll(
          store,
          batch.flatMap(({ graph: { nodes, edges } }) => [...nodes, ...edges]),
        );
      }
    }, 120_000);
    afterAll(() => store.close());

    test('a walk answers as the plain one does, node for node and edge for edge', {
      timeout: 300_000,
    }, async () => {
      await forEach(async (graph, question) => {
        const answer = await lineage(store, question);
        expect(plain(answer)).toEqual(referenceWalk(graph, question));
        expect(answer.isPartial).toBeNull();
        expect(await countLineage(store, question)).toEqual({
          totalCount: answer.nodes.length,
          isPartial: null,
        });
      });
    });

    test('paths are those that trying everything finds, in the same order', {
      timeout: 300_000,
    }, async () => {
      await forEach(async (graph, { asOf, categories, start: [from = ''] }, random) => {
        const standing = graph.nodes.filter((each) => isValidOn(each, asOf)).map(({ id }) => id);
        const question = { from, to: pick(random, standing), categories, maxLength: LONGEST, asOf };
        const answer = await paths(store, question);
        const found = answer.paths.map((path) =>
          path.slice(1).map(({ edge, categories: survivors }) => ({ edge: edge?.id, categories: survivors })),
        );
        const expected = referencePaths(graph, question);
        expect(found).toEqual(expected.slice(0, 50));
        expect(answer.isPartial?.limit ?? null).toBe(expected.length > 50 ? 'PATHS' : null);
      });
    });

    test('one node is downstream of another for a category just when that one is upstream of it', {
      timeout: 300_000,
    }, async () => {
      await forEach(async ({ nodes }, { asOf }, random) => {
        const standing = nodes.filter((each) => isValidOn(each, asOf)).map(({ id }) => id);
        const ends = standing.filter((id) => kindOf(id) !== 'DataCategory');
        const terms = standing.filter((id) => kindOf(id) === 'DataCategory');
        if (ends.length === 0 || terms.length === 0) return;
        const [a, b, term] = [pick(random, ends), pick(random, ends), pick(random, terms)];
        const ask = (start: NodeId, direction: 'DOWNSTREAM' | 'UPSTREAM') =>
          lineage(store, { start: [start], direction, depth: 25, categories: [term], asOf });
        const [down, up] = await Promise.all([ask(a, 'DOWNSTREAM'), ask(b, 'UPSTREAM')]);
        const carries = ({ nodes: [first] }: Lineage) => first !== undefined && isAt(first.categories, term);
        if (!carries(down) || !carries(up)) return;
        expect(reaches(down, b, term)).toBe(reaches(up, a, term));
      });
    });

    test('several starts reach what each of them reaches', { timeout: 300_000 }, async () => {
      await forEach(async (_graph, question) => {
        const together = await lineage(store, question);
        const alone = await Promise.all(
          question.start.map((id) => lineage(store, { ...question, start: [id] })),
        );
        const depths = new Map<NodeId, number>();
        for (const { node, depth } of alone.flatMap(({ nodes }) => nodes)) {
          depths.set(node.id, Math.min(depth, depths.get(node.id) ?? depth));
        }
        expect(new Map(together.nodes.map(({ node, depth }) => [node.id, depth]))).toEqual(depths);
      });
    });
  });
}

const isAt = (categories: 'ALL' | readonly NodeId[], term: NodeId) =>
  categories !== 'ALL' && categories.includes(term);

function reaches({ nodes }: Lineage, id: NodeId, term: NodeId): boolean {
  return nodes.some(({ node, categories }) => node.id === id && isAt(categories, term));
}

import { lineage } from '../src/lineage/lineage.ts';
import type { EdgeRecord, NodeId } from '../src/model/graph.ts';
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts';
import { edge, node, putAll } from '../test/helpers/builders.ts';
import { chance, integerBelow, pick, pickSome, randomFrom } from '../test/helpers/random.ts';

/**
 * The walk over SQLite beside the same walk over arrays in memory, in one run: 20,000 systems, 100,000 flows,
 * 20 data categories. Run: `npx node bench/lineage.ts`
 */
const NODES = 20_000;
const EDGES = 100_000;
const RUNS = 5;
const LIMITS = { nodes: 10_000, edges: 50_000 };

const random = randomFrom(1);
const categories = Array.from({ length: 20 }, (_, i) => node('DataCategory', `c${i}`));
const systems = Array.from({ length: NODES }, (_, i) => node('System', `s${i}`, { tenancy: 'OWN' }));
const flows = new Map<string, EdgeRecord>();
while (flows.size < EDGES) {
  const listed = chance(random, 0.5) ? [] : pickSome(random, categories, 6).map(({ id }) => id);
  const flow = edge('FEEDS', pick(random, systems).id, pick(random, systems).id, { categories: listed });
  flows.set(flow.id, flow);
}
const edges = [...flows.values()];

const bitOf = new Map(categories.map(({ id }, i) => [id, 1 << (i + 1)]));
const maskOf = (listed: readonly NodeId[]) =>
  listed.length === 0 ? ~0 : listed.reduce((mask, id) => mask | (bitOf.get(id) ?? 0), 0);
const arcs = Map.groupBy(
  edges.map(({ from, to, fields }) => ({ from, to, mask: maskOf(fields.categories as NodeId[]) })),
  ({ from }) => from,
);

function walkArrays(start: NodeId, depth: number): number {
  const reached = new Map([[start, ~0]]);
  let frontier = new Map(reached);
  for (let level = 0; level < depth && reached.size < LIMITS.nodes; level++) {
    const next = new Map<NodeId, number>();
    for (const [id, mask] of frontier) {
      for (const arc of arcs.get(id) ?? []) {
        const fresh = mask & arc.mask & ~(reached.get(arc.to) ?? 0);
        if (fresh === 0) continue;
        reached.set(arc.to, (reached.get(arc.to) ?? 0) | fresh);
        next.set(arc.to, (next.get(arc.to) ?? 0) | fresh);
      }
    }
    frontier = next;
  }
  return reached.size;
}

async function median(work: (start: NodeId) => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now();
    await work(systems[run]?.id ?? '');
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[integerBelow(() => 0.5, RUNS)] ?? 0;
}

const store = openSqliteStore({ path: ':memory:' });
await store.migrate();
await putAll(store, [...categories, ...systems]);
for (let i = 0; i < edges.length; i += 5000) await putAll(store, edges.slice(i, i + 5000));

const rows = [];
for (const depth of [3, 6, 25]) {
  const ask = (start: NodeId) =>
    lineage(store, { start: [start], direction: 'DOWNSTREAM', depth, asOf: '2026-01-01', limits: LIMITS });
  const answer = await ask(systems[0]?.id ?? '');
  const inMemory = await median((start) => walkArrays(start, depth));
  const inStore = await median(ask);
  rows.push({
    depth,
    nodes: answer.totalCount,
    edges: answer.edges.length,
    partial: answer.isPartial?.limit ?? '',
    'arrays ms': inMemory.toFixed(2),
    'SQLite ms': inStore.toFixed(1),
    ratio: Math.round(inStore / inMemory),
  });
}
console.table(rows);
await store.close();

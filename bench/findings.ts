import { exportCsv } from '../src/exporters/csv.ts';
import { exportHtml } from '../src/exporters/html.ts';
import { exportTableJson } from '../src/exporters/table-json.ts';
import { exportXlsx } from '../src/exporters/xlsx.ts';
import { findings } from '../src/lineage/findings.ts';
import { inventoryOn } from '../src/lineage/inventory-on.ts';
import { overdue } from '../src/lineage/overdue.ts';
import { recordOfProcessing } from '../src/lineage/record-of-processing.ts';
import { counts } from '../src/lineage/statistics/counts.ts';
import { statisticsDimensions } from '../src/lineage/statistics/dimensions.ts';
import { findingsTable } from '../src/lineage/tables/findings-table.ts';
import { transferMap } from '../src/lineage/transfers/transfer-map.ts';
import { type FactRecord, isEdge, type NodeId } from '../src/model/graph.ts';
import type { Table } from '../src/model/table.ts';
import { allRules } from '../src/rules/all.ts';
import { runRule } from '../src/rules/run.ts';
import { openNeo4jStore } from '../src/store/neo4j/neo4j-store.ts';
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../src/store/store.ts';
import { MAX_FACTS, wholeRegister } from '../src/store/whole-register.ts';
import { putAll } from '../test/helpers/builders.ts';
import { largeRegister } from './large-register.ts';
import { longestBlock, type Measure, type Measured, medians, stopwatch } from './measure.ts';

/**
 * What it takes to judge a register and to write what was found, part by part, beside one plain pass over its facts in the same
 * run: each written once as JSON. A part whose ratio stays the same from size to size grows as the register does.
 *
 * Run: `npx node bench/findings.ts [sizes] [--one-company]`, such as `npx node bench/findings.ts 2000 20000`. Many companies share
 * their processors; with `--one-company` most of the register is of one. With NEO4J_URI (and NEO4J_USER, NEO4J_PASSWORD,
 * NEO4J_DATABASE) it is measured on that Neo4j too, which must be empty and keeps the register.
 */
const SIZES = [2_000, 20_000, 100_000];
const RUNS = 3;
const TOP_RULES = 10;
const BATCH = 5_000;
const FLOOR = 'floor: each fact as JSON';
const asOf = '2026-11-22';

const given = process.argv.slice(2);
const sizes = given.map(Number).filter((size) => size > 0);
const shape = given.includes('--one-company') ? 'one company' : 'companies';

const lengthOf = ({ length }: { length: number }) => length;

/** A store of which nothing is remembered. */
const unread = (store: Store): Store => ({ ...store, snapshot: () => store.snapshot() });

const RULE = 'rule ';

async function measureRules(measure: Measure, facts: readonly FactRecord[]): Promise<void> {
  const inventory = await measure(
    'index',
    () => inventoryOn(facts, asOf),
    (found) => found.facts.length,
  );
  await measure('movements and verdicts', () => inventory.movements, lengthOf);
  await measure('records and what they lack', () => inventory.records, lengthOf);
  for (const rule of allRules) await measure(`${RULE}${rule.id}`, () => runRule(rule, inventory), lengthOf);
}

async function measureQuestions(measure: Measure, store: Store, controller: NodeId): Promise<Table> {
  const ofAll = { organisation: null, asOf, language: 'en' } as const;
  const record = { organisation: controller, role: 'CONTROLLER', asOf } as const;
  for (const part of ['findings', 'findings, asked again'])
    await measure(
      part,
      () => findings(store, { asOf }),
      (found) => found.findings.length,
    );
  await measure(
    'overdue, 90 days ahead',
    () => overdue(store, { ...ofAll, within: 90 }),
    ({ items }) => items.length,
  );
  await measure('statistics, all', () => counts(store, { ...ofAll, by: statisticsDimensions }), lengthOf);
  await measure(
    'transfer map',
    () => transferMap(store, { asOf }),
    ({ movements }) => movements.length,
  );
  await measure(
    'record of one company',
    () => recordOfProcessing(store, record),
    ({ activities }) => activities.length,
  );
  return measure(
    'findings as a table',
    () => findingsTable(store, ofAll),
    ({ rows }) => rows.length,
  );
}

async function measureFiles(measure: Measure, table: Table): Promise<void> {
  const files = { CSV: exportCsv, XLSX: exportXlsx, JSON: exportTableJson, HTML: exportHtml };
  for (const [name, write] of Object.entries(files))
    await measure(
      `${name} of it`,
      () => write(table),
      ({ content }) => content.length,
    );
}

async function measureOnce(store: Store): Promise<readonly Measured[]> {
  const { measured, measure } = stopwatch();
  const facts = await measure('reading the register', () => wholeRegister(store, MAX_FACTS), lengthOf);
  const asJson = () => facts.reduce((total, fact) => total + JSON.stringify(fact).length, 0);
  await measure(FLOOR, asJson, (size) => size);
  await measureRules(measure, facts);
  const controller = facts.filter(isEdge).find(({ type }) => type === 'CONTROLLED_BY')?.to ?? '';
  const table = await measureQuestions(measure, unread(store), controller);
  await measureFiles(measure, table);
  const block = await longestBlock(() => findings(unread(store), { asOf }));
  return [...measured, { part: 'longest that findings leave nobody a turn', ms: block, count: 1 }];
}

/** The rules that take longest by themselves, and the others together. */
function withFewerRules(parts: readonly Measured[]): Measured[] {
  const rules = parts.filter(({ part }) => part.startsWith(RULE)).sort((a, b) => b.ms - a.ms);
  const others = rules.slice(TOP_RULES);
  const sum = (of: 'ms' | 'count') => others.reduce((total, each) => total + each[of], 0);
  const rest = { part: 'all other rules', ms: sum('ms'), count: sum('count') };
  const [before, after] = [
    parts.findIndex((each) => rules.includes(each)),
    parts.findLastIndex((each) => rules.includes(each)),
  ];
  return [...parts.slice(0, before), ...rules.slice(0, TOP_RULES), rest, ...parts.slice(after + 1)];
}

/** Writes what the register lacks of so many facts. */
async function grow(store: Store, size: number): Promise<number> {
  const known = new Set((await wholeRegister(store, MAX_FACTS)).map(({ id }) => id));
  const facts = largeRegister(size, shape).filter(({ id }) => !known.has(id));
  const inOrder = facts.sort((a, b) => Number(isEdge(a)) - Number(isEdge(b)));
  for (let i = 0; i < inOrder.length; i += BATCH) await putAll(store, inOrder.slice(i, i + BATCH));
  return known.size + facts.length;
}

async function measureStore(store: Store): Promise<void> {
  await store.migrate();
  if ((await store.changeNumber()) > 0) throw new Error(`The ${store.engine} is not empty.`);
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const facts = await grow(store, size);
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measureOnce(store));
    const parts = medians(runs);
    const floor = parts.find(({ part }) => part === FLOOR)?.ms ?? Number.NaN;
    const heap = Math.round(process.memoryUsage().heapUsed / 1e6);
    console.log(`${store.engine}, ${shape}: ${facts} facts, ${heap} MB of heap`);
    console.table(
      withFewerRules(parts).map(({ part, ms, count }) => ({
        part,
        ms: ms.toFixed(1),
        ratio: (ms / floor).toFixed(2),
        count,
      })),
    );
  }
  await store.close();
}

await measureStore(openSqliteStore({ path: ':memory:' }));
const {
  NEO4J_URI: url,
  NEO4J_USER: user = 'neo4j',
  NEO4J_PASSWORD: password = '',
  NEO4J_DATABASE: database = 'neo4j',
} = process.env;
if (url) await measureStore(openNeo4jStore({ url, user, password, database }));

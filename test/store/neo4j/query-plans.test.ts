import { readdirSync, readFileSync } from 'node:fs';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { edgeTypes } from '../../../src/model/edge-types.ts';
import { nodeKinds } from '../../../src/model/node-kinds.ts';
import { nodeCondition } from '../../../src/store/condition.ts';
import { nodePaths } from '../../../src/store/field-path.ts';
import { apply, changeNumber, changeSetOf, changeSets } from '../../../src/store/neo4j/change-log.ts';
import { citing } from '../../../src/store/neo4j/citing.ts';
import { type Connection, connect } from '../../../src/store/neo4j/connection.ts';
import {
  AWAIT_INDEXES,
  CREATE_REGISTER,
  dropRule,
  RECORD_MIGRATION,
} from '../../../src/store/neo4j/cypher/migrations.ts';
import { listNodes } from '../../../src/store/neo4j/cypher/nodes.ts';
import { PING } from '../../../src/store/neo4j/cypher/register.ts';
import type { Statement } from '../../../src/store/neo4j/cypher/statement.ts';
import { edges, listEdges } from '../../../src/store/neo4j/edges.ts';
import { counts, facts, ownedBy } from '../../../src/store/neo4j/facts.ts';
import { changeNumberAt, changeSetHeads, changes } from '../../../src/store/neo4j/history.ts';
import { list } from '../../../src/store/neo4j/list.ts';
import { migrate } from '../../../src/store/neo4j/migrations.ts';
import { readRows } from '../../../src/store/neo4j/reading.ts';
import { relations } from '../../../src/store/neo4j/relations.ts';
import { search } from '../../../src/store/neo4j/search.ts';
import { writeSearchWords } from '../../../src/store/neo4j/search-words.ts';
import { snapshot } from '../../../src/store/neo4j/snapshot.ts';
import type { ListQuery, RelationQuery } from '../../../src/store/store.ts';
import {
  AT,
  changeSet,
  created,
  edge,
  evidence,
  node,
  putAll,
  removed,
  updated,
} from '../../helpers/builders.ts';
import { addressOfNeo4j, askNeo4j, describeNeo4j, openTestNeo4j } from '../../helpers/neo4j.ts';
import { randomGraph } from '../../helpers/random-graph.ts';

const CYPHER = new URL('../../../src/store/neo4j/cypher/', import.meta.url);

/** Names of all texts in the folder. */
const names = readdirSync(CYPHER).flatMap((file) =>
  [...readFileSync(new URL(file, CYPHER), 'utf8').matchAll(/cypher\(\s*'(\w+)'/g)].map(([, name]) => name),
);

const nameOf = ({ text }: Statement) => /^\/\/ kharita: (\w+)\n/.exec(text)?.[1];

const page: ListQuery = { kinds: ['Organisation'], asOf: '2026-01-01', first: 20 };
const relation: RelationQuery = {
  node: 'Organisation:shop',
  type: 'ENGAGES',
  direction: 'OUT',
  asOf: '2026-01-01',
  first: 20,
};
const shop = node('Organisation', 'shop', {}, { evidence: [evidence('Clause:n/1')] });
const cloud = node('Organisation', 'cloud');
const engages = edge('ENGAGES', shop.id, cloud.id);

/** Everything that the store can be asked or told. */
async function askAll(connection: Connection): Promise<void> {
  await migrate(connection);
  await readRows(connection, 'ping', { text: PING, parameters: {} });
  await changeNumber(connection);
  await changeNumberAt(connection, AT);
  await changeSets(connection, { after: 0, limit: 1 });
  await changeSetHeads(connection, { after: 0, limit: 1 });
  await changeSetOf(connection, 'key');
  const of = [{ fact: shop.id }, { changeSet: 1 }];
  await changes(
    connection,
    of.map((one) => ({ of: one, first: 20, count: true })),
  );
  await apply(connection, changeSet([shop, cloud, engages].map(created)));
  await apply(connection, changeSet([updated(shop, shop), updated(engages, engages)]));
  await writeSearchWords(connection);
  await list(connection, { ...page, count: true });
  await listEdges(connection, { types: edgeTypes, asOf: null, first: 20, count: true });
  await relations(connection, [{ ...relation, count: true }]);
  await edges(connection, { nodes: [shop.id], direction: 'OUT', types: edgeTypes, asOf: null, limit: 10 });
  await search(connection, { text: 'shop', kinds: [], asOf: null, first: 20, count: true });
  await facts(connection, [shop.id, engages.id]);
  await citing(connection, [{ clauses: ['Clause:n/1'], asOf: null, first: 20, count: true }]);
  await ownedBy(connection, 'shop');
  await counts(connection, null);
  for await (const _ of snapshot(connection));
  const latest = await facts(connection, [shop.id, cloud.id, engages.id]);
  await apply(connection, changeSet(latest.map(removed)));
}

/** What migrating runs where the schema is not yet, or no longer, the one asked for. */
const ON_OTHER_SCHEMAS: readonly Statement[] = [
  { text: CREATE_REGISTER, parameters: {} },
  { text: RECORD_MIGRATION, parameters: { number: 1, name: 'x' } },
  { text: AWAIT_INDEXES, parameters: {} },
  { text: dropRule('kharita_stale', false), parameters: {} },
];

describeNeo4j('the plan', () => {
  let connection: Connection;
  let driver: Driver;
  beforeAll(async () => {
    const store = await openTestNeo4j();
    const graph = randomGraph(3, { nodes: 200, edges: 600 });
    await putAll(store, [...graph.nodes, ...graph.edges]);
    await store.close();
    const { url, user, password } = addressOfNeo4j();
    connection = connect(addressOfNeo4j());
    driver = neo4j.driver(url, neo4j.auth.basic(user, password));
    // Plans of an earlier test, made when the database was empty.
    await askNeo4j('CALL db.clearQueryCaches()');
  });
  afterAll(async () => {
    await connection.close();
    await driver.close();
  });

  /** The statements of some work, each once. */
  async function statementsOf(work: (connection: Connection) => Promise<unknown>): Promise<Statement[]> {
    const statements = new Map<string, Statement>();
    const recording =
      (mode: 'read' | 'write'): Connection['read'] =>
      (name, inTransaction) =>
        connection[mode](name, (run) =>
          inTransaction((statement) => {
            statements.set(statement.text, statement);
            return run(statement);
          }),
        );
    await work({ ...connection, read: recording('read'), write: recording('write') });
    return [...statements.values()];
  }

  /** The operators of its plan, each with what it works on. */
  async function planOf({ text, parameters }: Statement): Promise<string[]> {
    const { database } = addressOfNeo4j();
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters, { database });
    const operators = (plan: Plan): string[] => [
      `${plan.operatorType.split('@')[0]} ${plan.arguments.Details ?? ''}`,
      ...plan.children.flatMap(operators),
    ];
    return summary.plan ? operators(summary.plan) : [];
  }

  it('of no text scans the whole database or multiplies what is not joined', async () => {
    const asked = [...(await statementsOf(askAll)), ...ON_OTHER_SCHEMAS];
    const plans = await Promise.all(
      asked.map(async (statement) => [nameOf(statement), await planOf(statement)] as const),
    );
    expect(new Set(plans.map(([name]) => name))).toEqual(new Set(names));
    const careless = plans.filter(([, plan]) =>
      plan.some((step) => /^(AllNodesScan|CartesianProduct|\w*AllRelationshipsScan)/.test(step)),
    );
    expect(careless).toEqual([]);
  });

  it('of every look-up by key starts at an index', async () => {
    const KEYED: Readonly<Record<string, RegExp>> = {
      nodesById: /UNIQUE n:Node\(id\)/,
      edgesById: /r:ENGAGES\(id\)/,
      storedEdges: /UNIQUE \S+:Node\(id\)/,
      updateEdges: /UNIQUE \S+:Node\(id\)/,
      removeEdges: /UNIQUE \S+:Node\(id\)/,
      createEdges: /UNIQUE \w+:Node\(id\)/,
      endMissing: /UNIQUE n:Node\(id\)/,
      edgeLeft: /UNIQUE n:Node\(id\)/,
      writeNodes: /UNIQUE n:Node\(id\)/,
      writeSearchWords: /UNIQUE n:Node\(id\)/,
      removeNodes: /UNIQUE n:Node\(id\)/,
      relationsOfNodes: /UNIQUE a:Node\(id\)/,
      countRelations: /UNIQUE a:Node\(id\)/,
      edgesOfNodes: /UNIQUE a:Node\(id\)/,
      changeNumberAt: /s:ChangeSet\(at\)/,
      numberUnderKey: /UNIQUE s:ChangeSet\(idempotencyKey\)/,
      changeSetHeads: /UNIQUE s:ChangeSet\(number\)/,
      changesOfFact: /c:Change\(fact\)/,
      countChangesOfFact: /c:Change\(fact\)/,
      changesOfSet: /UNIQUE s:ChangeSet\(number\)/,
      countChangesOfSet: /UNIQUE s:ChangeSet\(number\)/,
      citing: /c:Citation\(clause\)/,
      countCiting: /c:Citation\(clause\)/,
      removeCitations: /c:Citation\(fact\)/,
      changeNumber: /UNIQUE g:Register\(id\)/,
      lockRegister: /UNIQUE g:Register\(id\)/,
      recordChanges: /UNIQUE s:ChangeSet\(number\)/,
      changeSets: /UNIQUE s:ChangeSet\(number\)/,
      ownedBy: /n:Node\(inventory\)/,
    };
    const asked = await statementsOf(askAll);
    const found = await Promise.all(
      Object.entries(KEYED).map(async ([name, index]) => {
        const statement = asked.find((each) => nameOf(each) === name);
        const plan = statement ? await planOf(statement) : [];
        return [name, plan.some((step) => /IndexSeek/.test(step) && index.test(step))];
      }),
    );
    expect(found).toEqual(Object.keys(KEYED).map((name) => [name, true]));
  });

  const singleFields = nodeKinds.flatMap((kind) =>
    [...nodePaths(kind).values()]
      .filter(({ at, list, localized }) => at[0] === 'fields' && !list && !localized)
      .map(({ name, type }) => ({ kind, field: name, value: EXAMPLES[type] ?? 'x' })),
  );

  it.each(singleFields)('of the filter of $kind by $field seeks', async ({ kind, field, value }) => {
    const kinds = [kind];
    const condition = nodeCondition({ field, op: 'EQ', value }, kinds);
    const plan = await planOf(listNodes({ kinds, asOf: '2026-01-01', condition }, null, null, 20));
    expect(plan).toContainEqual(expect.stringMatching(`^NodeIndexSeek RANGE INDEX n:${kind}\\(${field}\\)`));
  });
});

const EXAMPLES: Readonly<Record<string, number | boolean>> = { integer: 1, boolean: true };

import { expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { edge, evidence, node, putAll } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

/** The store, and the names of the operations that were asked of it. */
function counted(store: Store): { store: Store; calls: string[] } {
  const calls: string[] = [];
  const spied = Object.fromEntries(
    Object.entries(store).map(([name, value]) => [
      name,
      typeof value === 'function'
        ? (...args: unknown[]) => {
            calls.push(name);
            return (value as (...args: unknown[]) => unknown)(...args);
          }
        : value,
    ]),
  );
  return { store: spied as unknown as Store, calls };
}

/** 100 activities, each of three recipients in a country of its own, each recipient with a subprocessor. */
function chain() {
  const activities = numbers(100).map((i) => node('ProcessingActivity', `activity-${i}`));
  const recipients = numbers(300).map((i) => node('Organisation', `recipient-${i}`));
  const countries = numbers(20).map((i) => node('Jurisdiction', `country-${i}`));
  return [
    ...activities,
    ...recipients,
    ...countries,
    ...recipients.map((to, i) => edge('DISCLOSES_TO', `ProcessingActivity:activity-${i % 100}`, to.id)),
    ...recipients.map((from, i) => edge('ENGAGES', from.id, `Organisation:recipient-${(i + 1) % 300}`)),
    ...recipients.map((from, i) => edge('ESTABLISHED_IN', from.id, `Jurisdiction:country-${i % 20}`)),
  ];
}

test('a question of four levels over 100 activities takes one round trip a level', async () => {
  const sqlite = await memoryStore();
  await putAll(sqlite, chain());
  const { store, calls } = counted(sqlite);
  const { data, errors } = await ask(
    store,
    `{ processingActivities(first: 100) { totalCount nodes { key
         disclosesTo { totalCount edges { node { ... on Organisation { key
           engages { nodes { ... on Organisation { key
             establishedIn { nodes { key } } } } } } } } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.processingActivities.nodes).toHaveLength(100);
  expect(
    data.processingActivities.nodes[0].disclosesTo.edges[0].node.engages.nodes[0].establishedIn.nodes,
  ).toHaveLength(1);
  expect(calls).toEqual(['list', 'relations', 'relations', 'relations']);
  await sqlite.close();
});

test('several relations of one level share its round trip', async () => {
  const sqlite = await memoryStore();
  await putAll(sqlite, chain());
  const { store, calls } = counted(sqlite);
  await ask(
    store,
    `{ organisations(first: 50) { nodes { engages { nodes { id } } engagedBy { nodes { id } } establishedIn { nodes { id } }
         receivesFrom(first: 2, where: { certainty: { eq: EXPLICIT } }) { nodes { id } } } } }`,
  );
  expect(calls).toEqual(['list', 'relations']);
  await sqlite.close();
});

test('the controllers of a list of activities are found in one round trip a level of wholes', async () => {
  const sqlite = await memoryStore();
  await putAll(sqlite, [
    node('Organisation', 'clinic'),
    ...numbers(3).map((i) => node('ProcessingActivity', `level-${i}`)),
    edge('CONTROLLED_BY', 'ProcessingActivity:level-0', 'Organisation:clinic', { role: 'CONTROLLER' }),
    ...[1, 2].map((i) =>
      edge('PART_OF', `ProcessingActivity:level-${i}`, `ProcessingActivity:level-${i - 1}`),
    ),
    ...numbers(90).flatMap((i) => [
      node('ProcessingActivity', `part-${i}`),
      edge('PART_OF', `ProcessingActivity:part-${i}`, 'ProcessingActivity:level-2'),
    ]),
  ]);
  const { store, calls } = counted(sqlite);
  const { data, errors } = await ask(
    store,
    '{ processingActivities(first: 100, where: { key: { startsWith: "part-" } }) { nodes { controllers { nodes { of { key } node { id } } } } } }',
  );
  expect(errors).toEqual([]);
  const clinic = { of: { key: 'level-0' }, node: { id: 'Organisation:clinic' } };
  expect(data.processingActivities.nodes).toEqual(
    numbers(90).map(() => ({ controllers: { nodes: [clinic] } })),
  );
  expect(calls).toEqual(['list', 'relations', 'relations', 'relations', 'relations']);
  await sqlite.close();
});

test('what rests on each clause of a list is found in one round trip, its relations with their ends in a second', async () => {
  const sqlite = await memoryStore();
  const [mailer, newsletter] = [node('Organisation', 'mailer'), node('ProcessingActivity', 'newsletter')];
  await putAll(sqlite, [
    mailer,
    newsletter,
    ...numbers(50).map((i) => node('Clause', `notice/1/${i}`)),
    edge('DISCLOSES_TO', newsletter.id, mailer.id, {}, { evidence: [evidence('Clause:notice/1/0', 'mail')] }),
    ...numbers(100).map((i) =>
      node('Purpose', `purpose-${i}`, {}, { evidence: [evidence(`Clause:notice/1/${i % 50}`, 'words')] }),
    ),
  ]);
  const { store, calls } = counted(sqlite);
  const { data, errors } = await ask(
    store,
    '{ clauses(first: 100) { nodes { facts(first: 2) { totalCount nodes { id } } } } }',
  );
  expect(errors).toEqual([]);
  const counts = data.clauses.nodes.map(({ facts }: { facts: { totalCount: number } }) => facts.totalCount);
  expect(counts).toEqual([3, ...numbers(49).map(() => 2)]);
  expect(calls).toEqual(['list', 'citing', 'facts']);
  await sqlite.close();
});

test('the documents of all facts of a list are found in two round trips', async () => {
  const sqlite = await memoryStore();
  await putAll(sqlite, [
    node('Policy', 'notice'),
    node('PolicyVersion', 'notice/1'),
    edge('HAS_VERSION', 'Policy:notice', 'PolicyVersion:notice/1'),
    ...numbers(10).flatMap((i) => [
      node('Clause', `notice/1/${i}`),
      edge('HAS_CLAUSE', 'PolicyVersion:notice/1', `Clause:notice/1/${i}`),
    ]),
    ...numbers(100).map((i) =>
      node('Purpose', `purpose-${i}`, {}, { evidence: [evidence(`Clause:notice/1/${i % 10}`, 'words')] }),
    ),
  ]);
  const { store, calls } = counted(sqlite);
  const { data, errors } = await ask(store, '{ purposes(first: 100) { nodes { statedIn { key } } } }');
  expect(errors).toEqual([]);
  expect(data.purposes.nodes).toEqual(numbers(100).map(() => ({ statedIn: [{ key: 'notice' }] })));
  expect(calls).toEqual(['list', 'relations', 'relations']);
  await sqlite.close();
});

import { afterEach, expect } from 'vitest';
import { KharitaError } from '../../../src/errors.ts';
import { type Lineage, type LineageQuestion, lineage } from '../../../src/lineage/lineage.ts';
import type { Paths } from '../../../src/lineage/paths.ts';
import type { Categories } from '../../../src/lineage/terms.ts';
import type { EdgeRecord, NodeId, NodeRecord } from '../../../src/model/graph.ts';
import { splitNodeId } from '../../../src/model/graph.ts';
import type { Store } from '../../../src/store/store.ts';
import { edge, node, putAll } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';

export const activity = (key: string): NodeId => `ProcessingActivity:${key}`;
export const category = (key: string): NodeId => `DataCategory:${key}`;
export const organisation = (key: string): NodeId => `Organisation:${key}`;
export const system = (key: string): NodeId => `System:${key}`;
export const dataset = (key: string): NodeId => `Dataset:${key}`;
export const dataField = (key: string): NodeId => `Field:${key}`;

/**
 * A function that opens a store with edges, the nodes given, and a bare node for every other id that the
 * edges name.
 */
export function worlds(open: Open) {
  const opened: Store[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });
  return async (edges: readonly EdgeRecord[], nodes: readonly NodeRecord[] = []): Promise<Store> => {
    const store = await open();
    opened.push(store);
    const given = new Map(nodes.map((each) => [each.id, each]));
    for (const { from, to, fields } of edges) {
      for (const id of [from, to, ...((fields.categories ?? []) as NodeId[])]) {
        const { kind, key } = splitNodeId(id);
        given.set(id, given.get(id) ?? node(kind, key));
      }
    }
    await putAll(store, [...given.values(), ...edges]);
    return store;
  };
}

const text = (categories: Categories) => (categories === 'ALL' ? 'ALL' : categories.map(key).join(' '));
const key = (id: NodeId) => splitNodeId(id).key;

/** The nodes of an answer as lines of depth, id and the keys of the categories. */
export function nodesOf({ nodes }: Lineage): string[] {
  return nodes.map(({ node: { id }, depth, categories }) => `${depth} ${id}: ${text(categories)}`);
}

/** The edges of an answer as lines of id and the keys of the categories. */
export function edgesOf({ edges }: Lineage): string[] {
  return edges.map(({ edge: { id }, categories }) => `${id}: ${text(categories)}`);
}

/** Each path as the keys of its nodes, each with the keys of the categories that survive to there. */
export function pathsOf(answer: Paths): string[] {
  return answer.paths.map((path) =>
    path.map(({ node, categories }) => `${node.key} (${text(categories)})`).join(' > '),
  );
}

/** That the question is refused with the code, in words that name what is wrong. */
export async function expectRefusal(question: Promise<unknown>, code: string, words: RegExp): Promise<void> {
  const fault = await question.then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(KharitaError);
  expect(fault).toMatchObject({ code, message: expect.stringMatching(words) });
}

export function downstream(store: Store, start: NodeId, rest: Partial<LineageQuestion> = {}) {
  return lineage(store, { start: [start], direction: 'DOWNSTREAM', depth: 25, asOf: null, ...rest });
}

export function upstream(store: Store, start: NodeId, rest: Partial<LineageQuestion> = {}) {
  return lineage(store, { start: [start], direction: 'UPSTREAM', depth: 25, asOf: null, ...rest });
}

export const health = category('health');
export const dental = category('dental');
export const email = category('email');

/** Sign-up data of customers, from the person to the last processor. */
export const SIGN_UP = [
  edge('PROCESSES', activity('sign-up'), email),
  edge('SUPPLIES', 'DataSubjectCategory:customers', activity('sign-up')),
  edge('PART_OF', activity('sign-up'), activity('service')),
  edge('RUNS_ON', activity('sign-up'), system('crm')),
  edge('PROVIDED_BY', system('crm'), organisation('cloud')),
  edge('ENGAGES', organisation('cloud'), organisation('data-centre')),
];

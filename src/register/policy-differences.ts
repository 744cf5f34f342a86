import { KharitaError } from '../errors.ts';
import type { EdgeType } from '../model/edge-types.ts';
import type { Evidence } from '../model/evidence.ts';
import {
  type EdgeRecord,
  type FactRecord,
  isEdge,
  kindOf,
  type NodeId,
  type NodeRecord,
} from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import type { Page, Store } from '../store/store.ts';
import { type ClauseDifferences, clauseDifferences } from './clause-differences.ts';
import { type FieldChange, fieldChanges } from './diff.ts';

/** A fact with the words that it rests on in the older and in the newer version. */
export interface Grounded {
  fact: FactRecord;
  before: readonly Evidence[];
  after: readonly Evidence[];
}

/** An edge that the older version states and one of the same type between the same two that the newer states in its place. */
export interface Restated {
  before: EdgeRecord;
  after: EdgeRecord;
  fields: readonly FieldChange[];
}

/** What two versions of a document say differently; facts by id, whatever their dates. */
export interface PolicyDifferences {
  clauses: ClauseDifferences;
  facts: {
    /** Grounded in the older version only: they have lost their ground. */
    lost: readonly Grounded[];
    /** Grounded in the newer version only. */
    gained: readonly Grounded[];
    kept: readonly Grounded[];
    restated: readonly Restated[];
  };
}

const MAX_CLAUSES = 10_000;
const MAX_FACTS = 50_000;
const PAGE = 1000;

/**
 * Compares two versions of a document: their clauses, and what rests on them. `NOT_FOUND` for an unknown version, `BAD_INPUT`
 * where the two are not versions of one document.
 */
export async function policyDifferences(
  store: Store,
  { from, to }: { from: NodeId; to: NodeId },
): Promise<PolicyDifferences> {
  await checkVersions(store, from, to);
  const [older, newer] = await Promise.all([clausesOf(store, from), clausesOf(store, to)]);
  const [old, now] = await Promise.all([factsCiting(store, older), factsCiting(store, newer)]);
  const facts = [...new Map([...old, ...now].map((fact) => [fact.id, fact])).values()];
  const grounded = facts
    .filter((fact) => !isOfDocuments(fact))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((fact) => ({ fact, before: evidenceIn(fact, older), after: evidenceIn(fact, newer) }));
  return { clauses: clauseDifferences(older, newer), facts: sorted(grounded) };
}

async function checkVersions(store: Store, from: NodeId, to: NodeId): Promise<void> {
  const refuse = (code: 'BAD_INPUT' | 'NOT_FOUND', argument: string, message: string): never => {
    throw new KharitaError(code, `${argument}: ${message}`, { details: { argument } });
  };
  if (from === to) refuse('BAD_INPUT', 'to', 'it is `from` as well. Name two versions.');
  const known = new Set((await store.facts([from, to])).map(({ id }) => id));
  for (const [argument, id] of Object.entries({ from, to })) {
    if (kindOf(id) !== 'PolicyVersion') refuse('BAD_INPUT', argument, `${id} is no PolicyVersion.`);
    if (!known.has(id)) refuse('NOT_FOUND', argument, `there is no ${id}.`);
  }
  const edges = await edgesOf(store, [from, to], 'IN', 'HAS_VERSION');
  const documents = new Set(edges.map((edge) => edge.from));
  const shared = [...documents].some((document) =>
    [from, to].every((id) => edges.some((edge) => edge.from === document && edge.to === id)),
  );
  if (!shared)
    refuse(
      'BAD_INPUT',
      'to',
      `${from} and ${to} are versions of no document that the register knows as one.`,
    );
}

async function edgesOf(store: Store, nodes: readonly NodeId[], direction: 'IN' | 'OUT', type: EdgeType) {
  const query = { nodes, direction, types: [type], asOf: null, limit: MAX_CLAUSES };
  const { edges, isPartial } = await store.edges(query);
  if (isPartial) throw tooLarge(`${MAX_CLAUSES} clauses`);
  return edges;
}

async function clausesOf(store: Store, version: NodeId): Promise<NodeRecord[]> {
  const edges = await edgesOf(store, [version], 'OUT', 'HAS_CLAUSE');
  const facts = await store.facts(edges.map(({ to }) => to));
  const place = ({ fields }: NodeRecord) => (fields.start as number | null) ?? Number.MAX_SAFE_INTEGER;
  return facts
    .filter((fact): fact is NodeRecord => !isEdge(fact))
    .sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

async function factsCiting(store: Store, clauses: readonly NodeRecord[]): Promise<FactRecord[]> {
  const found: FactRecord[] = [];
  if (clauses.length === 0) return found;
  const ids = clauses.map(({ id }) => id);
  for (let after: string | null = null; ; ) {
    const pages = await store.citing([{ clauses: ids, asOf: null, first: PAGE, after }]);
    const [page] = pages as [Page<FactRecord>];
    found.push(...page.items);
    if (found.length > MAX_FACTS) throw tooLarge(`${MAX_FACTS} facts that rest on it`);
    if (!page.hasNext) return found;
    after = page.cursors.at(-1) ?? null;
  }
}

function tooLarge(what: string): KharitaError {
  return new KharitaError(
    'LIMIT_EXCEEDED',
    `A version has more than ${what}: it cannot be compared at once.`,
  );
}

const DOCUMENTS: ReadonlySet<NodeKind> = new Set(['Policy', 'PolicyVersion', 'Clause']);

/** Facts about the documents themselves say nothing of what the documents say. */
function isOfDocuments(fact: FactRecord): boolean {
  return DOCUMENTS.has(isEdge(fact) ? kindOf(fact.to) : fact.kind);
}

function evidenceIn({ evidence }: FactRecord, clauses: readonly NodeRecord[]): Evidence[] {
  const ids = new Set(clauses.map(({ id }) => id));
  return evidence.filter(({ clause }) => ids.has(clause));
}

function sorted(grounded: readonly Grounded[]): PolicyDifferences['facts'] {
  const lost = grounded.filter(({ after }) => after.length === 0);
  const gained = grounded.filter(({ before }) => before.length === 0);
  const restated = lost.flatMap(({ fact }) => restatedOf(fact, gained));
  const isRestated = new Set(restated.flatMap(({ before, after }) => [before, after]));
  const rest = (rows: readonly Grounded[]) => rows.filter(({ fact }) => !isRestated.has(fact as EdgeRecord));
  const kept = grounded.filter(({ before, after }) => before.length > 0 && after.length > 0);
  return { lost: rest(lost), gained: rest(gained), kept, restated };
}

/** The only edge of the newer version that takes the place of one of the older. */
function restatedOf(fact: FactRecord, gained: readonly Grounded[]): Restated[] {
  if (!isEdge(fact)) return [];
  const [after, another] = gained
    .map((row) => row.fact)
    .filter(isEdge)
    .filter(({ type, from, to }) => type === fact.type && from === fact.from && to === fact.to);
  if (after === undefined || another !== undefined) return [];
  return [{ before: fact, after, fields: fieldChanges(fact, after) }];
}

import type { Change } from '../model/change-set.ts';
import { type FactRecord, isEdge } from '../model/graph.ts';
import type { DraftFact } from '../model/inventory.ts';

/** What a change set does to the register. */
export interface Diff {
  added: readonly string[];
  changed: readonly ChangedFact[];
  removed: readonly string[];
}

export interface ChangedFact {
  id: string;
  fields: readonly FieldChange[];
}

/** A field by its name as in filters, such as `name.en` or `hours`. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export function diffOf(changes: readonly Change[]): Diff {
  return {
    added: changes.flatMap(({ id, before }) => (before === null ? [id] : [])),
    changed: changes.flatMap(({ id, before, after }) =>
      before && after ? [{ id, fields: fieldChanges(before, after) }] : [],
    ),
    removed: changes.flatMap(({ id, after }) => (after === null ? [id] : [])),
  };
}

/**
 * The fields in which two states of a fact differ; of none at all, every field that says something. When they were recorded, and
 * in which version, makes no difference.
 */
export function fieldChanges(before: DraftFact | null, after: DraftFact | null): FieldChange[] {
  const old = before ? contentOf(before) : new Map<string, unknown>();
  const now = after ? contentOf(after) : new Map<string, unknown>();
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names
    .filter((name) => canonical(old.get(name)) !== canonical(now.get(name)))
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }));
}

/** What is not content: the identity, and the record of the recording. */
const ASIDE = new Set(['id', 'kind', 'key', 'type', 'from', 'to', 'fields', 'recordedAt', 'version']);

function contentOf(fact: DraftFact): Map<string, unknown> {
  const common = Object.entries(fact).filter(([name]) => !ASIDE.has(name));
  return new Map([...common, ...Object.entries(fact.fields)].flatMap(([name, value]) => flat(name, value)));
}

function flat(name: string, value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[name, value]];
  return Object.entries(value).map(([part, inner]) => [`${name}.${part}`, inner]);
}

/** Alike for values that say the same: nothing is null, an empty list, or a field that the record is too old to have. */
export function canonical(value: unknown): string {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return 'null';
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The diff as lines: `+ Organisation:stripe`, `~ Organisation:stripe name.en: "a" -> "b"`, `- System:crm`. */
export function diffLines({ added, changed, removed }: Diff): string[] {
  return [
    ...added.map((id) => `+ ${id}`),
    ...changed.flatMap(({ id, fields }) =>
      fields.map(
        ({ field, before, after }) =>
          `~ ${id} ${field}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`,
      ),
    ),
    ...removed.map((id) => `- ${id}`),
  ];
}

/** Nodes before the edges that need them, and removed the other way round. */
export function inWritingOrder(changes: readonly Change[]): Change[] {
  const rank = ({ before, after }: Change) => {
    const isEdgeChange = isEdge((after ?? before) as FactRecord);
    return after === null ? (isEdgeChange ? 2 : 3) : isEdgeChange ? 1 : 0;
  };
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

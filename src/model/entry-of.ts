import type { Localized } from './field.ts';
import { type EdgeRecord, edgeId, type FactRecord, isEdge } from './graph.ts';

/** What a fact says, as the entry of an inventory file would have it, in the order in which it reads well. */
export function entryOf(fact: FactRecord): Record<string, unknown> {
  const { validFrom, validTo, provenance, certainty, citation, inferredBy, note, fields } = fact;
  // The end of a quote follows from its beginning.
  const evidence = fact.evidence.map(({ end: _, ...item }) => item);
  const common = { validFrom, validTo, provenance, certainty, citation, inferredBy, note, evidence };
  if (isEdge(fact)) {
    const { modality, wording, condition } = fact;
    return { key: discriminatorOf(fact), modality, wording, condition, ...fields, ...common };
  }
  const { key, name, description, aliases } = fact;
  return { key, name, description, aliases, ...fields, ...common };
}

/** What tells an edge from its parallels. */
function discriminatorOf({ id, type, from, to }: EdgeRecord): string | null {
  return id.slice(edgeId(type, from, to).length + 1) || null;
}

/** The entry with the fields that change. Of a text in two languages, a language that is left out stays as it was. */
export function changedEntry(entry: Record<string, unknown>, changes: object): Record<string, unknown> {
  const changed = Object.entries(changes).map(([name, value]) => {
    const before = entry[name];
    return [name, isLocalized(before) && value !== null ? { ...before, ...value } : value];
  });
  return { ...entry, ...Object.fromEntries(changed) };
}

/** The entry without what says nothing: left out, it has its default. */
export function withoutNulls(entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null && !isEmpty(value)));
}

/** Whether a value of an entry is a text in two languages. */
export function isLocalized(value: unknown): value is Localized {
  return typeof value === 'object' && value !== null && 'en' in value && 'ar' in value;
}

function isEmpty(value: unknown): boolean {
  return isLocalized(value) && value.en === null && value.ar === null;
}

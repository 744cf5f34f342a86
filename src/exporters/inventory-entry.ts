import { edgeType } from '../model/edge-types.ts';
import { entryOf, isLocalized } from '../model/entry-of.ts';
import type { Citation, Evidence, Provenance } from '../model/evidence.ts';
import type { Field, Localized } from '../model/field.ts';
import { type FactRecord, isEdge, type NodeId, splitNodeId } from '../model/graph.ts';
import { nodeKind } from '../model/node-kinds.ts';

/** What a file says at its top for the facts that do not say otherwise. */
export interface Usual {
  provenance: Provenance;
  citation: Citation | null;
}

export type Entry = Readonly<Record<string, unknown>>;

/** What a fact states, as an entry of an inventory file: without what is left open, or is so where it is left out. */
export function statedEntry(fact: FactRecord, usual: Usual): Entry {
  const specs = isEdge(fact) ? edgeType(fact.type).fields : nodeKind(fact.kind).fields;
  const evidence = fact.evidence.map((item) => evidenceEntry(item, fact));
  const entry = Object.entries({ ...entryOf(fact), evidence });
  return Object.fromEntries(
    entry
      .filter(([name, value]) => !isOpen(value) && !isUsual(name, value, usual))
      .map(([name, value]) => [name, written(value, specs[name])]),
  );
}

/** Whether the value says nothing. */
function isOpen(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || (isLocalized(value) && !value.en && !value.ar);
}

function isUsual(name: string, value: unknown, { provenance, citation }: Usual): boolean {
  const usual: Entry = { provenance, certainty: 'EXPLICIT', modality: 'DOES', citation };
  return name in usual && sameContent(usual[name], value);
}

export const sameContent = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function written(value: unknown, spec: Field | undefined): unknown {
  if (isLocalized(value)) return labelOf(value);
  if (spec?.type !== 'reference') return value;
  const kinds = spec.kinds ?? [];
  return Array.isArray(value)
    ? value.map((id) => referenceTo(id, kinds))
    : referenceTo(value as NodeId, kinds);
}

/** Plain text is English, and may hold nothing Arabic. */
function labelOf({ en, ar }: Localized): string | Partial<Localized> {
  if (en === null) return { ar };
  if (ar !== null) return { en, ar };
  return /\p{Script=Arabic}/u.test(en) ? { en } : en;
}

/** The node as it is named where nodes of these kinds can stand. */
export function referenceTo(id: NodeId, kinds: readonly string[]): string {
  return kinds.length === 1 ? splitNodeId(id).key : id;
}

function evidenceEntry(item: Evidence, fact: FactRecord): Entry {
  const { clause, quote, start, certainty, field, ref, note } = item;
  const { key } = splitNodeId(clause);
  const stated = {
    // A bare key without a slash would be one of the `source` of the file, and there is none.
    clause: key.includes('/') ? key : clause,
    quote,
    start,
    certainty: certainty === fact.certainty ? null : certainty,
    field,
    ref,
    note,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null));
}

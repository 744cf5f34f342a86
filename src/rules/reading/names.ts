import type { FieldValue, Localized } from '../../model/field.ts';
import type { Input } from '../../model/finding.ts';
import { type FactRecord, isEdge, splitNodeId } from '../../model/graph.ts';
import { isolated, type Sentence, say } from '../../model/sentence.ts';
import type { Inventory } from '../inventory-view.ts';

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);

/** What a node is called in sentences; for want of a name its key. Names of the other script do not disturb a line. */
export function nameOf(nodes: Pick<Inventory, 'node'>, id: string): Sentence {
  const node = nodes.node(id);
  const key = splitNodeId(id).key;
  const en = node?.name.en ?? node?.name.ar ?? key;
  const ar = node?.name.ar ?? node?.name.en ?? key;
  return say(isArabic(en) ? isolated(en) : en, isArabic(ar) ? ar : isolated(ar));
}

/** The names of several nodes, one after the other. */
export function namesOf(inventory: Inventory, ids: readonly string[]): Sentence {
  const names = ids.map((id) => nameOf(inventory, id));
  return say(names.map(({ en }) => en).join(', '), names.map(({ ar }) => ar).join('، '));
}

function spelled(value: FieldValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
  if (typeof value === 'object') {
    const { en, ar } = value as Localized;
    return en ?? ar;
  }
  return String(value);
}

/** A fact as the ground of a finding, or one field of it. */
export function input(fact: FactRecord, what: Localized, field: string | null = null): Input {
  return { fact: fact.id, field, value: field === null ? null : spelled(fact.fields[field]), what };
}

/** A relation as the ground of a finding, told by the names of its ends. */
export function relation(inventory: Inventory, fact: FactRecord, field: string | null = null): Input {
  if (!isEdge(fact)) return input(fact, nameOf(inventory, fact.id), field);
  const [from, to] = [nameOf(inventory, fact.from), nameOf(inventory, fact.to)];
  return input(fact, say(`${from.en} → ${to.en}`, `${from.ar} ← ${to.ar}`), field);
}

export const idsIn = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];

export const textIn = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' ? value : null;

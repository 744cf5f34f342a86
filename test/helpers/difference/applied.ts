import { type FactRecord, isEdge, splitNodeId } from '../../../src/model/graph.ts';
import type { FactDifference, FactDifferences } from '../../../src/register/fact-differences.ts';

/** A fact as plain values; what says nothing is left out, and so are its version and time. */
export type Content = { [field: string]: unknown };

/** What a fact says, by the names that a difference gives to its fields. */
export function contentOf(fact: FactRecord): Content {
  const { recordedAt, version, fields, ...common } = fact;
  const content: Content = {};
  for (const [name, value] of Object.entries({ ...common, ...fields })) {
    const parts = typeof value === 'object' && value !== null && !Array.isArray(value);
    const flat = parts
      ? Object.entries(value).map(([part, each]) => [`${name}.${part}`, each])
      : [[name, value]];
    for (const [field, each] of flat) if (saysSomething(each)) content[String(field)] = each;
  }
  return content;
}

const saysSomething = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);

/** What tells a fact from others, which no difference of fields repeats. */
function identityOf(fact: FactRecord): Content {
  if (!isEdge(fact)) return { id: fact.id, ...splitNodeId(fact.id) };
  const { id, type, from, to } = fact;
  return { id, type, from, to };
}

function changed(before: Content, { fields }: FactDifference): Content {
  const content = { ...before };
  for (const { field, before: old, after } of fields) {
    if (JSON.stringify(content[field] ?? null) !== JSON.stringify(saysSomething(old) ? old : null))
      throw new Error(`${field} was not what the difference says`);
    if (saysSomething(after)) content[field] = after;
    else delete content[field];
  }
  return content;
}

/** What one side says, with the difference applied to it: what the other should say. */
export function applied(
  facts: readonly FactRecord[],
  { added, changed: altered, removed }: FactDifferences,
): Map<string, Content> {
  const content = new Map(facts.map((fact) => [fact.id, contentOf(fact)]));
  for (const { id } of removed) if (!content.delete(id)) throw new Error(`${id} was not there to be removed`);
  for (const row of altered) content.set(row.id, changed(content.get(row.id) ?? {}, row));
  for (const row of added) {
    if (content.has(row.id) || row.after === null) throw new Error(`${row.id} was there already`);
    content.set(row.id, changed(identityOf(row.after), row));
  }
  return content;
}

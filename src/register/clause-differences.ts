import type { NodeRecord } from '../model/graph.ts';
import { fold } from '../model/text.ts';
import type { FieldChange } from './diff.ts';

/** The same clause in two versions, with another number, heading or length. */
export interface ChangedClause {
  before: NodeRecord;
  after: NodeRecord;
  fields: readonly FieldChange[];
}

/** In the order of the documents. */
export interface ClauseDifferences {
  added: readonly NodeRecord[];
  changed: readonly ChangedClause[];
  removed: readonly NodeRecord[];
}

const text = (value: unknown): string | null => (typeof value === 'string' ? fold(value) : null);

/** By what a clause is known again, surest first: clauses move, and with them their numbers. */
const NAMES: readonly ((clause: NodeRecord) => string | null)[] = [
  ({ fields }) => text(fields.heading),
  ({ fields }) => text(fields.number),
  ({ key }) => key.slice(key.lastIndexOf('/') + 1),
];

/** What became of the clauses of the older version. Their words are not kept: another length tells that they differ. */
export function clauseDifferences(
  older: readonly NodeRecord[],
  newer: readonly NodeRecord[],
): ClauseDifferences {
  const successors = new Map<NodeRecord, NodeRecord>();
  const left = new Set(newer);
  for (const nameOf of NAMES) {
    for (const clause of older.filter((each) => !successors.has(each) && nameOf(each) !== null)) {
      const successor = [...left].find((each) => nameOf(each) === nameOf(clause));
      if (successor === undefined) continue;
      successors.set(clause, successor);
      left.delete(successor);
    }
  }
  const changed = [...successors]
    .map(([before, after]) => ({ before, after, fields: changesOf(before, after) }))
    .filter(({ fields }) => fields.length > 0);
  return {
    added: newer.filter((clause) => left.has(clause)),
    changed: changed.sort((a, b) => newer.indexOf(a.after) - newer.indexOf(b.after)),
    removed: older.filter((clause) => !successors.has(clause)),
  };
}

function changesOf(before: NodeRecord, after: NodeRecord): FieldChange[] {
  const [old, now] = [shown(before), shown(after)];
  return Object.keys(old)
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ field, before: old[field], after: now[field] }));
}

function shown({ fields }: NodeRecord): Record<string, unknown> {
  const { number = null, heading = null, start, end } = fields;
  const length = typeof start === 'number' && typeof end === 'number' ? end - start : null;
  return { number, heading, length };
}

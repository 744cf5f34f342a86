import { createHash } from 'node:crypto';
import type { FactRecord } from '../model/graph.ts';
import { canonical, fieldChanges } from './diff.ts';

/** SHA-256 over what the facts say: the same whatever their order, and whenever and in how many steps they were recorded. */
export function contentHash(facts: readonly FactRecord[]): string {
  const texts = facts.map(contentText).sort();
  return createHash('sha256').update(texts.join('\n\n')).digest('hex');
}

/** Every field that says something, by name. */
function contentText(fact: FactRecord): string {
  const said = fieldChanges(null, fact).map(({ field, after }) => `${field}=${canonical(after)}`);
  return [fact.id, ...said.sort()].join('\n');
}

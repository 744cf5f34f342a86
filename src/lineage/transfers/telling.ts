import { type Sentence, say } from '../../model/sentence.ts';
import type { Movement } from './movements.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** What is written alike in both languages, such as a date or a provision of the law. */
export const verbatim = (text: string): Sentence => say(text, text);

/** Several of a kind, one after the other. */
export const listed = (names: readonly Sentence[]): Sentence =>
  say(names.map(({ en }) => en).join(', '), names.map(({ ar }) => ar).join('، '));

/** Both, or the one that there is. */
export const both = (names: readonly Sentence[]): Sentence =>
  say(names.map(({ en }) => en).join(' and '), names.map(({ ar }) => ar).join(' و'));

/** What tells of a movement: the stated transfer, else the ends of the first relation. */
export function nameOfSource(
  graph: TransferGraph,
  { transfer, sources: [relation], id }: Movement,
): Sentence {
  if (transfer !== null || relation === undefined) return graph.name(transfer ?? id);
  const [from, to] = [graph.name(relation.from), graph.name(relation.to)];
  return say(`${from.en} → ${to.en}`, `${from.ar} ← ${to.ar}`);
}

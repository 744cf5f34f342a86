import { type NodeId, type NodeRecord, splitNodeId } from '../../model/graph.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import { inEither } from '../../model/table.ts';

/** What a node is called in both languages; for want of a name its key. */
export function labelOf(id: NodeId, node: NodeRecord | undefined): Sentence {
  const name = node?.name ?? null;
  const { key } = splitNodeId(id);
  return say(inEither(name, 'en') ?? key, inEither(name, 'ar') ?? key);
}

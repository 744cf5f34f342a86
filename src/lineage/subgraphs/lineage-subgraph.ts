import type { NodeId } from '../../model/graph.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import type { Subgraph } from '../../model/subgraph.ts';
import type { Store } from '../../store/store.ts';
import { consistently } from '../consistent.ts';
import { type LineageQuestion, lineage } from '../lineage.ts';
import { drawn } from './draw.ts';

/** Most names in a title. */
const MAX_NAMES = 3;

function joinedNames(ids: readonly NodeId[], name: (id: NodeId) => Sentence): Sentence {
  const names = ids.slice(0, MAX_NAMES).map(name);
  const more = ids.length > MAX_NAMES ? [say('…', '…')] : [];
  const all = [...names, ...more];
  return say(all.map(({ en }) => en).join(', '), all.map(({ ar }) => ar).join('، '));
}

/** A lineage as a subgraph: every node reached, and the relations that the data travel along. */
export function lineageSubgraph(store: Store, question: Omit<LineageQuestion, 'kinds'>): Promise<Subgraph> {
  return consistently(store, async () => {
    const { nodes, edges, isPartial } = await lineage(store, question);
    return drawn(store, {
      about: question.start,
      title: (name) => {
        const { en, ar } = joinedNames(question.start, name);
        return question.direction === 'DOWNSTREAM'
          ? say(`Where data go from: ${en}`, `إلى أين تذهب البيانات من: ${ar}`)
          : say(`How data get to: ${en}`, `كيف تصل البيانات إلى: ${ar}`);
      },
      asOf: question.asOf,
      nodes: nodes.map(({ node, ...rest }) => ({ id: node.id, ...rest })),
      edges,
      limit: isPartial?.limit ?? null,
    });
  });
}

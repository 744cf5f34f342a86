import { type Sentence, say } from '../../model/sentence.ts';
import type { Subgraph, SubgraphEdge } from '../../model/subgraph.ts';
import type { Store } from '../../store/store.ts';
import { consistently } from '../consistent.ts';
import type { Impact } from '../impact/answer.ts';
import type { ImpactEvent } from '../impact/events.ts';
import { type ImpactQuestion, impact } from '../impact/impact.ts';
import { createTerms, type Terms } from '../terms.ts';
import { vocabulary } from '../vocabulary.ts';
import { drawn, type Sketched } from './draw.ts';
import { edgesOn } from './steps.ts';
import { listing } from './subprocessors-subgraph.ts';

const TITLES: Readonly<Record<ImpactEvent, (of: Sentence) => Sentence>> = {
  BREACH: ({ en, ar }) => say(`What a breach at ${en} hits`, `ما يمسه خرق البيانات لدى ${ar}`),
  LOSS: ({ en, ar }) => say(`What the loss of ${en} hits`, `ما يمسه فقدان ${ar}`),
  END_OF_INSTRUMENT: ({ en, ar }) => say(`What the end of ${en} hits`, `ما يمسه انتهاء ${ar}`),
};

/** What is hit, and who stands behind what the event befell. */
function nodesIn({ activities, stores, dataCategories, behind }: Impact): Sketched[] {
  return [
    ...[...activities, ...stores].map(({ node, path, categories }) => ({ node, path, categories })),
    ...dataCategories.map(({ node, path }) => ({ node, path, categories: null })),
    ...behind.map(({ node }) => ({ node, path: null, categories: null })),
  ].map(({ node, path, categories }) => ({
    id: node.id,
    depth: path && path.length - 1,
    isStart: false,
    categories,
  }));
}

/** The ways of what is hit, who stands behind what the event befell, and what makes controllers and processors of the others. */
function edgesIn(
  { activities, stores, dataCategories, behind, controllers, processors }: Impact,
  terms: Terms,
) {
  const ways = [...activities, ...stores, ...dataCategories].flatMap(({ path }) => (path ? [path] : []));
  const stated = [
    ...behind.flatMap(({ via }) => via),
    ...[...controllers, ...processors].flatMap(({ statedBy }) => statedBy),
  ];
  const all = [...edgesOn(ways, terms), ...stated.map(listing)];
  const first = new Map<string, SubgraphEdge>();
  for (const each of all) if (!first.has(each.edge.id)) first.set(each.edge.id, each);
  return [...first.values()].sort((a, b) => (a.edge.id < b.edge.id ? -1 : 1));
}

/** What an event hits as a subgraph: activities, data and those who answer for them. Depth counts from what it befell. */
export function impactSubgraph(store: Store, question: Omit<ImpactQuestion, 'movements'>): Promise<Subgraph> {
  const { of, event, asOf } = question;
  return consistently(store, async (changeNumber) => {
    const answer = await impact(store, { ...question, movements: false });
    const terms = createTerms(await vocabulary(store, changeNumber, asOf));
    return drawn(store, {
      about: [of],
      title: (name) => TITLES[event](name(of)),
      asOf,
      nodes: [{ id: of, depth: 0, isStart: true, categories: null }, ...nodesIn(answer)],
      edges: edgesIn(answer, terms),
      limit: answer.isPartial?.limit ?? null,
    });
  });
}

import { type FactRecord, isEdge } from '../../model/graph.ts';
import type { Store } from '../../store/store.ts';

/** Of what an activity is part only says where a stated fact belongs, and is itself told nobody. */
const isSaid = (fact: FactRecord) =>
  fact.provenance !== 'INFERRED' || (isEdge(fact) && fact.type === 'PART_OF');

/** The store as it is for who reads facts by id and walks over edges, without what only a rule has concluded. */
export function withoutInferred(store: Store): Store {
  return {
    ...store,
    facts: async (ids) => (await store.facts(ids)).filter(isSaid),
    async edges(query) {
      const { edges, isPartial } = await store.edges(query);
      return { edges: edges.filter(isSaid), isPartial };
    },
  };
}

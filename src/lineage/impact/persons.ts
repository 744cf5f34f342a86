import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import type { TermSet, Terms } from '../terms.ts';
import { processed, type Surroundings } from './surroundings.ts';

/** A category of persons, and the edges that say that the data are theirs. */
export interface Subject {
  id: NodeId;
  statedBy: readonly EdgeRecord[];
}

/**
 * Whose data are hit, by id: those that the edges to the data name; where one of them names none, those that the activity,
 * or what it is part of, concerns.
 */
export function subjectsOf(
  surroundings: Surroundings,
  terms: Terms,
  hit: ReadonlyMap<NodeId, TermSet>,
): Subject[] {
  const found = [...hit].flatMap(([activity, arriving]) => {
    const own = processed(surroundings, terms, activity, arriving).map(({ edge }) => edge);
    const open = own.length === 0 || own.some((edge) => subjectsNamed(edge).length === 0);
    const concerns = surroundings.nearest(activity, (id) => surroundings.of(id, 'CONCERNS'));
    return [
      ...own.flatMap((edge) => subjectsNamed(edge).map((id) => ({ id, edge }))),
      ...(open ? concerns.map((edge) => ({ id: edge.to, edge })) : []),
    ];
  });
  return [...Map.groupBy(found, ({ id }) => id)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, stated]) => ({
      id,
      statedBy: [...new Map(stated.map(({ edge }) => [edge.id, edge])).values()],
    }));
}

const subjectsNamed = ({ fields }: EdgeRecord) => (fields.subjects ?? []) as readonly NodeId[];

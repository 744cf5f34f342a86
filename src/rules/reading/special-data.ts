import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import type { Inventory } from '../inventory-view.ts';
import { applying } from './activities.ts';
import { idsIn, textIn } from './names.ts';
import { holdsFor, type Outward, type Special, specialIn, standsFor } from './terms.ts';

/** Data that may be processed only under a condition of its own, whatever the legal basis of Art. 6. */
export type Restricted = Exclude<Special, 'NONE'>;

/** Where the law has the conditions. */
const CONDITIONS: Readonly<Record<Restricted, string>> = { ARTICLE_9: 'Art. 9(2)', ARTICLE_10: 'Art. 10' };

/** The condition that is stated with a legal basis (`RELIES_ON`), or is relied on by itself; null where there is none. */
export function conditionIn(graph: Outward, { to, fields }: EdgeRecord, of: Restricted): NodeId | null {
  const beside = of === 'ARTICLE_9' ? textIn(fields.article9Condition) : null;
  return beside ?? (standsFor(graph, to, CONDITIONS[of]) ? to : null);
}

/** Whether the edge has a condition for data of the category. */
export function conditionHolds(graph: Outward, edge: EdgeRecord, of: Restricted, category: NodeId): boolean {
  return conditionIn(graph, edge, of) !== null && holdsFor(graph, idsIn(edge.fields.categories), category);
}

/** Of what is processed (`PROCESSES`) the restricted data for which none of the legal bases has a condition. */
export function withoutCondition(
  graph: Outward,
  processed: readonly EdgeRecord[],
  bases: readonly EdgeRecord[],
  of: Restricted,
): EdgeRecord[] {
  return processed.filter(
    ({ to }) =>
      specialIn(graph, to).includes(of) && !bases.some((edge) => conditionHolds(graph, edge, of, to)),
  );
}

/** An activity that processes restricted data without a condition for them. */
interface Unconditioned {
  activity: NodeId;
  bare: readonly EdgeRecord[];
  /** The legal bases of the activity, and of what it is part of. */
  bases: readonly EdgeRecord[];
}

/** The activities that process such data for which no condition is stated, neither there nor at what they are part of. */
export function unconditionedIn(inventory: Inventory, of: Restricted): Unconditioned[] {
  return inventory.nodes('ProcessingActivity').flatMap(({ id }) => {
    const bases = applying(inventory, id, 'RELIES_ON');
    const bare = withoutCondition(inventory, inventory.out(id, 'PROCESSES'), bases, of);
    return bare.length === 0 ? [] : [{ activity: id, bare, bases }];
  });
}

/**
 * Whether a basis makes processing lawful (Art. 6). A condition of Art. 9(2) or Art. 10 lifts a ban, and is none; explicit consent is
 * consent too.
 */
export const isBasis = (graph: Outward, basis: NodeId) =>
  standsFor(graph, basis, 'Art. 9(2)(a)') ||
  !Object.values(CONDITIONS).some((article) => standsFor(graph, basis, article));

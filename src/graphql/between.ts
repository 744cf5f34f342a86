import { type FactRecord, isEdge, type NodeId } from '../model/graph.ts';
import { isValidOn } from '../model/time.ts';
import type { Seen, SeenNode } from './fact.ts';
import { seenEdge } from './relations.ts';
import type { View } from './view.ts';

/** The views of the two states that are compared. */
export interface Between {
  from: View;
  to: View;
}

/** Part of a comparison. */
export type InBoth<T> = T & Between;

/** An item of a comparison with its views. */
export const inBoth = <T extends object>(item: T, { from, to }: Between): InBoth<T> => ({
  ...item,
  from,
  to,
});

/** A fact as a view shows it; null for an edge without both its ends on the day. */
export async function seenFact(fact: FactRecord | null, view: View): Promise<Seen | null> {
  if (fact === null || !isEdge(fact)) return fact && { fact, view };
  const [from, to] = await view.nodes([fact.from, fact.to]);
  return from && to ? seenEdge({ edge: fact, node: to }, view, fact.id) : null;
}

/** A node as a view shows it; null where it is not there. */
export async function seenNode(id: NodeId, view: View): Promise<SeenNode | null> {
  const fact = await view.node(id);
  return fact && { fact, view };
}

/** A fact as a view shows it; null where it is not valid on the day. */
export async function seenOnDay(fact: FactRecord, view: View): Promise<Seen | null> {
  return isValidOn(fact, view.asOf) ? seenFact(fact, view) : null;
}

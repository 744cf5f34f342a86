import type { NodeId } from '../../model/graph.ts';
import { remembered } from '../../model/remembered.ts';
import type { Inventory } from '../inventory-view.ts';
import { perInventory } from './per-inventory.ts';

const broaderIn = perInventory((inventory) =>
  remembered((term: NodeId): readonly NodeId[] => {
    const found = new Set([term]);
    for (const each of found) for (const { to } of inventory.out(each, 'BROADER')) found.add(to);
    return [...found];
  }),
);

/** The term and all broader ones of its vocabulary, nearest first. */
export const broaderThan = (inventory: Inventory, term: NodeId) => broaderIn(inventory)(term);

/** Whether what is said of the listed terms holds for the term too: it, or a broader one, is listed, or none is. */
export function holdsFor(inventory: Inventory, listed: readonly NodeId[], term: NodeId): boolean {
  return listed.length === 0 || broaderThan(inventory, term).some((each) => listed.includes(each));
}

/** Whether two lists have data in common; an empty list is everything. */
export function overlap(inventory: Inventory, one: readonly NodeId[], other: readonly NodeId[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  return (
    one.some((term) => holdsFor(inventory, other, term)) ||
    other.some((term) => holdsFor(inventory, one, term))
  );
}

/** Whether the term, or a broader one, is aligned with a provision that begins so, such as `Art. 6(1)(f)`. */
export function standsFor(inventory: Inventory, term: NodeId, article: string): boolean {
  return broaderThan(inventory, term).some((each) => isOfArticle(inventory, each, article));
}

/** `Art. 15` is that of `Art. 15(3)`, and not of `Art. 150`. */
function isOfArticle(inventory: Inventory, term: NodeId, article: string): boolean {
  const stated = inventory.node(term)?.fields.article;
  if (typeof stated !== 'string' || !stated.startsWith(article)) return false;
  return !/^\d/.test(stated.slice(article.length));
}

/** Whether a data category, or a broader one, is a special one (Art. 9(1)). */
export function isSpecial(inventory: Inventory, category: NodeId): boolean {
  return broaderThan(inventory, category).some(
    (each) => inventory.node(each)?.fields.special === 'ARTICLE_9',
  );
}

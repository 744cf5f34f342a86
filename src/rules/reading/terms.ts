import type { SpecialCategory } from '../../model/enumerations.ts';
import type { NodeId } from '../../model/graph.ts';
import { remembered } from '../../model/remembered.ts';
import { levelsFrom } from '../../model/wholes.ts';
import type { Inventory } from '../inventory-view.ts';
import { perInventory } from './per-inventory.ts';

/** Nodes by their ids, and the edges that start at them. */
export type Outward = Pick<Inventory, 'node' | 'out'>;

const broaderIn = perInventory((graph: Outward) =>
  remembered((term: NodeId): readonly NodeId[] =>
    levelsFrom([term], (each) => graph.out(each, 'BROADER').map(({ to }) => to)).flat(),
  ),
);

/** The term and all broader ones of its vocabulary, nearest first. */
export const broaderThan = (graph: Outward, term: NodeId) => broaderIn(graph)(term);

/** Whether what is said of the listed terms holds for the term too: it, or a broader one, is listed, or none is. */
export function holdsFor(graph: Outward, listed: readonly NodeId[], term: NodeId): boolean {
  return listed.length === 0 || broaderThan(graph, term).some((each) => listed.includes(each));
}

/** Whether two lists have data in common; an empty list is everything. */
export function overlap(graph: Outward, one: readonly NodeId[], other: readonly NodeId[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  return one.some((term) => holdsFor(graph, other, term)) || other.some((term) => holdsFor(graph, one, term));
}

/** Whether the term, or a broader one, is aligned with a provision that begins so, such as `Art. 6(1)(f)`. */
export function standsFor(graph: Outward, term: NodeId, article: string): boolean {
  return broaderThan(graph, term).some((each) => isOfArticle(graph, each, article));
}

/** `Art. 15` is that of `Art. 15(3)`, and not of `Art. 150`. */
function isOfArticle(graph: Outward, term: NodeId, article: string): boolean {
  const stated = graph.node(term)?.fields.article;
  if (typeof stated !== 'string' || !stated.startsWith(article)) return false;
  return !/^\d/.test(stated.slice(article.length));
}

export type Special = keyof typeof SpecialCategory;

/** What the data category and all broader ones say of whether it is special; empty where none says. */
export function specialIn(graph: Outward, category: NodeId): Special[] {
  const said = broaderThan(graph, category).map((each) => graph.node(each)?.fields.special ?? null);
  return said.filter((special): special is Special => special !== null);
}

/** Whether data of the category are special (Art. 9), or on convictions and offences (Art. 10); null where nothing says. */
export function isSpecial(graph: Outward, category: NodeId): boolean | null {
  const said = specialIn(graph, category);
  return said.length === 0 ? null : said.some((special) => special !== 'NONE');
}

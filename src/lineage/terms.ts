import type { NodeId } from '../model/graph.ts';
import { remembered } from '../model/remembered.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A set of data categories: bit 0 is "anything else", every other bit one term. */
export type TermSet = bigint;

/** Everything, named or not: all bits, also those of terms that are not met yet. */
export const EVERYTHING: TermSet = -1n;
export const NOTHING: TermSet = 0n;

/** Data categories as answers show them: `ALL`, or the broadest terms, ordered. */
export type Categories = 'ALL' | readonly NodeId[];

/** Sets of the terms of one vocabulary. Sets of different `Terms` do not compare. */
export interface Terms {
  /** The term and all narrower ones. */
  below(term: NodeId): readonly NodeId[];
  /** Union of the terms and all narrower ones; everything where none is named. */
  carriedBy(terms: readonly NodeId[]): TermSet;
  /** The broadest terms of the set. */
  broadest(set: TermSet): Categories;
}

function closure(vocabulary: Vocabulary, term: NodeId): NodeId[] {
  const found = new Set([term]);
  for (const each of found) for (const narrower of vocabulary.get(each) ?? []) found.add(narrower);
  return [...found];
}

export function createTerms(vocabulary: Vocabulary): Terms {
  const bits = new Map<NodeId, TermSet>();
  const bitOf = (term: NodeId): TermSet => {
    const bit = bits.get(term) ?? 1n << BigInt(bits.size + 1);
    bits.set(term, bit);
    return bit;
  };
  const closed = remembered((term: NodeId) =>
    closure(vocabulary, term).reduce((all, each) => all | bitOf(each), NOTHING),
  );

  /** Terms that are each narrower than the other are one; the first of them by id stands for it. */
  const isBelow = (term: NodeId, other: NodeId) =>
    term !== other &&
    (closed(other) & bitOf(term)) !== NOTHING &&
    ((closed(term) & bitOf(other)) === NOTHING || other < term);

  const broadest = remembered((set: TermSet): Categories => {
    if (set & 1n) return 'ALL';
    const terms = [...bits].filter(([, bit]) => (set & bit) !== NOTHING).map(([term]) => term);
    return terms.filter((term) => !terms.some((other) => isBelow(term, other))).sort();
  });

  return {
    below: (term) => closure(vocabulary, term),
    carriedBy: (terms) =>
      terms.length === 0 ? EVERYTHING : terms.reduce((all, term) => all | closed(term), NOTHING),
    broadest,
  };
}

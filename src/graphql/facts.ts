import { edgeTypes } from '../model/edge-types.ts';
import type { FactRecord } from '../model/graph.ts';
import { isEdge } from '../model/graph.ts';
import { nodeKinds } from '../model/node-kinds.ts';
import type { Filter, Page } from '../store/store.ts';
import { builder } from './builder.ts';
import { NodeKindEnum, RelationTypeEnum } from './enums.ts';
import { FactInterface, type Seen } from './fact.ts';
import { nodeFilter, type WhereInput } from './filter.ts';
import { connectionOf, pageArguments, pageObject, pageOf } from './page.ts';
import { edgeAlone } from './relations.ts';
import { asksFor } from './selection.ts';
import { timeArguments } from './time.ts';
import type { View } from './view.ts';
import { factWhere } from './where.ts';

/** A page of facts of any kind. */
export const FactList = pageObject('FactList', 'One page of facts.', FactInterface);

/** The list of a page of facts. */
export async function factsOf(
  page: Page<FactRecord>,
  view: View,
  args: { after?: string | null | undefined },
) {
  const seen = await Promise.all(page.items.map((fact) => seenFact(fact, view)));
  return { ...connectionOf(page, args, (fact) => fact), edges: seen.flat() };
}

async function seenFact(fact: FactRecord, view: View): Promise<Seen[]> {
  if (!isEdge(fact)) return [{ fact, view }];
  const edge = await edgeAlone(fact, view);
  return edge ? [edge] : [];
}

/** Nodes go before relations: a cursor begins with the letter of what it is in. */
const [NODE, EDGE] = ['n', 'e'];

interface Asked {
  kinds: typeof nodeKinds;
  types: typeof edgeTypes;
  where: Filter;
  first: number;
  after: string | null;
  count: boolean;
}

async function listFacts(view: View, asked: Asked): Promise<Page<FactRecord>> {
  const { kinds, types, where, first, after, count } = asked;
  const isPast = after?.[0] === EDGE;
  const behind = after && (isPast || after[0] === NODE) ? after.slice(1) : after;
  const nodes = await view.list({
    kinds,
    where,
    count,
    first: isPast ? 0 : first,
    after: isPast ? null : behind,
  });
  const left = first - nodes.items.length;
  const edges = await view.listEdges({ types, where, count, first: left, after: isPast ? behind : null });
  return {
    items: [...nodes.items, ...edges.items],
    cursors: [
      ...nodes.cursors.map((cursor) => NODE + cursor),
      ...edges.cursors.map((cursor) => EDGE + cursor),
    ],
    hasNext: (!isPast && nodes.hasNext) || edges.hasNext,
    totalCount: nodes.totalCount === null ? null : nodes.totalCount + (edges.totalCount ?? 0),
  };
}

builder.queryField('facts', (t) =>
  t.field({
    type: FactList,
    description:
      'Everything in the register that is like this, nodes first and then relations, each by id: what is ambiguous, what is implied, what rests on no words, what an inventory says.',
    args: {
      kinds: t.arg({ type: [NodeKindEnum], description: 'Nodes of these kinds.' }),
      types: t.arg({
        type: [RelationTypeEnum],
        description: 'Relations of these types. Without `kinds` and `types`: all nodes and all relations.',
      }),
      ...pageArguments(t.arg),
      where: t.arg({ type: factWhere(), description: 'Only facts like this.' }),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { kinds, types, where, asOf, knownAt, ...page }, context, info) => {
      const view = await context.view({ asOf, knownAt });
      const isLimited = Boolean(kinds ?? types);
      const found = await listFacts(view, {
        kinds: isLimited ? ((kinds ?? []) as typeof nodeKinds) : nodeKinds,
        types: isLimited ? ((types ?? []) as typeof edgeTypes) : edgeTypes,
        where: nodeFilter([], (where ?? {}) as WhereInput),
        ...pageOf(page),
        count: asksFor(info, 'totalCount'),
      });
      return factsOf(found, view, page);
    },
  }),
);

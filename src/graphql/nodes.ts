import type { NodeRecord } from '../model/graph.ts';
import { nodeId } from '../model/graph.ts';
import { type NodeKind, nodeKind, nodeKinds } from '../model/node-kinds.ts';
import type { Page } from '../store/store.ts';
import { builder } from './builder.ts';
import { NodeKindEnum } from './enums.ts';
import { FactInterface, inLanguage, languageArgument, type SeenNode } from './fact.ts';
import { outputFields } from './fields.ts';
import { nodeFilter, type WhereInput } from './filter.ts';
import { nodeOrder, type OrderInput, orderOf } from './order.ts';
import { type Connection, connectionOf, PageInfo, pageArguments, pageOf } from './page.ts';
import { fieldName, NodeInterface, nodeRef } from './refs.ts';
import { relationFields } from './relations.ts';
import { asksFor } from './selection.ts';
import { timeArguments } from './time.ts';
import type { View } from './view.ts';
import { nodeWhere } from './where.ts';

NodeInterface.implement({
  description: 'Anything in the graph.',
  interfaces: [FactInterface],
  resolveType: ({ fact }) => fact.kind,
  fields: (t) => ({
    kind: t.field({ type: NodeKindEnum, description: 'Its kind.', resolve: ({ fact }) => fact.kind }),
    key: t.string({ description: 'Its key, unique in its kind.', resolve: ({ fact }) => fact.key }),
    name: t.string({
      nullable: true,
      description: 'Its name or label.',
      args: languageArgument(t.arg),
      resolve: ({ fact }, { lang }) => inLanguage(fact.name, lang),
    }),
    description: t.string({
      nullable: true,
      description: 'What it is, in a sentence or two.',
      args: languageArgument(t.arg),
      resolve: ({ fact }, { lang }) => inLanguage(fact.description, lang),
    }),
    aliases: t.stringList({
      description: 'Its other names and spellings.',
      resolve: ({ fact }) => [...fact.aliases],
    }),
  }),
});

for (const kind of nodeKinds) {
  const { description, gdpr, fields } = nodeKind(kind);
  nodeRef(kind).implement({
    description: gdpr ? `${description} GDPR: ${gdpr}.` : description,
    interfaces: [FactInterface, NodeInterface],
    fields: (t) => ({ ...outputFields(t, fields), ...relationFields(t, kind) }),
  });
}

interface SeenItem extends SeenNode {
  cursor: string;
}

function implementList(name: string, type: ReturnType<typeof nodeRef> | typeof NodeInterface) {
  const edge = builder.objectRef<SeenItem>(`${name}ListEdge`).implement({
    description: 'A node in a list.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Its position in the list, for `after`.' }),
      node: t.field({ type, description: 'The node.', resolve: (item) => item }),
    }),
  });
  return builder.objectRef<Connection<SeenItem>>(`${name}List`).implement({
    description: `One page of a list of ${name}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The nodes with their cursors.',
        resolve: ({ edges }) => edges,
      }),
      nodes: t.field({ type: [type], description: 'The nodes.', resolve: ({ edges }) => edges }),
      pageInfo: t.field({ type: PageInfo, description: 'Where the page stands.', resolve: (page) => page }),
      totalCount: t.int({
        description: 'How many there are on all pages.',
        resolve: (page) => page.totalCount ?? 0,
      }),
    }),
  });
}

/** A page of nodes of any kind. */
export const NodeList = implementList('Node', NodeInterface);

/** The list of a page of nodes. */
export function listOf(page: Page<NodeRecord>, view: View, args: { after?: string | null | undefined }) {
  return connectionOf(page, args, (fact, cursor): SeenItem => ({ fact, view, cursor }));
}

function rootFields(kind: NodeKind) {
  const { plural, description } = nodeKind(kind);
  const list = implementList(kind, nodeRef(kind));
  builder.queryField(fieldName(kind), (t) =>
    t.field({
      type: nodeRef(kind),
      nullable: true,
      description: `By key: ${description}`,
      args: {
        key: t.arg.string({ required: true, description: 'Its key, or its id.' }),
        ...timeArguments(t.arg),
      },
      resolve: async (_root, { key, asOf, knownAt }, context) => {
        const view = await context.view({ asOf, knownAt });
        const fact = await view.node(key.includes(':') ? key : nodeId(kind, key));
        return fact?.kind === kind ? { fact, view } : null;
      },
    }),
  );
  builder.queryField(plural, (t) =>
    t.field({
      type: list,
      description: `Filtered, ordered, page by page: ${description}`,
      args: {
        ...pageArguments(t.arg),
        where: t.arg({ type: nodeWhere([kind]), description: 'Only nodes like this.' }),
        orderBy: t.arg({ type: nodeOrder(kind), description: 'In which order; left out: by id.' }),
        ...timeArguments(t.arg),
      },
      resolve: async (_root, { where, orderBy, asOf, knownAt, ...page }, context, info) => {
        const view = await context.view({ asOf, knownAt });
        const found = await view.list({
          kinds: [kind],
          ...pageOf(page),
          where: nodeFilter([kind], (where ?? {}) as WhereInput),
          ...orderOf(orderBy as OrderInput | null),
          count: asksFor(info, 'totalCount'),
        });
        return listOf(found, view, page);
      },
    }),
  );
}

for (const kind of nodeKinds) rootFields(kind);

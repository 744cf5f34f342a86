import { edgeType, type Relation, relationsOf } from '../model/edge-types.ts';
import type { EdgeRecord } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { encodeCursor } from '../store/cursor.ts';
import type { Related } from '../store/store.ts';
import { builder } from './builder.ts';
import { ModalityEnum, RelationTypeEnum } from './enums.ts';
import {
  FactInterface,
  inLanguage,
  languageArgument,
  type OutputFields,
  type SeenEdge,
  type SeenNode,
} from './fact.ts';
import { outputFields } from './fields.ts';
import { onlyKind, splitEdgeWhere, type WhereInput } from './filter.ts';
import { nodeOrder, type OrderInput, orderOf } from './order.ts';
import { type Connection, connectionOf, PageInfo, pageArguments, pageOf } from './page.ts';
import {
  edgeRef,
  NodeInterface,
  type RelationEnd,
  relationTypeName,
  startTypeName,
  typeOfFar,
} from './refs.ts';
import { asksFor } from './selection.ts';
import type { View } from './view.ts';
import { edgeWhere } from './where.ts';

const endOf = async ({ view }: SeenEdge, id: string): Promise<SeenNode> => {
  const fact = await view.node(id);
  if (!fact) throw new Error(`The edge has lost its end ${id}`);
  return { fact, view };
};

/** What all relations have in common, from whichever end they are seen. */
export const RelationInterface = builder.interfaceRef<SeenEdge>('Relation').implement({
  description: 'A relation between two nodes, with the facts that stand on it.',
  interfaces: [FactInterface],
  resolveType: ({ fact }) => startTypeName(fact),
  fields: (t) => ({
    type: t.field({ type: RelationTypeEnum, description: 'Its type.', resolve: ({ fact }) => fact.type }),
    from: t.field({
      type: NodeInterface,
      description: 'The node it starts at.',
      resolve: (edge) => endOf(edge, edge.fact.from),
    }),
    to: t.field({
      type: NodeInterface,
      description: 'The node it leads to.',
      resolve: (edge) => endOf(edge, edge.fact.to),
    }),
    modality: t.field({
      type: ModalityEnum,
      description: 'How firmly the source puts it.',
      resolve: ({ fact }) => fact.modality,
    }),
    wording: t.string({
      nullable: true,
      description: "The source's own words for what the relation points at, where they differ from its name.",
      args: languageArgument(t.arg),
      resolve: ({ fact }, { lang }) => inLanguage(fact.wording, lang),
    }),
    condition: t.string({
      nullable: true,
      description: 'The condition under which it holds, as the source puts it.',
      args: languageArgument(t.arg),
      resolve: ({ fact }, { lang }) => inLanguage(fact.condition, lang),
    }),
  }),
});

function implementEdge(relation: RelationEnd) {
  const spec = edgeType(relation.type);
  return edgeRef(relation).implement({
    description: spec.gdpr ? `${spec.description} GDPR: ${spec.gdpr}.` : spec.description,
    interfaces: [FactInterface, RelationInterface],
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Its position in the list, for `after`.' }),
      node: t.field({
        type: typeOfFar(relation.far),
        description: 'The node at the other end.',
        resolve: ({ node, view }) => ({ fact: node, view }),
      }),
      ...outputFields(t, spec.fields),
    }),
  });
}

function implementConnection(relation: RelationEnd) {
  return builder.objectRef<Connection<SeenEdge>>(`${relationTypeName(relation)}Connection`).implement({
    description: `One page of relations. ${edgeType(relation.type).description}`,
    fields: (t) => ({
      edges: t.field({
        type: [edgeRef(relation)],
        description: 'The relations, with the facts that stand on them.',
        resolve: ({ edges }) => edges,
      }),
      nodes: t.field({
        type: [typeOfFar(relation.far)],
        description: 'The nodes at their other ends.',
        resolve: ({ edges }) => edges.map(({ node, view }) => ({ fact: node, view })),
      }),
      pageInfo: t.field({ type: PageInfo, description: 'Where the page stands.', resolve: (page) => page }),
      totalCount: t.int({
        description: 'How many there are on all pages.',
        resolve: (page) => page.totalCount ?? 0,
      }),
    }),
  });
}

const connections = new Map<string, ReturnType<typeof implementConnection>>();
function connectionRef(relation: RelationEnd) {
  const name = relationTypeName(relation);
  const known = connections.get(name);
  if (known) return known;
  implementEdge(relation);
  const ref = implementConnection(relation);
  connections.set(name, ref);
  return ref;
}

/** An edge as it is seen from one end. */
export function seenEdge({ edge, node }: Related, view: View, cursor: string): SeenEdge {
  return { fact: edge, node, view, cursor };
}

/** An edge on its own: as it stands in the list of its start, by id. */
export async function edgeAlone(edge: EdgeRecord, view: View): Promise<SeenEdge | null> {
  const node = await view.node(edge.to);
  return node && seenEdge({ edge, node }, view, encodeCursor(null, { value: null, id: edge.id }));
}

function relationField(t: OutputFields<SeenNode>, relation: Relation) {
  const { type, direction, far } = relation;
  const { description } = edgeType(type);
  return t.field({
    type: connectionRef(relation),
    description: direction === 'OUT' ? description : `Seen from its end: ${description}`,
    args: {
      ...pageArguments(t.arg),
      where: t.arg({ type: edgeWhere(relation), description: 'Only relations like this.' }),
      orderBy: t.arg({
        type: nodeOrder(onlyKind(far)),
        description: 'By the node at the other end; left out: by the id of the relation.',
      }),
    },
    resolve: async ({ fact, view }, { where, orderBy, ...page }, _context, info) => {
      const { edge, node } = splitEdgeWhere(relation, (where ?? {}) as WhereInput);
      const found = await view.relations({
        node: fact.id,
        type,
        direction,
        ...pageOf(page),
        ...(edge ? { whereEdge: edge } : {}),
        ...(node ? { where: node } : {}),
        ...orderOf(orderBy as OrderInput | null),
        count: asksFor(info, 'totalCount'),
      });
      return connectionOf(found, page, (related, cursor) => seenEdge(related, view, cursor));
    },
  });
}

/** The relations that a node of the kind can have, each a connection. */
export function relationFields(t: OutputFields<SeenNode>, kind: NodeKind) {
  return Object.fromEntries(relationsOf(kind).map((relation) => [relation.name, relationField(t, relation)]));
}

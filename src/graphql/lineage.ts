import { MAX_DEPTH } from '../lineage/limits.ts';
import { type Lineage, type LineageEdge, type LineageNode, lineage } from '../lineage/lineage.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { categoriesArgument, categoryFields, type In, partialFields } from './answer.ts';
import { builder } from './builder.ts';
import { enumOf, NodeKindEnum } from './enums.ts';
import { connectionOf, pageArguments, pageObject, pageOf, slice } from './page.ts';
import { NodeInterface, nodeRef } from './refs.ts';
import { edgeAlone, RelationInterface } from './relations.ts';
import { timeArguments } from './time.ts';

const FlowDirectionEnum = enumOf('FlowDirection', 'Which way personal data are followed.', {
  DOWNSTREAM: 'Where they go.',
  UPSTREAM: 'Where they come from.',
});

const LineageNodeObject = builder.objectRef<In<LineageNode>>('LineageNode').implement({
  description: 'A node that the data reach, or come from.',
  fields: (t) => ({
    node: t.field({
      type: NodeInterface,
      description: 'The node.',
      resolve: ({ node, view }) => ({ fact: node, view }),
    }),
    depth: t.exposeInt('depth', {
      description: 'Fewest flow relations from the nearest start; 0 for a start.',
    }),
    isStart: t.exposeBoolean('isStart', { description: 'Whether the walk started here.' }),
    ...categoryFields(t),
  }),
});

const LineageEdgeObject = builder.objectRef<In<LineageEdge>>('LineageEdge').implement({
  description: 'A relation that the data travel along.',
  fields: (t) => ({
    relation: t.field({
      type: RelationInterface,
      nullable: true,
      description: 'The relation, with its facts and evidence.',
      resolve: ({ edge, view }) => edgeAlone(edge, view),
    }),
    ...categoryFields(t),
  }),
});

const LineageNodePage = pageObject(
  'LineageNodePage',
  'One page of the nodes of a lineage.',
  LineageNodeObject,
);
const LineageEdgePage = pageObject(
  'LineageEdgePage',
  'One page of the relations of a lineage.',
  LineageEdgeObject,
);

const JurisdictionReachedObject = builder
  .objectRef<In<Lineage['jurisdictions'][number]>>('JurisdictionReached')
  .implement({
    description: 'A place that relations of a lineage name.',
    fields: (t) => ({
      jurisdiction: t.field({
        type: nodeRef('Jurisdiction'),
        nullable: true,
        description: 'The place.',
        resolve: async ({ jurisdiction, view }) => {
          const fact = await view.node(jurisdiction);
          return fact && { fact, view };
        },
      }),
      statedBy: t.idList({
        description: 'Ids of the relations that name it.',
        resolve: ({ statedBy }) => [...statedBy],
      }),
    }),
  });

const LineageObject = builder.objectRef<In<Lineage>>('Lineage').implement({
  description: 'Where personal data go, or come from, category by category.',
  fields: (t) => ({
    nodes: t.field({
      type: LineageNodePage,
      description: 'The nodes, by depth and then by id.',
      args: pageArguments(t.arg),
      resolve: ({ nodes, view }, page) =>
        connectionOf(
          slice(nodes, pageOf(page), ({ node }) => node.id),
          page,
          (item) => ({ ...item, view }),
        ),
    }),
    edges: t.field({
      type: LineageEdgePage,
      description: 'The relations that the data travel along, by id.',
      args: pageArguments(t.arg),
      resolve: ({ edges, view }, page) =>
        connectionOf(
          slice(edges, pageOf(page), ({ edge }) => edge.id),
          page,
          (item) => ({ ...item, view }),
        ),
    }),
    jurisdictions: t.field({
      type: [JurisdictionReachedObject],
      description: 'The places that these relations name.',
      resolve: ({ jurisdictions, view }) => jurisdictions.map((item) => ({ ...item, view })),
    }),
    totalCount: t.exposeInt('totalCount', {
      description: 'How many nodes were found; where the answer is partial there are more.',
    }),
    ...partialFields(t),
  }),
});

builder.queryField('lineage', (t) =>
  t.field({
    type: LineageObject,
    description:
      'Where personal data go from the starts, or come from. Each data category travels on its own: what a relation does not carry does not arrive. ' +
      'Organisations, recipient categories and shared systems do not connect those who use them.',
    args: {
      start: t.arg.idList({
        required: true,
        description: 'Ids of the nodes to start from. A data category stands for all narrower ones too.',
      }),
      direction: t.arg({
        type: FlowDirectionEnum,
        defaultValue: 'DOWNSTREAM',
        description: 'Which way to follow them.',
      }),
      depth: t.arg.int({
        defaultValue: 3,
        description: `Most flow relations from a start, 1 to ${MAX_DEPTH}.`,
      }),
      ...categoriesArgument(t.arg),
      kinds: t.arg({
        type: [NodeKindEnum],
        description: 'Only nodes of these kinds are listed; the walk goes through all.',
      }),
      maxNodes: t.arg.int({
        defaultValue: 1000,
        description: 'The walk stops at so many nodes, at most 10000.',
      }),
      ...timeArguments(t.arg),
    },
    resolve: async (
      _root,
      { asOf, knownAt, start, direction, depth, categories, kinds, maxNodes },
      context,
    ) => {
      const view = await context.view({ asOf, knownAt });
      const answer = await lineage(view.store, {
        start,
        direction: direction === 'UPSTREAM' ? 'UPSTREAM' : 'DOWNSTREAM',
        asOf: view.asOf,
        categories: categories ?? [],
        kinds: (kinds ?? []) as NodeKind[],
        ...(depth === null || depth === undefined ? {} : { depth }),
        ...(maxNodes === null || maxNodes === undefined ? {} : { limits: { nodes: maxNodes } }),
      });
      return { ...answer, view };
    },
  }),
);

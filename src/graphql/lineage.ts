import { type Cut, MAX_DEPTH } from '../lineage/limits.ts';
import { type Lineage, type LineageEdge, type LineageNode, lineage } from '../lineage/lineage.ts';
import type { Categories } from '../lineage/terms.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { type Arguments, builder } from './builder.ts';
import { enumOf, NodeKindEnum } from './enums.ts';
import type { OutputFields } from './fact.ts';
import { asOfArgument } from './nodes.ts';
import { connectionOf, pageArguments, pageObject, pageOf, slice } from './page.ts';
import { NodeInterface, nodeRef } from './refs.ts';
import { edgeAlone, RelationInterface } from './relations.ts';
import type { View } from './view.ts';

/** Part of an answer, with the view that its nodes are seen in. */
export type In<T> = T & { view: View };

const FlowDirectionEnum = enumOf('FlowDirection', 'Which way personal data are followed.', {
  DOWNSTREAM: 'Where they go.',
  UPSTREAM: 'Where they come from.',
});

const LimitEnum = enumOf('Limit', 'What cuts an answer short.', {
  NODES: 'The number of nodes.',
  EDGES: 'The number of relations read.',
  STEPS: 'The number of steps taken.',
  PATHS: 'The number of paths.',
});

/** Why an answer is not whole. */
export const CutObject = builder.objectRef<Cut>('Cut').implement({
  description: 'Why an answer is not whole.',
  fields: (t) => ({
    limit: t.field({
      type: LimitEnum,
      description: 'The limit that was met.',
      resolve: ({ limit }) => limit,
    }),
    message: t.exposeString('message', { description: 'What it means and what to do.' }),
  }),
});

/** The fields that tell which data categories reach or travel something. */
export const categoryFields = <T extends { categories: Categories }>(t: OutputFields<In<T>>) => ({
  isEverything: t.boolean({
    description: 'Whether data of every category are meant, named or not; `categories` is then empty.',
    resolve: ({ categories }) => categories === 'ALL',
  }),
  categories: t.field({
    type: [nodeRef('DataCategory')],
    description: 'The data categories meant, without those narrower than another of them.',
    resolve: async ({ categories, view }) => {
      const nodes = await view.nodes(categories === 'ALL' ? [] : categories);
      return nodes.flatMap((fact) => (fact ? [{ fact, view }] : []));
    },
  }),
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
    isPartial: t.boolean({
      description: 'Whether a limit cut the answer short.',
      resolve: ({ isPartial }) => isPartial !== null,
    }),
    cut: t.field({
      type: CutObject,
      nullable: true,
      description: 'Which limit, where one did.',
      resolve: ({ isPartial }) => isPartial,
    }),
  }),
});

/** The argument that restricts a question to data categories. */
export const categoriesArgument = (arg: Arguments) => ({
  categories: arg.idList({
    description: 'Only these data categories and narrower ones, by id; left out or empty: all.',
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
      ...asOfArgument(t.arg),
    },
    resolve: async (_root, { asOf, start, direction, depth, categories, kinds, maxNodes }, context) => {
      const view = context.view(asOf);
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

import { MAX_DEPTH } from '../lineage/limits.ts';
import { type PathStep, type Paths, paths } from '../lineage/paths.ts';
import { categoriesArgument, categoryFields, type In, partialFields } from './answer.ts';
import { builder } from './builder.ts';
import { NodeInterface } from './refs.ts';
import { edgeAlone, RelationInterface } from './relations.ts';
import { timeArguments } from './time.ts';

const PathStepObject = builder.objectRef<In<PathStep>>('PathStep').implement({
  description: 'A node on a path, and the relation that leads to it.',
  fields: (t) => ({
    relation: t.field({
      type: RelationInterface,
      nullable: true,
      description: 'The relation that leads here, with its facts and evidence; null at the start.',
      resolve: ({ edge, view }) => edge && edgeAlone(edge, view),
    }),
    node: t.field({
      type: NodeInterface,
      description: 'The node.',
      resolve: ({ node, view }) => ({ fact: node, view }),
    }),
    ...categoryFields(t),
  }),
});

export const PathObject = builder.objectRef<In<{ steps: readonly PathStep[] }>>('Path').implement({
  description: 'One way from a node to another; no node stands on it twice.',
  fields: (t) => ({
    length: t.int({ description: 'How many relations it has.', resolve: ({ steps }) => steps.length - 1 }),
    steps: t.field({
      type: [PathStepObject],
      description: 'Its nodes from start to end.',
      resolve: ({ steps, view }) => steps.map((step) => ({ ...step, view })),
    }),
  }),
});

const PathsObject = builder.objectRef<In<Paths>>('Paths').implement({
  description: 'The ways on which personal data get from one node to another.',
  fields: (t) => ({
    nodes: t.field({
      type: [PathObject],
      description: 'The paths: shortest first, then by the ids of their relations.',
      resolve: ({ paths: found, view }) => found.map((steps) => ({ steps, view })),
    }),
    totalCount: t.int({
      description: 'How many paths are shown; where the answer is partial there are more.',
      resolve: ({ paths: found }) => found.length,
    }),
    ...partialFields(t),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: PathsObject,
    description: 'The ways on which at least one data category gets from one node to another.',
    args: {
      from: t.arg.id({
        required: true,
        description: 'Id of the node the data come from. A data category stands for all narrower ones too.',
      }),
      to: t.arg.id({ required: true, description: 'Id of the node they get to.' }),
      ...categoriesArgument(t.arg),
      maxLength: t.arg.int({ defaultValue: 8, description: `Most relations of a path, 1 to ${MAX_DEPTH}.` }),
      first: t.arg.int({ defaultValue: 10, description: 'How many paths, 1 to 50.' }),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { from, to, categories, maxLength, first, asOf, knownAt }, context) => {
      const view = await context.view({ asOf, knownAt });
      const answer = await paths(view.store, {
        from,
        to,
        asOf: view.asOf,
        categories: categories ?? [],
        ...(maxLength === null || maxLength === undefined ? {} : { maxLength }),
        ...(first === null || first === undefined ? {} : { first }),
      });
      return { ...answer, view };
    },
  }),
);

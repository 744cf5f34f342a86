import { type Statistics, statistics } from '../lineage/statistics.ts';
import type { EdgeType } from '../model/edge-types.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import type { In } from './answer.ts';
import { builder } from './builder.ts';
import { NodeKindEnum, RelationTypeEnum } from './enums.ts';
import { countsField } from './statistics-counts.ts';
import { timeArguments } from './time.ts';

const KindCount = builder.objectRef<{ kind: NodeKind; count: number }>('KindCount').implement({
  description: 'How many nodes there are of a kind.',
  fields: (t) => ({
    kind: t.field({ type: NodeKindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const RelationCount = builder.objectRef<{ type: EdgeType; count: number }>('RelationCount').implement({
  description: 'How many relations there are of a type.',
  fields: (t) => ({
    type: t.field({ type: RelationTypeEnum, description: 'The type.', resolve: ({ type }) => type }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const StatisticsObject = builder.objectRef<In<Statistics>>('Statistics').implement({
  description: 'How large the register is, and what there is in it.',
  fields: (t) => ({
    changeNumber: t.exposeInt('changeNumber', {
      description: 'Number of the last change set; 0 in an empty register.',
    }),
    nodeCount: t.exposeInt('nodeCount', { description: 'How many nodes are valid on the day.' }),
    relationCount: t.int({
      description: 'How many relations are valid on the day.',
      resolve: ({ edgeCount }) => edgeCount,
    }),
    nodes: t.field({
      type: [KindCount],
      description: 'By kind; kinds without any are left out.',
      resolve: ({ nodes }) => [...nodes],
    }),
    relations: t.field({
      type: [RelationCount],
      description: 'By type; types without any are left out.',
      resolve: ({ edges }) => [...edges],
    }),
    counts: countsField(t),
  }),
});

builder.queryField('statistics', (t) =>
  t.field({
    type: StatisticsObject,
    description: 'How large the register is on a day, and what there is in it, counted for dashboards.',
    args: timeArguments(t.arg),
    resolve: async (_root, { asOf, knownAt }, context) => {
      const view = await context.view({ asOf, knownAt });
      return { ...(await statistics(view.store, view.asOf)), view };
    },
  }),
);

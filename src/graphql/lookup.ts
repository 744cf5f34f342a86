import { KharitaError } from '../errors.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { builder } from './builder.ts';
import { NodeKindEnum } from './enums.ts';
import { FactList, factsOf } from './facts.ts';
import { listOf, NodeList } from './nodes.ts';
import { pageArguments, pageOf } from './page.ts';
import { NodeInterface, nodeRef } from './refs.ts';
import { edgeAlone, RelationInterface } from './relations.ts';
import { asksFor } from './selection.ts';
import { timeArguments } from './time.ts';

/** How many nodes can be asked for by id at once. */
const MAX_IDS = 100;

builder.queryField('node', (t) =>
  t.field({
    type: NodeInterface,
    nullable: true,
    description: 'A node by its id, such as `Organisation:stripe`; null where there is none on the day.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }), ...timeArguments(t.arg) },
    resolve: async (_root, { id, asOf, knownAt }, context) => {
      const view = await context.view({ asOf, knownAt });
      const fact = await view.node(id);
      return fact && { fact, view };
    },
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [NodeInterface],
    nullable: { list: false, items: true },
    description: 'Nodes by their ids, in that order; null for each that there is not.',
    args: {
      ids: t.arg.idList({ required: true, description: `Their ids, at most ${MAX_IDS}.` }),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { ids, asOf, knownAt }, context) => {
      if (ids.length > MAX_IDS) {
        throw new KharitaError(
          'BAD_INPUT',
          `\`ids\` has ${ids.length} entries. Ask for at most ${MAX_IDS} at once.`,
        );
      }
      const view = await context.view({ asOf, knownAt });
      return (await view.nodes(ids)).map((fact) => fact && { fact, view });
    },
  }),
);

builder.queryField('relation', (t) =>
  t.field({
    type: RelationInterface,
    nullable: true,
    description: 'A relation by its id, such as `ESTABLISHED_IN:Organisation:a>Jurisdiction:ee`.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }), ...timeArguments(t.arg) },
    resolve: async (_root, { id, asOf, knownAt }, context) => {
      const view = await context.view({ asOf, knownAt });
      const edge = await view.relation(id);
      return edge && edgeAlone(edge, view);
    },
  }),
);

builder.queryField('search', (t) =>
  t.field({
    type: NodeList,
    description:
      'Nodes that have every word of the text, or a word beginning with it, in a name, another text or a quoted sentence that states it; ' +
      'closest names first. ' +
      'Case, accents, harakat, tatweel, forms of Arabic letters and the definite article do not matter.',
    args: {
      text: t.arg.string({ required: true, description: 'Words in English, Arabic or both.' }),
      kinds: t.arg({
        type: [NodeKindEnum],
        description: 'Only nodes of these kinds; left out or empty: all.',
      }),
      ...pageArguments(t.arg),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { text, kinds, asOf, knownAt, ...page }, context, info) => {
      const view = await context.view({ asOf, knownAt });
      const found = await view.search({
        text,
        kinds: (kinds ?? []) as NodeKind[],
        ...pageOf(page),
        count: asksFor(info, 'totalCount'),
      });
      return listOf(found, view, page);
    },
  }),
);

builder.objectField(nodeRef('Clause'), 'facts', (t) =>
  t.field({
    type: FactList,
    description: 'The facts that rest on words of this clause.',
    args: pageArguments(t.arg),
    resolve: async ({ fact, view }, page, _context, info) => {
      const found = await view.citing({
        clauses: [fact.id],
        ...pageOf(page),
        count: asksFor(info, 'totalCount'),
      });
      return factsOf(found, view, page);
    },
  }),
);

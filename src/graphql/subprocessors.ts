import { MAX_DEPTH } from '../lineage/limits.ts';
import { type Subprocessor, type Subprocessors, subprocessors } from '../lineage/subprocessors.ts';
import { nodeId } from '../model/graph.ts';
import { type In, partialFields } from './answer.ts';
import { builder } from './builder.ts';
import { connectionOf, pageArguments, pageObject, pageOf, slice } from './page.ts';
import { NodeInterface } from './refs.ts';
import { edgeAlone, RelationInterface } from './relations.ts';
import { timeArguments } from './time.ts';

const SubprocessorObject = builder.objectRef<In<Subprocessor>>('Subprocessor').implement({
  description: 'Somebody who stands behind an organisation.',
  fields: (t) => ({
    node: t.field({
      type: NodeInterface,
      description: 'The organisation, or the kind of recipient.',
      resolve: ({ node, view }) => ({ fact: node, view }),
    }),
    depth: t.exposeInt('depth', {
      description: '1: receives data of the organisation itself; 2: is engaged by one of those; and so on.',
    }),
    via: t.field({
      type: [RelationInterface],
      description: 'The relations that lead here from the level above.',
      resolve: async ({ via, view }) => {
        const edges = await Promise.all(via.map((edge) => edgeAlone(edge, view)));
        return edges.filter((edge) => edge !== null);
      },
    }),
  }),
});

export const SubprocessorPage = pageObject(
  'SubprocessorPage',
  'One page of those who stand behind an organisation.',
  SubprocessorObject,
);

const SubprocessorsObject = builder.objectRef<In<Subprocessors>>('Subprocessors').implement({
  description: 'Who stands behind an organisation, to the end of the chain.',
  fields: (t) => ({
    nodes: t.field({
      type: SubprocessorPage,
      description: 'They, by depth and then by id.',
      args: pageArguments(t.arg),
      resolve: ({ rows, view }, page) =>
        connectionOf(
          slice(rows, pageOf(page), ({ node }) => node.id),
          page,
          (row) => ({ ...row, view }),
        ),
    }),
    totalCount: t.exposeInt('totalCount', {
      description: 'How many were found; where the answer is partial there are more.',
    }),
    ...partialFields(t),
  }),
});

builder.queryField('subprocessors', (t) =>
  t.field({
    type: SubprocessorsObject,
    description:
      'Who receives the data of an organisation: recipients of its activities and providers of the systems they run on, whom it engages, whom those engage, and so on.',
    args: {
      of: t.arg.id({ required: true, description: 'Key or id of the organisation.' }),
      depth: t.arg.int({
        defaultValue: MAX_DEPTH,
        description: `Most links of the chain, 1 to ${MAX_DEPTH}.`,
      }),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { of, depth, asOf, knownAt }, context) => {
      const view = await context.view({ asOf, knownAt });
      const answer = await subprocessors(view.store, {
        of: of.includes(':') ? of : nodeId('Organisation', of),
        depth: depth ?? MAX_DEPTH,
        asOf: view.asOf,
      });
      return { ...answer, view };
    },
  }),
);

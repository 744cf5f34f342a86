import { KharitaError } from '../errors.ts';
import type { EdgeType } from '../model/edge-types.ts';
import type { EdgeRecord, NodeId, NodeRecord } from '../model/graph.ts';
import type { Related } from '../store/store.ts';
import type { In } from './answer.ts';
import { builder } from './builder.ts';
import type { SeenNode } from './fact.ts';
import { connectionOf, pageArguments, pageObject, pageOf, slice } from './page.ts';
import { NodeInterface, nodeRef } from './refs.ts';
import { edgeAlone, RelationInterface } from './relations.ts';
import type { View } from './view.ts';

/** Most relations of one type that are read of an activity. */
const MAX_RELATIONS = 1000;

/** A controller of an activity, with the fact that says so and the activity whose fact it is. */
interface Controller {
  node: NodeRecord;
  edge: EdgeRecord;
  of: NodeRecord;
}

async function relationsOf(view: View, { id: node }: NodeRecord, type: EdgeType): Promise<Related[]> {
  const query = { node, type, direction: 'OUT', first: MAX_RELATIONS, after: null, count: false } as const;
  const { items, hasNext } = await view.relations(query);
  if (!hasNext) return items;
  throw new KharitaError('LIMIT_EXCEEDED', `${node} has more than ${MAX_RELATIONS} relations ${type}.`);
}

/** Who controls or performs an activity itself, and what it is part of. */
async function actorsOf(view: View, of: NodeRecord) {
  const types: readonly EdgeType[] = ['CONTROLLED_BY', 'PERFORMED_BY', 'PART_OF'];
  const [controlled = [], performed = [], wholes = []] = await Promise.all(
    types.map((type) => relationsOf(view, of, type)),
  );
  return { of, controlled, performed, wholes: wholes.map(({ node }) => node) };
}

type Actors = Awaited<ReturnType<typeof actorsOf>>;

/** Those who decide on it, and those on whose behalf it is performed. */
async function decidingIn(view: View, { of, controlled, performed }: Actors): Promise<Controller[]> {
  const served = await Promise.all(
    performed.map(async ({ edge }) => {
      const nodes = await view.nodes((edge.fields.onBehalfOf ?? []) as NodeId[]);
      return nodes.flatMap((node) => (node ? [{ node, edge, of }] : []));
    }),
  );
  return [...controlled.map(({ node, edge }) => ({ node, edge, of })), ...served.flat()];
}

/** The controllers of an activity: those that are told nearest to it, one level of what it is part of after the other. */
async function controllersOf({ fact, view }: SeenNode): Promise<Controller[]> {
  const seen = new Set([fact.id]);
  for (let level = [fact]; level.length > 0; ) {
    const read = await Promise.all(level.map((activity) => actorsOf(view, activity)));
    const telling = read.filter(({ controlled, performed }) => controlled.length + performed.length > 0);
    if (telling.length > 0)
      return (await Promise.all(telling.map((actors) => decidingIn(view, actors)))).flat();
    const wholes = new Map(read.flatMap((actors) => actors.wholes).map((whole) => [whole.id, whole]));
    level = [...wholes.values()].filter(({ id }) => !seen.has(id));
    for (const { id } of level) seen.add(id);
  }
  return [];
}

const ControllerObject = builder.objectRef<In<Controller>>('ActivityController').implement({
  description: 'Who decides on an activity, or has it performed on its behalf.',
  fields: (t) => ({
    node: t.field({
      type: NodeInterface,
      description: 'The controller: an organisation, or a kind of organisations.',
      resolve: ({ node, view }) => ({ fact: node, view }),
    }),
    of: t.field({
      type: nodeRef('ProcessingActivity'),
      description: 'Whose fact it is: the activity itself, or what it is part of.',
      resolve: ({ of, view }) => ({ fact: of, view }),
    }),
    statedBy: t.field({
      type: RelationInterface,
      nullable: true,
      description: 'The fact that says so: `CONTROLLED_BY`, or `PERFORMED_BY` with `onBehalfOf`.',
      resolve: ({ edge, view }) => edgeAlone(edge, view),
    }),
  }),
});

const ControllerPage = pageObject(
  'ActivityControllerPage',
  'One page of the controllers of an activity.',
  ControllerObject,
);

builder.objectField(nodeRef('ProcessingActivity'), 'controllers', (t) =>
  t.field({
    type: ControllerPage,
    description:
      'Who controls it: as is told of the activity itself, else of what it is part of, the nearest first to tell. GDPR: Art. 4(7), Art. 26.',
    args: pageArguments(t.arg),
    resolve: async (activity, page) => {
      const asked = pageOf(page);
      const all = await controllersOf(activity);
      const shown = slice(all, asked, ({ node, edge }) => `${edge.id} ${node.id}`);
      return connectionOf(shown, page, (controller) => ({ ...controller, view: activity.view }));
    },
  }),
);

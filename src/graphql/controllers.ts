import { KharitaError } from '../errors.ts';
import { edgeIndex } from '../model/edge-index.ts';
import type { EdgeType } from '../model/edge-types.ts';
import type { EdgeRecord, NodeId, NodeRecord } from '../model/graph.ts';
import { actorsOf } from '../model/wholes.ts';
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

const READ: readonly EdgeType[] = ['CONTROLLED_BY', 'PERFORMED_BY', 'PART_OF'];

/** Who controls or performs the activity and what it is part of, through all levels. */
async function readUp(view: View, activity: NodeRecord): Promise<Related[]> {
  const found: Related[] = [];
  const seen = new Set([activity.id]);
  for (let level = [activity]; level.length > 0; ) {
    const read = await Promise.all(
      level.flatMap((each) => READ.map((type) => relationsOf(view, each, type))),
    );
    found.push(...read.flat());
    const wholes = read.flat().filter(({ edge, node }) => edge.type === 'PART_OF' && !seen.has(node.id));
    level = [...new Map(wholes.map(({ node }) => [node.id, node])).values()];
    for (const { id } of level) seen.add(id);
  }
  return found;
}

/** The controllers of an activity: those that decide on it, and those on whose behalf it is performed, as is told nearest to it. */
async function controllersOf({ fact, view }: SeenNode): Promise<Controller[]> {
  const related = await readUp(view, fact);
  const nodes = new Map([fact, ...related.map(({ node }) => node)].map((node) => [node.id, node]));
  const actors = actorsOf(edgeIndex(related.map(({ edge }) => edge)), fact.id);
  const named = actors.map(async (edge) => {
    const of = nodes.get(edge.from) ?? fact;
    const served = await view.nodes((edge.fields.onBehalfOf ?? []) as NodeId[]);
    const deciding = edge.type === 'CONTROLLED_BY' ? [nodes.get(edge.to)] : served;
    return deciding.flatMap((node) => (node ? [{ node, edge, of }] : []));
  });
  return (await Promise.all(named)).flat();
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

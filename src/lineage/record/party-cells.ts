import { type EdgeRecord, isEdge, kindOf, type NodeId } from '../../model/graph.ts';
import { actorsOf } from '../../model/wholes.ts';
import { idsIn } from '../../rules/reading/names.ts';
import { overlap } from '../../rules/reading/terms.ts';
import { type Found, gap, type Place, type RecordGap, type RecordValue, value } from './cell.ts';
import { isReachable } from './reach.ts';
import type { RecordGraph } from './record-graph.ts';
import { orGap, placeOf, type Row, stated } from './row.ts';

const isOrganisation = (id: NodeId) => kindOf(id) === 'Organisation';

/** Contact details are asked for beside the names: those that lack. Who only may decide is not said to. */
const unreachable = (graph: RecordGraph, values: readonly RecordValue[]): RecordGap[] =>
  values
    .filter(({ statedBy }) => isEdge(statedBy) && statedBy.modality === 'DOES')
    .filter(({ node }) => isOrganisation(node) && !isReachable(graph, node))
    .map(({ node }) => gap(node, 'address'));

/** Who else decides; one that is known only by kind is not named. */
export function jointControllers(graph: RecordGraph, { activity }: Row): Found {
  const others = actorsOf(graph, activity).filter(
    ({ type, to }) => type === 'CONTROLLED_BY' && to !== graph.organisation.id,
  );
  if (others.length === 0) return null;
  const values = others.map((edge) =>
    value(placeOf(edge.from, activity), edge, { fills: isOrganisation(edge.to) }),
  );
  const unnamed = values.filter(({ fills }) => !fills).map(({ of }) => gap(of, 'controlledBy'));
  return { values, missing: [...unnamed, ...unreachable(graph, values)] };
}

/** The controllers that the organisation acts for; one that is known only by kind does not fill the column. */
function served(graph: RecordGraph, { activity }: Row): { values: RecordValue[]; missing: RecordGap[] } {
  const edges = actorsOf(graph, activity);
  const performed = edges.filter(({ type, to }) => type === 'PERFORMED_BY' && to === graph.organisation.id);
  const controlled = edges.filter(({ type, to }) => type === 'CONTROLLED_BY' && to !== graph.organisation.id);
  const named = [
    ...performed.flatMap((edge) => idsIn(edge.fields.onBehalfOf).map((node) => ({ edge, node }))),
    ...controlled.map((edge) => ({ edge, node: edge.to })),
  ];
  const values = named.map(({ edge, node }) =>
    value(placeOf(edge.from, activity), edge, { node, fills: isOrganisation(node) }),
  );
  const isTold = values.some(({ fills }) => fills);
  return { values, missing: isTold ? [] : gapsOfControllers(performed, activity) };
}

function gapsOfControllers(performed: readonly EdgeRecord[], activity: NodeId): RecordGap[] {
  if (performed.length === 0) return [gap(activity, 'controlledBy')];
  return performed.map(({ id }) => gap(id, 'onBehalfOf'));
}

export function controllers(graph: RecordGraph, row: Row): Found {
  const { values, missing } = served(graph, row);
  return { values, missing: [...missing, ...unreachable(graph, values)] };
}

/** What it does for the controllers: the activity. Without them it is not said for whom. */
export function processingCategories(graph: RecordGraph, row: Row): Found {
  const { missing } = served(graph, row);
  const activity = graph.node(row.activity);
  if (!activity) return null;
  const place: Place = { of: row.activity, origin: 'ACTIVITY' };
  return { values: [value(place, activity, { fills: missing.length === 0 })], missing };
}

/** Importers of the organisation's own transfers, of which no relation tells. */
function importers(graph: RecordGraph, { organisation, processed }: Row): RecordValue[] {
  const categories = processed.map(({ to }) => to);
  return graph.movementsFrom(organisation.of).flatMap((movement) => {
    const edge = movement.sources.find(({ type }) => type === 'IMPORTED_BY');
    if (edge === undefined || movement.importer === null) return [];
    const carried = movement.categories === 'ALL' ? [] : movement.categories;
    const places = movement.place === null ? [] : [movement.place];
    return [value(organisation, edge, { places, fills: overlap(graph, carried, categories) })];
  });
}

/**
 * To whom data are disclosed, be it in a third country: recipients of the activity, who provides the systems that it runs on, whom the
 * organisation engages, and whom it transfers data to. The organisation itself is no recipient.
 */
export function recipients(graph: RecordGraph, row: Row): Found {
  const { activity, wholes, systems, organisation, processed } = row;
  const categories = processed.map(({ to }) => to);
  const places = ({ fields }: EdgeRecord) => ({ places: idsIn(fields.locations) });
  const engaged = stated(graph, [organisation], 'ENGAGES', (edge) => ({
    ...places(edge),
    fills: overlap(graph, idsIn(edge.fields.categories), categories),
  }));
  const all = [
    ...stated(graph, wholes, 'DISCLOSES_TO', places),
    ...stated(graph, systems, 'PROVIDED_BY', places),
    ...engaged,
    ...importers(graph, row),
  ];
  const others = all.filter(({ node }) => node !== graph.organisation.id);
  return orGap(others, activity, 'disclosesTo');
}

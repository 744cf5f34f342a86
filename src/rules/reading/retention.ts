import { type EdgeRecord, kindOf, type NodeId } from '../../model/graph.ts';
import { levelsFrom, wholesOf } from '../../model/wholes.ts';
import type { Inventory } from '../inventory-view.ts';
import { responsibleFor } from './activities.ts';
import { idsIn } from './names.ts';
import { holdsFor, type Outward, overlap } from './terms.ts';

/** A dataset, and the categories of data that it and all in it hold; none: that is not stated. */
export interface Holding {
  of: NodeId;
  holds: readonly NodeId[];
}

const contentsOf = (graph: Outward, store: NodeId): NodeId[] =>
  levelsFrom([store], (id) => graph.out(id, 'CONTAINS').map(({ to }) => to)).flat();

/** The categories of data that a system, a dataset or a field and all in it hold; none: that is not stated. */
export const heldIn = (graph: Outward, store: NodeId): NodeId[] =>
  contentsOf(graph, store).flatMap((id) => graph.out(id, 'HOLDS').map(({ to }) => to));

/** The datasets in a system, through all levels, that hold data of the categories; where none are given, or it is not stated, any. */
export function datasetsIn(graph: Outward, system: NodeId, categories: readonly NodeId[]): Holding[] {
  const datasets = contentsOf(graph, system).filter((id) => kindOf(id) === 'Dataset');
  const holdings = datasets.map((of) => ({ of, holds: heldIn(graph, of) }));
  return holdings.filter(({ holds }) => overlap(graph, holds, categories));
}

/** That data are kept under a rule (`RETAINED_UNDER`): those that the edge lists, of those that lie there; empty: any. */
export interface Keeping {
  edge: EdgeRecord;
  holds: readonly NodeId[];
}

const listed = ({ edge }: Keeping) => idsIn(edge.fields.categories);

/** Whether it is about data of some of the categories; where none are given, it may be. */
export const isAbout = (graph: Outward, keeping: Keeping, categories: readonly NodeId[]) =>
  categories.length === 0 ||
  categories.some((each) => overlap(graph, listed(keeping), [each]) && overlap(graph, keeping.holds, [each]));

/** Whether it is about all data of the category. */
export const isAboutAll = (graph: Outward, keeping: Keeping, category: NodeId) =>
  holdsFor(graph, listed(keeping), category) && holdsFor(graph, keeping.holds, category);

/**
 * What says how long data of an activity are kept: at it and what it is part of, the systems that these run on, the datasets there
 * that hold such data, and whoever answers for it.
 */
export function retentionOf(inventory: Inventory, activity: NodeId): EdgeRecord[] {
  const ends = (ids: readonly NodeId[], type: 'PROCESSES' | 'RUNS_ON') =>
    ids.flatMap((id) => inventory.out(id, type).map(({ to }) => to));
  const wholes = wholesOf(inventory, activity);
  const systems = [...new Set(ends(wholes, 'RUNS_ON'))];
  const categories = ends(wholes, 'PROCESSES');
  const anywhere = [...wholes, ...systems, ...responsibleFor(inventory, activity)];
  const places = [
    ...anywhere.map((of) => ({ of, holds: [] })),
    ...systems.flatMap((system) => datasetsIn(inventory, system, categories)),
  ];
  return places
    .flatMap(({ of, holds }) => inventory.out(of, 'RETAINED_UNDER').map((edge) => ({ edge, holds })))
    .filter((keeping) => isAbout(inventory, keeping, categories))
    .map(({ edge }) => edge);
}
